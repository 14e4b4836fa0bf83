package cl.certificates.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A term counted in business days (<i>días hábiles</i>), with the day on which it falls due.
 *
 * <p>Made by {@link BusinessCalendar#term}. Day 1 is the first business day after the day of
 * sending, and the whole of the due date is still in time (Ley 19.880 art. 25). Example: sent on
 * Thursday 2 April 2026 with 20 days it is due on Monday 4 May 2026. A term once set stands: it
 * carries the calendar that it was worked out with.
 *
 * @param sent the day from which the term runs, itself not counted
 * @param days its length in business days, 1 or more
 * @param dueDate its last day, a business day after {@code sent}; 20 days never take less than 26
 *     calendar days, since three weekends lie between
 * @param calendarVersion the {@link BusinessCalendar#version()} it was worked out with, so that a
 *     later law does not change it unseen
 * @param lastKnownDay how far that calendar went
 * @see <a href="https://www.bcn.cl/leychile/navegar?idNorma=210676">Ley 19.880, article 25</a>
 */
public record BusinessTerm(
    LocalDate sent, int days, LocalDate dueDate, String calendarVersion, LocalDate lastKnownDay) {
  private static final int DAYS_OF_WORKWEEK = 5;
  private static final int DAYS_OF_WEEKEND = 2;

  /**
   * @throws IllegalArgumentException if {@code days} is below 1, or the due date comes before so
   *     many days of Monday to Friday have passed, or after the last known day
   */
  public BusinessTerm {
    Objects.requireNonNull(calendarVersion, "calendarVersion");
    if (days < 1
        || DAYS.between(sent, dueDate) < withWeekends(days)
        || dueDate.isAfter(lastKnownDay)) {
      throw new IllegalArgumentException(
          "no term of " + days + " business days after " + sent + " ends on " + dueDate);
    }
  }

  /** As many calendar days as so many days of Monday to Friday take at the least. */
  private static long withWeekends(int days) {
    return days + (long) DAYS_OF_WEEKEND * ((days - 1) / DAYS_OF_WORKWEEK);
  }

  /**
   * Is the term over? A comparison of calendar days: of a term due on Friday 23 January 2026,
   * Saturday the 24th is overdue.
   *
   * @param today the legal day of the question, see {@link LegalZone#dateOf}
   * @return true on every day after the due date
   */
  public boolean isOverdue(LocalDate today) {
    return today.isAfter(dueDate);
  }
}
