package cl.certificates.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalZoneTest {
  private final LegalZone santiago = LegalZone.SANTIAGO;

  @ParameterizedTest
  @CsvSource({
    "2026-07-02T03:30:00Z, 2026-07-01", // winter, UTC-4
    "2026-07-02T04:00:00Z, 2026-07-02",
    "2026-01-02T02:59:59Z, 2026-01-01", // summer, UTC-3
    "2026-01-02T03:00:00Z, 2026-01-02",
    "2026-09-06T03:59:59Z, 2026-09-05", // the last second before the Sunday without a midnight
    "2026-09-06T04:00:00Z, 2026-09-06",
    "2026-04-05T02:30:00Z, 2026-04-04", // 23:30, for the first time
    "2026-04-05T03:30:00Z, 2026-04-04" // 23:30, for the second time
  })
  void tellsTheLegalDayOfAnInstant(Instant instant, LocalDate day) {
    assertThat(santiago.dateOf(instant)).isEqualTo(day);
  }

  @Test
  void startsADayWithoutMidnightAtOne() {
    assertThat(santiago.startOf(LocalDate.of(2026, 9, 6))).isEqualTo("2026-09-06T04:00:00Z");
  }

  @Test
  void endsTheLongDayOfAutumnAfterItsSecondMidnightHour() {
    assertThat(santiago.endOf(LocalDate.of(2026, 4, 4))).isEqualTo("2026-04-05T04:00:00Z");
  }

  @Test
  void everyDayWithoutAMidnightIsReached() {
    List<LocalDate> gaps = LegalDates.gapDays();

    assertThat(gaps).contains(LocalDate.of(2024, 9, 8), LocalDate.of(2025, 9, 7));
    assertThat(gaps)
        .allSatisfy(day -> assertThat(santiago.dateOf(santiago.startOf(day))).isEqualTo(day));
  }

  @Test
  void bothPassesOfTheRepeatedHourAreTheSameDay() {
    List<LocalDate> longDays = LegalDates.longDays();

    assertThat(longDays).contains(LocalDate.of(2026, 4, 4)).hasSizeGreaterThan(20);
    assertThat(longDays)
        .allSatisfy(
            day -> {
              Instant second = santiago.endOf(day).minusSeconds(30 * 60);
              Instant first = second.minusSeconds(60 * 60);
              assertThat(first.atZone(santiago.id()).toLocalTime())
                  .isEqualTo(second.atZone(santiago.id()).toLocalTime())
                  .isEqualTo("23:30");
              assertThat(santiago.dateOf(first)).isEqualTo(day);
              assertThat(santiago.dateOf(second)).isEqualTo(day);
            });
  }

  @Test
  void doesNotDependOnTheDefaultsOfTheMachine() {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      for (String id : List.of("UTC", "America/Santiago", "Pacific/Kiritimati")) {
        TimeZone.setDefault(TimeZone.getTimeZone(id));
        Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));

        assertThat(santiago.dateOf(Instant.parse("2026-07-02T03:30:00Z"))).isEqualTo("2026-07-01");
        assertThat(santiago.startOf(LocalDate.of(2026, 7, 2))).isEqualTo("2026-07-02T04:00:00Z");
        assertThat(new ChileanHolidays().holidays(Scope.NATIONAL).days())
            .containsExactlyInAnyOrderElementsOf(AcceptanceTable.holidaysIn(Scope.NATIONAL));
      }
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void anotherZoneIsAPolicyOfTheHost() {
    LegalZone puntaArenas = new LegalZone(ZoneId.of("America/Punta_Arenas"));

    assertThat(puntaArenas.dateOf(Instant.parse("2026-07-02T03:30:00Z"))).isEqualTo("2026-07-02");
  }

  @Test
  void knowsAZoneByItsName() {
    assertThat(LegalZone.of("America/Punta_Arenas"))
        .isEqualTo(Either.right(new LegalZone(ZoneId.of("America/Punta_Arenas"))));
    assertThat(LegalZone.of("America/Santiago")).isEqualTo(Either.right(LegalZone.SANTIAGO));
  }

  @Test
  void knowsCoyhaiqueOrRefusesItWithTheVersionOfTheZoneData() {
    String id = "America/Coyhaique"; // since 2025b
    boolean known = ZoneId.getAvailableZoneIds().contains(id);

    assertThat(LegalZone.tzdbVersion()).matches("20\\d\\d[a-z]+");
    assertThat(LegalZone.tzdbVersion().compareTo("2025b") >= 0).isEqualTo(known);
    assertThat(LegalZone.of(id))
        .isEqualTo(
            known
                ? Either.right(new LegalZone(ZoneId.of(id)))
                : Either.left(new UnknownZone(id, LegalZone.tzdbVersion())));
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, Z",
    "Etc/UTC, Z",
    "GMT0, Z",
    "Zulu, Z",
    "Etc/GMT+4, -04:00",
    "Etc/GMT+3, -03:00"
  })
  void refusesTheNameOfAFixedOffset(String id, ZoneOffset offset) {
    assertThat(LegalZone.of(id)).isEqualTo(Either.left(new FixedOffset(id, offset)));
    assertThatIllegalArgumentException().isThrownBy(() -> new LegalZone(ZoneId.of(id)));
    assertThatIllegalArgumentException().isThrownBy(() -> new LegalZone(offset));
  }

  @Test
  void acceptsEveryZoneOfChileThatThePlatformKnows() {
    List<String> chile =
        Stream.of(
                "America/Santiago",
                "Chile/Continental",
                "America/Punta_Arenas",
                "America/Coyhaique",
                "Pacific/Easter",
                "Chile/EasterIsland")
            .filter(ZoneId.getAvailableZoneIds()::contains)
            .toList();

    assertThat(chile).hasSizeGreaterThanOrEqualTo(5); // Coyhaique since 2025b
    assertThat(chile).allSatisfy(id -> assertThat(LegalZone.of(id).isRight()).isTrue());
  }

  @Test
  void anAbsentNameIsTheCallersMistake() {
    assertThatNullPointerException().isThrownBy(() -> LegalZone.of(null));
    assertThatNullPointerException().isThrownBy(() -> new LegalZone(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"America/Coihaique", "america/santiago", "-04:00", "UTC-4", "Z", "", "\0"})
  void refusesWhatIsNoNameOfAZone(String id) {
    assertThat(LegalZone.of(id))
        .isEqualTo(Either.left(new UnknownZone(id, LegalZone.tzdbVersion())));
  }
}
