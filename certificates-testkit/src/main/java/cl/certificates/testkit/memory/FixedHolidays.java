package cl.certificates.testkit.memory;

import cl.certificates.calendar.Holiday;
import cl.certificates.calendar.HolidayKind;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.calendar.Holidays;
import cl.certificates.calendar.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Just the holidays a test gives it, of every scope.
 *
 * @param all every holiday known, national and regional
 */
public record FixedHolidays(Holidays all) implements HolidaySource {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2040, 12, 31);

  /** National holidays on the given days and on no other from 2000 to 2040. */
  public static FixedHolidays on(LocalDate... days) {
    List<Holiday> holidays = Stream.of(days).map(FixedHolidays::holiday).toList();
    return new FixedHolidays(new Holidays(FIRST, LAST, holidays));
  }

  private static Holiday holiday(LocalDate day) {
    return new Holiday(
        day, "Feriado de prueba", "Ley de prueba", Scope.NATIONAL, HolidayKind.ONE_OFF);
  }

  @Override
  public Holidays holidays(Scope scope) {
    return new Holidays(
        all.firstKnownDay(),
        all.lastKnownDay(),
        all.days().stream().filter(holiday -> holiday.scope().covers(scope)).toList());
  }
}
