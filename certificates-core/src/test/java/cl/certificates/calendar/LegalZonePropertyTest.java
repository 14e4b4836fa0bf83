package cl.certificates.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class LegalZonePropertyTest {
  private static final long NANOS_AROUND = 30L * 60 * 60 * 1_000_000_000;

  private final LegalZone santiago = LegalZone.SANTIAGO;

  /** Every second day is one of those on which the clocks change. */
  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
        new LegalDates().get(),
        Arbitraries.of(
            Stream.concat(LegalDates.gapDays().stream(), LegalDates.longDays().stream()).toList()));
  }

  @Property
  @Label("Law 12: the day of an instant is the only one that has begun and has not ended")
  void anInstantLiesWithinItsDay(
      @ForAll("days") LocalDate near,
      @ForAll @LongRange(min = -NANOS_AROUND, max = NANOS_AROUND) long nanos) {
    Instant instant = santiago.startOf(near).plusNanos(nanos);

    LocalDate day = santiago.dateOf(instant);

    assertThat(instant).isAfterOrEqualTo(santiago.startOf(day)).isBefore(santiago.endOf(day));
    assertThat(santiago.endOf(day)).isEqualTo(santiago.startOf(day.plusDays(1)));
  }

  @Property
  @Label("Law 12: a later instant is never an earlier day")
  void daysDoNotRunBackwards(
      @ForAll("days") LocalDate near,
      @ForAll @LongRange(min = -NANOS_AROUND, max = NANOS_AROUND) long nanos,
      @ForAll @LongRange(min = 0, max = NANOS_AROUND) long later) {
    Instant instant = santiago.startOf(near).plusNanos(nanos);

    assertThat(santiago.dateOf(instant.plusNanos(later)))
        .isAfterOrEqualTo(santiago.dateOf(instant));
  }

  @Property
  @Label("Law 13: a day holds its first instant, and the one before belongs to the day before")
  void aDayBeginsAtItsStart(@ForAll("days") LocalDate day) {
    assertThat(santiago.dateOf(santiago.startOf(day))).isEqualTo(day);
    assertThat(santiago.dateOf(santiago.startOf(day).minusNanos(1))).isEqualTo(day.minusDays(1));
    assertThat(santiago.dateOf(santiago.endOf(day).minusNanos(1))).isEqualTo(day);
    assertThat(santiago.dateOf(santiago.endOf(day))).isEqualTo(day.plusDays(1));
  }

  @Property(tries = 300)
  @Label("Law 12: the day does not depend on the zone or the locale of the machine")
  void aDayDoesNotDependOnTheMachine(
      @ForAll("days") LocalDate near,
      @ForAll @LongRange(min = -NANOS_AROUND, max = NANOS_AROUND) long nanos,
      @ForAll("machines") String machine) {
    Instant instant = santiago.startOf(near).plusNanos(nanos);
    LocalDate day = santiago.dateOf(instant);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(machine.substring(0, machine.indexOf(' '))));
      Locale.setDefault(Locale.forLanguageTag(machine.substring(machine.indexOf(' ') + 1)));

      assertThat(santiago.dateOf(instant)).isEqualTo(day);
      assertThat(santiago.startOf(santiago.dateOf(santiago.startOf(near))))
          .isEqualTo(santiago.startOf(near));
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Provide
  Arbitrary<String> machines() {
    return Arbitraries.of(
        "UTC en-US", "America/Santiago es-CL", "Pacific/Apia tr-TR", "Pacific/Kiritimati ar-EG");
  }
}
