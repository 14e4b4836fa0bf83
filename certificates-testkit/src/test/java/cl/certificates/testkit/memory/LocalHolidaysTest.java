package cl.certificates.testkit.memory;

import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.calendar.LocalScopes;
import cl.certificates.calendar.Scope;
import cl.certificates.testkit.contract.HolidaySourceContract;
import java.util.Set;

class LocalHolidaysTest extends HolidaySourceContract {
  @Override
  protected HolidaySource client() {
    return new LocalScopes(turnedOn()).over(new ChileanHolidays());
  }

  @Override
  protected Set<Scope> turnedOn() {
    return Set.of(Scope.commune("16101"), Scope.province("102"));
  }
}
