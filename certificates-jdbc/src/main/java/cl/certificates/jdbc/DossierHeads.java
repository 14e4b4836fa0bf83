package cl.certificates.jdbc;

import cl.certificates.dossier.Digest;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one form in which heads are written down, and read again for years: lines of ASCII, {@link
 * #TITLES} first, then one for each dossier in the order of the actions.
 *
 * <pre>
 * action,revision,hash
 * 6543210,4,9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
 * </pre>
 *
 * <p>The same heads are the same lines, so a digest of the file stands for all of them: it is
 * enough to keep that one out of reach. An action is no secret, and a hash says nothing of what it
 * was taken of.
 *
 * <p>{@code Files.write(file, DossierHeads.lines(report.heads()))} writes a file, {@code
 * DossierHeads.parse(Files.readAllLines(file))} reads it.
 */
public final class DossierHeads {
  /** The first line. */
  public static final String TITLES = "action,revision,hash";

  private static final Pattern LINE =
      Pattern.compile("([A-Z0-9-]{7,30}),([1-9][0-9]{0,8}),([0-9a-f]{64})");

  private DossierHeads() {}

  /** The lines of heads. */
  public static List<String> lines(Collection<DossierHead> heads) {
    return Stream.concat(
            Stream.of(TITLES),
            heads.stream()
                .sorted((one, other) -> one.action().compareTo(other.action()))
                .map(DossierHeads::line))
        .toList();
  }

  private static String line(DossierHead head) {
    return head.action().text() + "," + head.revision().number() + "," + head.hash().hex();
  }

  /**
   * The heads of lines; nothing but what {@link #lines} writes is read, in whatever order.
   *
   * @return the heads, or every fault
   */
  public static Either<List<HeadFault>, List<DossierHead>> parse(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).equals(TITLES)) {
      return Either.left(List.of(new HeadFault(1, HeadFault.Kind.TITLES_EXPECTED)));
    }
    List<DossierHead> heads = new ArrayList<>();
    List<HeadFault> faults = new ArrayList<>();
    Set<ActionId> known = new HashSet<>();
    for (int line = 2; line <= lines.size(); line++) {
      Optional<DossierHead> head = head(lines.get(line - 1));
      if (head.isEmpty()) {
        faults.add(new HeadFault(line, HeadFault.Kind.MALFORMED));
      } else if (!known.add(head.get().action())) {
        faults.add(new HeadFault(line, HeadFault.Kind.REPEATED));
      } else {
        heads.add(head.get());
      }
    }
    return faults.isEmpty() ? Either.right(heads) : Either.left(faults);
  }

  private static Optional<DossierHead> head(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches()
        ? Optional.of(
            new DossierHead(
                new ActionId(parts.group(1)),
                new Revision(Integer.parseInt(parts.group(2))),
                new Digest(parts.group(3))))
        : Optional.empty();
  }
}
