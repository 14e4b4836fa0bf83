package cl.certificates.example.host.office;

import cl.certificates.verification.Caller;
import cl.certificates.verification.VerificationLimit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How often a stranger may look up a code, on this one instance. */
@Component
class BucketLimit implements VerificationLimit {
  private final Map<Caller, Bucket> buckets = new ConcurrentHashMap<>();
  private final HostSettings settings;

  BucketLimit(HostSettings settings) {
    this.settings = settings;
  }

  private Bucket aFullBucket(Caller caller) {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(settings.questions()).refillGreedy(1, settings.questionEvery()))
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

  @Scheduled(fixedDelayString = "PT1M")
  void forgetWhoHasAllHisQuestionsAgain() {
    buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == settings.questions());
  }
}
