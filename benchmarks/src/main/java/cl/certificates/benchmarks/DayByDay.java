package cl.certificates.benchmarks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/** The plain loop that most code writes: one step a day, and each day is looked up. */
final class DayByDay {
  private final Predicate<LocalDate> holiday;

  DayByDay(Predicate<LocalDate> holiday) {
    this.holiday = holiday;
  }

  boolean isBusinessDay(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !holiday.test(date);
  }

  LocalDate plusBusinessDays(LocalDate from, int days) {
    LocalDate reached = from;
    for (int left = days; left > 0; ) {
      reached = reached.plusDays(1);
      if (isBusinessDay(reached)) {
        left--;
      }
    }
    return reached;
  }

  int businessDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
    int count = 0;
    for (LocalDate day = fromExclusive; day.isBefore(toInclusive); ) {
      day = day.plusDays(1);
      if (isBusinessDay(day)) {
        count++;
      }
    }
    return count;
  }
}
