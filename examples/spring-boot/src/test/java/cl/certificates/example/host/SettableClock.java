package cl.certificates.example.host;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where a test has put it. */
public final class SettableClock extends Clock {
  private static final ZoneId LEGAL = ZoneId.of("America/Santiago");

  private volatile Instant now;

  SettableClock(String local) {
    this.now = instant(local);
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(LEGAL).toInstant();
  }

  /** Puts it at a moment in Chile, for instance {@code 2026-11-16T10:00}. */
  public void setTo(String local) {
    now = instant(local);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
