package cl.certificates.testkit.contract;

import static cl.certificates.testkit.fixture.Fixtures.aNewAction;
import static cl.certificates.testkit.fixture.Fixtures.aStranger;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.access.AccessLog;
import cl.certificates.access.Mandate;
import cl.certificates.access.Operation;
import cl.certificates.access.RefusedAttempt;
import cl.certificates.identity.Region;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link AccessLog} must do. The log may hold whatever earlier tests left in it: what a
 * test notes is looked for by the ids it asked for.
 */
@ExtendWith(NamedClause.class)
public abstract class AccessLogContract {
  private static final Instant AT = Instant.parse("2026-04-10T14:00:00.123456Z");
  private static final int CALLERS = 32;

  /** For subclasses. */
  protected AccessLogContract() {}

  /** A new adapter over the log under test. */
  protected abstract AccessLog client();

  /** All that the log holds, the oldest first, as its owner reads it. */
  protected abstract List<RefusedAttempt> kept();

  private static RefusedAttempt anAttempt(Mandate by, Operation operation, String code) {
    return new RefusedAttempt(AT, by.actor(), operation, Optional.of(aNewAction().text()), code);
  }

  private List<RefusedAttempt> keptOf(List<RefusedAttempt> told) {
    return kept().stream().filter(told::contains).toList();
  }

  @Test
  @DisplayName("C1: every attempt is kept as it was told, whatever it is")
  final void keepsWhatItIsTold() {
    List<RefusedAttempt> told =
        List.of(
            anAttempt(aStranger(), Operation.DOWNLOAD, "NOT_FOUND"),
            anAttempt(anOfficialOf(Region.NUBLE), Operation.DECIDE_ANNULMENT, "WRONG_REGION"),
            anAttempt(aStranger(), Operation.ISSUE, "PROFILE_NOT_ALLOWED"));

    told.forEach(client()::refused);

    assertThat(keptOf(told)).as("C1: every one").containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  @DisplayName("C1: an attempt that names nothing is kept, and two that are alike are two")
  final void keepsWhatIsAlike() {
    RefusedAttempt nothingNamed =
        new RefusedAttempt(
            AT, aStranger().actor(), Operation.SEARCH, Optional.empty(), "PROFILE_NOT_ALLOWED");
    long before = kept().stream().filter(nothingNamed::equals).count();

    client().refused(nothingNamed);
    client().refused(nothingNamed);

    assertThat(kept().stream().filter(nothingNamed::equals))
        .as("C1: two")
        .hasSize((int) before + 2);
  }

  @Test
  @DisplayName("C2: attempts told one after the other stay in that order")
  final void keepsTheOrder() {
    AccessLog log = client();
    List<RefusedAttempt> told =
        IntStream.range(0, 20)
            .mapToObj(number -> anAttempt(aStranger(), Operation.VIEW_HISTORY, "NOT_FOUND"))
            .toList();

    told.forEach(log::refused);

    assertThat(keptOf(told)).as("C2: in that order").isEqualTo(told);
  }

  @Test
  @DisplayName("C3: of attempts told by many at once none is lost")
  final void losesNone() {
    List<RefusedAttempt> told =
        IntStream.range(0, CALLERS)
            .mapToObj(number -> anAttempt(aStranger(), Operation.DOWNLOAD, "NOT_FOUND"))
            .toList();

    Race.of(
        told.stream()
            .<Callable<Boolean>>map(
                attempt ->
                    () -> {
                      client().refused(attempt);
                      return true;
                    })
            .toList());

    assertThat(keptOf(told)).as("C3: none is lost").containsExactlyInAnyOrderElementsOf(told);
  }
}
