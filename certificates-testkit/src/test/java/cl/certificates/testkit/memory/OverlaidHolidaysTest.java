package cl.certificates.testkit.memory;

import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.HolidayOverlay;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.testkit.contract.HolidaySourceContract;

class OverlaidHolidaysTest extends HolidaySourceContract {
  @Override
  protected HolidaySource client() {
    return HolidayOverlay.parse(
            """
            action,date,name_es,law,scope
            add,2027-06-08,Feriado de prueba,Ley de prueba,national
            add,2027-06-09,Feriado de prueba,Ley de prueba,15
            add,2027-06-10,Feriado de prueba,Ley de prueba,16101
            remove,2027-10-11,Encuentro de Dos Mundos,Ley de prueba,national
            known-through,2039-12-31,,,
            """)
        .get()
        .over(new ChileanHolidays());
  }
}
