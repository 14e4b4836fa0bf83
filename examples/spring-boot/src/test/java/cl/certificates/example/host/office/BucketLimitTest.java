package cl.certificates.example.host.office;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.verification.Caller;
import io.github.bucket4j.Bucket;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is forgotten while somebody asks gives nobody a question more. */
class BucketLimitTest {
  private static final int AT_ONCE = 20;
  private static final Caller CALLER = new Caller("192.0.2.1");

  private final BucketLimit limit =
      new BucketLimit(new HostSettings("/verificar?codigo=", AT_ONCE, Duration.ofHours(1), false));

  @Test
  void aBucketIsNotForgottenWhileOneTakesFromIt() throws Exception {
    Meanwhile forgetting = new Meanwhile(limit::forgetWhoHasAllHisQuestionsAgain);
    limit.buckets.put(CALLER, forgetting.before("tryConsumeAndReturnRemaining", aFullBucket()));

    assertThat(letThrough()).isEqualTo(AT_ONCE);
    forgetting.ends();
  }

  @Test
  void nobodyTakesFromABucketThatIsBeingForgotten() throws Exception {
    Meanwhile asking = new Meanwhile(() -> limit.take(CALLER));
    limit.buckets.put(CALLER, asking.after("getAvailableTokens", aFullBucket()));

    limit.forgetWhoHasAllHisQuestionsAgain();

    asking.ends();
    assertThat(letThrough()).as("beside the one asked meanwhile").isEqualTo(AT_ONCE - 1);
  }

  private static Bucket aFullBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, Duration.ofHours(1)))
        .build();
  }

  private int letThrough() {
    int let = 0;
    for (int question = 1; question <= 2 * AT_ONCE; question++) {
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
