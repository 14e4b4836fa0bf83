package cl.certificates.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Law 9: the rules and the table agree, and moved days fall where the law lets them. */
class ChileanHolidaysPropertyTest {
  private final Holidays national = new ChileanHolidays().holidays(Scope.NATIONAL);

  @Property(tries = 3000)
  void aDayIsAHolidayByTheRulesExactlyIfTheTableHasIt(
      @ForAll(supplier = LegalDates.class) LocalDate day,
      @ForAll(supplier = LegalPlaces.class) Scope place) {
    assertThat(new ChileanHolidays().holidays(place).on(day))
        .containsExactlyInAnyOrderElementsOf(
            AcceptanceTable.holidaysIn(place).stream()
                .filter(holiday -> holiday.date().equals(day))
                .toList());
  }

  @Property
  void daysMovedToMondayFallFromSaturdayToMonday(
      @ForAll @IntRange(min = 2000, max = 2040) int year) {
    assertThat(the("San Pedro y San Pablo", year).getDayOfWeek()).isIn(SATURDAY, SUNDAY, MONDAY);
    assertThat(the("Encuentro de Dos Mundos", year).getDayOfWeek()).isIn(SATURDAY, SUNDAY, MONDAY);
  }

  @Property
  void theEvangelicalDayIsNeverATuesdayOrWednesday(
      @ForAll @IntRange(min = 2008, max = 2040) int year) {
    LocalDate day = the("Día Nacional de las Iglesias Evangélicas y Protestantes", year);

    assertThat(day.getDayOfWeek()).isNotIn(TUESDAY, WEDNESDAY);
    assertThat(MonthDay.from(day))
        .isIn(MonthDay.of(10, 27), MonthDay.of(10, 31), MonthDay.of(11, 2));
  }

  @Property
  void theIndigenousDayIsThe20thOrThe21stOfJune(
      @ForAll @IntRange(min = 2021, max = 2040) int year) {
    assertThat(MonthDay.from(the("Día Nacional de los Pueblos Indígenas", year)))
        .isIn(MonthDay.of(6, 20), MonthDay.of(6, 21));
  }

  @Property
  void a17thOfSeptemberThatIsAHolidayIsAMondayOrFriday(
      @ForAll @IntRange(min = 2000, max = 2040) int year) {
    assertThat(weekdaysOf(LocalDate.of(year, 9, 17))).isSubsetOf(MONDAY, FRIDAY);
  }

  @Property
  void goodFridayIsAFridayFrom20MarchTo23April(@ForAll @IntRange(min = 2000, max = 2040) int year) {
    LocalDate day = the("Viernes Santo", year);

    assertThat(day.getDayOfWeek()).isEqualTo(FRIDAY);
    assertThat(day).isBetween(LocalDate.of(year, 3, 20), LocalDate.of(year, 4, 23));
    assertThat(the("Sábado Santo", year)).isEqualTo(day.plusDays(1));
  }

  @Property
  void the31stOfDecemberIsNeverAHoliday(@ForAll @IntRange(min = 2000, max = 2040) int year) {
    assertThat(weekdaysOf(LocalDate.of(year, 12, 31))).isEmpty();
  }

  private LocalDate the(String name, int year) {
    List<LocalDate> found =
        national.days().stream()
            .filter(day -> day.name().equals(name) && day.date().getYear() == year)
            .map(Holiday::date)
            .toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  /** The weekday of a date if it is a holiday. */
  private List<DayOfWeek> weekdaysOf(LocalDate date) {
    return national.days().stream()
        .map(Holiday::date)
        .filter(date::equals)
        .map(LocalDate::getDayOfWeek)
        .toList();
  }
}
