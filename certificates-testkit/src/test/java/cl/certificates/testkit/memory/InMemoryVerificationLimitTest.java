package cl.certificates.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.testkit.contract.VerificationLimitContract;
import cl.certificates.verification.Caller;
import cl.certificates.verification.VerificationLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryVerificationLimitTest extends VerificationLimitContract {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final SettableClock clock = SettableClock.at("2026-04-10T10:00");
  private final InMemoryVerificationLimit limit = InMemoryVerificationLimit.of(7, MINUTE, clock);

  @Override
  protected VerificationLimit client() {
    return limit;
  }

  @Override
  protected int most() {
    return 7;
  }

  @Override
  protected void pass(Duration time) {
    clock.advance(time);
  }

  @Test
  void countsFromTheFirstQuestion() {
    Caller caller = new Caller("192.0.2.1");
    InMemoryVerificationLimit one = InMemoryVerificationLimit.of(1, MINUTE, clock);

    assertThat(one.take(caller)).isEmpty();
    clock.advance(Duration.ofSeconds(20));

    assertThat(one.take(caller)).contains(Duration.ofSeconds(40));
    clock.advance(Duration.ofSeconds(40).minusNanos(1));
    assertThat(one.take(caller)).contains(Duration.ofNanos(1));
    clock.advance(Duration.ofNanos(1));
    assertThat(one.take(caller)).isEmpty();
  }

  @Test
  void forgetsWhoNoLongerCounts() {
    for (int host = 1; host <= 200; host++) {
      limit.take(new Caller("192.0.2." + host));
    }
    assertThat(limit.callers()).isEqualTo(200);

    clock.advance(MINUTE);
    limit.take(new Caller("198.51.100.1"));

    assertThat(limit.callers()).isEqualTo(1);
  }

  @Test
  void isNoLimitThatLetsNobodyThrough() {
    assertThatThrownBy(() -> InMemoryVerificationLimit.of(0, MINUTE, clock))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> InMemoryVerificationLimit.of(1, Duration.ZERO, clock))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> InMemoryVerificationLimit.of(1, MINUTE.negated(), clock))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
