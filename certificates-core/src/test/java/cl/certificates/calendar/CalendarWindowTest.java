package cl.certificates.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarWindowTest {
  private static final LocalDate END = LocalDate.of(2026, 1, 30); // Fri

  @ParameterizedTest
  @CsvSource({
    // end date, day 40, day 59, day 60
    "2025-12-31, 2026-02-09, 2026-02-28, 2026-03-01",
    "2026-01-30, 2026-03-11, 2026-03-30, 2026-03-31",
    "2026-02-27, 2026-04-08, 2026-04-27, 2026-04-28",
    "2026-03-04, 2026-04-13, 2026-05-02, 2026-05-03",
    "2026-03-13, 2026-04-22, 2026-05-11, 2026-05-12",
    "2026-04-10, 2026-05-20, 2026-06-08, 2026-06-09",
    "2026-05-29, 2026-07-08, 2026-07-27, 2026-07-28",
    "2026-06-12, 2026-07-22, 2026-08-10, 2026-08-11",
    "2026-09-01, 2026-10-11, 2026-10-30, 2026-10-31",
    "2026-10-30, 2026-12-09, 2026-12-28, 2026-12-29"
  })
  void endsWhereTheDateOracleSays(
      LocalDate end, LocalDate day40, LocalDate day59, LocalDate day60) {
    assertThat(new CalendarWindow(end, 40).lastDay()).isEqualTo(day40);
    assertThat(new CalendarWindow(end, 59).lastDay()).isEqualTo(day59);
    assertThat(new CalendarWindow(end, 60).lastDay()).isEqualTo(day60);
    assertThat(new CalendarWindow(end, 60).dayNumber(day40)).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({
    // today, day number, inside, too late, days left
    "2026-01-29, -1, false, false, 41", // Thu, before the end date
    "2026-01-30, 0, false, false, 40", // Fri, the end date
    "2026-01-31, 1, true, false, 39", // Sat
    "2026-03-10, 39, true, false, 1", // Tue
    "2026-03-11, 40, true, false, 0", // Wed, the last day
    "2026-03-12, 41, false, true, 0", // Thu
    "2026-12-31, 335, false, true, 0" // Thu, long after
  })
  void countsDaysAroundItsLimits(
      LocalDate today, long number, boolean inside, boolean tooLate, long left) {
    CalendarWindow window = new CalendarWindow(END, 40);

    assertThat(window.dayNumber(today)).isEqualTo(number);
    assertThat(window.contains(today)).isEqualTo(inside);
    assertThat(window.hasPassed(today)).isEqualTo(tooLate);
    assertThat(window.daysLeft(today)).isEqualTo(left);
  }

  @Test
  void doesNotRollOverAWeekendOrAHoliday() {
    CalendarWindow window = new CalendarWindow(LocalDate.of(2026, 3, 4), 60); // Wed

    assertThat(window.contains(LocalDate.of(2026, 5, 3))).isTrue(); // Sun
    assertThat(window.contains(LocalDate.of(2026, 5, 4))).isFalse(); // Mon
  }

  @Test
  void losesNoDayWhereTheClocksGoForward() {
    // a duration between the two midnights would be 59 days and 23 hours
    assertThat(
            new CalendarWindow(LocalDate.of(2026, 8, 1), 60).dayNumber(LocalDate.of(2026, 9, 30)))
        .isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void refusesAWindowOfLessThanADay(int days) {
    assertThatIllegalArgumentException().isThrownBy(() -> new CalendarWindow(END, days));
  }
}
