package cl.certificates.example.cli.importing.rules;

import io.vavr.control.Either;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** How numbers, hours and codes are read: with a decimal comma, cut and never rounded (rule 11). */
public final class Amounts {
  private static final Pattern WITH_COMMA =
      Pattern.compile("-?([0-9]{1,9}|[0-9]{1,3}([.][0-9]{3}){1,3})(,[0-9]{1,20})?");
  private static final Pattern WITH_POINT = Pattern.compile("-?[0-9]{1,9}([.][0-9]{1,20})?");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern CUT_CODE =
      Pattern.compile("[0-9]{1,20}([.,][0-9]{1,20})?[eE][+]?[0-9]{1,3}");
  private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(100_000);

  private Amounts() {}

  /**
   * Minutes of hours with a decimal comma: 3,5 is 210.
   *
   * @return the minutes, with {@link Fault#MINUTES_CUT} if they are no whole ones; or {@link
   *     Fault#NUMBER_FORMAT} or {@link Fault#NUMBER_OUT_OF_RANGE}
   */
  public static Either<Fault, Read<Integer>> minutesOfHours(String text) {
    String plain = Texts.spaced(text);
    return WITH_COMMA.matcher(plain).matches()
        ? minutesOfHours(new BigDecimal(plain.replace(".", "").replace(',', '.')))
        : Either.left(Fault.NUMBER_FORMAT);
  }

  /** The same of the number in a cell of a workbook, whose point is no matter of language. */
  public static Either<Fault, Read<Integer>> minutesOfHoursInCell(String number) {
    return WITH_POINT.matcher(number).matches()
        ? minutesOfHours(new BigDecimal(number))
        : Either.left(Fault.NUMBER_FORMAT);
  }

  private static Either<Fault, Read<Integer>> minutesOfHours(BigDecimal hours) {
    if (hours.signum() < 0 || hours.compareTo(MOST_HOURS) > 0) {
      return Either.left(Fault.NUMBER_OUT_OF_RANGE);
    }
    BigDecimal exact = hours.multiply(MINUTES_OF_AN_HOUR);
    BigDecimal whole = exact.setScale(0, RoundingMode.DOWN);
    return Either.right(
        new Read<>(
            whole.intValueExact(),
            Optional.of(Fault.MINUTES_CUT).filter(cut -> whole.compareTo(exact) != 0)));
  }

  /**
   * A whole number within bounds.
   *
   * @return the number, or {@link Fault#NUMBER_FORMAT} or {@link Fault#NUMBER_OUT_OF_RANGE}
   */
  public static Either<Fault, Integer> whole(String text, int least, int most) {
    String plain = Texts.spaced(text);
    if (!WHOLE.matcher(plain).matches()) {
      return Either.left(Fault.NUMBER_FORMAT);
    }
    int number = Integer.parseInt(plain);
    return number < least || number > most
        ? Either.left(Fault.NUMBER_OUT_OF_RANGE)
        : Either.right(number);
  }

  /** Whether a code was written as a number by a spreadsheet, its last digits lost. */
  public static boolean isCutCode(String text) {
    return CUT_CODE.matcher(Texts.spaced(text)).matches();
  }

  /** Minutes of seconds; what is left of a minute is cut. */
  public static int minutesOfSeconds(int seconds) {
    return seconds / 60;
  }

  /** What a part of a class earns, in percent of its minutes; what is left of a minute is cut. */
  public static int credited(int minutes, int percent) {
    return Math.toIntExact((long) minutes * percent / 100);
  }
}
