package cl.certificates.attendance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A time somebody was present without a break, as a meeting records it: from joining to leaving.
 *
 * @param from the local moment it begins, inclusive
 * @param until the local moment it ends, exclusive; not before it begins
 */
public record Stay(LocalDateTime from, LocalDateTime until) {
  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Stay {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a stay ends before it begins: " + from + " to " + until);
    }
  }

  /**
   * The same presence without a moment told twice: of two devices at once, or of somebody who left
   * and came back.
   *
   * @param stays in any order
   * @return stays that neither overlap nor touch, in the order of time; those of no length are gone
   */
  public static List<Stay> united(Collection<Stay> stays) {
    List<Stay> united = new ArrayList<>();
    stays.stream()
        .filter(stay -> stay.from().isBefore(stay.until()))
        .sorted(Comparator.comparing(Stay::from))
        .forEach(
            next -> {
              int last = united.size() - 1;
              if (last >= 0 && !next.from().isAfter(united.get(last).until())) {
                united.set(last, united.get(last).and(next));
              } else {
                united.add(next);
              }
            });
    return List.copyOf(united);
  }

  private Stay and(Stay later) {
    return later.until.isAfter(until) ? new Stay(from, later.until) : this;
  }

  /** What of it lies within another; empty if no moment does. */
  public Optional<Stay> within(Stay other) {
    LocalDateTime start = from.isAfter(other.from) ? from : other.from;
    LocalDateTime end = until.isBefore(other.until) ? until : other.until;
    return start.isBefore(end) ? Optional.of(new Stay(start, end)) : Optional.empty();
  }
}
