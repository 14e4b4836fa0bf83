package cl.certificates.identity;

import cl.certificates.identity.InvalidIdentifier.Reason;
import io.vavr.control.Either;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The training lines an installation knows: an open catalogue, since SENCE adds programmes faster
 * than libraries are released.
 *
 * <p>{@code TrainingLines.standard().with(new TrainingLine("7", "Reconversión Laboral"))} knows
 * four. Immutable.
 */
public final class TrainingLines {
  private static final TrainingLines STANDARD =
      of(
          List.of(
              new TrainingLine("1", "Programas Sociales / Becas Laborales"),
              new TrainingLine("3", "Impulsa Personas"),
              new TrainingLine("6", "FPT e-learning")));

  private final Map<String, TrainingLine> byCode;

  private TrainingLines(Map<String, TrainingLine> byCode) {
    this.byCode = byCode;
  }

  /**
   * The three lines seen in SENCE's own attendance systems.
   *
   * @return 1 Programas Sociales / Becas Laborales, 3 Impulsa Personas, 6 FPT e-learning
   */
  public static TrainingLines standard() {
    return STANDARD;
  }

  /**
   * A catalogue of the given lines, in their order.
   *
   * @param lines the lines; of two with one code the later counts
   * @return the catalogue
   */
  public static TrainingLines of(List<TrainingLine> lines) {
    Map<String, TrainingLine> byCode = new LinkedHashMap<>();
    lines.forEach(line -> byCode.put(line.code(), line));
    return new TrainingLines(byCode);
  }

  /**
   * This catalogue and one line more, last in order; a line with a known code takes the place of
   * the old one.
   *
   * @param line the line to know
   * @return a new catalogue
   */
  public TrainingLines with(TrainingLine line) {
    Map<String, TrainingLine> more = new LinkedHashMap<>(byCode);
    more.put(line.code(), line);
    return new TrainingLines(more);
  }

  /**
   * Reads the code of a line; outer white space and lower case are forgiven.
   *
   * @param text what was typed, for instance {@code "3 "}
   * @return the line, or {@code TRAINING_LINE_UNKNOWN} with the codes that are known
   */
  public Either<InvalidIdentifier, TrainingLine> parse(String text) {
    String code = Ascii.upper(Text.stripped(text));
    return Optional.ofNullable(byCode.get(code))
        .<Either<InvalidIdentifier, TrainingLine>>map(Either::right)
        .orElseGet(() -> Either.left(unknown(code.isEmpty() ? Reason.BLANK : Reason.UNKNOWN)));
  }

  /**
   * The lines of this catalogue, in order.
   *
   * @return an immutable list
   */
  public List<TrainingLine> lines() {
    return List.copyOf(byCode.values());
  }

  private InvalidIdentifier unknown(Reason reason) {
    return new InvalidIdentifier(
        InvalidIdentifier.TRAINING_LINE, reason, List.copyOf(byCode.keySet()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrainingLines that && lines().equals(that.lines());
  }

  @Override
  public int hashCode() {
    return byCode.hashCode();
  }

  @Override
  public String toString() {
    return "TrainingLines" + byCode.keySet();
  }
}
