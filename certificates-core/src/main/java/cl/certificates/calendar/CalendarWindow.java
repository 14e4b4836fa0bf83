package cl.certificates.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A limit counted in calendar days (<i>días corridos</i>) after an end date.
 *
 * <p>Day <i>n</i> is the end date plus <i>n</i>, whatever kind of day that is, and the whole of the
 * last day is in time; a last day on a weekend or a holiday stays where it is. Example: 40 days
 * after Friday 30 January 2026 is Wednesday 11 March 2026; on Thursday the 12th the window has
 * passed.
 *
 * @param end the end date, day 0
 * @param days how many days the window lasts, 1 or more
 */
public record CalendarWindow(LocalDate end, int days) {
  /**
   * @throws IllegalArgumentException if {@code days} is below 1
   */
  public CalendarWindow {
    Objects.requireNonNull(end, "end");
    if (days < 1) {
      throw new IllegalArgumentException("a window lasts a day or more, not " + days);
    }
  }

  /**
   * The last day that is in time. Example: 59 days after 31 December 2025 is 28 February 2026.
   *
   * @return the end date plus {@code days}
   */
  public LocalDate lastDay() {
    return end.plusDays(days);
  }

  /**
   * Which day of the count a day is: 0 on the end date, 1 on the day after, negative before.
   *
   * @param today the legal day of the question
   * @return calendar days from the end date
   */
  public long dayNumber(LocalDate today) {
    return DAYS.between(end, today);
  }

  /**
   * Is a day one of the days of the window, 1 to {@code days}? The end date and the days before it
   * are none of them; whether an act is in time is asked with {@link #hasPassed}.
   *
   * @param today the legal day of the question
   * @return true from the day after the end date up to and on {@link #lastDay()}
   */
  public boolean contains(LocalDate today) {
    return today.isAfter(end) && !hasPassed(today);
  }

  /**
   * Is a day too late? The limit has an upper end alone: what is done on the end date or before it
   * is in time too, and whether the course has ended is another question (A3).
   *
   * @param today the legal day of the question
   * @return true after {@link #lastDay()}
   */
  public boolean hasPassed(LocalDate today) {
    return today.isAfter(lastDay());
  }

  /**
   * How many calendar days lie between a day and the last one: 40 on the end date of a window of
   * 40, and 41 the day before, when none of the 40 has begun.
   *
   * @param today the legal day of the question
   * @return days up to the last day; 0 on it and after it, never negative
   */
  public long daysLeft(LocalDate today) {
    return Math.max(0, DAYS.between(today, lastDay()));
  }

  /**
   * How the window stands on a day, for a person to read. Example: of 40 days after Friday 30
   * January 2026, 10 March is day 39, 1 is left, and the last is Wednesday 11 March.
   *
   * @param today the legal day of the question, before, in or after the window
   * @return the explanation; no day of it is passed over
   */
  public Explanation explain(LocalDate today) {
    return new Explanation(
        Explanation.Unit.CALENDAR_DAYS,
        end,
        days,
        end.plusDays(1),
        lastDay(),
        today,
        dayNumber(today),
        Math.min(days, daysLeft(today)),
        List.of());
  }
}
