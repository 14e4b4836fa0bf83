package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Dates;
import cl.certificates.example.cli.importing.rules.Dates.Form;
import cl.certificates.example.cli.importing.rules.Dates.Order;
import cl.certificates.example.cli.importing.rules.Dates.Year;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Texts;
import io.vavr.control.Either;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title of a session in Moodle's attendance, a moment and a group: {@code 9.03.2026 09.00 Todos
 * los estudiantes}, {@code 10 Mar 2026 9.00AM All students}.
 *
 * @param start the local moment
 * @param group what stands behind it
 */
record SessionTitle(LocalDateTime start, String group) {
  private static final Pattern SPANISH =
      Pattern.compile("([0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4} [0-9]{1,2}[.][0-9]{2})( .*)?");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "([0-9]{1,2}) ([A-Za-z]{3,9})[.]? ([0-9]{4}) ([0-9]{1,2}[.][0-9]{2} ?[AaPp][Mm])( .*)?");
  private static final Form DOTTED = new Form(".", EnumSet.of(Year.LAST), " ");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Whether a title is that of a session, in either language. */
  static boolean isOne(String title) {
    String plain = Texts.spaced(title);
    return SPANISH.matcher(plain).matches() || ENGLISH.matcher(plain).matches();
  }

  /** Whether it is written in English; one file is written in one language. */
  static boolean isEnglish(String title) {
    return ENGLISH.matcher(Texts.spaced(title)).matches();
  }

  static Either<Fault, SessionTitle> read(String title) {
    String plain = Texts.spaced(title);
    Matcher spanish = SPANISH.matcher(plain);
    if (spanish.matches()) {
      return read(spanish.group(1), spanish.group(2));
    }
    Matcher english = ENGLISH.matcher(plain);
    if (!english.matches()) {
      return Either.left(Fault.DATE_FORMAT);
    }
    int month = 1 + MONTHS.indexOf(english.group(2).substring(0, 3).toLowerCase(Locale.ROOT));
    return month == 0
        ? Either.left(Fault.DATE_INVALID)
        : read(
            english.group(1) + "." + month + "." + english.group(3) + " " + english.group(4),
            english.group(5));
  }

  private static Either<Fault, SessionTitle> read(String moment, String group) {
    return Dates.of(DOTTED, Order.DAY_FIRST)
        .moment(moment)
        .map(start -> new SessionTitle(start, group == null ? "" : Texts.folded(group)));
  }
}
