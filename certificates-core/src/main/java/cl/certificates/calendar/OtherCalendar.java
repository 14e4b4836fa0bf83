package cl.certificates.calendar;

/**
 * The refusal to explain a term that was worked out with other holidays: a law has come since, or
 * it belongs to another region. The due date set then stands.
 *
 * @param ofTheTerm the version of the calendar that set the term
 * @param asked the version of the calendar that was asked; the same one if the term names this
 *     calendar, but has a due date or a last known day that this calendar never gave it
 */
public record OtherCalendar(String ofTheTerm, String asked) implements CalendarRefusal {}
