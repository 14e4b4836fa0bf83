package cl.certificates.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/** On which day of a year, if on any, a rule of law puts a holiday. */
@FunctionalInterface
interface DayRule {
  /**
   * Years, 2022 to 2040, in which the June solstice falls on the 20th in continental Chile (UTC-4).
   * In the others it is the 21st; none is so near midnight that an hour would change its date.
   */
  Set<Integer> SOLSTICE_ON_THE_20TH = Set.of(2024, 2025, 2028, 2029, 2032, 2033, 2036, 2037, 2040);

  Optional<LocalDate> in(int year);

  static DayRule on(Month month, int day) {
    return year -> Optional.of(LocalDate.of(year, month, day));
  }

  static DayRule firstMondayOf(Month month) {
    return year ->
        Optional.of(
            LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
  }

  /** Days from Easter Sunday; before it if negative. */
  static DayRule fromEaster(int days) {
    return year -> Optional.of(easter(year).plusDays(days));
  }

  /** Only as good as its table: 2022 to 2040. */
  static DayRule juneSolstice() {
    return year ->
        Optional.of(LocalDate.of(year, Month.JUNE, SOLSTICE_ON_THE_20TH.contains(year) ? 20 : 21));
  }

  /** Only in the years in which the day falls on that weekday. */
  default DayRule ifOn(DayOfWeek weekday) {
    return year -> in(year).filter(day -> day.getDayOfWeek() == weekday);
  }

  /** Ley 19.668: Tuesday to Thursday go to the Monday of that week, Friday to the next Monday. */
  default DayRule toMonday() {
    return year ->
        in(year)
            .map(
                day ->
                    switch (day.getDayOfWeek()) {
                      case TUESDAY, WEDNESDAY, THURSDAY ->
                          day.with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
                      case FRIDAY -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                      case SATURDAY, SUNDAY, MONDAY -> day;
                    });
  }

  /** Ley 20.299: Tuesday goes to the Friday before, Wednesday to the Friday of that week. */
  default DayRule toFriday() {
    return year ->
        in(year)
            .map(
                day ->
                    switch (day.getDayOfWeek()) {
                      case TUESDAY -> day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
                      case WEDNESDAY -> day.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
                      default -> day;
                    });
  }

  /** The Gregorian computus as Meeus, Jones and Butcher give it; the letters are theirs. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int monthAndDay = h + l - 7 * m + 114;
    return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
  }
}
