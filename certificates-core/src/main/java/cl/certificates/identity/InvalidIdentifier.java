package cl.certificates.identity;

import cl.certificates.wording.Worded;
import java.util.List;
import java.util.Objects;

/**
 * Why a text is not the identifier it was typed for.
 *
 * <p>It never holds the text itself: a RUT typed wrong is still personal data, and refusals end up
 * in logs. {@code Rut.parse("12345678-9")} gives {@code RUT_INVALID} with {@link
 * Reason#CHECK_DIGIT_WRONG}.
 *
 * @param code the refusal code, a key of the message bundle: {@code RUT_INVALID}, {@code
 *     SENCE_CODE_INVALID}, {@code ACTION_ID_INVALID}, {@code TRAINING_LINE_UNKNOWN}, {@code
 *     REGION_UNKNOWN}, {@code DOCUMENT_NUMBER_REQUIRED}, {@code DOCUMENT_NUMBER_INVALID}, {@code
 *     FOLIO_INVALID} or {@code VERIFICATION_CODE_INVALID}
 * @param reason what is wrong with the text
 * @param known the codes that would have been understood, in catalogue order; empty where the
 *     identifier is not taken from a catalogue
 */
public record InvalidIdentifier(String code, Reason reason, List<String> known) implements Worded {

  /** What is wrong with a text, whichever identifier it was typed for. */
  public enum Reason {
    /** Nothing, or white space only. */
    BLANK,
    /** Longer than any spelling of the identifier; refused unread. */
    TOO_LONG,
    /** A character or an order of characters that the identifier does not have. */
    SYNTAX,
    /** The number zero, which names nothing. */
    ZERO,
    /** A RUT without its check digit. */
    CHECK_DIGIT_MISSING,
    /**
     * A check digit or check character that does not belong to the rest: most often a typing slip.
     */
    CHECK_DIGIT_WRONG,
    /** Well written, but not in the catalogue. */
    UNKNOWN,
    /** Two given where exactly one is asked for. */
    MORE_THAN_ONE
  }

  static final String RUT = "RUT_INVALID";
  static final String SENCE_CODE = "SENCE_CODE_INVALID";
  static final String ACTION_ID = "ACTION_ID_INVALID";
  static final String TRAINING_LINE = "TRAINING_LINE_UNKNOWN";
  static final String REGION = "REGION_UNKNOWN";
  static final String DOCUMENT_NUMBER_REQUIRED = "DOCUMENT_NUMBER_REQUIRED";
  static final String DOCUMENT_NUMBER = "DOCUMENT_NUMBER_INVALID";
  static final String FOLIO = "FOLIO_INVALID";
  static final String VERIFICATION_CODE = "VERIFICATION_CODE_INVALID";

  public InvalidIdentifier {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(reason, "reason");
    known = List.copyOf(known);
  }

  static InvalidIdentifier of(String code, Reason reason) {
    return new InvalidIdentifier(code, reason, List.of());
  }

  /** That of the code; a RUT's check digit that is wrong and one that is missing have their own. */
  @Override
  public String textKey() {
    return code.equals(RUT)
            && (reason == Reason.CHECK_DIGIT_WRONG || reason == Reason.CHECK_DIGIT_MISSING)
        ? code + "." + reason.name()
        : code;
  }

  /** For a programmer's literal: the same fault as a bug, and still without the text. */
  IllegalArgumentException asBug() {
    return new IllegalArgumentException(code + ": " + reason);
  }
}
