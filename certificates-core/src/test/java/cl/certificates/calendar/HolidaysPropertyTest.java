package cl.certificates.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Law 16: equal values have equal versions; one changed date changes it. */
class HolidaysPropertyTest {
  private final Holidays national = new ChileanHolidays().holidays(Scope.NATIONAL);

  @Property(tries = 200)
  void theOrderInWhichDaysAreGivenDoesNotMatter(@ForAll Random random) {
    List<Holiday> shuffled = new ArrayList<>(national.days());
    Collections.shuffle(shuffled, random);

    Holidays same = holidays(shuffled);

    assertThat(same).isEqualTo(national);
    assertThat(same.version()).isEqualTo(national.version());
  }

  @Property(tries = 500)
  void oneChangedDateChangesTheVersion(
      @ForAll @IntRange(max = 687) int index,
      @ForAll(supplier = LegalDates.class) LocalDate otherDate) {
    List<Holiday> changed = new ArrayList<>(national.days());
    Holiday old = changed.get(index);
    changed.set(index, new Holiday(otherDate, old.name(), old.law(), old.scope(), old.kind()));

    assertThat(holidays(changed).version().equals(national.version()))
        .isEqualTo(otherDate.equals(old.date()));
  }

  @Property(tries = 200)
  void aRemovedDayChangesTheVersionAndGivenBackRestoresIt(@ForAll @IntRange(max = 687) int index) {
    List<Holiday> days = new ArrayList<>(national.days());
    Holiday removed = days.remove(index);

    assertThat(holidays(days).version()).isNotEqualTo(national.version());

    days.add(removed);

    assertThat(holidays(days).version()).isEqualTo(national.version());
  }

  private static Holidays holidays(List<Holiday> days) {
    return new Holidays(AcceptanceTable.FIRST, AcceptanceTable.LAST, days);
  }
}
