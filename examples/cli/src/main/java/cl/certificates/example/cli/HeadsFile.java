package cl.certificates.example.cli;

import cl.certificates.dossier.Digest;
import cl.certificates.dossier.Revision;
import cl.certificates.example.cli.CsvTable.Column;
import cl.certificates.example.cli.CsvTable.Row;
import cl.certificates.identity.ActionId;
import cl.certificates.jdbc.DossierHead;
import cl.certificates.jdbc.DossierHeads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The heads of dossiers in a table: {@code action,revision,hash}, a line for each dossier. An
 * action is no secret, and a hash says nothing of what it was taken of.
 */
final class HeadsFile {
  private static final Column ACTION = new Column("action", true, "accion");
  private static final Column REVISION = new Column("revision", true, "posicion");
  private static final Column HASH = new Column("hash", true, "huella");

  /** More than a million dossiers, whatever their ids. */
  private static final int MOST_MEGABYTES = 256;

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private HeadsFile() {}

  /**
   * The heads of a file.
   *
   * @throws Stopped if it cannot be read, or with every fault it has
   */
  static List<DossierHead> read(Path file) {
    Faults faults = new Faults();
    List<Row> rows =
        SourceText.of(file, MOST_MEGABYTES)
            .peekLeft(fault -> faults.addAll(List.of(fault)))
            .map(text -> CsvTable.rows(file, text, List.of(ACTION, REVISION, HASH), faults))
            .getOrElse(List.of());
    List<DossierHead> heads = new ArrayList<>();
    Set<ActionId> known = new HashSet<>();
    rows.forEach(row -> head(row, known, faults).ifPresent(heads::add));
    if (!faults.found().isEmpty()) {
      throw Stopped.byFile(faults.found());
    }
    return heads;
  }

  private static Optional<DossierHead> head(Row row, Set<ActionId> known, Faults faults) {
    Optional<ActionId> action = faults.action(row.spot(ACTION), row.cell(ACTION).orElse(""));
    if (action.isPresent() && !known.add(action.get())) {
      faults.add(row.spot(ACTION), "HEAD_REPEATED");
    }
    Optional<Revision> revision = revision(row, faults);
    Optional<Digest> hash =
        row.cell(HASH)
            .map(text -> text.strip().toLowerCase(Locale.ROOT))
            .filter(text -> SHA_256.matcher(text).matches())
            .map(Digest::new);
    if (hash.isEmpty()) {
      faults.add(row.spot(HASH), "HASH_INVALID");
    }
    return action.isPresent() && revision.isPresent() && hash.isPresent()
        ? Optional.of(new DossierHead(action.get(), revision.get(), hash.get()))
        : Optional.empty();
  }

  private static Optional<Revision> revision(Row row, Faults faults) {
    Optional<Revision> revision =
        row.cell(REVISION)
            .map(String::strip)
            .filter(text -> WHOLE.matcher(text).matches())
            .map(text -> new Revision(Integer.parseInt(text)));
    if (revision.isEmpty()) {
      faults.add(row.spot(REVISION), "NUMBER_INVALID");
    } else if (revision.get().equals(Revision.NONE)) {
      faults.add(row.spot(REVISION), "NUMBER_TOO_SMALL", Map.of("limit", 1));
      return Optional.empty();
    }
    return revision;
  }

  /**
   * Lets no heads be lost that nothing was compared with: a file may be written over only if it is
   * the one that was read.
   */
  static void requireFree(Path file, Optional<Path> kept) {
    if (!Files.exists(file)) {
      Path folder = file.toAbsolutePath().getParent();
      if (folder == null || !Files.isWritable(folder)) {
        throw Stopped.broken("FILE_NOT_WRITTEN", Map.of("file", file));
      }
      return;
    }
    try {
      if (kept.isPresent() && Files.isSameFile(file, kept.get())) {
        return;
      }
    } catch (IOException unreadable) {
      // told as one that is there
    }
    throw Stopped.refused("HEADS_ALREADY_THERE", Map.of("file", file));
  }

  /** Writes a file, whole or not at all. */
  static void write(Path file, List<DossierHead> heads) {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      Files.write(part, DossierHeads.lines(heads));
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw Stopped.broken("FILE_NOT_WRITTEN", Map.of("file", file));
    }
  }
}
