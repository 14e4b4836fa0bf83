package cl.certificates.calendar;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Law 11: a day is before, inside or after a window, and windows of 40, 59 and 60 are nested. */
class CalendarWindowPropertyTest {
  @Property
  void aDayIsBeforeInsideOrAfter(
      @ForAll(supplier = LegalDates.class) LocalDate end,
      @ForAll @IntRange(min = 1, max = 60) int days,
      @ForAll @IntRange(min = -5, max = 70) int distance) {
    CalendarWindow window = new CalendarWindow(end, days);
    LocalDate today = end.plusDays(distance);
    boolean before = DAYS.between(end, today) < 1;
    boolean inside = window.contains(today);

    assertThat(inside).isEqualTo(1 <= DAYS.between(end, today) && DAYS.between(end, today) <= days);
    assertThat(window.hasPassed(today)).isEqualTo(today.isAfter(end.plusDays(days)));
    assertThat(Stream.of(before, inside, window.hasPassed(today)).filter(holds -> holds))
        .as("exactly one of the three")
        .hasSize(1);
  }

  @Property
  void aSmallerWindowLiesInsideALargerOne(
      @ForAll(supplier = LegalDates.class) LocalDate end,
      @ForAll @IntRange(min = -5, max = 70) int distance) {
    LocalDate today = end.plusDays(distance);
    boolean in40 = new CalendarWindow(end, 40).contains(today);
    boolean in59 = new CalendarWindow(end, 59).contains(today);
    boolean in60 = new CalendarWindow(end, 60).contains(today);

    assertThat(!in40 || in59).isTrue();
    assertThat(!in59 || in60).isTrue();
    assertThat(in60 && !in59).as("day 60 is the one between them").isEqualTo(distance == 60);
  }

  @Property
  void shiftingEndAndTodayChangesNothing(
      @ForAll(supplier = LegalDates.class) LocalDate end,
      @ForAll @IntRange(min = -5, max = 70) int distance,
      @ForAll @IntRange(min = -1000, max = 1000) int shift) {
    CalendarWindow window = new CalendarWindow(end, 59);
    CalendarWindow shifted = new CalendarWindow(end.plusDays(shift), 59);
    LocalDate today = end.plusDays(distance);

    assertThat(shifted.dayNumber(today.plusDays(shift))).isEqualTo(window.dayNumber(today));
    assertThat(shifted.contains(today.plusDays(shift))).isEqualTo(window.contains(today));
    assertThat(shifted.daysLeft(today.plusDays(shift))).isEqualTo(window.daysLeft(today));
  }

  @Property
  void daysLeftAndDayNumberAddUpToTheWindowUntilItsLastDay(
      @ForAll(supplier = LegalDates.class) LocalDate end,
      @ForAll @IntRange(min = 1, max = 60) int days,
      @ForAll @IntRange(min = -5, max = 70) int distance) {
    CalendarWindow window = new CalendarWindow(end, days);
    LocalDate today = end.plusDays(distance);

    assertThat(window.daysLeft(today))
        .isEqualTo(window.hasPassed(today) ? 0 : days - window.dayNumber(today));
  }
}
