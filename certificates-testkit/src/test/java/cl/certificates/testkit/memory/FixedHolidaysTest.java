package cl.certificates.testkit.memory;

import cl.certificates.calendar.HolidaySource;
import cl.certificates.testkit.contract.HolidaySourceContract;
import java.time.LocalDate;

class FixedHolidaysTest extends HolidaySourceContract {
  @Override
  protected HolidaySource client() {
    return FixedHolidays.on(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 5, 1));
  }
}
