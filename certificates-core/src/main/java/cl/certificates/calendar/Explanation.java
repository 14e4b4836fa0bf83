package cl.certificates.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * How a {@link CalendarWindow} or a {@link BusinessTerm} stands on a day, worked out for a person
 * to read: day <i>n</i> of <i>m</i>, from when to when, what is left, and what was not counted.
 *
 * <p>It only tells; nothing is decided with it. Made by {@link CalendarWindow#explain} and {@link
 * BusinessCalendar#explain}. Example: of 20 business days sent on Thursday 2 April 2026, Monday 6
 * April is day 1, 19 are left, and the last day is 4 May.
 *
 * @param unit which days are counted
 * @param from the day before day 1: the end of the course, or the day of sending
 * @param days how many days the count has, <i>m</i>
 * @param firstDay day 1
 * @param lastDay day <i>m</i>, in time until its end
 * @param today the day of the question
 * @param dayNumber how many days were counted from {@code from} up to today, <i>n</i>; above
 *     <i>m</i> afterwards. Before {@code from} it is counted backwards, and may be 0 there too: no
 *     business day lies between Good Friday and the Saturday after it. See {@link #isBeforeStart}
 * @param daysLeft how many days of the count are still to come after today: all <i>m</i> until day
 *     1, and 0 on the last day and later
 * @param skipped the days between {@code from} and the last day that were not counted, in order;
 *     none of a count of calendar days
 */
public record Explanation(
    Unit unit,
    LocalDate from,
    int days,
    LocalDate firstDay,
    LocalDate lastDay,
    LocalDate today,
    long dayNumber,
    long daysLeft,
    List<SkippedDay> skipped) {
  /** Which days a count counts. */
  public enum Unit {
    /** Every day (<i>días corridos</i>). */
    CALENDAR_DAYS,
    /** Monday to Friday but for the holidays (<i>días hábiles</i>). */
    BUSINESS_DAYS
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if {@code daysLeft} is negative or more than {@code days}
   */
  public Explanation {
    if (daysLeft < 0 || daysLeft > days) {
      throw new IllegalArgumentException(
          "of " + days + " days from 0 to all are left, not " + daysLeft);
    }
    skipped = List.copyOf(skipped);
  }

  /**
   * Is today before the day from which the count runs? Only the dates tell: of 20 business days
   * sent on Saturday 4 April 2026 none has been counted on Friday the 3rd, nor on Sunday the 5th.
   *
   * @return true on every day before {@code from}, false on {@code from} itself, which is day 0
   */
  public boolean isBeforeStart() {
    return today.isBefore(from);
  }

  /**
   * Is the last day behind?
   *
   * @return true from the day after the last one, whatever kind of day that is
   */
  public boolean isOver() {
    return today.isAfter(lastDay);
  }
}
