package cl.certificates.bulk;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How far a run has come, by the clock of the office.
 *
 * <p>30 of 300 items after 10 seconds: 3 items a second, 90 seconds remain.
 *
 * @param done items behind, whatever became of them
 * @param total all items, where that is known
 * @param elapsed since the run began; zero by a clock that stands still or was set back
 */
public record BulkProgress(long done, OptionalLong total, Duration elapsed) {
  private static final double NANOS_OF_A_SECOND = 1e9;

  /** A clock that was set back counts as one that stands still. */
  public BulkProgress {
    elapsed = elapsed.isNegative() ? Duration.ZERO : elapsed;
  }

  /** Items a second so far; empty while no time has passed. */
  public OptionalDouble perSecond() {
    return elapsed.isZero()
        ? OptionalDouble.empty()
        : OptionalDouble.of(done / (elapsed.getSeconds() + elapsed.getNano() / NANOS_OF_A_SECOND));
  }

  /**
   * How long the rest takes if it goes on as so far; empty while the total is not known, nothing is
   * done or no time has passed.
   */
  public Optional<Duration> remaining() {
    if (total.isEmpty() || done == 0 || elapsed.isZero()) {
      return Optional.empty();
    }
    long left = Math.max(0, total.getAsLong() - done);
    return Optional.of(elapsed.multipliedBy(left).dividedBy(done));
  }
}
