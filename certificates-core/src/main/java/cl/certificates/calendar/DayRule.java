package cl.certificates.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.Set;

/**
 * On which day of a year, if on any, a rule of law puts a holiday: a day to start from, where it
 * moves from there, and the only weekday on which it counts, if there is one.
 *
 * <p>Data and plain loops, neither streams nor lambdas: in a fresh JVM those took longer than all
 * the holidays of 41 years.
 *
 * @param month of a day with a fixed date
 * @param day of the month; for Easter, days from its Sunday
 */
record DayRule(Start start, Month month, int day, Move move, Optional<DayOfWeek> onlyOn) {
  private enum Start {
    DATE,
    EASTER,
    JUNE_SOLSTICE
  }

  private enum Move {
    NONE,
    /** Ley 19.668: Tuesday to Thursday go to the Monday of that week, Friday to the next Monday. */
    TO_MONDAY,
    /** Ley 20.299: Tuesday goes to the Friday before, Wednesday to the Friday of that week. */
    TO_FRIDAY,
    /** Ley 19.588: the first Monday on or after the day. */
    TO_NEXT_MONDAY_OR_SAME
  }

  /**
   * Years, 2022 to 2040, in which the June solstice falls on the 20th in continental Chile (UTC-4).
   * In the others it is the 21st; none is so near midnight that an hour would change its date.
   */
  private static final Set<Integer> SOLSTICE_ON_THE_20TH =
      Set.of(2024, 2025, 2028, 2029, 2032, 2033, 2036, 2037, 2040);

  static DayRule on(Month month, int day) {
    return starting(Start.DATE, month, day);
  }

  static DayRule firstMondayOf(Month month) {
    return on(month, 1).moving(Move.TO_NEXT_MONDAY_OR_SAME);
  }

  /** Days from Easter Sunday; before it if negative. */
  static DayRule fromEaster(int days) {
    return starting(Start.EASTER, Month.APRIL, days);
  }

  /** Only as good as its table: 2022 to 2040. */
  static DayRule juneSolstice() {
    return starting(Start.JUNE_SOLSTICE, Month.JUNE, 21);
  }

  /** Only in the years in which the day falls on that weekday. */
  DayRule ifOn(DayOfWeek weekday) {
    return new DayRule(start, month, day, move, Optional.of(weekday));
  }

  DayRule toMonday() {
    return moving(Move.TO_MONDAY);
  }

  DayRule toFriday() {
    return moving(Move.TO_FRIDAY);
  }

  Optional<LocalDate> in(int year) {
    LocalDate date = moved(startIn(year));
    return onlyOn.isPresent() && date.getDayOfWeek() != onlyOn.get()
        ? Optional.empty()
        : Optional.of(date);
  }

  private static DayRule starting(Start start, Month month, int day) {
    return new DayRule(start, month, day, Move.NONE, Optional.empty());
  }

  private DayRule moving(Move where) {
    return new DayRule(start, month, day, where, onlyOn);
  }

  private LocalDate startIn(int year) {
    return switch (start) {
      case DATE -> LocalDate.of(year, month, day);
      case EASTER -> easter(year).plusDays(day);
      case JUNE_SOLSTICE ->
          LocalDate.of(year, month, SOLSTICE_ON_THE_20TH.contains(year) ? day - 1 : day);
    };
  }

  private LocalDate moved(LocalDate date) {
    return switch (move) {
      case NONE -> date;
      case TO_MONDAY ->
          switch (date.getDayOfWeek()) {
            case TUESDAY -> date.minusDays(1);
            case WEDNESDAY -> date.minusDays(2);
            case THURSDAY -> date.minusDays(3);
            case FRIDAY -> date.plusDays(3);
            case SATURDAY, SUNDAY, MONDAY -> date;
          };
      case TO_FRIDAY ->
          switch (date.getDayOfWeek()) {
            case TUESDAY -> date.minusDays(4);
            case WEDNESDAY -> date.plusDays(2);
            default -> date;
          };
      case TO_NEXT_MONDAY_OR_SAME -> date.plusDays((8 - date.getDayOfWeek().getValue()) % 7);
    };
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
