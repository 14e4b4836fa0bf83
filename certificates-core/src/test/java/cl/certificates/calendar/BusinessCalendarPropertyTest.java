package cl.certificates.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BusinessCalendarPropertyTest {
  private static final BusinessCalendar MADE_AGAIN =
      BusinessCalendar.of(new ChileanHolidays().holidays(Scope.NATIONAL));

  private final Holidays national = new ChileanHolidays().holidays(Scope.NATIONAL);
  private final BusinessCalendar calendar = BusinessCalendar.of(national);

  @Property(tries = 3000)
  @Label("Law 1, oracle: counting forward is the plain loop over the days of the table")
  void addsLikeThePlainLoop(
      @ForAll(supplier = LegalDates.class) LocalDate from,
      @ForAll @IntRange(min = 1, max = 300) int days) {
    Optional<LocalDate> reached =
        calendar.plusBusinessDays(from, days).fold(outside -> Optional.empty(), Optional::of);

    assertThat(reached).isEqualTo(loop(from, days));
  }

  @Property
  @Label("Law 1, oracle: counting between is the plain loop over the days of the table")
  void countsLikeThePlainLoop(
      @ForAll(supplier = LegalDates.class) LocalDate one,
      @ForAll(supplier = LegalDates.class) LocalDate other) {
    LocalDate from = earlier(one, other);
    LocalDate to = later(one, other);

    long counted =
        from.plusDays(1).datesUntil(to.plusDays(1)).filter(AcceptanceTable::isBusinessDay).count();

    assertThat(count(from, to)).isEqualTo((int) counted);
  }

  @Property
  @Label("Law 2, inverse: n days forward are n days counted")
  void countsBackWhatWasAdded(
      @ForAll(supplier = LegalDates.class) LocalDate from,
      @ForAll @IntRange(min = 1, max = 300) int days) {
    assertThat(count(from, add(from, days))).isEqualTo(days);
  }

  @Property
  @Label("Law 2, inverse: what was counted leads to the day itself or the business day before it")
  void addsWhatWasCounted(
      @ForAll(supplier = LegalDates.class) LocalDate one,
      @ForAll(supplier = LegalDates.class) LocalDate other) {
    LocalDate from = earlier(one, other);
    LocalDate to = later(one, other);
    int counted = count(from, to);
    Assume.that(counted > 0);

    LocalDate reached = add(from, counted);

    assertThat(reached).isBeforeOrEqualTo(to);
    assertThat(reached.equals(to)).isEqualTo(AcceptanceTable.isBusinessDay(to));
  }

  @Property
  @Label("Law 3, membership: a day reached is a business day")
  void reachesABusinessDay(
      @ForAll(supplier = LegalDates.class) LocalDate from,
      @ForAll @IntRange(min = 1, max = 300) int days) {
    LocalDate reached = add(from, days);

    assertThat(AcceptanceTable.isBusinessDay(reached)).isTrue();
    assertThat(calendar.isBusinessDay(reached).get()).isTrue();
  }

  @Property
  @Label("Law 4, monotonicity: a day more is a later day")
  void growsWithTheCount(
      @ForAll(supplier = LegalDates.class) LocalDate from,
      @ForAll @IntRange(min = 1, max = 300) int days) {
    assertThat(add(from, days)).isBefore(add(from, days + 1));
  }

  @Property
  @Label(
      "Law 4, monotonicity: a later start is no earlier end, later if a business day lies between")
  void growsWithTheStart(
      @ForAll(supplier = LegalDates.class) LocalDate start,
      @ForAll @IntRange(max = 12) int apart,
      @ForAll @IntRange(min = 1, max = 300) int days) {
    LocalDate laterStart = start.plusDays(apart);
    Assume.that(!laterStart.isAfter(AcceptanceTable.LAST));

    assertThat(add(start, days)).isBeforeOrEqualTo(add(laterStart, days));
    assertThat(add(start, days).isBefore(add(laterStart, days)))
        .isEqualTo(count(start, laterStart) > 0);
  }

  @Property
  @Label("Law 5, semigroup: m days and n days are m + n days")
  void addsInOneStepOrTwo(
      @ForAll(supplier = LegalDates.class) LocalDate from,
      @ForAll @IntRange(min = 1, max = 150) int some,
      @ForAll @IntRange(min = 1, max = 150) int more) {
    assertThat(add(add(from, some), more)).isEqualTo(add(from, some + more));
  }

  @Property
  @Label("Law 5, additivity and antisymmetry: counts add up, and change sign backwards")
  void countsInOneStepOrTwo(
      @ForAll(supplier = LegalDates.class) LocalDate a,
      @ForAll(supplier = LegalDates.class) LocalDate b,
      @ForAll(supplier = LegalDates.class) LocalDate c) {
    assertThat(count(a, c)).isEqualTo(count(a, b) + count(b, c));
    assertThat(count(a, b)).isEqualTo(-count(b, a));
  }

  @Property
  @Label("Law 6: starting on a free day is starting on the business day before it")
  void startsAlikeOnAFreeDayAndOnTheBusinessDayBefore(
      @ForAll(supplier = LegalDates.class) LocalDate from,
      @ForAll @IntRange(min = 1, max = 300) int days) {
    Optional<LocalDate> before =
        Stream.iterate(from, day -> !day.isBefore(AcceptanceTable.FIRST), day -> day.minusDays(1))
            .filter(AcceptanceTable::isBusinessDay)
            .findFirst();
    Assume.that(before.isPresent());

    assertThat(add(from, days)).isEqualTo(add(before.get(), days));
  }

  @Property(tries = 300)
  @Label("Law 7, perturbation: a new holiday moves only the counts that pass it, by one day")
  void aNewHolidayMovesOnlyTheCountsThatPassIt(
      @ForAll(supplier = LegalDates.class) LocalDate from,
      @ForAll @IntRange(min = 1, max = 60) int days,
      @ForAll @IntRange(min = -5, max = 100) int distance) {
    LocalDate added = within(from.plusDays(distance));
    BusinessCalendar perturbed = nationalUnder(adding(holiday(added)));
    LocalDate old = add(from, days);
    boolean passed =
        added.isAfter(from) && !added.isAfter(old) && AcceptanceTable.isBusinessDay(added);

    assertThat(known(perturbed.plusBusinessDays(from, days))).isEqualTo(passed ? add(old, 1) : old);
  }

  @Property(tries = 200)
  @Label("Law 7, perturbation: a removed holiday frees its day, and given back all is as before")
  void aRemovedHolidayIsABusinessDayUntilItIsGivenBack(
      @ForAll @IntRange(max = 687) int index, @ForAll @IntRange(min = 1, max = 60) int days) {
    Holiday removed = national.days().get(index);
    LocalDate day = removed.date();
    HolidayOverlay removing = new HolidayOverlay(List.of(), List.of(removed), Optional.empty());
    HolidaySource without = removing.over(new ChileanHolidays());
    boolean freed = day.getDayOfWeek().getValue() <= 5; // no weekday has two holidays
    Assume.that(day.isAfter(AcceptanceTable.FIRST));

    BusinessCalendar perturbed = BusinessCalendar.of(without.holidays(Scope.NATIONAL));

    assertThat(perturbed.isBusinessDay(day).get()).isEqualTo(freed);
    assertThat(perturbed.version()).isNotEqualTo(calendar.version());
    LocalDate before = day.minusDays(1);
    assertThat(freed && !known(perturbed.plusBusinessDays(before, 1)).equals(day)).isFalse();
    assertThat(known(perturbed.plusBusinessDays(before, freed ? days + 1 : days)))
        .isEqualTo(add(before, days));
    assertThat(adding(removed).over(without).holidays(Scope.NATIONAL)).isEqualTo(national);
  }

  @Property(tries = 300)
  @Label("Law 7, perturbation: a holiday on a weekend changes no count")
  void aHolidayOnAWeekendChangesNothing(
      @ForAll(supplier = LegalDates.class) LocalDate from,
      @ForAll @IntRange(min = 1, max = 60) int days,
      @ForAll @IntRange(max = 13) int weeks) {
    LocalDate saturday = within(from.with(TemporalAdjusters.nextOrSame(SATURDAY)).plusWeeks(weeks));
    BusinessCalendar perturbed = nationalUnder(adding(holiday(saturday)));

    assertThat(perturbed.plusBusinessDays(from, days))
        .isEqualTo(calendar.plusBusinessDays(from, days));
    assertThat(perturbed.businessDaysBetween(from, AcceptanceTable.LAST))
        .isEqualTo(calendar.businessDaysBetween(from, AcceptanceTable.LAST));
  }

  @Property(tries = 200)
  @Label("Law 7, perturbation: the order of overlays, and of the days in one, does not matter")
  void theOrderOfOverlaysDoesNotMatter(
      @ForAll(supplier = LegalDates.class) LocalDate one,
      @ForAll(supplier = LegalDates.class) LocalDate other,
      @ForAll @IntRange(max = 687) int index,
      @ForAll(supplier = LegalPlaces.class) Scope place) {
    HolidayOverlay adding = adding(holiday(one), holiday(other));
    HolidayOverlay removing =
        new HolidayOverlay(List.of(), List.of(national.days().get(index)), Optional.empty());
    HolidaySource source = new ChileanHolidays();

    Holidays together = adding.and(removing).over(source).holidays(place);

    assertThat(adding(holiday(other), holiday(one))).isEqualTo(adding);
    assertThat(removing.and(adding)).isEqualTo(adding.and(removing));
    assertThat(adding.over(removing.over(source)).holidays(place)).isEqualTo(together);
    assertThat(removing.over(adding.over(source)).holidays(place)).isEqualTo(together);
    assertThat(together.version())
        .isEqualTo(removing.and(adding).over(source).holidays(place).version());
  }

  @Property(tries = 200)
  @Label("Law 7, perturbation: nor does it where one overlay gives the range that another needs")
  void theOrderOfOverlaysDoesNotMatterBeyondTheRange(
      @ForAll @IntRange(min = 1, max = 365) int beyond,
      @ForAll @IntRange(max = 30) int more,
      @ForAll @IntRange(max = 687) int index,
      @ForAll Random random,
      @ForAll(supplier = LegalPlaces.class) Scope place) {
    LocalDate added = AcceptanceTable.LAST.plusDays(beyond);
    Optional<LocalDate> last = Optional.of(added.plusDays(Math.min(more, 365 - beyond)));
    Holiday day = holiday(added);
    List<HolidayOverlay> overlays =
        new ArrayList<>(
            List.of(
                adding(day),
                adding(new Holiday(added, "Feriado", "Otra ley", day.scope(), day.kind())),
                new HolidayOverlay(List.of(), List.of(), last),
                new HolidayOverlay(List.of(), List.of(national.days().get(index)), last)));
    HolidaySource plain = new ChileanHolidays();

    Holidays inOrder = laidOver(plain, overlays).holidays(place);
    Collections.shuffle(overlays, random);
    Holidays shuffled = laidOver(plain, overlays).holidays(place);

    assertThat(shuffled).isEqualTo(inOrder);
    assertThat(shuffled.version()).isEqualTo(inOrder.version());
    assertThat(shuffled.on(added)).extracting(Holiday::name).containsExactly("Feriado");
    assertThat(shuffled.on(national.days().get(index).date()))
        .doesNotContain(national.days().get(index));
  }

  private static HolidaySource laidOver(HolidaySource source, List<HolidayOverlay> overlays) {
    HolidaySource changed = source;
    for (HolidayOverlay overlay : overlays) {
      changed = overlay.over(changed);
    }
    return changed;
  }

  @Property
  @Label("Law 8, scope: what holds in a place holds in whatever lies inside it")
  void aPlaceHasTheHolidaysOfWhatContainsIt(@ForAll(supplier = LegalPlaces.class) Scope place) {
    Holidays there = new ChileanHolidays().holidays(place);
    for (int length : List.of(0, 2, 3)) {
      if (length <= place.code().length()) {
        Scope around = new Scope(place.code().substring(0, length));
        assertThat(there.days()).containsAll(new ChileanHolidays().holidays(around).days());
      }
    }
  }

  @Property(tries = 3000)
  @Label("Law 8, scope: the holidays of a place never bring a day nearer, only its own put it off")
  void aPlaceIsNeverEarlierThanTheCountry(
      @ForAll(supplier = LegalPlaces.class) Scope place,
      @ForAll("nearADayOfOnePlace") LocalDate from,
      @ForAll @IntRange(min = 1, max = 60) int days) {
    BusinessCalendar there = BusinessCalendar.of(new ChileanHolidays().holidays(place));
    LocalDate reached = known(there.plusBusinessDays(from, days));
    boolean passes =
        AcceptanceTable.holidaysIn(place).stream()
            .filter(day -> !day.scope().equals(Scope.NATIONAL))
            .map(Holiday::date)
            .anyMatch(
                day ->
                    day.isAfter(from)
                        && !day.isAfter(reached)
                        && AcceptanceTable.isBusinessDay(day));

    assertThat(reached).isAfterOrEqualTo(add(from, days));
    assertThat(reached.equals(add(from, days))).isEqualTo(!passes);
  }

  @Provide
  Arbitrary<LocalDate> nearADayOfOnePlace() {
    List<LocalDate> ofOnePlace =
        AcceptanceTable.everyRow().stream()
            .filter(day -> !day.scope().equals(Scope.NATIONAL))
            .map(Holiday::date)
            .toList();
    return Arbitraries.oneOf(
        new LegalDates().get(),
        Arbitraries.of(ofOnePlace)
            .flatMap(day -> Arbitraries.integers().between(0, 35).map(day::minusDays)));
  }

  @Property
  @Label("Law 14, status: what is over on a day is over on every later one, and the same all day")
  void whatIsOverStaysOver(
      @ForAll(supplier = LegalDates.class) LocalDate from,
      @ForAll @IntRange(min = 1, max = 60) int days,
      @ForAll @IntRange(max = 120) int distance,
      @ForAll @LongRange(max = 86_399) long second,
      @ForAll @LongRange(max = 5_000_000) long later) {
    CalendarWindow window = new CalendarWindow(from, days);
    Either<OutsideCalendar, BusinessTerm> set = calendar.term(from, days);
    Assume.that(set.isRight());
    BusinessTerm term = set.get();
    LegalZone zone = LegalZone.SANTIAGO;
    Instant now = zone.startOf(from.plusDays(distance)).plusSeconds(second);
    LocalDate today = zone.dateOf(now);
    LocalDate afterwards = zone.dateOf(now.plusSeconds(later));
    Instant lastOfToday = zone.endOf(today).minusNanos(1);

    assertThat(window.hasPassed(today) && window.contains(afterwards)).isFalse();
    assertThat(term.isOverdue(today) && !term.isOverdue(afterwards)).isFalse();
    assertThat(window.daysLeft(afterwards)).isLessThanOrEqualTo(window.daysLeft(today));
    assertThat(window.contains(zone.dateOf(lastOfToday))).isEqualTo(window.contains(today));
    assertThat(term.isOverdue(zone.dateOf(lastOfToday))).isEqualTo(term.isOverdue(today));
    assertThat(window.hasPassed(today)).isEqualTo(!now.isBefore(zone.endOf(window.lastDay())));
    assertThat(term.isOverdue(today)).isEqualTo(!now.isBefore(zone.endOf(term.dueDate())));
    assertThat(calendar.term(from, days).get()).as("replayed").isEqualTo(term);
  }

  @Property(tries = 3000)
  @Label("Law 10, bounds: 20 business days last 26 to 34 days, n last at least their weekends")
  void lastsAsLongAsWeekendsAndHolidaysAllow(
      @ForAll(supplier = LegalDates.class) LocalDate from,
      @ForAll @IntRange(min = 1, max = 300) int days) {
    assertThat(DAYS.between(from, add(from, 20))).isBetween(26L, 34L);
    assertThat(DAYS.between(from, add(from, days)))
        .isGreaterThanOrEqualTo(days + 2L * ((days - 1) / 5));
  }

  @Example
  @Label("Law 10, bounds: business days are never more than 6 days apart")
  void businessDaysAreNeverFarApart() {
    LocalDate day = add(AcceptanceTable.FIRST, 1);
    LocalDate last = AcceptanceTable.LAST;
    long longest = 0;
    while (day.isBefore(last)) {
      LocalDate next = add(day, 1);
      assertThat(next).as("a count that stands still would never end").isAfter(day);
      longest = Math.max(longest, DAYS.between(day, next));
      day = next;
    }

    assertThat(longest).isEqualTo(6);
  }

  @Property
  @Label("Law 15, refusal: a count that runs over either end is refused, never guessed")
  void refusesBeyondBothEnds(
      @ForAll(supplier = LegalDates.class) LocalDate day,
      @ForAll @IntRange(min = 1, max = 10_000) int beyond,
      @ForAll @IntRange(min = 1, max = 300) int days) {
    LocalDate before = AcceptanceTable.FIRST.minusDays(beyond);
    LocalDate after = AcceptanceTable.LAST.plusDays(beyond);
    int left = count(day, AcceptanceTable.LAST);

    assertThat(calendar.plusBusinessDays(day, left + beyond))
        .isEqualTo(refused(AcceptanceTable.LAST.plusDays(1)));
    assertThat(left == 0 || calendar.plusBusinessDays(day, left).isRight()).isTrue();
    for (LocalDate unknown : List.of(before, after)) {
      assertThat(calendar.plusBusinessDays(unknown, days)).isEqualTo(refused(unknown));
      assertThat(calendar.isBusinessDay(unknown)).isEqualTo(refused(unknown));
      assertThat(calendar.nextBusinessDayOrSame(unknown)).isEqualTo(refused(unknown));
      assertThat(calendar.businessDaysBetween(unknown, day)).isEqualTo(refused(unknown));
      assertThat(calendar.businessDaysBetween(day, unknown)).isEqualTo(refused(unknown));
    }
  }

  @Property(tries = 200)
  @Label("Law 15, refusal: a calendar cut short answers as before, or not at all")
  void aCalendarCutShortNeverGuesses(
      @ForAll(supplier = LegalDates.class) LocalDate from,
      @ForAll @IntRange(min = 1, max = 60) int days,
      @ForAll @IntRange(max = 100) int distance) {
    LocalDate end = within(from.plusDays(distance));
    BusinessCalendar cut =
        nationalUnder(new HolidayOverlay(List.of(), List.of(), Optional.of(end)));
    LocalDate full = add(from, days);

    assertThat(cut.plusBusinessDays(from, days))
        .isEqualTo(
            full.isAfter(end)
                ? Either.left(new OutsideCalendar(end.plusDays(1), AcceptanceTable.FIRST, end))
                : Either.right(full));
    assertThat(cut.isBusinessDay(end.plusDays(1)).isLeft()).isTrue();
  }

  @Property(tries = 200)
  @Label("Law 15, refusal: no calendar is made for a year of which no holiday is given")
  void aYearOfWeekendsOnlyIsNeverKnown(
      @ForAll @IntRange(min = 1, max = 20_000) int beyond,
      @ForAll @IntRange(max = 40) int holidays) {
    LocalDate last = AcceptanceTable.LAST.plusDays(beyond);
    int firstWithout = AcceptanceTable.LAST.getYear() + holidays + 1;
    List<Holiday> firstOfJanuary =
        IntStream.range(AcceptanceTable.LAST.getYear() + 1, firstWithout)
            .mapToObj(year -> holiday(LocalDate.of(year, 1, 1)))
            .toList();
    HolidayOverlay overlay = new HolidayOverlay(firstOfJanuary, List.of(), Optional.of(last));
    boolean missing = last.getYear() >= firstWithout;

    assertThat(overlay.yearWithoutHolidays(new ChileanHolidays()))
        .isEqualTo(missing ? Optional.of(Year.of(firstWithout)) : Optional.empty());
  }

  @Property
  @Label("Law 16, determinism: a calendar made again from equal holidays answers alike")
  void answersAlikeWhenMadeAgain(
      @ForAll(supplier = LegalDates.class) LocalDate from,
      @ForAll @IntRange(min = 1, max = 300) int days) {
    assertThat(MADE_AGAIN.version()).isEqualTo(calendar.version());
    assertThat(MADE_AGAIN.plusBusinessDays(from, days))
        .isEqualTo(calendar.plusBusinessDays(from, days));
  }

  @Property
  @Label("Rolling forward keeps a business day, and takes a free day to the next one")
  void rollsForwardOnlyFromFreeDays(@ForAll(supplier = LegalDates.class) LocalDate day) {
    assertThat(known(calendar.nextBusinessDayOrSame(day)))
        .isEqualTo(AcceptanceTable.isBusinessDay(day) ? day : add(day, 1));
  }

  private static BusinessCalendar nationalUnder(HolidayOverlay overlay) {
    return BusinessCalendar.of(overlay.over(new ChileanHolidays()).holidays(Scope.NATIONAL));
  }

  private static HolidayOverlay adding(Holiday... days) {
    return new HolidayOverlay(List.of(days), List.of(), Optional.empty());
  }

  private static Holiday holiday(LocalDate date) {
    return new Holiday(date, "Feriado", "Ley", Scope.NATIONAL, HolidayKind.ONE_OFF);
  }

  private static LocalDate within(LocalDate date) {
    Assume.that(!date.isBefore(AcceptanceTable.FIRST) && !date.isAfter(AcceptanceTable.LAST));
    return date;
  }

  private LocalDate add(LocalDate from, int days) {
    return known(calendar.plusBusinessDays(from, days));
  }

  private int count(LocalDate from, LocalDate to) {
    return calendar.businessDaysBetween(from, to).get();
  }

  /** Passes over the few cases near the end of the range; their law is the one of refusal. */
  private static LocalDate known(Either<OutsideCalendar, LocalDate> answer) {
    Assume.that(answer.isRight());
    return answer.get();
  }

  private static Either<OutsideCalendar, Object> refused(LocalDate asked) {
    return Either.left(new OutsideCalendar(asked, AcceptanceTable.FIRST, AcceptanceTable.LAST));
  }

  private static Optional<LocalDate> loop(LocalDate from, int days) {
    return from.plusDays(1)
        .datesUntil(AcceptanceTable.LAST.plusDays(1))
        .filter(AcceptanceTable::isBusinessDay)
        .skip(days - 1L)
        .findFirst();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
