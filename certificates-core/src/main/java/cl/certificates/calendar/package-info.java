/**
 * Days as Chilean law counts them: holidays, business days, calendar days and the zone in which a
 * day begins.
 *
 * <p>{@link cl.certificates.calendar.Holidays} are data that say where they end, and come through
 * the port {@link cl.certificates.calendar.HolidaySource}; {@link
 * cl.certificates.calendar.ChileanHolidays} is the source this library brings, a {@link
 * cl.certificates.calendar.HolidayOverlay} what a host adds to it or takes away, and {@link
 * cl.certificates.calendar.LocalScopes} what it lets count of provinces and communes. A {@link
 * cl.certificates.calendar.BusinessCalendar} counts business days on them (<i>días hábiles</i>) and
 * makes a {@link cl.certificates.calendar.BusinessTerm}; a {@link
 * cl.certificates.calendar.CalendarWindow} counts calendar days (<i>días corridos</i>). They are
 * two types so that nobody counts one with the other; an {@link
 * cl.certificates.calendar.Explanation} tells a person how either stands. {@link
 * cl.certificates.calendar.LegalZone} is the one place where an instant becomes a day.
 *
 * <p>This room reads no clock, no default zone and no file, and it knows no rule of any procedure:
 * that 40, 59, 60 or 20 are the numbers that matter is known elsewhere. Outside the known holidays
 * it refuses with {@link cl.certificates.calendar.OutsideCalendar} and never guesses.
 */
@org.jspecify.annotations.NullMarked
package cl.certificates.calendar;
