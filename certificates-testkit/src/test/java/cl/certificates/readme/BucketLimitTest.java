package cl.certificates.readme;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.testkit.contract.VerificationLimitContract;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.verification.Caller;
import cl.certificates.verification.VerificationLimit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BucketLimitTest extends VerificationLimitContract {
  private static final Caller CALLER = new Caller("192.0.2.1");

  private final SettableClock clock = SettableClock.at("2026-04-10T10:00");
  private final BucketLimit limit = new BucketLimit(timeOf(clock));

  private static TimeMeter timeOf(SettableClock clock) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }

  @Override
  protected VerificationLimit client() {
    return limit;
  }

  @Override
  protected int most() {
    return BucketLimit.AT_ONCE;
  }

  @Override
  protected void pass(Duration time) {
    clock.advance(time);
  }

  @Test
  void forgetsWhoNoLongerCounts() {
    limit.take(new Caller("192.0.2.1"));
    limit.take(new Caller("192.0.2.2"));
    limit.take(new Caller("192.0.2.2"));

    clock.advance(Duration.ofSeconds(6));
    limit.forget();
    assertThat(limit.buckets).hasSize(1);

    clock.advance(Duration.ofSeconds(6));
    limit.forget();
    assertThat(limit.buckets).isEmpty();
  }

  @Test
  void isNotForgottenWhileOneTakesFromIt() throws Exception {
    Meanwhile forgetting = new Meanwhile(limit::forget);
    limit.buckets.put(CALLER, forgetting.before("tryConsumeAndReturnRemaining", aFullBucket()));

    assertThat(letThrough()).isEqualTo(BucketLimit.AT_ONCE);
    forgetting.ends();
  }

  @Test
  void letsNobodyTakeFromWhatIsBeingForgotten() throws Exception {
    Meanwhile asking = new Meanwhile(() -> limit.take(CALLER));
    limit.buckets.put(CALLER, asking.after("getAvailableTokens", aFullBucket()));

    limit.forget();

    asking.ends();
    assertThat(letThrough())
        .as("beside the one asked meanwhile")
        .isEqualTo(BucketLimit.AT_ONCE - 1);
  }

  private static Bucket aFullBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(BucketLimit.AT_ONCE).refillGreedy(1, Duration.ofHours(1)))
        .build();
  }

  private int letThrough() {
    int let = 0;
    for (int question = 1; question <= 2 * BucketLimit.AT_ONCE; question++) {
      let += limit.take(CALLER).isEmpty() ? 1 : 0;
    }
    return let;
  }

  /** What another thread does during the first such call of a bucket, if it is let. */
  private static final class Meanwhile {
    private static final int MILLIS = 300;

    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final CompletableFuture<Void> ended;

    Meanwhile(Runnable act) {
      ended = begun.thenRunAsync(act);
    }

    Bucket before(String call, Bucket bucket) {
      return around(call, bucket, true);
    }

    Bucket after(String call, Bucket bucket) {
      return around(call, bucket, false);
    }

    private Bucket around(String call, Bucket bucket, boolean before) {
      return (Bucket)
          Proxy.newProxyInstance(
              Bucket.class.getClassLoader(),
              new Class<?>[] {Bucket.class},
              (proxy, method, arguments) -> {
                boolean disturbed = method.getName().equals(call) && !begun.isDone();
                if (disturbed && before) {
                  happens();
                }
                Object answer = method.invoke(bucket, arguments);
                if (disturbed && !before) {
                  happens();
                }
                return answer;
              });
    }

    /** Where it has to wait for the call that it disturbs, it is not waited for. */
    private void happens() {
      begun.complete(null);
      ended.copy().completeOnTimeout(null, MILLIS, TimeUnit.MILLISECONDS).join();
    }

    void ends() throws Exception {
      ended.get(1, TimeUnit.MINUTES);
    }
  }
}
