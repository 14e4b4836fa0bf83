package cl.certificates.identity;

import cl.certificates.AdapterException;
import cl.certificates.identity.InvalidIdentifier.Reason;
import io.vavr.control.Either;

/**
 * The code on a printed certificate by which a stranger may check it.
 *
 * <p>27 random symbols, more than 133 bits, and one check symbol, from 31 symbols without I, L, O,
 * U and Z. The symbols, weighted by their places 1 to 28, add up to a multiple of 31. As 31 is
 * prime and the weights differ, every change of one symbol and every swap of two, near or far, is
 * caught before any store is asked.
 *
 * <p>It prints in seven groups of four, as in {@code SQFV-RMQ3-TM9S-BQ29-KASX-ARX1-MK52}.
 *
 * @param symbols 28 symbols of {@code 0123456789ABCDEFGHJKMNPQRSTVWXY}, the last one the check
 */
public record VerificationCode(String symbols) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";
  private static final int PRIME = ALPHABET.length();
  private static final int LENGTH = 28;
  private static final int RANDOM = LENGTH - 1;
  private static final int GROUP = 4;
  private static final int LONGEST_INPUT = 4 * LENGTH;

  private static final int BYTES_A_FILL = 64;
  private static final int MOST_FILLS = 16;
  private static final int FIVE_BITS = 0x1F;

  /**
   * @throws IllegalArgumentException if {@code symbols} are not 28 of the alphabet with a right
   *     check symbol
   */
  public VerificationCode {
    if (!isWellWritten(symbols) || weighted(symbols) != 0) {
      throw new IllegalArgumentException("a verification code is 28 symbols, the last a check");
    }
  }

  /**
   * Draws a new code, every code as likely as any other.
   *
   * @param source the random source
   * @return a code; that nobody has drawn it before is for the store to see to
   * @throws AdapterException if the source gives nothing usable in 16 fills of 64 bytes, as a stuck
   *     one does
   */
  public static VerificationCode draw(RandomSource source) {
    StringBuilder drawn = new StringBuilder(LENGTH);
    byte[] bytes = new byte[BYTES_A_FILL];
    for (int fill = 0; fill < MOST_FILLS && drawn.length() < RANDOM; fill++) {
      source.fill(bytes);
      append(drawn, bytes);
    }
    if (drawn.length() < RANDOM) {
      throw new AdapterException("the random source is stuck: no verification code can be drawn");
    }
    return new VerificationCode(drawn.append(check(drawn)).toString());
  }

  /**
   * Reads a code as typed off paper: lower case, white space and hyphens anywhere are forgiven, O
   * is read as 0, I and L as 1.
   *
   * @param text what was typed
   * @return the code, or {@code VERIFICATION_CODE_INVALID} with its reason
   */
  public static Either<InvalidIdentifier, VerificationCode> parse(String text) {
    if (text.length() > LONGEST_INPUT) {
      return refused(Reason.TOO_LONG);
    }
    String symbols = asPrinted(text);
    if (symbols.isEmpty()) {
      return refused(Reason.BLANK);
    }
    if (!isWellWritten(symbols)) {
      return refused(Reason.SYNTAX);
    }
    return weighted(symbols) == 0
        ? Either.right(new VerificationCode(symbols))
        : refused(Reason.CHECK_DIGIT_WRONG);
  }

  /**
   * The code a programmer wrote down.
   *
   * @param text as for {@link #parse}
   * @return the code
   * @throws IllegalArgumentException if it is not a verification code
   */
  public static VerificationCode of(String text) {
    return parse(text).getOrElseThrow(InvalidIdentifier::asBug);
  }

  /**
   * The code as printed.
   *
   * @return seven groups of four symbols, joined by hyphens
   */
  public String grouped() {
    StringBuilder grouped = new StringBuilder(symbols);
    for (int place = LENGTH - GROUP; place > 0; place -= GROUP) {
      grouped.insert(place, '-');
    }
    return grouped.toString();
  }

  /**
   * The first group alone, {@code SQFV-***}: whoever has a code may ask with it, so that no log
   * holds one by accident. Use {@link #grouped} to print it.
   */
  @Override
  public String toString() {
    return symbols.substring(0, GROUP) + "-***";
  }

  /**
   * Five bits have 32 values: the one that is no symbol is dropped, since a remainder would favour
   * 0.
   */
  private static void append(StringBuilder drawn, byte[] bytes) {
    for (int i = 0; i < bytes.length && drawn.length() < RANDOM; i++) {
      int value = bytes[i] & FIVE_BITS;
      if (value < PRIME) {
        drawn.append(ALPHABET.charAt(value));
      }
    }
  }

  /** The last place weighs 28, that is minus 3; a third modulo 31 is 21. */
  private static char check(CharSequence random) {
    return ALPHABET.charAt(weighted(random) * 21 % PRIME);
  }

  private static int weighted(CharSequence symbols) {
    int sum = 0;
    for (int i = 0; i < symbols.length(); i++) {
      sum += (i + 1) * ALPHABET.indexOf(symbols.charAt(i));
    }
    return sum % PRIME;
  }

  private static boolean isWellWritten(String symbols) {
    return symbols.length() == LENGTH
        && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0);
  }

  private static String asPrinted(String text) {
    StringBuilder symbols = new StringBuilder(LENGTH);
    for (char symbol : Ascii.upper(text).toCharArray()) {
      if (symbol != '-' && !Text.isWhiteSpace(symbol)) {
        symbols.append(symbol == 'O' ? '0' : symbol == 'I' || symbol == 'L' ? '1' : symbol);
      }
    }
    return symbols.toString();
  }

  private static Either<InvalidIdentifier, VerificationCode> refused(Reason reason) {
    return Either.left(InvalidIdentifier.of(InvalidIdentifier.VERIFICATION_CODE, reason));
  }
}
