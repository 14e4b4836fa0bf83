package cl.certificates.benchmarks;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.util.stream.Collectors.toUnmodifiableSet;

import cl.certificates.calendar.BusinessCalendar;
import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.Holiday;
import cl.certificates.calendar.Holidays;
import cl.certificates.calendar.Scope;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The four subjects. All but jollyday, which brings rules of its own, hold the same days. */
final class Calendars {
  private Calendars() {}

  static Holidays nationalHolidays() {
    return new ChileanHolidays().holidays(Scope.NATIONAL);
  }

  static Set<LocalDate> nationalDays() {
    return nationalHolidays().days().stream().map(Holiday::date).collect(toUnmodifiableSet());
  }

  static BusinessCalendar certificates() {
    return BusinessCalendar.of(nationalHolidays());
  }

  static ImmutableHolidayCalendar strata(Set<LocalDate> days) {
    return ImmutableHolidayCalendar.of(HolidayCalendarId.of("Chile"), days, SATURDAY, SUNDAY);
  }

  static DayByDay hashSet(Set<LocalDate> days) {
    return new DayByDay(new HashSet<>(days)::contains);
  }

  static DayByDay jollyday() {
    return new DayByDay(jollydayRules()::isHoliday);
  }

  static HolidayManager jollydayRules() {
    return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.CHILE));
  }
}
