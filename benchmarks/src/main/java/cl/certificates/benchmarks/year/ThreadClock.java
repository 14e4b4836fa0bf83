package cl.certificates.benchmarks.year;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that each thread sets for itself, as if each act had a day of its own. */
final class ThreadClock extends Clock {
  private final ThreadLocal<Instant> now;
  private final ZoneId zone;

  ThreadClock(Instant atFirst) {
    this(ThreadLocal.withInitial(() -> atFirst), ZoneOffset.UTC);
  }

  private ThreadClock(ThreadLocal<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  void setTo(Instant instant) {
    now.set(instant);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new ThreadClock(now, other);
  }
}
