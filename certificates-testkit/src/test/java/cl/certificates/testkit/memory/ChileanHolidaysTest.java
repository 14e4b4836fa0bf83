package cl.certificates.testkit.memory;

import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.testkit.contract.HolidaySourceContract;

class ChileanHolidaysTest extends HolidaySourceContract {
  @Override
  protected HolidaySource client() {
    return new ChileanHolidays();
  }
}
