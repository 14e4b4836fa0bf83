package cl.certificates.calendar;

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
 * @param dueDate its last day, a business day after {@code sent}
 * @param calendarVersion the {@link BusinessCalendar#version()} it was worked out with, so that a
 *     later law does not change it unseen
 * @param lastKnownDay how far that calendar went
 */
public record BusinessTerm(
    LocalDate sent, int days, LocalDate dueDate, String calendarVersion, LocalDate lastKnownDay) {
  /**
   * @throws IllegalArgumentException if {@code days} is below 1, or the due date is not after the
   *     day of sending, or after the last known day
   */
  public BusinessTerm {
    Objects.requireNonNull(calendarVersion, "calendarVersion");
    if (days < 1 || !dueDate.isAfter(sent) || dueDate.isAfter(lastKnownDay)) {
      throw new IllegalArgumentException(
          "no term of " + days + " business days after " + sent + " ends on " + dueDate);
    }
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
