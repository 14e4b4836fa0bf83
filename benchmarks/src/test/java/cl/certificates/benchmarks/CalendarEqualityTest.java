package cl.certificates.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarEqualityTest {
  @Test
  void thoseThatHoldTheSameDaysAgreeOnEveryAnswer() {
    assertThatCode(new Agreement()::check).doesNotThrowAnyException();
  }

  @Test
  void jollydayIsWrongOn199DaysAsItsChileHasOtherHolidays() {
    // 93 said to be holidays that are none, 106 missing: compared with the law day by day
    assertThat(new Agreement().jollydayDifferences())
        .first()
        .isEqualTo("199 of the 14976 days of 2000 to 2040");
  }

  @Test
  void countsNeitherItsStartNorTheWeekendNorTheHolidays() {
    // Tuesday 17 September 2024; 18 to 20 are holidays, 21 and 22 a weekend
    LocalDate tuesday = LocalDate.of(2024, 9, 17);
    LocalDate monday = LocalDate.of(2024, 9, 23);
    DayByDay loop =
        Calendars.hashSet(Set.of(tuesday.plusDays(1), tuesday.plusDays(2), tuesday.plusDays(3)));

    assertThat(loop.plusBusinessDays(tuesday, 1)).isEqualTo(monday);
    assertThat(loop.businessDaysBetween(tuesday, monday)).isEqualTo(1);
    assertThat(loop.isBusinessDay(tuesday.plusDays(3))).isFalse();
  }
}
