package cl.certificates.identity;

import cl.certificates.identity.InvalidIdentifier.Reason;
import io.vavr.control.Either;

/**
 * A RUT, the number under which a person or an entity is known in Chile, with its check digit
 * worked out and not stored.
 *
 * <p>The check digit is modulo 11 over the weights 2 to 7, repeated from the right; 11 is printed 0
 * and 10 is printed K. It catches every change of one digit and every swap of two neighbours of the
 * number; it cannot catch a swap of two digits that stand six places apart, which weigh the same.
 *
 * <p>{@code Rut.of("10.000.013-k").canonical()} is {@code 10000013-K}. As text in a log a RUT is
 * {@link #masked()}.
 *
 * @param number the number before the check digit, 1 to 99,999,999
 */
public record Rut(int number) {
  private static final int HIGHEST = 99_999_999;
  private static final int MOST_DIGITS = 8;
  private static final int LOWEST_PLAUSIBLE = 1_000_000;
  private static final int LONGEST_INPUT = 20;

  /**
   * @throws IllegalArgumentException if {@code number} is outside 1 to 99,999,999
   */
  public Rut {
    if (number < 1 || number > HIGHEST) {
      throw new IllegalArgumentException("a RUT is a number from 1 to 99,999,999");
    }
  }

  /**
   * Reads a RUT as people write it, the whole text or nothing.
   *
   * <p>Understood are {@code 12.345.678-5}, {@code 12345678-5}, {@code 123456785} and, since the
   * last symbol is always the check digit, {@code 10000013K}. Outer white space, leading zeros and
   * a small k are forgiven; dots stand at the thousands or not at all; digits are ASCII.
   *
   * @param text at most 20 characters, or it is refused before any arithmetic
   * @return the RUT, or {@code RUT_INVALID} with its reason. {@code 12.345.678} lacks its check
   *     digit, {@code 0-0} is zero, {@code 12345678-9} has the wrong one
   */
  public static Either<InvalidIdentifier, Rut> parse(String text) {
    if (text.length() > LONGEST_INPUT) {
      return refused(Reason.TOO_LONG);
    }
    String trimmed = Text.stripped(text);
    if (trimmed.isEmpty()) {
      return refused(Reason.BLANK);
    }
    if (isGroupedByDots(trimmed)) {
      return refused(Reason.CHECK_DIGIT_MISSING);
    }
    int last = trimmed.length() - 1;
    boolean hyphenated = last > 0 && trimmed.charAt(last - 1) == '-';
    String body = trimmed.substring(0, hyphenated ? last - 1 : last);
    char check = trimmed.charAt(last) == 'k' ? 'K' : trimmed.charAt(last);
    if (!isCheckDigit(check) || !(Ascii.areDigits(body) || isGroupedByDots(body))) {
      return refused(Reason.SYNTAX);
    }
    return ofDigits(body.replace(".", ""), check);
  }

  private static Either<InvalidIdentifier, Rut> ofDigits(String digits, char check) {
    String significant = digits.replaceFirst("^0+", "");
    if (significant.isEmpty()) {
      return refused(Reason.ZERO);
    }
    if (significant.length() > MOST_DIGITS) { // 19 digits may be more than a long holds
      return refused(Reason.TOO_LONG);
    }
    Rut rut = new Rut(Integer.parseInt(significant));
    return rut.checkDigit() == check ? Either.right(rut) : refused(Reason.CHECK_DIGIT_WRONG);
  }

  /**
   * The RUT a programmer wrote down.
   *
   * @param text as for {@link #parse}, for instance {@code "76.543.210-3"}
   * @return the RUT
   * @throws IllegalArgumentException if it is not a RUT; the message does not repeat it
   */
  public static Rut of(String text) {
    return parse(text).getOrElseThrow(InvalidIdentifier::asBug);
  }

  /**
   * The check digit of this number.
   *
   * @return {@code '0'} to {@code '9'} or {@code 'K'}; for 12,345,678 it is {@code '5'}
   */
  public char checkDigit() {
    int sum = 0;
    int weight = 2;
    for (int rest = number; rest > 0; rest /= 10) {
      sum += rest % 10 * weight;
      weight = weight == 7 ? 2 : weight + 1;
    }
    return "0K987654321"
        .charAt(sum % 11); // 11 less the remainder; 11 is printed 0, 10 is printed K
  }

  /**
   * The one spelling for storage and exchange.
   *
   * @return digits, hyphen and check digit, as in {@code 12345678-5}
   */
  public String canonical() {
    return number + "-" + checkDigit();
  }

  /**
   * The spelling for paper and screen.
   *
   * @return with dots at the thousands, as in {@code 12.345.678-5}
   */
  public String formatted() {
    StringBuilder dotted = new StringBuilder(Integer.toString(number));
    for (int place = dotted.length() - 3; place > 0; place -= 3) {
      dotted.insert(place, '.');
    }
    return dotted.append('-').append(checkDigit()).toString();
  }

  /**
   * Enough to recognise a RUT one already knows, too little to learn it: some 90,000 numbers share
   * each masked form.
   *
   * @return the millions and the check digit, as in {@code 12.***.***-5}; a number below one
   *     million is hidden whole, {@code ***.***-*}
   */
  public String masked() {
    return isPlausible() ? number / LOWEST_PLAUSIBLE + ".***.***-" + checkDigit() : "***.***-*";
  }

  /**
   * Whether the number lies where living persons and entities have theirs, 1,000,000 to 99,999,999.
   * Smaller numbers are valid; a host that doubts them asks this as well.
   *
   * @return false for {@code 99.999-7}, true for {@code 1.000.005-K}
   */
  public boolean isPlausible() {
    return number >= LOWEST_PLAUSIBLE;
  }

  /** The {@link #masked()} form, so that no log holds a RUT by accident. */
  @Override
  public String toString() {
    return masked();
  }

  private static boolean isCheckDigit(char symbol) {
    return Ascii.isDigit(symbol) || symbol == 'K';
  }

  /** One to three digits, then one or more groups of a dot and exactly three. */
  private static boolean isGroupedByDots(String body) {
    int first = body.indexOf('.');
    if (first < 1 || first > 3 || (body.length() - first) % 4 != 0) {
      return false;
    }
    for (int i = 0; i < body.length(); i++) {
      boolean dotPlace = i >= first && (i - first) % 4 == 0;
      if (dotPlace ? body.charAt(i) != '.' : !Ascii.isDigit(body.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static Either<InvalidIdentifier, Rut> refused(Reason reason) {
    return Either.left(InvalidIdentifier.of(InvalidIdentifier.RUT, reason));
  }
}
