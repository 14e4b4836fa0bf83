package cl.certificates.identity;

import cl.certificates.identity.InvalidIdentifier.Reason;
import io.vavr.control.Either;

/**
 * An ID de acción: the code of one delivery of a course, unique across training lines.
 *
 * <p>Digits for the franchise, {@code 6123456}; with letters and hyphens for social programmes,
 * {@code RLAB-19-02-08-0071-1}. Case does not tell two ids apart: the canonical form is upper case.
 *
 * @param text 7 to 30 ASCII letters, digits and hyphens, letters in upper case
 */
public record ActionId(String text) implements Comparable<ActionId> {
  private static final int SHORTEST = 7;
  private static final int LONGEST = 30;

  /**
   * @throws IllegalArgumentException if {@code text} is not in canonical form
   */
  public ActionId {
    if (text.length() < SHORTEST
        || text.length() > LONGEST
        || !Ascii.areUpperDigitsOrHyphens(text)) {
      throw new IllegalArgumentException(
          "an action id has 7 to 30 letters in upper case, digits and hyphens");
    }
  }

  /**
   * Reads an action id; outer white space and lower case are forgiven.
   *
   * @param text what was typed, for instance {@code " rlab-19-02-08-0071-1 "}
   * @return the id, or {@code ACTION_ID_INVALID} with its reason
   */
  public static Either<InvalidIdentifier, ActionId> parse(String text) {
    String trimmed = Text.stripped(text);
    if (trimmed.isEmpty()) {
      return refused(Reason.BLANK);
    }
    if (trimmed.length() > LONGEST) {
      return refused(Reason.TOO_LONG);
    }
    String canonical = Ascii.upper(trimmed);
    return canonical.length() >= SHORTEST && Ascii.areUpperDigitsOrHyphens(canonical)
        ? Either.right(new ActionId(canonical))
        : refused(Reason.SYNTAX);
  }

  /**
   * The id a programmer wrote down.
   *
   * @param text as for {@link #parse}
   * @return the id
   * @throws IllegalArgumentException if it is not an action id
   */
  public static ActionId of(String text) {
    return parse(text).getOrElseThrow(InvalidIdentifier::asBug);
  }

  /** By the characters of the canonical form, as a binary database collation has it. */
  @Override
  public int compareTo(ActionId other) {
    return text.compareTo(other.text);
  }

  /** The canonical form. */
  @Override
  public String toString() {
    return text;
  }

  private static Either<InvalidIdentifier, ActionId> refused(Reason reason) {
    return Either.left(InvalidIdentifier.of(InvalidIdentifier.ACTION_ID, reason));
  }
}
