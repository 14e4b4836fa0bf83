package cl.certificates.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettableClockTest {
  @Test
  void readsLocalTimesInSantiago() {
    assertThat(SettableClock.at("2026-03-13T18:00").instant()) // summer, UTC-3
        .isEqualTo(Instant.parse("2026-03-13T21:00:00Z"));
    assertThat(SettableClock.at("2026-05-11T23:59:59").instant()) // winter, UTC-4
        .isEqualTo(Instant.parse("2026-05-12T03:59:59Z"));
  }

  @Test
  void refusesAnHourThatChileDoesNotHave() {
    assertThat(SettableClock.at("2026-09-05T23:59:59").instant()) // Saturday, the last of winter
        .isEqualTo(Instant.parse("2026-09-06T03:59:59Z"));
    assertThat(SettableClock.at("2026-09-06T01:00").instant()) // a second later
        .isEqualTo(Instant.parse("2026-09-06T04:00:00Z"));
    SettableClock clock = SettableClock.at("2026-09-05T12:00");
    for (String skipped : List.of("2026-09-06T00:00", "2026-09-06T00:30", "2026-09-06T00:59:59")) {
      assertThatThrownBy(() -> SettableClock.at(skipped))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(skipped)
          .hasMessageContaining("from 00:00 to 01:00");
      assertThatThrownBy(() -> clock.setTo(skipped)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-09-05T16:00:00Z"));
  }

  @Test
  void takesTheEarlierOfTwoHoursThatReadAlike() {
    assertThat(SettableClock.at("2026-04-04T23:30").instant()) // Saturday, still summer, UTC-3
        .isEqualTo(Instant.parse("2026-04-05T02:30:00Z"));
  }

  @Test
  void standsStillUntilItIsMoved() {
    SettableClock clock = SettableClock.at("2026-03-13T18:00");
    assertThat(clock.instant()).isEqualTo(clock.instant());

    clock.advance(Duration.ofMinutes(-2));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-13T20:58:00Z"));

    clock.setTo("2026-04-22T10:00");
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-04-22T14:00:00Z"));

    clock.setTo(Instant.EPOCH);
    assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void readInAnotherZoneItIsTheSameClock() {
    SettableClock clock = SettableClock.at("2026-05-11T23:30"); // Monday
    Clock there = clock.withZone(ZoneId.of("America/Santiago"));
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(LocalDate.now(there)).isEqualTo(LocalDate.of(2026, 5, 11));
    assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 5, 12));

    clock.advance(Duration.ofHours(1));
    assertThat(LocalDate.now(there)).isEqualTo(LocalDate.of(2026, 5, 12));
  }
}
