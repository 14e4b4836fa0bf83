package cl.certificates.testkit.memory;

import cl.certificates.calendar.LegalZone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until a test moves it.
 *
 * <p>{@code SettableClock.at("2026-03-13T18:00")} is six in the evening in Santiago, 21:00 UTC. The
 * clock's own zone is UTC, so that code which asks the clock for the day, and not the policy's
 * zone, is found out.
 */
public final class SettableClock extends Clock {
  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** A clock that shows an instant. */
  public static SettableClock at(Instant instant) {
    return new SettableClock(new AtomicReference<>(instant), ZoneOffset.UTC);
  }

  /**
   * A clock that shows a local time of Santiago.
   *
   * @param local as in {@code 2026-03-13T18:00} or {@code 2026-04-22T23:59:59}; of an hour that
   *     comes twice, when clocks go back, the earlier one
   * @throws java.time.format.DateTimeParseException if it is written otherwise
   * @throws IllegalArgumentException if no clock shows it, since clocks go forward over it
   */
  public static SettableClock at(String local) {
    return at(instantOf(local));
  }

  /** Moves the clock to an instant, forward or back. */
  public void setTo(Instant instant) {
    now.set(instant);
  }

  /**
   * Moves the clock to a local time of Santiago, forward or back.
   *
   * @param local as for {@link #at(String)}
   * @throws IllegalArgumentException as there; the clock stays where it is
   */
  public void setTo(String local) {
    setTo(instantOf(local));
  }

  /** Moves the clock forward, or back by a negative duration. */
  public void advance(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  private static Instant instantOf(String local) {
    LocalDateTime time = LocalDateTime.parse(local);
    ZoneId santiago = LegalZone.SANTIAGO.id();
    ZoneOffsetTransition change = santiago.getRules().getTransition(time);
    if (change != null && change.isGap()) {
      throw new IllegalArgumentException(
          "no clock in Santiago shows %s: that day they go forward from %s to %s"
              .formatted(
                  local,
                  change.getDateTimeBefore().toLocalTime(),
                  change.getDateTimeAfter().toLocalTime()));
    }
    return time.atZone(santiago).toInstant(); // of two that read alike the earlier
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same clock read in another zone: whoever moves one moves both. */
  @Override
  public Clock withZone(ZoneId other) {
    return new SettableClock(now, other);
  }

  @Override
  public String toString() {
    return "SettableClock[" + now.get() + "]";
  }
}
