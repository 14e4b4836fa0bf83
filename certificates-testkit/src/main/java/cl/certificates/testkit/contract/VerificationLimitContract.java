package cl.certificates.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.verification.Caller;
import cl.certificates.verification.VerificationLimit;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link VerificationLimit} must do. The limit under test lets through few enough to be
 * used up, and gives so slowly that none comes back while a test runs; each test asks as callers of
 * its own, so the counts may hold whatever earlier tests left in them.
 */
@ExtendWith(NamedClause.class)
public abstract class VerificationLimitContract {
  private static final int CLIENTS = 16;

  /** For subclasses. */
  protected VerificationLimitContract() {}

  /** A new adapter over the counts under test, as several instances of a host would have. */
  protected abstract VerificationLimit client();

  /** How many questions in a row the limit under test lets a caller ask, 1 or more. */
  protected abstract int most();

  /** Lets time pass for the limit: by moving its clock, or by waiting. */
  protected abstract void pass(Duration time);

  private static Caller aCaller() {
    return new Caller("contract-" + UUID.randomUUID());
  }

  private Duration useUp(Caller caller) {
    for (int question = 1; question <= most(); question++) {
      assertThat(client().take(caller)).as("C1: question %s is let through", question).isEmpty();
    }
    Optional<Duration> wait = client().take(caller);
    assertThat(wait).as("C1: the one after the last has to wait").isPresent();
    return wait.orElseThrow();
  }

  @Test
  @DisplayName("C1: so many questions are let through, then one is told how long to wait")
  final void letsSoManyThrough() {
    Duration wait = useUp(aCaller());

    assertThat(wait).as("C1: more than zero").isPositive();
  }

  @Test
  @DisplayName("C2: one who has used up his questions takes none from another")
  final void countsEachForHimself() {
    Caller caller = aCaller();
    Caller other = aCaller();
    client().take(other);

    for (int question = 0; question <= most(); question++) {
      client().take(caller);
    }

    for (int question = 2; question <= most(); question++) {
      assertThat(client().take(other)).as("C2: question %s of another", question).isEmpty();
    }
    assertThat(client().take(aCaller())).as("C2: the first one of a third").isEmpty();
  }

  @Test
  @DisplayName(
      "C3: whoever has waited as long as he was told is let through, however often he asked")
  final void keepsItsWord() {
    Caller caller = aCaller();
    for (int question = 1; question <= most(); question++) {
      client().take(caller);
    }
    Duration told = client().take(caller).orElse(Duration.ZERO);

    for (int impatience = 0; impatience <= most(); impatience++) {
      client().take(caller);
    }
    pass(told);

    assertThat(client().take(caller)).as("C3: let through after %s", told).isEmpty();
  }

  @Test
  @DisplayName("C4: of questions asked at once no more are let through than one after the other")
  final void countsThoseAskedAtOnce() {
    Caller caller = aCaller();
    int each = 1 + 2 * most() / CLIENTS;
    Callable<Integer> asking =
        () -> {
          VerificationLimit limit = client();
          int let = 0;
          for (int question = 0; question < each; question++) {
            let += limit.take(caller).isEmpty() ? 1 : 0;
          }
          return let;
        };

    int let =
        Race.of(Collections.nCopies(CLIENTS, asking)).stream().mapToInt(Integer::intValue).sum();

    assertThat(let).as("C4: let through of %s", CLIENTS * each).isEqualTo(most());
  }
}
