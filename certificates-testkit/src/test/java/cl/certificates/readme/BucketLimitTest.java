package cl.certificates.readme;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.testkit.contract.VerificationLimitContract;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.verification.Caller;
import cl.certificates.verification.VerificationLimit;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class BucketLimitTest extends VerificationLimitContract {
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
}
