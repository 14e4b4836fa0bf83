package cl.certificates.example.cli.importing.rules;

import cl.certificates.identity.InvalidIdentifier;
import cl.certificates.identity.InvalidIdentifier.Reason;
import cl.certificates.identity.Rut;
import io.vavr.control.Either;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a RUN is read (rule 5): dots, blanks and leading zeros are dropped, any dash is a hyphen, and
 * the check digit has to be there: it is the only guard against a typing error, so it is never
 * worked out.
 */
public final class Runs {
  private static final int LONGEST = 40;
  private static final Pattern SHAPE = Pattern.compile("0{0,20}[0-9]{1,8}-[0-9K]");
  private static final int MINUS = 0x2212;

  private Runs() {}

  /**
   * Reads a RUN with its check digit in one text.
   *
   * @return the RUN, with {@link Fault#RUN_NORMALISED} if its dash is no hyphen; or {@link
   *     Fault#VALUE_MISSING}, {@link Fault#RUN_INVALID} or {@link Fault#RUN_CHECK_DIGIT}
   */
  public static Either<Fault, Read<Rut>> read(String text) {
    if (Texts.isBlank(text)) {
      return Either.left(Fault.VALUE_MISSING);
    }
    String plain = plain(text);
    if (!SHAPE.matcher(plain).matches()) {
      return Either.left(Fault.RUN_INVALID);
    }
    boolean otherDash = text.codePoints().anyMatch(symbol -> isDash(symbol) && symbol != '-');
    return Rut.parse(plain.replaceFirst("^0+(?=[0-9])", ""))
        .map(rut -> new Read<>(rut, Optional.of(Fault.RUN_NORMALISED).filter(odd -> otherDash)))
        .mapLeft(Runs::fault);
  }

  /**
   * Reads a RUN whose check digit stands in a column of its own.
   *
   * @return as {@link #read(String)}
   */
  public static Either<Fault, Read<Rut>> read(String number, String checkDigit) {
    if (Texts.isBlank(number)) {
      return Either.left(Fault.VALUE_MISSING);
    }
    return read(number + "-" + checkDigit);
  }

  /** Whether a text looks like a RUN, whatever its check digit. */
  public static boolean looksLikeOne(String text) {
    return SHAPE.matcher(plain(text)).matches();
  }

  private static Fault fault(InvalidIdentifier invalid) {
    return invalid.reason() == Reason.CHECK_DIGIT_WRONG ? Fault.RUN_CHECK_DIGIT : Fault.RUN_INVALID;
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    if (text.length() <= LONGEST) {
      text.codePoints()
          .filter(symbol -> symbol != '.' && !Texts.isBlank(symbol))
          .map(symbol -> isDash(symbol) ? '-' : symbol)
          .forEach(plain::appendCodePoint);
    }
    return plain.toString().toUpperCase(Locale.ROOT);
  }

  private static boolean isDash(int symbol) {
    return Character.getType(symbol) == Character.DASH_PUNCTUATION || symbol == MINUS;
  }
}
