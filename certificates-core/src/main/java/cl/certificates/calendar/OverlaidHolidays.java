package cl.certificates.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A source under overlays: all of them change its days before the range of the answer is cut, so
 * that no day is lost to the one that names the range.
 */
final class OverlaidHolidays implements HolidaySource {
  private final HolidaySource source;

  /** The innermost one first. */
  private final List<HolidayOverlay> overlays;

  private final HolidaySource answers;

  private OverlaidHolidays(HolidaySource source, List<HolidayOverlay> overlays) {
    this.source = source;
    this.overlays = List.copyOf(overlays);
    this.answers =
        new DerivedHolidays(
            place -> List.of(source.holidays(place)), (place, days) -> changed(days.get(0), place));
  }

  static OverlaidHolidays of(HolidayOverlay overlay, HolidaySource source) {
    if (source instanceof OverlaidHolidays below) {
      return new OverlaidHolidays(
          below.source, Stream.concat(below.overlays.stream(), Stream.of(overlay)).toList());
    }
    return new OverlaidHolidays(source, List.of(overlay));
  }

  @Override
  public Holidays holidays(Scope scope) {
    return answers.holidays(scope);
  }

  Optional<Year> yearWithoutHolidays() {
    Holidays national = source.holidays(Scope.NATIONAL);
    return yearWithoutHolidays(national, days(national, Scope.NATIONAL));
  }

  private Holidays changed(Holidays known, Scope place) {
    List<Holiday> days = days(known, place);
    yearWithoutHolidays(known, days)
        .ifPresent(
            year -> {
              throw new IllegalArgumentException(
                  "known through %s, but no national holiday of %s is given: add them all"
                      .formatted(lastKnownDay(known), year));
            });
    return new Holidays(known.firstKnownDay(), lastKnownDay(known), days);
  }

  private LocalDate lastKnownDay(Holidays known) {
    LocalDate last = known.lastKnownDay();
    for (HolidayOverlay overlay : overlays) {
      last = overlay.lastKnownDay().orElse(last);
    }
    return last;
  }

  /** The days of the place within the range, in order. */
  private List<Holiday> days(Holidays known, Scope place) {
    List<Holiday> there = known.days();
    List<Holiday> added = List.of();
    for (HolidayOverlay overlay : overlays) {
      List<Holiday> left = without(there, overlay.removals());
      List<Holiday> more =
          overlay.additions().stream()
              .filter(day -> day.scope().covers(place))
              .filter(day -> !HolidayOverlay.isIn(left, day))
              .toList();
      there = left;
      added = Stream.concat(without(added, overlay.removals()).stream(), more.stream()).toList();
    }
    LocalDate first = known.firstKnownDay();
    LocalDate last = lastKnownDay(known);
    return Stream.concat(there.stream(), byOneLawEach(added).stream())
        .filter(day -> !day.date().isBefore(first) && !day.date().isAfter(last))
        .toList();
  }

  private static List<Holiday> without(List<Holiday> days, List<Holiday> removals) {
    return days.stream().filter(day -> !HolidayOverlay.isIn(removals, day)).toList();
  }

  /** Of those that differ in their law or kind alone the first one in order. */
  private static List<Holiday> byOneLawEach(List<Holiday> days) {
    List<Holiday> once = new ArrayList<>();
    for (Holiday day : Holidays.inOrder(days)) {
      if (!HolidayOverlay.isIn(once, day)) {
        once.add(day);
      }
    }
    return once;
  }

  private Optional<Year> yearWithoutHolidays(Holidays known, List<Holiday> days) {
    LocalDate last = lastKnownDay(known);
    LocalDate next = known.lastKnownDay();
    while (next.isBefore(last)) {
      int year = next.plusDays(1).getYear();
      if (days.stream()
          .noneMatch(day -> day.scope().isNational() && day.date().getYear() == year)) {
        return Optional.of(Year.of(year));
      }
      next = Year.of(year).atMonth(Month.DECEMBER).atEndOfMonth();
    }
    return Optional.empty();
  }
}
