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
import java.util.concurrent.atomic.AtomicReference;

/** Twenty questions at once, and one more every six seconds. */
final class BucketLimit implements VerificationLimit {
  static final int AT_ONCE = 20;

  final Map<Caller, Bucket> buckets = new ConcurrentHashMap<>();
  private final TimeMeter time;

  BucketLimit(TimeMeter time) { // TimeMeter.SYSTEM_NANOTIME
    this.time = time;
  }

  private Bucket aFullBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, Duration.ofSeconds(6)))
        .withCustomTimePrecision(time)
        .build();
  }

  @Override
  public Optional<Duration> take(Caller caller) {
    AtomicReference<ConsumptionProbe> taken = new AtomicReference<>();
    buckets.compute(
        caller,
        (who, known) -> {
          Bucket bucket = known == null ? aFullBucket() : known;
          taken.set(bucket.tryConsumeAndReturnRemaining(1));
          return bucket;
        });
    ConsumptionProbe probe = taken.get();
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** To be called now and then: a full bucket is as good as none, unless one takes from it now. */
  void forget() {
    for (Caller caller : buckets.keySet()) {
      buckets.computeIfPresent(
          caller, (who, bucket) -> bucket.getAvailableTokens() == AT_ONCE ? null : bucket);
    }
  }
}
