package cl.certificates.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 4, 2);

  private final Holidays national = new ChileanHolidays().holidays(Scope.NATIONAL);
  private final BusinessCalendar calendar = BusinessCalendar.of(national);

  @ParameterizedTest
  @CsvSource({
    // today, day n of 20, days left, over
    "2026-04-01, -1, 20, false", // Wed, before it was sent
    "2026-04-02, 0, 20, false", // Thu, sent
    "2026-04-05, 0, 20, false", // Easter Sunday
    "2026-04-06, 1, 19, false", // Mon
    "2026-05-01, 19, 1, false", // Fri, holiday
    "2026-05-04, 20, 0, false", // Mon, the last day
    "2026-05-05, 21, 0, true" // Tue
  })
  void tellsHowATermStands(LocalDate today, long number, long left, boolean over) {
    Explanation told = calendar.explain(calendar.term(THURSDAY, 20).get(), today).get();

    assertThat(told.unit()).isEqualTo(Explanation.Unit.BUSINESS_DAYS);
    assertThat(told.from()).isEqualTo(THURSDAY);
    assertThat(told.firstDay()).isEqualTo("2026-04-06");
    assertThat(told.lastDay()).isEqualTo("2026-05-04");
    assertThat(told.days()).isEqualTo(20);
    assertThat(told.dayNumber()).isEqualTo(number);
    assertThat(told.daysLeft()).isEqualTo(left);
    assertThat(told.isOver()).isEqualTo(over);
  }

  @ParameterizedTest
  @CsvSource({
    // sent, today, before the start
    "2026-04-04, 2026-04-02, true", // Thu, before a Saturday
    "2026-04-04, 2026-04-03, true", // Good Friday: no business day lies between
    "2026-04-04, 2026-04-04, false", // the day of sending is day 0
    "2026-04-04, 2026-04-05, false", // Easter Sunday
    "2026-04-03, 2026-04-02, true", // Thu, before a holiday
    "2026-04-03, 2026-04-03, false",
    "2026-04-02, 2026-04-01, true", // Wed, before a business day
    "2026-04-02, 2026-04-02, false"
  })
  void tellsWhetherATermHasBegunWhateverKindOfDayItWasSentOn(
      LocalDate sent, LocalDate today, boolean before) {
    Explanation told = calendar.explain(calendar.term(sent, 20).get(), today).get();

    assertThat(told.isBeforeStart()).isEqualTo(before);
    assertThat(told.daysLeft()).as("none of the 20 has been counted").isEqualTo(20);
  }

  @Test
  void tellsEveryDayPassedOverAndWhy() {
    Explanation told = calendar.explain(calendar.term(THURSDAY, 20).get(), THURSDAY).get();

    assertThat(told.skipped())
        .extracting(
            day ->
                day.date()
                    + (day.weekend() ? " weekend" : "")
                    + String.join("", day.holidays().stream().map(h -> " " + h.name()).toList()))
        .containsExactly(
            "2026-04-03 Viernes Santo",
            "2026-04-04 weekend Sábado Santo",
            "2026-04-05 weekend",
            "2026-04-11 weekend",
            "2026-04-12 weekend",
            "2026-04-18 weekend",
            "2026-04-19 weekend",
            "2026-04-25 weekend",
            "2026-04-26 weekend",
            "2026-05-01 Día Nacional del Trabajo",
            "2026-05-02 weekend",
            "2026-05-03 weekend");
    assertThat(told.skipped().size() + told.days())
        .as("every day between is counted or passed over")
        .isEqualTo(32);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-29, -1, 40, false", // Thu, before the end
    "2026-01-30, 0, 40, false", // Fri, the end
    "2026-03-10, 39, 1, false", // Tue
    "2026-03-11, 40, 0, false", // Wed, the last day
    "2026-03-12, 41, 0, true" // Thu
  })
  void tellsHowAWindowStands(LocalDate today, long number, long left, boolean over) {
    LocalDate end = LocalDate.of(2026, 1, 30); // Fri
    Explanation told = new CalendarWindow(end, 40).explain(today);

    assertThat(told)
        .isEqualTo(
            new Explanation(
                Explanation.Unit.CALENDAR_DAYS,
                end,
                40,
                end.plusDays(1),
                LocalDate.of(2026, 3, 11),
                today,
                number,
                left,
                List.of()));
    assertThat(told.isOver()).isEqualTo(over);
    assertThat(told.isBeforeStart()).isEqualTo(today.isBefore(end));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 21})
  void neverTellsOfMoreDaysThanThereAre(long left) {
    LocalDate last = LocalDate.of(2026, 5, 4);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Explanation(
                    Explanation.Unit.BUSINESS_DAYS,
                    THURSDAY,
                    20,
                    last,
                    last,
                    THURSDAY,
                    0,
                    left,
                    List.of()));
  }

  @Test
  void refusesToExplainATermOfAnotherCalendar() {
    BusinessCalendar arica =
        BusinessCalendar.of(new ChileanHolidays().holidays(Scope.region("15")));
    BusinessTerm term = arica.term(THURSDAY, 20).get();

    assertThat(calendar.explain(term, THURSDAY))
        .isEqualTo(Either.left(new OtherCalendar(arica.version(), calendar.version())));
  }

  @Test
  @DisplayName(
      "Law 15: a term that runs out of the known days is refused, whatever version it names")
  void refusesToExplainATermItCouldNotHaveSet() {
    LocalDate last = AcceptanceTable.LAST; // Mon, 31 December 2040
    LocalDate laterLast = LocalDate.of(2041, 12, 31);
    String version = calendar.version();
    BusinessTerm over = new BusinessTerm(last, 1, LocalDate.of(2041, 1, 2), version, laterLast);
    LocalDate tooEarly = AcceptanceTable.FIRST.minusDays(1);
    BusinessTerm early = new BusinessTerm(tooEarly, 1, AcceptanceTable.FIRST, version, last);

    assertThat(calendar.explain(over, last)).isEqualTo(outside(last.plusDays(1)));
    assertThat(calendar.explain(early, last)).isEqualTo(outside(tooEarly));
  }

  @ParameterizedTest
  @CsvSource({"2026-05-05, 2040-12-31", "2026-05-04, 2040-12-30"})
  void refusesToExplainDatesItNeverGave(LocalDate due, LocalDate lastKnown) {
    // 20 days after Thu 2 April 2026 are Mon 4 May, by a calendar known to the end of 2040
    BusinessTerm term = new BusinessTerm(THURSDAY, 20, due, calendar.version(), lastKnown);

    assertThat(calendar.explain(term, THURSDAY))
        .isEqualTo(Either.left(new OtherCalendar(calendar.version(), calendar.version())));
  }

  private static Either<CalendarRefusal, Explanation> outside(LocalDate asked) {
    return Either.left(new OutsideCalendar(asked, AcceptanceTable.FIRST, AcceptanceTable.LAST));
  }

  @Test
  void refusesToExplainADayItDoesNotKnow() {
    LocalDate unknown = LocalDate.of(2041, 1, 1);

    assertThat(calendar.explain(calendar.term(THURSDAY, 20).get(), unknown))
        .isEqualTo(
            Either.left(new OutsideCalendar(unknown, AcceptanceTable.FIRST, AcceptanceTable.LAST)));
  }

  @Test
  void aDayIsPassedOverForAReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SkippedDay(THURSDAY, false, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04, 60, 2026-05-03, 2026-05-04", // Sun
    "2026-03-13, 40, 2026-04-22, 2026-04-22", // Wed
    "2026-03-02, 60, 2026-05-01, 2026-05-04" // Fri, holiday
  })
  void rollsForwardWhereThePolicySaysSo(
      LocalDate end, int days, LocalDate lastDay, LocalDate rolled) {
    CalendarWindow window = new CalendarWindow(end, days);

    assertThat(RollForward.NONE.applied(window, calendar)).isEqualTo(Either.right(window));
    assertThat(window.lastDay()).isEqualTo(lastDay);
    CalendarWindow moved = RollForward.NEXT_BUSINESS_DAY.applied(window, calendar).get();
    assertThat(moved.lastDay()).isEqualTo(rolled);
    assertThat(moved.end()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-03, 2026-04-30", // Sun, after a holiday on Fri
    "2026-05-04, 2026-05-04", // Mon
    "2026-04-04, 2026-04-02" // Sat, after Good Friday
  })
  void countsUpToTheLastDayThatWouldNotMoveBeyond(LocalDate day, LocalDate latest) {
    assertThat(RollForward.NEXT_BUSINESS_DAY.latestWithin(day, calendar))
        .isEqualTo(Either.right(latest));
    assertThat(RollForward.NONE.latestWithin(day, calendar)).isEqualTo(Either.right(day));
  }

  @Test
  void rollsNowhereOutsideTheCalendar() {
    CalendarWindow window = new CalendarWindow(LocalDate.of(2040, 12, 31), 1);

    assertThat(RollForward.NONE.applied(window, calendar).isRight()).isTrue();
    assertThat(RollForward.NEXT_BUSINESS_DAY.applied(window, calendar).isLeft()).isTrue();
  }
}
