package cl.certificates.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.calendar.BusinessCalendar;
import cl.certificates.calendar.CalendarWindow;
import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.Scope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

@Label("days 40, 59 and 60 (A1, A18)")
final class TermsPropertyTest {
  private static final BusinessCalendar CALENDAR =
      BusinessCalendar.of(new ChileanHolidays().holidays(Scope.NATIONAL));
  private static final CertificatePolicy ROLLED =
      new CertificatePolicy.Builder().rollToNextBusinessDay(true).build();
  private static final CertificatePolicy EXCLUSIVE =
      new CertificatePolicy.Builder().lastIssueDayInclusive(false).build();

  /** Every second one ends up to 62 days before a day known for mistakes. */
  @Provide
  Arbitrary<LocalDate> ends() {
    Arbitrary<LocalDate> any =
        Dates.dates().between(LocalDate.of(2000, 1, 1), LocalDate.of(2040, 9, 1));
    Arbitrary<LocalDate> tricky =
        Arbitraries.of(
            LocalDate.of(2024, 2, 29), // a leap day
            LocalDate.of(2026, 4, 5), // Sunday, the clocks go back
            LocalDate.of(2026, 5, 1), // Friday, a holiday
            LocalDate.of(2026, 9, 6), // Sunday, the clocks go forward
            LocalDate.of(2024, 9, 20), // Friday, the third holiday in a row
            LocalDate.of(2026, 12, 31)); // Thursday
    return Arbitraries.oneOf(
        any,
        tricky.flatMap(
            day -> Arbitraries.integers().between(0, 62).map(before -> day.minusDays(before))));
  }

  private static Terms terms(CertificatePolicy policy, LocalDate end) {
    return Terms.of(policy, end, CALENDAR).getOrElseThrow(outside -> new AssertionError(outside));
  }

  private static Terms standard(LocalDate end) {
    return terms(CertificatePolicy.standard(), end);
  }

  @Property
  @Label(
      "A1, A18: of ends up to the latest one the last issue day is within the limit, of no other")
  void findsTheLatestEnd(
      @ForAll("ends") LocalDate end,
      @ForAll @IntRange(min = -8, max = 8) int apart,
      @ForAll boolean rolled,
      @ForAll boolean inclusive) {
    CertificatePolicy policy =
        new CertificatePolicy.Builder()
            .rollToNextBusinessDay(rolled)
            .lastIssueDayInclusive(inclusive)
            .build();
    LocalDate limit = end.plusDays(59L + apart);

    LocalDate latest =
        Terms.latestEndFor(policy, limit, CALENDAR)
            .getOrElseThrow(outside -> new AssertionError(outside));

    assertThat(!end.isAfter(latest))
        .isEqualTo(!terms(policy, end).issue().lastDay().isAfter(limit));
  }

  @Property
  @Label("law 11: a day is inside from 1 up to its count, and 40 is inside 59 is inside 60")
  void nestsTheWindows(@ForAll("ends") LocalDate end, @ForAll @IntRange(min = -5, max = 70) int n) {
    LocalDate day = end.plusDays(n);
    Terms terms = standard(end);

    assertThat(terms.ordinary().contains(day)).isEqualTo(1 <= n && n <= 40);
    assertThat(terms.issue().contains(day)).isEqualTo(1 <= n && n <= 59);
    assertThat(terms.annulment().contains(day)).isEqualTo(1 <= n && n <= 60);
    assertThat(terms.ordinary().hasPassed(day)).isEqualTo(n > 40);
    assertThat(terms.issue().hasPassed(day)).isEqualTo(n > 59);
    assertThat(terms.annulment().hasPassed(day)).isEqualTo(n > 60);
    for (CalendarWindow window : List.of(terms.ordinary(), terms.issue(), terms.annulment())) {
      assertThat(window.dayNumber(day)).isEqualTo(n);
    }
  }

  @Property
  @Label("law 11: shifting end and day by the same days changes nothing")
  void doesNotDependOnTheDate(
      @ForAll("ends") LocalDate end,
      @ForAll @IntRange(min = -5, max = 70) int n,
      @ForAll @IntRange(min = -400, max = 0) int shift) {
    Terms here = standard(end);
    Terms there = standard(end.plusDays(shift));

    LocalDate day = end.plusDays(n);
    LocalDate shifted = day.plusDays(shift);
    assertThat(there.ordinary().contains(shifted)).isEqualTo(here.ordinary().contains(day));
    assertThat(there.issue().contains(shifted)).isEqualTo(here.issue().contains(day));
    assertThat(there.annulment().contains(shifted)).isEqualTo(here.annulment().contains(day));
    assertThat(there.issue().daysLeft(shifted)).isEqualTo(here.issue().daysLeft(day));
  }

  @Property
  @Label("without day 59 the last day is one earlier, and nothing else moves")
  void canLeaveOutTheLastDay(@ForAll("ends") LocalDate end) {
    Terms terms = terms(EXCLUSIVE, end);

    assertThat(terms.issue().lastDay()).isEqualTo(end.plusDays(58));
    assertThat(terms.ordinary()).isEqualTo(standard(end).ordinary());
    assertThat(terms.annulment()).isEqualTo(standard(end).annulment());
  }

  @Property
  @Label("rolled, a last day is the first business day on or after the plain one")
  void rollsToABusinessDay(@ForAll("ends") LocalDate end) {
    Terms plain = standard(end);
    Terms rolled = terms(ROLLED, end);

    assertRolled(plain.ordinary().lastDay(), rolled.ordinary().lastDay());
    assertRolled(plain.issue().lastDay(), rolled.issue().lastDay());
    assertRolled(plain.annulment().lastDay(), rolled.annulment().lastDay());
    assertThat(rolled.issue().lastDay()).isBeforeOrEqualTo(rolled.annulment().lastDay());
  }

  private static void assertRolled(LocalDate plain, LocalDate rolled) {
    assertThat(CALENDAR.isBusinessDay(rolled).get()).isTrue();
    assertThat(ChronoUnit.DAYS.between(plain, rolled)).isBetween(0L, 5L);
    plain
        .datesUntil(rolled)
        .forEach(day -> assertThat(CALENDAR.isBusinessDay(day).get()).as("%s", day).isFalse());
  }

  @Property
  @Label("law 14: as time goes by an expired window never opens again")
  void staysExpired(
      @ForAll("ends") LocalDate end,
      @ForAll @IntRange(max = 70) int n,
      @ForAll @IntRange(max = 70) int later) {
    Terms terms = standard(end);

    if (terms.issue().hasPassed(end.plusDays(n))) {
      assertThat(terms.issue().hasPassed(end.plusDays(n + later))).isTrue();
    }
  }
}
