package cl.certificates.attendance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * When a class takes place, to measure against what somebody's presence was recorded by: an opening
 * of a session, or the stays of a meeting.
 *
 * @param start the local moment it begins
 * @param minutes its length, 1 or more
 */
public record ClassWindow(LocalDateTime start, int minutes) {
  /**
   * @throws IllegalArgumentException if the length is zero or less
   */
  public ClassWindow {
    if (minutes <= 0) {
      throw new IllegalArgumentException("a class lasts a minute at least, not " + minutes);
    }
  }

  /** The local moment it is over, exclusive. */
  public LocalDateTime end() {
    return start.plusMinutes(minutes);
  }

  /** The class as a stay of somebody who missed nothing. */
  public Stay whole() {
    return new Stay(start, end());
  }

  /**
   * Whether a session opened at a moment proves presence in this class; it then earns the whole of
   * it, and once.
   *
   * <p>A class of 240 minutes at 09:00 takes openings from 08:30:00 to 12:59:59, at a tolerance of
   * 30 minutes.
   *
   * @param opened the local moment
   * @param tolerance minutes before the start, 0 or more, from which on an opening counts
   */
  public boolean takes(LocalDateTime opened, int tolerance) {
    return !opened.isBefore(start.minusMinutes(tolerance)) && opened.isBefore(end());
  }

  /** What of a stay lies within the class; empty if no moment does. */
  public Optional<Stay> cut(Stay stay) {
    return stay.within(whole());
  }

  /**
   * The minutes somebody attended: what was told twice counts once, what lies outside of the class
   * not at all, and what is left of a minute is cut, in the end and once.
   *
   * <p>59:30 and 0:30 are 60 minutes; 59 seconds are none.
   *
   * @param stays in any order, overlapping or not
   * @return 0 to the length of the class
   */
  public int minutesOf(Collection<Stay> stays) {
    List<Stay> inside = stays.stream().map(this::cut).flatMap(Optional::stream).toList();
    Duration there =
        Stay.united(inside).stream()
            .map(stay -> Duration.between(stay.from(), stay.until()))
            .reduce(Duration.ZERO, Duration::plus);
    return Math.toIntExact(there.toMinutes());
  }
}
