package cl.certificates.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final Holiday NEW_YEAR = national(LocalDate.of(2026, 1, 1), "Año Nuevo");
  private static final Holiday CHRISTMAS = national(LocalDate.of(2026, 12, 25), "Navidad");

  @Test
  void keepsItsDaysInDateOrderAndEachOnce() {
    Holidays holidays = new Holidays(FIRST, LAST, List.of(CHRISTMAS, NEW_YEAR, CHRISTMAS));

    assertThat(holidays.days()).containsExactly(NEW_YEAR, CHRISTMAS);
  }

  @Test
  void keepsBothHolidaysOfOneDate() {
    Holiday primary = national(LocalDate.of(2026, 12, 25), "Elecciones primarias");

    assertThat(new Holidays(FIRST, LAST, List.of(CHRISTMAS, primary)).days())
        .containsExactly(primary, CHRISTMAS);
  }

  @Test
  void doesNotChangeWithTheListItWasMadeFrom() {
    List<Holiday> given = new ArrayList<>(List.of(NEW_YEAR));
    Holidays holidays = new Holidays(FIRST, LAST, given);

    given.add(CHRISTMAS);

    assertThat(holidays.days()).containsExactly(NEW_YEAR);
    assertThatThrownBy(() -> holidays.days().add(CHRISTMAS))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void refusesAnEmptyRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Holidays(LAST, FIRST, List.of()));
    assertThat(new Holidays(FIRST, FIRST, List.of(NEW_YEAR)).days()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-12-31", "2027-01-01"})
  void refusesAHolidayOutsideItsRange(LocalDate outside) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Holidays(FIRST, LAST, List.of(national(outside, "Feriado"))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Holidays(
                    FIRST, LAST, List.of(NEW_YEAR, national(outside, "Feriado"), CHRISTMAS)));
  }

  @Test
  void writesItsVersionAsDocumented() {
    // SHA-256 of "10:2026-01-01" "10:2026-12-31" "10:2026-01-01" "10:Año Nuevo" "9:Ley 2.977" "0:"
    // "5:FIXED", worked out with another tool
    assertThat(new Holidays(FIRST, LAST, List.of(NEW_YEAR)).version())
        .isEqualTo("886b87d222514573");
  }

  @Test
  void hasAnotherVersionIfAnythingDiffers() {
    Holidays holidays = new Holidays(FIRST, LAST, List.of(NEW_YEAR));

    assertThat(
            List.of(
                new Holidays(FIRST, LAST.minusDays(1), List.of(NEW_YEAR)).version(),
                new Holidays(FIRST.minusDays(1), LAST, List.of(NEW_YEAR)).version(),
                new Holidays(FIRST, LAST, List.of()).version(),
                new Holidays(FIRST, LAST, List.of(NEW_YEAR, CHRISTMAS)).version(),
                versionOf("Año Nuev", "oLey 2.977", Scope.NATIONAL, HolidayKind.FIXED),
                versionOf("Año Nuevo", "Ley 2.978", Scope.NATIONAL, HolidayKind.FIXED),
                versionOf("Año Nuevo", "Ley 2.977", Scope.region("15"), HolidayKind.FIXED),
                versionOf("Año Nuevo", "Ley 2.977", Scope.NATIONAL, HolidayKind.MOVED)))
        .doesNotContain(holidays.version())
        .doesNotHaveDuplicates();
  }

  @Test
  void refusesAHolidayWithoutNameOrLaw() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Holiday(FIRST, " ", "Ley", Scope.NATIONAL, HolidayKind.FIXED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Holiday(FIRST, "Feriado", "", Scope.NATIONAL, HolidayKind.FIXED));
  }

  @Test
  void tellsTheHolidaysOfADay() {
    Holidays chile = new ChileanHolidays().holidays(Scope.NATIONAL);

    assertThat(chile.on(LocalDate.of(2025, 6, 29)))
        .extracting(Holiday::name)
        .containsExactly("Elecciones primarias", "San Pedro y San Pablo");
    assertThat(chile.on(LocalDate.of(2025, 6, 30))).isEmpty();
    assertThat(chile.on(LocalDate.of(2041, 1, 1))).isEmpty();
  }

  @Test
  void tellsTheHolidaysOfAYearThatIsKnownToItsEnd() {
    Holidays holidays = new Holidays(FIRST, LAST.plusDays(5), List.of(NEW_YEAR, CHRISTMAS));

    assertThat(holidays.in(Year.of(2026)).get()).containsExactly(NEW_YEAR, CHRISTMAS);
    assertThat(holidays.in(Year.of(2025)))
        .isEqualTo(
            Either.left(new OutsideCalendar(LocalDate.of(2025, 1, 1), FIRST, LAST.plusDays(5))));
    assertThat(holidays.in(Year.of(2027)))
        .as("known up to 5 January")
        .isEqualTo(
            Either.left(new OutsideCalendar(LocalDate.of(2027, 1, 6), FIRST, LAST.plusDays(5))));
    assertThat(holidays.in(Year.of(2028)))
        .isEqualTo(
            Either.left(new OutsideCalendar(LocalDate.of(2028, 1, 1), FIRST, LAST.plusDays(5))));
  }

  private static String versionOf(String name, String law, Scope scope, HolidayKind kind) {
    return new Holidays(FIRST, LAST, List.of(new Holiday(FIRST, name, law, scope, kind))).version();
  }

  private static Holiday national(LocalDate date, String name) {
    return new Holiday(date, name, "Ley 2.977", Scope.NATIONAL, HolidayKind.FIXED);
  }
}
