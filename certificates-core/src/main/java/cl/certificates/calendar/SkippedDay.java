package cl.certificates.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A day that a count of business days passed over, and why: a weekend, a holiday, or both.
 *
 * <p>Example: Saturday 4 April 2026 is a weekend and Sábado Santo; Friday 3 April is Viernes Santo
 * alone.
 *
 * @param date the day
 * @param weekend whether it is a Saturday or a Sunday
 * @param holidays the holidays of that day, with their names and laws; none on a plain weekend
 */
public record SkippedDay(LocalDate date, boolean weekend, List<Holiday> holidays) {
  /**
   * @throws IllegalArgumentException if there is no reason to pass over the day
   */
  public SkippedDay {
    holidays = List.copyOf(holidays);
    if (!weekend && holidays.isEmpty()) {
      throw new IllegalArgumentException("no reason to pass over " + date);
    }
  }
}
