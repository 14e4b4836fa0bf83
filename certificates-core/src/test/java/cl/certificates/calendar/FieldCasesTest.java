package cl.certificates.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of other calendars have reported, by the ids of the field cases. */
class FieldCasesTest {
  private final HolidaySource source = new ChileanHolidays();
  private final BusinessCalendar national = BusinessCalendar.of(source.holidays(Scope.NATIONAL));

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/Santiago", "Asia/Tokyo", "Pacific/Apia"})
  @DisplayName("FC-16: 22:30 on 3 July in Santiago is 3 July on every machine")
  void theDateOnPaperIsTheLegalOne(String machine) {
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(machine));

      assertThat(LegalZone.SANTIAGO.dateOf(Instant.parse("2026-07-04T02:30:00Z")))
          .isEqualTo("2026-07-03");
      assertThat(LegalZone.SANTIAGO.dateOf(Instant.parse("2011-12-30T15:00:00Z")))
          .as("a day that never was in Apia")
          .isEqualTo("2011-12-30");
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01T09:00:00, 2026-09-30", // Tue
    "2026-09-01T00:00:00, 2026-09-30",
    "2026-09-17T23:59:59, 2026-10-19", // Thu
    "2026-09-18T00:00:00, 2026-10-19", // Fri, holiday
    "2026-09-19T12:00:00, 2026-10-19" // Sat, holiday
  })
  @DisplayName("FC-17: day 1 is the first business day after sending, whatever the time of day")
  void twentyBusinessDaysAfterSending(LocalDateTime local, LocalDate due) {
    LegalZone zone = LegalZone.SANTIAGO;
    LocalDate sent = zone.dateOf(local.atZone(zone.id()).toInstant());

    assertThat(national.term(sent, 20).get().dueDate()).isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09-01", "2026-09-17", "2026-09-18", "2026-09-19"})
  @DisplayName("FC-17: days used and days left add up to 20 on every day of the term")
  void daysUsedAndDaysLeftAddUp(LocalDate sent) {
    BusinessTerm term = national.term(sent, 20).get();

    assertThat(sent.datesUntil(term.dueDate().plusDays(1)))
        .allSatisfy(
            today -> {
              Explanation told = national.explain(term, today).get();
              assertThat(told.dayNumber() + told.daysLeft()).isEqualTo(20);
              assertThat(told.daysLeft())
                  .isEqualTo((long) national.businessDaysBetween(today, term.dueDate()).get());
              assertThat(term.isOverdue(today)).isFalse();
            });
    assertThat(term.isOverdue(term.dueDate().plusDays(1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2022-06-21, true",
    "2022-09-16, true",
    "2021-09-16, false", // only in 2022
    "2023-09-16, false",
    "2024-09-16, false",
    "2027-09-16, false",
    "2023-01-02, true",
    "2024-06-20, true",
    "2024-06-21, false",
    "2024-09-20, true",
    "2025-06-20, true",
    "2025-06-21, false",
    "2025-06-29, true", // Sun, stays
    "2025-06-30, false",
    "2027-06-28, true", // Mon, for Tue 29 June
    "2027-06-29, false",
    "2027-09-17, true"
  })
  @DisplayName("FC-18: holidays that move, vanish or happened once")
  void holidaysThatMoveOrHappenedOnce(LocalDate day, boolean holiday) {
    assertThat(source.holidays(Scope.NATIONAL).on(day).isEmpty()).isEqualTo(!holiday);
  }

  @ParameterizedTest
  @CsvSource({
    "2022, 01-01 04-15 04-16 05-01 05-21 06-21 06-27 07-16 08-15 09-04 09-16 09-18 09-19 10-10"
        + " 10-31 11-01 12-08 12-25",
    "2023, 01-01 01-02 04-07 04-08 05-01 05-07 05-21 06-21 06-26 07-16 08-15 09-18 09-19 10-09"
        + " 10-27 11-01 12-08 12-17 12-25",
    "2024, 01-01 03-29 03-30 05-01 05-21 06-09 06-20 06-29 07-16 08-15 09-18 09-19 09-20 10-12"
        + " 10-27 10-31 11-01 11-24 12-08 12-25",
    "2025, 01-01 04-18 04-19 05-01 05-21 06-20 06-29 07-16 08-15 09-18 09-19 10-12 10-31 11-01"
        + " 11-16 12-08 12-14 12-25",
    "2026, 01-01 04-03 04-04 05-01 05-21 06-21 06-29 07-16 08-15 09-18 09-19 10-12 10-31 11-01"
        + " 12-08 12-25",
    "2027, 01-01 03-26 03-27 05-01 05-21 06-21 06-28 07-16 08-15 09-17 09-18 09-19 10-11 10-31"
        + " 11-01 12-08 12-25"
  })
  @DisplayName("FC-18: the whole of 2022 to 2027, day by day")
  void wholeYears(int year, String days) {
    assertThat(source.holidays(Scope.NATIONAL).in(Year.of(year)).get().stream())
        .extracting(Holiday::date)
        .containsOnly(
            Stream.of(days.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toArray(LocalDate[]::new));
  }

  @Test
  @DisplayName("FC-18: a year without data is refused, never counted with weekends only")
  void aYearWithoutDataIsRefused() {
    LocalDate first = LocalDate.of(2099, 1, 1);
    OutsideCalendar refusal =
        new OutsideCalendar(first, AcceptanceTable.FIRST, AcceptanceTable.LAST);

    assertThat(source.holidays(Scope.NATIONAL).in(Year.of(2099))).isEqualTo(Either.left(refusal));
    assertThat(national.term(first, 20)).isEqualTo(Either.left(refusal));
    assertThat(national.term(LocalDate.of(2040, 12, 10), 20).isLeft()).isTrue();
  }

  @Test
  @DisplayName("FC-18: a law added or taken away later does not change a term set before")
  void aTermOnceSetStands() {
    LocalDate sent = LocalDate.of(2026, 9, 1); // Tue
    BusinessTerm term = national.term(sent, 20).get();
    HolidayOverlay law =
        HolidayOverlay.parse(
                """
                action,date,name_es,law,scope
                add,2026-09-17,Feriado especial,Ley 99.999,national
                remove,2026-10-12,Encuentro de Dos Mundos,Ley 99.998,national
                """)
            .get();

    BusinessCalendar later = BusinessCalendar.of(law.over(source).holidays(Scope.NATIONAL));

    assertThat(later.term(sent, 20).get().dueDate()).isEqualTo("2026-10-01");
    assertThat(later.isBusinessDay(LocalDate.of(2026, 10, 12)).get()).isTrue();
    assertThat(term.dueDate()).isEqualTo("2026-09-30");
    assertThat(term.calendarVersion()).isEqualTo(national.version());
    assertThat(later.explain(term, sent))
        .isEqualTo(Either.left(new OtherCalendar(national.version(), later.version())));
  }

  @ParameterizedTest
  @CsvSource({"15, 2027-06-23", "13, 2027-06-22"})
  @DisplayName("FC-19: 7 June counts where the course was run")
  void theRegionOfTheCourseDecides(String region, LocalDate due) {
    BusinessCalendar there = BusinessCalendar.of(source.holidays(Scope.region(region)));

    assertThat(there.term(LocalDate.of(2027, 5, 24), 20).get().dueDate()).isEqualTo(due);
  }

  @Test
  @DisplayName("FC-19: an unknown region is refused, not taken for the country")
  void anUnknownRegionIsRefused() {
    assertThat(Scope.parse("17")).isEqualTo(Either.left(new UnknownScope("17")));
    assertThatIllegalArgumentException().isThrownBy(() -> Scope.region("17"));
    assertThatIllegalArgumentException().isThrownBy(() -> Scope.region(""));
  }

  @Test
  @DisplayName("FC-19: two calendars of one version answer alike, of two regions they differ")
  void regionsHaveVersionsOfTheirOwn() {
    assertThat(source.holidays(Scope.region("15")).version())
        .isNotEqualTo(source.holidays(Scope.NATIONAL).version());
    assertThat(List.of(source.holidays(Scope.region("05")).version(), national.version()))
        .as("Valparaíso has no day of its own")
        .containsOnly(national.version());
    assertThat(Optional.of(national.lastKnownDay()))
        .contains(national.term(LocalDate.of(2027, 5, 24), 20).get().lastKnownDay());
  }
}
