package cl.certificates.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {
  private static final LocalDate FIRST = AcceptanceTable.FIRST;
  private static final LocalDate LAST = AcceptanceTable.LAST;

  private final BusinessCalendar calendar =
      BusinessCalendar.of(new ChileanHolidays().holidays(Scope.NATIONAL));

  @Test
  @DisplayName("S34: sent on Thursday 2 April 2026, due on 4 May: 3 and 4 April and 1 May are free")
  void passesOverEasterAndTheFirstOfMay() {
    assertThat(due("2026-04-02")).isEqualTo("2026-05-04");
  }

  @Test
  @DisplayName("S35: sent on Friday 20 March 2026, due on 20 April: Good Friday is free")
  void passesOverGoodFriday() {
    assertThat(due("2026-03-20")).isEqualTo("2026-04-20");
  }

  @Test
  @DisplayName("S36: sent on Friday 26 June 2026, due on 28 July: 29 June and 16 July are free")
  void passesOverTwoHolidaysOfWinter() {
    assertThat(due("2026-06-26")).isEqualTo("2026-07-28");
    assertThat(calendar.plusBusinessDays(LocalDate.of(2026, 6, 26), 1).get())
        .as("the first day counted is Tuesday 30 June")
        .isEqualTo("2026-06-30");
  }

  @Test
  @DisplayName("S37: sent on Thursday 24 December 2026, due on 25 January 2027")
  void passesOverChristmasAndNewYear() {
    assertThat(due("2026-12-24")).isEqualTo("2027-01-25");
  }

  @Test
  @DisplayName("S38: sent on Monday 27 April 2026, due on 27 May: 1 and 21 May are free")
  void passesOverTwoHolidaysOfMay() {
    assertThat(due("2026-04-27")).isEqualTo("2026-05-27");
  }

  @ParameterizedTest
  @CsvSource({
    // sent, 1st, 10th, 20th, next business day after it
    "2025-12-24, 2025-12-26, 2026-01-09, 2026-01-23, 2026-01-26",
    "2026-04-06, 2026-04-07, 2026-04-20, 2026-05-05, 2026-05-06",
    "2026-04-20, 2026-04-21, 2026-05-05, 2026-05-19, 2026-05-20",
    "2026-05-01, 2026-05-04, 2026-05-15, 2026-06-01, 2026-06-02",
    "2026-05-11, 2026-05-12, 2026-05-26, 2026-06-09, 2026-06-10",
    "2026-09-28, 2026-09-29, 2026-10-13, 2026-10-27, 2026-10-28",
    "2026-10-09, 2026-10-13, 2026-10-26, 2026-11-09, 2026-11-10",
    "2026-12-18, 2026-12-21, 2027-01-05, 2027-01-19, 2027-01-20"
  })
  void countsAsTheDateOracleDoes(
      LocalDate sent, LocalDate first, LocalDate tenth, LocalDate twentieth, LocalDate overdue) {
    assertThat(calendar.plusBusinessDays(sent, 1).get()).isEqualTo(first);
    assertThat(calendar.plusBusinessDays(sent, 10).get()).isEqualTo(tenth);
    assertThat(calendar.plusBusinessDays(sent, 20).get()).isEqualTo(twentieth);
    assertThat(calendar.plusBusinessDays(sent, 21).get()).isEqualTo(overdue);
    assertThat(calendar.businessDaysBetween(sent, twentieth).get()).isEqualTo(20);
  }

  @Test
  void knowsNothingOutsideACalendarOfPartsOfYears() {
    LocalDate first = LocalDate.of(2026, 3, 10); // Tue
    LocalDate last = LocalDate.of(2026, 6, 15); // Mon
    BusinessCalendar part = BusinessCalendar.of(new Holidays(first, last, List.of()));

    assertThat(part.isBusinessDay(first)).isEqualTo(right(true));
    assertThat(part.isBusinessDay(last)).isEqualTo(right(true));
    assertThat(part.isBusinessDay(first.minusDays(1)).isLeft()).isTrue();
    assertThat(part.isBusinessDay(last.plusDays(1)).isLeft()).isTrue();
    assertThat(part.businessDaysBetween(first, last)).as("13 weeks and 4").isEqualTo(right(69));
    assertThat(part.plusBusinessDays(first, 69)).isEqualTo(right(last));
    assertThat(part.plusBusinessDays(first, 70).isLeft()).isTrue();
    assertThat(part.plusBusinessDays(last, 1).isLeft()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01, 2026-06-15", "2026-06-15, 2026-12-31"})
  void knowsNothingOfTheOtherHalfOfItsOnlyYear(LocalDate first, LocalDate last) {
    BusinessCalendar half = BusinessCalendar.of(new Holidays(first, last, List.of()));

    assertThat(half.isBusinessDay(first).isRight()).isTrue();
    assertThat(half.isBusinessDay(last).isRight()).isTrue();
    assertThat(half.isBusinessDay(first.minusDays(1)).isLeft()).isTrue();
    assertThat(half.isBusinessDay(last.plusDays(1)).isLeft()).isTrue();
  }

  @Test
  void hasLeapYearsInWhicheverYearItBegins() {
    BusinessCalendar since2025 =
        BusinessCalendar.of(
            new Holidays(LocalDate.of(2025, 1, 1), LocalDate.of(2028, 12, 31), List.of()));
    LocalDate monday = LocalDate.of(2028, 2, 28);

    assertThat(since2025.plusBusinessDays(monday, 1)).isEqualTo(right(monday.plusDays(1)));
    assertThat(since2025.businessDaysBetween(monday, LocalDate.of(2028, 3, 1))).isEqualTo(right(2));
    assertThat(since2025.isBusinessDay(LocalDate.of(2028, 3, 4)))
        .as("a Saturday")
        .isEqualTo(right(false));
    assertThat(since2025.isBusinessDay(LocalDate.of(2027, 3, 1)))
        .as("a Monday")
        .isEqualTo(right(true));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_023, 1_024, 1_025})
  void countsOverFourYearsEitherWay(int days) {
    LocalDate from = LocalDate.of(2026, 3, 2); // a business day
    LocalDate to = calendar.plusBusinessDays(from, days).get();

    assertThat(calendar.businessDaysBetween(from, to)).isEqualTo(right(days));
    assertThat(calendar.businessDaysBetween(to, from)).isEqualTo(right(-days));
  }

  private static <T> Either<OutsideCalendar, T> right(T value) {
    return Either.right(value);
  }

  @Test
  void aTermIsOverdueFromTheDayAfterItsDueDateWhateverKindOfDayThatIs() {
    BusinessTerm term = calendar.term(LocalDate.of(2025, 12, 24), 20).get();

    assertThat(term.dueDate()).isEqualTo("2026-01-23"); // Fri
    assertThat(term.isOverdue(LocalDate.of(2026, 1, 22))).isFalse();
    assertThat(term.isOverdue(LocalDate.of(2026, 1, 23))).isFalse();
    assertThat(term.isOverdue(LocalDate.of(2026, 1, 24))).isTrue(); // Sat
  }

  @Test
  void aTermKnowsWhenAndForHowLongItWasSet() {
    LocalDate sent = LocalDate.of(2026, 4, 2); // Thu

    assertThat(calendar.term(sent, 20).get())
        .isEqualTo(new BusinessTerm(sent, 20, LocalDate.of(2026, 5, 4), calendar.version(), LAST));
  }

  @Test
  void refusesATermThatEndsBeforeItBegins() {
    LocalDate sent = LocalDate.of(2026, 4, 2); // Thu

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BusinessTerm(sent, 1, sent, "v", LAST));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BusinessTerm(sent, 0, sent.plusDays(1), "v", LAST));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BusinessTerm(sent, 1, sent.plusDays(4), "v", sent.plusDays(3)));
  }

  @ParameterizedTest
  @CsvSource({
    // days, the least calendar days: 5 of each week count
    "1, 1",
    "2, 2",
    "5, 5",
    "6, 8",
    "10, 12",
    "11, 15",
    "20, 26",
    "250, 348"
  })
  void aTermIsAsLongAsItsDaysAndTheWeekendsBetween(int days, int least) {
    LocalDate sent = LocalDate.of(2027, 2, 7); // Sun

    assertThat(new BusinessTerm(sent, days, sent.plusDays(least), "v", LAST).days())
        .isEqualTo(days);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BusinessTerm(sent, days, sent.plusDays(least - 1), "v", LAST));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-09-17, 1, 2024-09-23",
    "2026-04-03, 1, 2026-04-06",
    "2017-09-15, 1, 2017-09-20"
  })
  void countsAcrossTheDaysThatOtherCalendarsGetWrong(LocalDate from, int days, LocalDate reached) {
    assertThat(calendar.plusBusinessDays(from, days).get()).isEqualTo(reached);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void countingLessThanADayIsTheCallersMistake(int days) {
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusBusinessDays(LAST, days));
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.term(LAST, days));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, true", // Thu, only banks close
    "2026-06-29, false", // Mon, San Pedro y San Pablo
    "2026-06-30, true", // Tue
    "2026-05-02, false", // Sat
    "2026-05-03, false", // Sun
    "2040-12-31, true", // Mon, the last known day
    "2000-01-01, false" // Sat, the first known day
  })
  void tellsBusinessDaysFromOthers(LocalDate day, boolean business) {
    assertThat(calendar.isBusinessDay(day).get()).isEqualTo(business);
  }

  @Test
  void countsBackwardsAsTheNegativeOfForwards() {
    LocalDate thursday = LocalDate.of(2026, 4, 2);
    LocalDate mondayAfterEaster = LocalDate.of(2026, 4, 6);

    assertThat(calendar.businessDaysBetween(thursday, mondayAfterEaster).get()).isEqualTo(1);
    assertThat(calendar.businessDaysBetween(mondayAfterEaster, thursday).get()).isEqualTo(-1);
    assertThat(calendar.businessDaysBetween(thursday, thursday).get()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01, 2026-05-04", // Fri, holiday
    "2026-05-02, 2026-05-04", // Sat
    "2026-05-03, 2026-05-04", // Sun
    "2026-05-04, 2026-05-04", // Mon
    "2040-12-31, 2040-12-31" // Mon, the last known day
  })
  void rollsForwardToABusinessDay(LocalDate day, LocalDate rolled) {
    assertThat(calendar.nextBusinessDayOrSame(day).get()).isEqualTo(rolled);
  }

  @Test
  void a7thOfJuneIsFreeInAricaAndNowhereElse() {
    BusinessCalendar arica =
        BusinessCalendar.of(new ChileanHolidays().holidays(Scope.region("15")));
    LocalDate monday = LocalDate.of(2027, 6, 7);

    assertThat(arica.isBusinessDay(monday).get()).isFalse();
    assertThat(calendar.isBusinessDay(monday).get()).isTrue();
    assertThat(arica.version()).isNotEqualTo(calendar.version());
  }

  @Test
  void countsToTheLastKnownDayAndNotBeyond() {
    LocalDate friday = LocalDate.of(2040, 12, 28);

    assertThat(calendar.plusBusinessDays(friday, 1).get()).isEqualTo(LAST);
    assertThat(calendar.plusBusinessDays(friday, 2)).isEqualTo(refusal("2041-01-01"));
    assertThat(calendar.plusBusinessDays(LAST, 1)).isEqualTo(refusal("2041-01-01"));
    assertThat(calendar.plusBusinessDays(friday, Integer.MAX_VALUE))
        .isEqualTo(refusal("2041-01-01"));
    assertThat(calendar.term(LAST, 1)).isEqualTo(refusal("2041-01-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-12-31", "2041-01-01", "-999999999-01-01", "+999999999-12-31"})
  void refusesEveryQuestionAboutADayItDoesNotKnow(LocalDate unknown) {
    Either<OutsideCalendar, ?> refusal = refusal(unknown.toString());
    LocalDate known = LocalDate.of(2026, 5, 4);

    assertThat(calendar.plusBusinessDays(unknown, 1)).isEqualTo(refusal);
    assertThat(calendar.term(unknown, 1)).isEqualTo(refusal);
    assertThat(calendar.isBusinessDay(unknown)).isEqualTo(refusal);
    assertThat(calendar.nextBusinessDayOrSame(unknown)).isEqualTo(refusal);
    assertThat(calendar.businessDaysBetween(unknown, known)).isEqualTo(refusal);
    assertThat(calendar.businessDaysBetween(known, unknown)).isEqualTo(refusal);
  }

  @Test
  void doesNotRollBeyondTheLastKnownDay() {
    LocalDate friday = LocalDate.of(2026, 5, 1);
    LocalDate sunday = LocalDate.of(2026, 5, 3);
    BusinessCalendar aWeekend =
        BusinessCalendar.of(new Holidays(friday.plusDays(1), sunday, List.of()));

    assertThat(aWeekend.nextBusinessDayOrSame(sunday))
        .isEqualTo(
            Either.left(new OutsideCalendar(sunday.plusDays(1), friday.plusDays(1), sunday)));
  }

  @Test
  void aRangeMayBeginAndEndInTheMiddleOfAMonth() {
    LocalDate first = LocalDate.of(2025, 12, 17); // Wed
    LocalDate last = LocalDate.of(2026, 1, 6); // Tue
    BusinessCalendar fewWeeks = BusinessCalendar.of(new Holidays(first, last, List.of()));

    assertThat(fewWeeks.businessDaysBetween(first, last).get()).isEqualTo(14);
    assertThat(fewWeeks.plusBusinessDays(first, 14).get()).isEqualTo(last);
    assertThat(fewWeeks.isBusinessDay(first).get()).isTrue();
    assertThat(fewWeeks.isBusinessDay(last).get()).isTrue();
    assertThat(fewWeeks.nextBusinessDayOrSame(first).get()).isEqualTo(first);
    assertThat(fewWeeks.firstKnownDay()).isEqualTo(first);
    assertThat(fewWeeks.lastKnownDay()).isEqualTo(last);
    assertThat(fewWeeks.isBusinessDay(first.minusDays(1)).isLeft()).isTrue();
    assertThat(fewWeeks.isBusinessDay(last.plusDays(1)).isLeft()).isTrue();
  }

  @Test
  void hasTheVersionAndTheRangeOfItsHolidays() {
    Holidays holidays = new ChileanHolidays().holidays(Scope.NATIONAL);

    assertThat(calendar.version()).isEqualTo(holidays.version()).matches("[0-9a-f]{16}");
    assertThat(calendar.firstKnownDay()).isEqualTo(FIRST);
    assertThat(calendar.lastKnownDay()).isEqualTo(LAST);
  }

  @Test
  @DisplayName("Law 16: eight threads that use a calendar for the first time get one answer")
  void answersManyThreadsAlike() throws Exception {
    LocalDate sent = LocalDate.of(2026, 4, 2); // Thu
    CountDownLatch together = new CountDownLatch(8);
    Callable<List<Object>> ask =
        () -> {
          together.countDown();
          together.await();
          BusinessCalendar own =
              BusinessCalendar.of(new ChileanHolidays().holidays(Scope.NATIONAL));
          List<Object> answers = new ArrayList<>(List.of(own.version()));
          for (int days = 1; days <= 300; days++) {
            answers.add(own.plusBusinessDays(sent, days));
            answers.add(calendar.plusBusinessDays(sent, days));
          }
          return answers;
        };
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<Object>>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(threads.submit(ask));
      }

      for (Future<List<Object>> answer : answers) {
        assertThat(answer.get()).isEqualTo(answers.get(0).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void datesAndCountsAreSharedSoThatReadingThemMakesNoGarbage() {
    LocalDate from = LocalDate.of(2010, 1, 4); // Mon
    LocalDate to = LocalDate.of(2011, 1, 1);

    assertThat(calendar.plusBusinessDays(from, 250)).isSameAs(calendar.plusBusinessDays(from, 250));
    assertThat(calendar.nextBusinessDayOrSame(from)).isSameAs(calendar.nextBusinessDayOrSame(from));
    assertThat(calendar.businessDaysBetween(from, to).get())
        .isSameAs(calendar.businessDaysBetween(from, to).get());
    assertThat(calendar.businessDaysBetween(AcceptanceTable.FIRST, LAST).get())
        .as("a count too long to be shared")
        .isEqualTo(10_235);
    assertThat(calendar.businessDaysBetween(LAST, AcceptanceTable.FIRST).get()).isEqualTo(-10_235);
  }

  private LocalDate due(String sent) {
    return calendar.term(LocalDate.parse(sent), 20).get().dueDate();
  }

  private static <T> Either<OutsideCalendar, T> refusal(String asked) {
    return Either.left(new OutsideCalendar(LocalDate.parse(asked), FIRST, LAST));
  }
}
