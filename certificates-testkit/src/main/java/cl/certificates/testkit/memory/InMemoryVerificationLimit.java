package cl.certificates.testkit.memory;

import cl.certificates.verification.Caller;
import cl.certificates.verification.VerificationLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many questions in so much time, counted from the first one; in memory, for tests and for a
 * first try.
 *
 * <p>{@code InMemoryVerificationLimit.of(10, Duration.ofMinutes(1), clock)} lets a caller ask ten
 * times; the eleventh question within the minute has to wait for its end.
 */
public final class InMemoryVerificationLimit implements VerificationLimit {
  private final int most;
  private final Duration time;
  private final Clock clock;
  private final Map<Caller, Count> counts = new HashMap<>();

  private InMemoryVerificationLimit(int most, Duration time, Clock clock) {
    this.most = most;
    this.time = time;
    this.clock = clock;
  }

  /**
   * A limit that has counted nobody yet.
   *
   * @param most questions of one caller, 1 or more
   * @param time within which they are counted, more than zero
   * @param clock tells when it is over
   */
  public static InMemoryVerificationLimit of(int most, Duration time, Clock clock) {
    if (most < 1 || time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("a limit lets some through, in some time");
    }
    return new InMemoryVerificationLimit(most, time, clock);
  }

  @Override
  public synchronized Optional<Duration> take(Caller caller) {
    Instant now = clock.instant();
    counts.values().removeIf(count -> !now.isBefore(count.until()));
    Count count = counts.getOrDefault(caller, new Count(0, now.plus(time)));
    if (count.taken() == most) {
      return Optional.of(Duration.between(now, count.until()));
    }
    counts.put(caller, new Count(count.taken() + 1, count.until()));
    return Optional.empty();
  }

  /** How many callers count at the moment of the last question. */
  public synchronized int callers() {
    return counts.size();
  }

  private record Count(int taken, Instant until) {}
}
