package cl.certificates.identity;

import cl.certificates.identity.InvalidIdentifier.Reason;
import io.vavr.control.Either;

/**
 * A código SENCE: the ten digits under which a course is registered with SENCE.
 *
 * <p>{@code SenceCode.of(" 1237000001 ")} is {@code 1237000001}; {@code 123700000} has nine digits
 * and is refused. Leading zeros belong to the code.
 *
 * @param digits exactly ten ASCII digits
 */
public record SenceCode(String digits) {
  private static final int LENGTH = 10;

  /**
   * @throws IllegalArgumentException if {@code digits} are not ten ASCII digits
   */
  public SenceCode {
    if (digits.length() != LENGTH || !Ascii.areDigits(digits)) {
      throw new IllegalArgumentException("a código SENCE has exactly ten digits");
    }
  }

  /**
   * Reads a código SENCE; outer white space is forgiven, inner spaces and hyphens are not.
   *
   * @param text what was typed
   * @return the code, or {@code SENCE_CODE_INVALID} with its reason
   */
  public static Either<InvalidIdentifier, SenceCode> parse(String text) {
    String trimmed = Text.stripped(text);
    if (trimmed.isEmpty()) {
      return refused(Reason.BLANK);
    }
    if (trimmed.length() > LENGTH) {
      return refused(Reason.TOO_LONG);
    }
    return trimmed.length() == LENGTH && Ascii.areDigits(trimmed)
        ? Either.right(new SenceCode(trimmed))
        : refused(Reason.SYNTAX);
  }

  /**
   * The code a programmer wrote down.
   *
   * @param text as for {@link #parse}
   * @return the code
   * @throws IllegalArgumentException if it is not a código SENCE
   */
  public static SenceCode of(String text) {
    return parse(text).getOrElseThrow(InvalidIdentifier::asBug);
  }

  /** The ten digits. */
  @Override
  public String toString() {
    return digits;
  }

  private static Either<InvalidIdentifier, SenceCode> refused(Reason reason) {
    return Either.left(InvalidIdentifier.of(InvalidIdentifier.SENCE_CODE, reason));
  }
}
