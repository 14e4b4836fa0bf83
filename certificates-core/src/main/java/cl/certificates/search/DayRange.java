package cl.certificates.search;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days from one to another, both of them included; open on a side where no day is given.
 *
 * @param from the first day; none where there is no first
 * @param to the last day; none where there is no last. Before {@code from} no day is in the range
 */
public record DayRange(Optional<LocalDate> from, Optional<LocalDate> to) {
  /** Every day there is. */
  public static final DayRange ALWAYS = new DayRange(Optional.empty(), Optional.empty());

  /** From a day to a day, such as all of March 2026. */
  public static DayRange of(LocalDate from, LocalDate to) {
    return new DayRange(Optional.of(from), Optional.of(to));
  }

  /** From a day on. */
  public static DayRange from(LocalDate first) {
    return new DayRange(Optional.of(first), Optional.empty());
  }

  /** Up to a day. */
  public static DayRange to(LocalDate last) {
    return new DayRange(Optional.empty(), Optional.of(last));
  }

  /** Whether a day is one of them. */
  public boolean contains(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
  }

  /**
   * The same for all days that a course can have, without days that an engine could not write.
   *
   * @param first the first day there can be
   * @param last the last one
   */
  DayRange within(LocalDate first, LocalDate last) {
    return new DayRange(
        from.filter(first::isBefore).map(day -> earlier(day, last.plusDays(1))),
        to.filter(last::isAfter).map(day -> later(day, first.minusDays(1))));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
