package cl.certificates.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChileanHolidaysTest {
  private final HolidaySource source = new ChileanHolidays();
  private final Holidays national = source.holidays(Scope.NATIONAL);

  static Stream<Scope> everyScope() {
    return Stream.concat(
            AcceptanceTable.places().stream(),
            IntStream.rangeClosed(1, 16)
                .mapToObj(region -> Scope.region(String.format(Locale.ROOT, "%02d", region))))
        .distinct();
  }

  @Test
  void coversTheDatesOfTheAcceptanceTableAndNoOthers() {
    List<LocalDate> dates = national.days().stream().map(Holiday::date).distinct().toList();

    assertThat(dates)
        .containsExactlyInAnyOrderElementsOf(AcceptanceTable.nationalDates())
        .hasSize(687);
    assertThat(dates.stream().filter(day -> day.getDayOfWeek().getValue() <= 5)).hasSize(461);
  }

  @ParameterizedTest
  @MethodSource("everyScope")
  void namesEveryHolidayItsLawAndItsKindAsTheAcceptanceTableDoes(Scope scope) {
    assertThat(source.holidays(scope).days())
        .containsExactlyInAnyOrderElementsOf(AcceptanceTable.holidaysIn(scope));
  }

  @Test
  @DisplayName("Law 9: of all places together there are the 784 rows of the table and no others")
  void hasEveryRowOfTheTableSomewhere() {
    assertThat(everyScope().flatMap(place -> source.holidays(place).days().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(AcceptanceTable.everyRow())
        .hasSize(784);
  }

  @Test
  @DisplayName(
      "every law, worked out anew and not as a process keeps it, gives the rows of the table")
  void worksOutEveryRowAnew() {
    List<Holiday> days = new ArrayList<>();
    for (Statute law : ChileanHolidays.STATUTES) {
      IntStream.rangeClosed(2000, 2040).forEach(year -> law.in(year).ifPresent(days::add));
    }
    OneOffDays.addTo(days);

    assertThat(days).containsExactlyInAnyOrderElementsOf(AcceptanceTable.everyRow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = { // the earliest and the latest there are, and those of the rule's two exceptions
        "1818-03-22",
        "1943-04-25",
        "1954-04-18",
        "1981-04-19",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22"
      })
  void knowsTheEastersThatRulesGetWrong(LocalDate easter) {
    assertThat(DayRule.fromEaster(0).in(easter.getYear())).contains(easter);
  }

  @Test
  void knowsTheYears2000To2040() {
    assertThat(national.firstKnownDay()).isEqualTo("2000-01-01");
    assertThat(national.lastKnownDay()).isEqualTo("2040-12-31");
  }

  @ParameterizedTest
  @MethodSource("everyScope")
  @DisplayName("C1: every holiday of an answer holds in the place asked about")
  void answersWhatHoldsThere(Scope scope) {
    assertThat(source.holidays(scope).days()).allMatch(day -> day.scope().covers(scope));
  }

  @ParameterizedTest
  @MethodSource("everyScope")
  @DisplayName("C2: national holidays hold everywhere, in the same range")
  void nationalHolidaysHoldEverywhere(Scope scope) {
    Holidays there = source.holidays(scope);

    assertThat(there.days()).containsAll(national.days());
    assertThat(there.firstKnownDay()).isEqualTo(national.firstKnownDay());
    assertThat(there.lastKnownDay()).isEqualTo(national.lastKnownDay());
  }

  @Test
  @DisplayName("C4: asked again, the answer and its version are the same")
  void answersAlikeAgain() {
    assertThat(new ChileanHolidays().holidays(Scope.NATIONAL)).isEqualTo(national);
    assertThat(new ChileanHolidays().holidays(Scope.NATIONAL).version())
        .isEqualTo(national.version());
  }

  @ParameterizedTest
  @CsvSource({"2012-06-07, false", "2013-06-07, true", "2026-06-07, true", "2040-06-07, true"})
  void keeps7JuneInAricaSince2013(LocalDate day, boolean holiday) {
    assertThat(dates(source.holidays(Scope.region("15"))).contains(day)).isEqualTo(holiday);
    assertThat(dates(national)).doesNotContain(day);
    assertThat(dates(source.holidays(Scope.region("13")))).doesNotContain(day);
  }

  @Test
  void countsNoBankHolidayOn31December() {
    assertThat(dates(national))
        .noneMatch(day -> day.getMonthValue() == 12 && day.getDayOfMonth() == 31);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-10-26", // Sat, first day of a vote of two days, no holiday by Ley 21.693
        "2021-07-04", // Sun, the date first set for the primaries
        "2018-01-16", // Tue, in the Metropolitan Region only
        "2002-09-20", // Fri, before Ley 20.215
        "2006-07-16", // Sun, before Ley 20.148
        "2007-10-31", // Wed, before Ley 20.299
        "2016-09-20" // Tue, in Coquimbo only
      })
  void leavesOutWhatIsCommonlyTakenForANationalHoliday(LocalDate day) {
    assertThat(dates(national)).doesNotContain(day);
  }

  @Test
  void movesTheEvangelicalDayToTheNearerFriday() {
    assertThat(dates(national))
        .contains(LocalDate.of(2023, 10, 27)) // 31 Oct is a Tuesday
        .doesNotContain(LocalDate.of(2023, 10, 31))
        .contains(LocalDate.of(2012, 11, 2)) // 31 Oct is a Wednesday
        .doesNotContain(LocalDate.of(2012, 10, 31))
        .contains(LocalDate.of(2024, 10, 31)); // Thursday, stays
    assertThat(LocalDate.of(2023, 10, 27).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
  }

  private static List<LocalDate> dates(Holidays holidays) {
    return holidays.days().stream().map(Holiday::date).toList();
  }
}
