package cl.certificates.example.cli;

import cl.certificates.example.cli.CsvTable.Column;
import cl.certificates.example.cli.CsvTable.Row;
import cl.certificates.identity.Folio;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Versions in a table of one column, {@code folio}: those erased by law, those to be taken. */
final class FolioTable {
  private static final Column FOLIO = new Column("folio", true, "folio");
  private static final int MOST_MEGABYTES = 64;

  private FolioTable() {}

  /** One line of the table. */
  record Named(int line, Folio folio) {}

  /**
   * The folios of a file.
   *
   * @throws Stopped if it cannot be read, or with every fault it has
   */
  static List<Folio> read(Path file) {
    Faults faults = new Faults();
    List<Named> named = named(file, faults);
    return unless(faults, named.stream().map(Named::folio).toList());
  }

  /**
   * The lines of a file, each folio once.
   *
   * @throws Stopped if it cannot be read, or with every fault it has
   */
  static List<Named> readOnce(Path file) {
    Faults faults = new Faults();
    List<Named> named = named(file, faults);
    if (named.isEmpty() && faults.found().isEmpty()) {
      faults.add(SourceText.whole(file), "ROWS_NONE");
    }
    Set<Folio> known = new HashSet<>();
    for (Named one : named) {
      if (!known.add(one.folio())) {
        faults.add(
            new Faults.Spot(file, new Place.Cell(one.line(), 1, FOLIO.title())), "FOLIO_REPEATED");
      }
    }
    return unless(faults, named);
  }

  private static <T> T unless(Faults faults, T read) {
    if (!faults.found().isEmpty()) {
      throw Stopped.byFile(faults.found());
    }
    return read;
  }

  private static List<Named> named(Path file, Faults faults) {
    List<Row> rows =
        SourceText.of(file, MOST_MEGABYTES)
            .peekLeft(fault -> faults.addAll(List.of(fault)))
            .map(text -> CsvTable.rows(file, text, List.of(FOLIO), faults))
            .getOrElse(List.of());
    List<Named> named = new ArrayList<>();
    for (Row row : rows) {
      Folio.parse(row.cell(FOLIO).orElse(""))
          .peek(folio -> named.add(new Named(row.line(), folio)))
          .peekLeft(invalid -> faults.add(row.spot(FOLIO), "FOLIO_MALFORMED"));
    }
    return named;
  }
}
