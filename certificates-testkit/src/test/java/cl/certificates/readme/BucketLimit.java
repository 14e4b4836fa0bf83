package cl.certificates.readme;

import cl.certificates.verification.Caller;
import cl.certificates.verification.VerificationLimit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Twenty questions at once, and one more every six seconds. */
final class BucketLimit implements VerificationLimit {
  static final int AT_ONCE = 20;

  final Map<Caller, Bucket> buckets = new ConcurrentHashMap<>();
  private final TimeMeter time;

  BucketLimit(TimeMeter time) { // TimeMeter.SYSTEM_NANOTIME
    this.time = time;
  }

  private Bucket aFullBucket(Caller caller) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, Duration.ofSeconds(6)))
        .withCustomTimePrecision(time)
        .build();
  }

  @Override
  public Optional<Duration> take(Caller caller) {
    ConsumptionProbe probe =
        buckets.computeIfAbsent(caller, this::aFullBucket).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** To be called now and then: a bucket that is full again is as good as none. */
  void forget() {
    buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == AT_ONCE);
  }
}
