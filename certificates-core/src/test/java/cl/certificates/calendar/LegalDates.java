package cl.certificates.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.time.api.Dates;

/** Dates of 2000 to 2040; every second one lies within 35 days before a date known for mistakes. */
final class LegalDates implements ArbitrarySupplier<LocalDate> {
  private static final int WITHIN = 35;

  private static final List<LocalDate> TRICKY =
      Stream.of(
              Stream.of(AcceptanceTable.FIRST, AcceptanceTable.LAST),
              inEveryYear(Month.JANUARY, 2),
              inEveryYear(Month.JUNE, 20),
              inEveryYear(Month.JUNE, 21),
              inEveryYear(Month.SEPTEMBER, 17),
              inEveryYear(Month.SEPTEMBER, 20),
              inEveryYear(Month.OCTOBER, 27),
              inEveryYear(Month.NOVEMBER, 2),
              inEveryYear(Month.DECEMBER, 31),
              IntStream.rangeClosed(2000, 2040)
                  .filter(Year::isLeap)
                  .mapToObj(year -> LocalDate.of(year, Month.FEBRUARY, 29)),
              gapDays().stream())
          .flatMap(days -> days)
          .toList();

  @Override
  public Arbitrary<LocalDate> get() {
    Arbitrary<LocalDate> any = Dates.dates().between(AcceptanceTable.FIRST, AcceptanceTable.LAST);
    Arbitrary<LocalDate> tricky =
        Arbitraries.of(TRICKY)
            .flatMap(
                day ->
                    Arbitraries.integers().between(0, WITHIN).map(before -> day.minusDays(before)))
            .filter(day -> !day.isBefore(AcceptanceTable.FIRST));
    return Arbitraries.oneOf(any, tricky);
  }

  /** Days of 2000 to 2040 without a midnight in Santiago, by the rules of the running platform. */
  static List<LocalDate> gapDays() {
    return transitions().stream()
        .filter(ZoneOffsetTransition::isGap)
        .map(transition -> transition.getDateTimeAfter().toLocalDate())
        .toList();
  }

  /** Days of 2000 to 2040 that are an hour longer in Santiago: their last hour comes twice. */
  static List<LocalDate> longDays() {
    return transitions().stream()
        .filter(ZoneOffsetTransition::isOverlap)
        .map(transition -> transition.getDateTimeAfter().toLocalDate())
        .toList();
  }

  private static List<ZoneOffsetTransition> transitions() {
    ZoneRules rules = ZoneId.of("America/Santiago").getRules();
    Instant end = Instant.parse("2040-12-31T00:00:00Z");
    List<ZoneOffsetTransition> found = new ArrayList<>();
    ZoneOffsetTransition next = rules.nextTransition(Instant.parse("2000-01-01T12:00:00Z"));
    while (next != null && next.getInstant().isBefore(end)) {
      found.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return found;
  }

  private static Stream<LocalDate> inEveryYear(Month month, int day) {
    return IntStream.rangeClosed(2000, 2040).mapToObj(year -> LocalDate.of(year, month, day));
  }
}
