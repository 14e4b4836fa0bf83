package cl.certificates.calendar;

import java.time.LocalDate;

/**
 * The refusal to count where the holidays are not known: an answer would have been a guess.
 *
 * <p>Example: the second business day after Friday 28 December 2040 is known to be no day of 2040,
 * so 1 January 2041 is asked of a calendar that ends the day before. The host then needs a source
 * with a longer range.
 *
 * @param asked the day whose nature is unknown: the day the caller gave, or, if a count ran over
 *     the end, the day after the last known one
 * @param firstKnownDay first day the calendar knows, inclusive
 * @param lastKnownDay last day the calendar knows, inclusive
 */
public record OutsideCalendar(LocalDate asked, LocalDate firstKnownDay, LocalDate lastKnownDay)
    implements CalendarRefusal {}
