/**
 * Days as Chilean law counts them.
 *
 * <p>{@link cl.certificates.calendar.Holidays} are data that say where they end, and come through
 * the port {@link cl.certificates.calendar.HolidaySource}; {@link
 * cl.certificates.calendar.ChileanHolidays} is the source this library brings.
 *
 * <p>This room reads no clock, no default zone and no file, and it knows no rule of any procedure.
 */
@org.jspecify.annotations.NullMarked
package cl.certificates.calendar;
