package cl.certificates.example.cli.importing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.attendance.ClassWindow;
import cl.certificates.attendance.Stay;
import cl.certificates.example.cli.importing.rules.Dates.Form;
import cl.certificates.example.cli.importing.rules.Dates.Order;
import cl.certificates.example.cli.importing.rules.Dates.Vote;
import cl.certificates.identity.Rut;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that hold for every source, one by one and without any file of theirs. */
class RulesTest {
  /** What came of a reading: the value, or the name of the fault. */
  private static String told(Either<Fault, ?> read) {
    return read.fold(Fault::name, Object::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "41.000.020-2, 41000020-2",
    "41000020-2, 41000020-2",
    "' 0041000020-2 ', 41000020-2",
    "41000020-2\u00A0, 41000020-2",
    "1000005-k, 1000005-K",
    "41000020\u20132, 41000020-2",
    "41000020\u20112, 41000020-2",
    "41000020\u22122, 41000020-2",
    "41000020-0, RUN_CHECK_DIGIT",
    "41000724, RUN_INVALID",
    "410000202, RUN_INVALID",
    "41.000.020, RUN_INVALID",
    "0-0, RUN_INVALID",
    "000000000000000000000000000000000000000041000020-2, RUN_INVALID",
    "\u06641000020-2, RUN_INVALID",
    "'', VALUE_MISSING",
    "\u00A0, VALUE_MISSING"
  })
  @DisplayName("rule 5: a RUN is read with its check digit, which is never worked out")
  void runs(String text, String expected) {
    assertThat(Runs.read(text).fold(Fault::name, read -> read.value().canonical()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "41000020-2, false",
    "41000020\u20132, true",
    "41000020\u20112, true",
    "41000020\u22122, true"
  })
  @DisplayName("rule 5: any dash but the hyphen is told as RUN_NORMALISED")
  void dashes(String text, boolean told) {
    assertThat(Runs.read(text).get().warning())
        .isEqualTo(told ? Optional.of(Fault.RUN_NORMALISED) : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "07000004, 0, 7000004-0",
    "41000724, k, 41000724-K",
    "41000724, 3, RUN_CHECK_DIGIT",
    "41000724, '', RUN_INVALID",
    "'', 3, VALUE_MISSING"
  })
  @DisplayName("rule 5: a check digit may stand in a column of its own")
  void twoColumns(String number, String digit, String expected) {
    assertThat(Runs.read(number, digit).fold(Fault::name, read -> read.value().canonical()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'begona  ines TAVARA nino', 'Begoña Inés Távara Niño', true",
    "'Íñigo\u00A0Peña', 'inigo pena', true",
    "'José Pérez', 'José Péres', false"
  })
  @DisplayName("rules 2 and 6: names and titles are compared without accents, case, extra blanks")
  void folding(String one, String other, boolean same) {
    assertThat(Texts.folded(one).equals(Texts.folded(other))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "PeÃ\u00B1a, true",
    "MarÃ\u00ADa, true",
    "Â\u00BF, true",
    "Pe\uFFFDa, true",
    "Peña, false",
    "Ângela, false",
    "Ãngelo Âb, false"
  })
  @DisplayName("rule 12: a name that was broken before is seen, one with Â or Ã is not")
  void damage(String text, boolean damaged) {
    assertThat(Texts.isDamaged(text)).isEqualTo(damaged);
  }

  @ParameterizedTest
  @CsvSource({
    "'3,5', 210",
    "4, 240",
    "0, 0",
    "'2,25', 135",
    "'3,50', 210",
    "'7,5', 450",
    "'1.000', 60000",
    "'2,33', 139",
    "3.5, NUMBER_FORMAT",
    "'1,5,5', NUMBER_FORMAT",
    "cuatro, NUMBER_FORMAT",
    "'', NUMBER_FORMAT",
    "1e3, NUMBER_FORMAT",
    "-1, NUMBER_OUT_OF_RANGE",
    "999999999, NUMBER_OUT_OF_RANGE"
  })
  @DisplayName("rule 11: hours have a decimal comma, and what is no whole minute is cut")
  void hours(String text, String expected) {
    assertThat(told(Amounts.minutesOfHours(text).map(Read::value))).isEqualTo(expected);
  }

  @Test
  @DisplayName("rule 11: a cut is told, a whole number of minutes is not")
  void cuts() {
    assertThat(Amounts.minutesOfHours("2,33").get().warning()).contains(Fault.MINUTES_CUT);
    assertThat(Amounts.minutesOfHours("2,25").get().warning()).isEmpty();
    assertThat(Amounts.minutesOfHoursInCell("3.5").get().value()).isEqualTo(210);
    assertThat(Amounts.minutesOfSeconds(53_999)).isEqualTo(899);
    assertThat(Amounts.credited(100, 33)).isEqualTo(33);
    assertThat(Amounts.credited(50, 33)).as("16.5 is cut").isEqualTo(16);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,238E+09', true",
    "1.238e9, true",
    "1238000117, false",
    "12E, false",
    "RLAB-26, false"
  })
  @DisplayName("a code that a spreadsheet wrote with an exponent has lost digits")
  void cutCodes(String text, boolean cut) {
    assertThat(Amounts.isCutCode(text)).isEqualTo(cut);
  }

  @ParameterizedTest
  @CsvSource({
    "14-04-2026, 2026-04-14",
    "1-4-2026, 2026-04-01",
    "31-02-2026, DATE_INVALID",
    "45-01-2026, DATE_INVALID",
    "00-01-2026, DATE_INVALID",
    "04-16-2026, DATE_FORMAT",
    "2026-04-14, DATE_FORMAT",
    "14-04-26, DATE_FORMAT",
    "14.04.2026, DATE_FORMAT",
    "14-04/2026, DATE_FORMAT",
    "hoy, DATE_FORMAT",
    "14-04-2026 09:00, DATE_FORMAT"
  })
  @DisplayName("rule 3: another format is DATE_FORMAT, a day that does not exist DATE_INVALID")
  void days(String text, String expected) {
    assertThat(told(Dates.of(Form.CHILEAN, Order.DAY_FIRST).day(text))).isEqualTo(expected);
  }

  @Test
  @DisplayName("rule 3: one file has one format: after 14-04-2026 comes no 16/04/2026")
  void oneFormat() {
    Dates dates = Dates.of(Form.CHILEAN, Order.DAY_FIRST);

    assertThat(told(dates.day("14-04-2026"))).isEqualTo("2026-04-14");
    assertThat(told(dates.day("16/04/2026"))).isEqualTo("DATE_FORMAT");
    assertThat(told(dates.day("16-04-2026"))).isEqualTo("2026-04-16");
  }

  @ParameterizedTest
  @CsvSource({
    "03/17/2026 06:50:00 PM, 2026-03-17T18:50",
    "03/17/2026 12:30:00 AM, 2026-03-17T00:30",
    "03/17/2026 12:30:00 PM, 2026-03-17T12:30",
    "03/17/2026 13:30:00 PM, TIME_INVALID",
    "03/17/2026 00:30:00 PM, TIME_INVALID",
    "03/17/2026 25:30:00, TIME_INVALID",
    "03/17/2026 23:60:00, TIME_INVALID",
    "03/17/2026 18:50:00, 2026-03-17T18:50",
    "03/17/2026 18:50, 2026-03-17T18:50",
    "2026-03-17 18:50:00, 2026-03-17T18:50",
    "17/03/2026 18:50:00, DATE_FORMAT",
    "02/30/2026 18:50:00, DATE_INVALID",
    "18:50:00, DATE_FORMAT"
  })
  @DisplayName("rule 3: the moments of a meeting, month first")
  void moments(String text, String expected) {
    assertThat(told(Dates.of(Form.ZOOM, Order.MONTH_FIRST).moment(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'3/24/26, 9:05:20 AM', 2026-03-24T09:05:20",
    "'3/24/26, 9:05:20\u202FAM', 2026-03-24T09:05:20",
    "'3/24/26, 9:05:20\u00A0p.m.', 2026-03-24T21:05:20",
    "'3/24/2026 9:05:20 AM', 2026-03-24T09:05:20"
  })
  @DisplayName("two-digit years, and blanks of any kind before AM, only in Teams")
  void teams(String text, String expected) {
    assertThat(told(Dates.of(Form.TEAMS, Order.MONTH_FIRST).moment(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "09:00, 09:00",
    "9:00, 09:00",
    "09:00:30, 09:00:30",
    "24:00, TIME_INVALID",
    "09:60, TIME_INVALID",
    "9, TIME_INVALID",
    "9h, TIME_INVALID"
  })
  void hoursOfADay(String text, String expected) {
    assertThat(told(Dates.time(text))).isEqualTo(expected);
  }

  private static Either<Fault, Vote.Settled> decided(
      Optional<Order> wish, String day, String... dates) {
    Vote vote = new Vote();
    List.of(dates).forEach(vote::see);
    return vote.decide(wish, Set.of(LocalDate.parse(day)));
  }

  @Test
  @DisplayName("rule 3: the user, then a part above 12, then the calendar say what comes first")
  void order() {
    assertThat(
            decided(Optional.of(Order.DAY_FIRST), "2026-03-17", "03/17/2026 10:00").get().order())
        .isEqualTo(Order.DAY_FIRST);
    assertThat(
            decided(Optional.empty(), "2026-01-01", "03/04/2026 10:00", "03/17/2026 10:00").get())
        .isEqualTo(new Vote.Settled(Order.MONTH_FIRST, false));
    assertThat(
            decided(Optional.empty(), "2026-01-01", "17/03/2026 10:00", "03/17/2026 10:00")
                .get()
                .order())
        .as("the first that tells settles it for all")
        .isEqualTo(Order.DAY_FIRST);
    assertThat(decided(Optional.empty(), "2026-04-03", "03/04/2026 10:00").get())
        .isEqualTo(new Vote.Settled(Order.DAY_FIRST, true));
    assertThat(decided(Optional.empty(), "2026-03-04", "03/04/2026 10:00").get())
        .isEqualTo(new Vote.Settled(Order.MONTH_FIRST, true));
    assertThat(decided(Optional.empty(), "2026-06-06", "03/04/2026 10:00").getLeft())
        .isEqualTo(Fault.DATE_ORDER_AMBIGUOUS);
    assertThat(decided(Optional.empty(), "2026-06-06", "05/05/2026 10:00").isRight())
        .as("either order reads the same")
        .isTrue();
  }

  @Test
  @DisplayName("rule 3: a serial number is rounded to the whole second, in both date systems")
  void serials() {
    assertThat(Serials.moment(46083.375, false)).contains(LocalDateTime.parse("2026-03-02T09:00"));
    assertThat(Serials.moment(46083.374999999993, false))
        .contains(LocalDateTime.parse("2026-03-02T09:00"));
    assertThat(Serials.moment(46083.375 - 1462, true))
        .contains(LocalDateTime.parse("2026-03-02T09:00"));
    assertThat(Serials.moment(-1, false)).isEmpty();
    assertThat(Serials.moment(1e12, false)).isEmpty();
    assertThat(Serials.moment(Double.NaN, false)).isEmpty();
  }

  private static String decoded(Path folder, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("texto"), bytes);
    Charset encoding = Encodings.of(file);
    StringBuilder text = new StringBuilder();
    try (Reader reader = Encodings.reader(Files.newInputStream(file), encoding)) {
      for (int symbol = reader.read(); symbol >= 0; symbol = reader.read()) {
        text.append((char) symbol);
      }
    }
    return text.toString();
  }

  @Test
  @DisplayName("rule 12: the mark, else UTF-8, else Windows-1252; the mark is no part of the text")
  void encodings(@TempDir Path folder) throws IOException {
    String text = "RUN;Ñandú\r\n«—»";

    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(decoded(folder, ("\uFEFF" + text).getBytes(charset))).isEqualTo(text);
    }
    assertThat(decoded(folder, text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(decoded(folder, text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
    assertThat(decoded(folder, new byte[0])).isEmpty();
    assertThat(decoded(folder, "\uFEFF".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(decoded(folder, new byte[] {'a', (byte) 0x81})).isEqualTo("a\uFFFD");
  }

  private static final Rut SOMEBODY = Rut.of("41000020-2");
  private static final ClassWindow MORNING =
      new ClassWindow(LocalDateTime.parse("2026-03-02T09:00"), 120);
  private static final ClassWindow NOON =
      new ClassWindow(LocalDateTime.parse("2026-03-02T11:15"), 60);

  @Test
  @DisplayName("rule 8: an opening during one class and before the next belongs to the first")
  void openings() {
    Ledger ledger = new Ledger(List.of(NOON, MORNING));

    assertThat(ledger.taking(LocalDateTime.parse("2026-03-02T10:50"), 30)).contains(MORNING);
    assertThat(ledger.taking(LocalDateTime.parse("2026-03-02T11:00"), 30)).contains(NOON);
    assertThat(ledger.taking(LocalDateTime.parse("2026-03-02T10:50"), 0)).contains(MORNING);
    assertThat(ledger.taking(LocalDateTime.parse("2026-03-02T11:00"), 0)).isEmpty();
    assertThat(ledger.taking(LocalDateTime.parse("2026-03-02T12:15"), 30)).isEmpty();
  }

  @Test
  @DisplayName("rule 9: a stay over two classes counts in each, and the break between in none")
  void stays() {
    Ledger ledger = new Ledger(List.of(MORNING, NOON));

    ledger.stayed(
        SOMEBODY,
        new Stay(LocalDateTime.parse("2026-03-02T10:00"), LocalDateTime.parse("2026-03-02T12:00")));

    assertThat(ledger.minutes(SOMEBODY, MORNING)).isEqualTo(60);
    assertThat(ledger.minutes(SOMEBODY, NOON)).isEqualTo(45);
    assertThat(ledger.isHeld(MORNING) && ledger.isHeld(NOON)).isTrue();
  }

  @Test
  @DisplayName("what is told twice counts once: the most of a class, the latest of a connection")
  void twice() {
    Ledger ledger = new Ledger(List.of(MORNING));
    for (int minutes : new int[] {60, 500, 30}) {
      ledger.attended(SOMEBODY, MORNING, minutes);
    }
    ledger.connected(SOMEBODY, 300, LocalDate.parse("2026-04-24"));
    ledger.connected(SOMEBODY, 200, LocalDate.parse("2026-04-23"));

    assertThat(ledger.minutes(SOMEBODY, MORNING)).as("never more than the class").isEqualTo(120);
    assertThat(ledger.minutesOutsideClasses(SOMEBODY)).isEqualTo(300);
    assertThat(ledger.minutesOutsideClasses(Rut.of("41000011-3"))).isZero();
  }

  @Test
  @DisplayName("rule 6: a line is known again by its cells, not by their text run together")
  void rowsSeen() {
    RowsSeen seen = new RowsSeen();

    assertThat(seen.isNew(List.of("a", "bc"))).isTrue();
    assertThat(seen.isNew(List.of("ab", "c"))).isTrue();
    assertThat(seen.isNew(List.of("a", "bc"))).isFalse();
    for (int i = 0; i < 20_000; i++) {
      assertThat(seen.isNew(List.of("fila", Integer.toString(i)))).isTrue();
    }
    assertThat(seen.isNew(List.of("fila", "77"))).isFalse();
  }
}
