package cl.certificates.example.host.office;

import cl.certificates.verification.Caller;
import cl.certificates.verification.VerificationLimit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often a stranger may look up a code, on this one instance. Taking and forgetting wait for
 * each other: whoever took from a bucket just thrown away would have all his questions once more.
 */
@Component
class BucketLimit implements VerificationLimit {
  final Map<Caller, Bucket> buckets = new ConcurrentHashMap<>();
  private final HostSettings settings;

  BucketLimit(HostSettings settings) {
    this.settings = settings;
  }

  private Bucket aFullBucket() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(settings.questions()).refillGreedy(1, settings.questionEvery()))
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

  @Scheduled(fixedDelayString = "PT1M")
  void forgetWhoHasAllHisQuestionsAgain() {
    for (Caller caller : buckets.keySet()) {
      buckets.computeIfPresent(
          caller,
          (who, bucket) -> bucket.getAvailableTokens() == settings.questions() ? null : bucket);
    }
  }
}
