package cl.certificates.calendar;

import io.vavr.control.Either;
import java.time.LocalDate;

/**
 * What becomes of a limit in calendar days whose last day is no business day.
 *
 * <p>Ley 19.880 art. 25 moves the deadlines of a procedure; whether it moves the limits of a system
 * is for the host to say. Example: day 60 after Wednesday 4 March 2026 is Sunday 3 May; it stays
 * there, or becomes Monday 4 May.
 *
 * @see <a href="https://www.bcn.cl/leychile/navegar?idNorma=210676">Ley 19.880, article 25</a>
 */
public enum RollForward {
  /** It stays where it is. */
  NONE,
  /** It moves to the next business day. */
  NEXT_BUSINESS_DAY;

  /**
   * The window whose last day has been moved as this policy says.
   *
   * @param window the window as counted
   * @param calendar asked only if days move
   * @return the window, as long as it needs to be to end on the day reached; or {@link
   *     OutsideCalendar} as for {@link BusinessCalendar#nextBusinessDayOrSame}
   */
  public Either<OutsideCalendar, CalendarWindow> applied(
      CalendarWindow window, BusinessCalendar calendar) {
    return switch (this) {
      case NONE -> Either.right(window);
      case NEXT_BUSINESS_DAY ->
          calendar.nextBusinessDayOrSame(window.lastDay()).map(day -> until(window, day));
    };
  }

  /**
   * The latest last day that, moved as this policy says, does not go beyond a day. Example: what is
   * to end by Sunday 3 May 2026 may be counted up to then, or, if it moves, up to Thursday 30
   * April: a day later it would become Monday 4 May.
   *
   * @param day the day not to be gone beyond
   * @param calendar asked only if days move
   * @return the day itself or one before it; or {@link OutsideCalendar} as for {@link
   *     BusinessCalendar#isBusinessDay}
   */
  public Either<OutsideCalendar, LocalDate> latestWithin(LocalDate day, BusinessCalendar calendar) {
    return switch (this) {
      case NONE -> Either.right(day);
      case NEXT_BUSINESS_DAY -> businessDayOrBefore(day, calendar);
    };
  }

  private static Either<OutsideCalendar, LocalDate> businessDayOrBefore(
      LocalDate day, BusinessCalendar calendar) {
    return calendar
        .isBusinessDay(day)
        .flatMap(
            counts -> counts ? Either.right(day) : businessDayOrBefore(day.minusDays(1), calendar));
  }

  private static CalendarWindow until(CalendarWindow window, LocalDate lastDay) {
    return new CalendarWindow(window.end(), Math.toIntExact(window.dayNumber(lastDay)));
  }
}
