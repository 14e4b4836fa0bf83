package cl.certificates.identity;

import cl.certificates.identity.InvalidIdentifier.Reason;
import io.vavr.control.Either;
import java.util.Objects;

/**
 * The number of one printed certificate: the action it is about, which version it is, and a check
 * character.
 *
 * <p>Version 2 of action {@code RLAB-19-02-08-0071-1} prints as {@code RLAB-19-02-08-0071-1-2-4}.
 * The last character is ISO 7064 MOD 37,36 over the letters and digits of action and version;
 * hyphens do not count. It catches every change of one letter or digit, and every swap of two
 * neighbours except some of those that follow each other in the alphabet 0–9A–Z (as 7 and 8, or Z
 * and 0): of all swaps of unlike neighbours it misses one in 630.
 *
 * @param action the action certified
 * @param version 1 for the first issue, one more with each reissue, at most 9,999
 */
public record Folio(ActionId action, int version) {
  private static final String SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int HIGHEST_VERSION = 9_999;
  private static final int LONGEST = 30 + "-9999-C".length();

  /**
   * @throws IllegalArgumentException if {@code version} is outside 1 to 9,999
   */
  public Folio {
    Objects.requireNonNull(action, "action");
    if (version < 1 || version > HIGHEST_VERSION) {
      throw new IllegalArgumentException("versions run from 1 to 9,999");
    }
  }

  /**
   * Reads a printed folio, from the right since an action id may have hyphens of its own.
   *
   * @param text what was typed; outer white space and lower case are forgiven
   * @return the folio, or {@code FOLIO_INVALID} with its reason
   */
  public static Either<InvalidIdentifier, Folio> parse(String text) {
    String canonical = Ascii.upper(Text.stripped(text));
    if (canonical.isEmpty()) {
      return refused(Reason.BLANK);
    }
    if (canonical.length() > LONGEST) {
      return refused(Reason.TOO_LONG);
    }
    int beforeCheck = canonical.length() - 2;
    int beforeVersion = canonical.lastIndexOf('-', beforeCheck - 1);
    if (beforeVersion < 0
        || canonical.charAt(beforeCheck) != '-'
        || !Ascii.areUpperDigitsOrHyphens(canonical)
        || !isVersion(canonical.substring(beforeVersion + 1, beforeCheck))) {
      return refused(Reason.SYNTAX);
    }
    int version = Integer.parseInt(canonical.substring(beforeVersion + 1, beforeCheck));
    return ActionId.parse(canonical.substring(0, beforeVersion))
        .mapLeft(invalid -> InvalidIdentifier.of(InvalidIdentifier.FOLIO, Reason.SYNTAX))
        .map(action -> new Folio(action, version))
        .flatMap(folio -> folio.ifPrintedAs(canonical));
  }

  /**
   * The folio a programmer wrote down.
   *
   * @param text as for {@link #parse}
   * @return the folio
   * @throws IllegalArgumentException if it is not a folio
   */
  public static Folio of(String text) {
    return parse(text).getOrElseThrow(InvalidIdentifier::asBug);
  }

  /**
   * The folio as printed.
   *
   * @return action id, hyphen, version, hyphen, check character; at most 37 characters
   */
  public String text() {
    String unchecked = action.text() + "-" + version;
    return unchecked + "-" + check(unchecked);
  }

  /** The printed folio. */
  @Override
  public String toString() {
    return text();
  }

  private Either<InvalidIdentifier, Folio> ifPrintedAs(String canonical) {
    return text().equals(canonical) ? Either.right(this) : refused(Reason.CHECK_DIGIT_WRONG);
  }

  private static char check(String text) {
    int product = SYMBOLS.length();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '-') {
        int sum = (product + SYMBOLS.indexOf(text.charAt(i))) % SYMBOLS.length();
        product = (sum == 0 ? SYMBOLS.length() : sum) * 2 % (SYMBOLS.length() + 1);
      }
    }
    return SYMBOLS.charAt((SYMBOLS.length() + 1 - product) % SYMBOLS.length());
  }

  /** One to four digits without a leading zero: a version has one spelling. */
  private static boolean isVersion(String digits) {
    return Ascii.areDigits(digits) && digits.length() <= 4 && digits.charAt(0) != '0';
  }

  private static Either<InvalidIdentifier, Folio> refused(Reason reason) {
    return Either.left(InvalidIdentifier.of(InvalidIdentifier.FOLIO, reason));
  }
}
