package cl.certificates.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.calendar.Holiday;
import cl.certificates.calendar.HolidayKind;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.calendar.Holidays;
import cl.certificates.calendar.Scope;
import cl.certificates.testkit.contract.HolidaySourceContract;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixedHolidaysTest extends HolidaySourceContract {
  private static final LocalDate GOOD_FRIDAY = LocalDate.of(2026, 4, 3);
  private static final LocalDate FIRST_OF_MAY = LocalDate.of(2026, 5, 1);

  @Override
  protected HolidaySource client() {
    return FixedHolidays.on(GOOD_FRIDAY, FIRST_OF_MAY);
  }

  @Test
  void areTheDaysGivenAndNoOthers() {
    assertThat(client().holidays(Scope.region("15")).days())
        .extracting(Holiday::date)
        .containsExactly(GOOD_FRIDAY, FIRST_OF_MAY);
  }

  @Test
  void keepADayOfARegionToIt() {
    Scope arica = Scope.region("15");
    Holiday day = new Holiday(FIRST_OF_MAY, "Feriado", "Ley 1", arica, HolidayKind.ONE_OFF);
    FixedHolidays fixed = new FixedHolidays(new Holidays(GOOD_FRIDAY, FIRST_OF_MAY, List.of(day)));

    assertThat(fixed.holidays(arica).days()).containsExactly(day);
    assertThat(fixed.holidays(Scope.region("13")).days()).isEmpty();
    assertThat(fixed.holidays(Scope.NATIONAL).days()).isEmpty();
  }
}
