package cl.certificates.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs a contract over a wrong adapter, and tells which clauses it was failed by. */
final class Verdict {
  private Verdict() {}

  /**
   * The contract must fail, in a test of the clause; what asserts must quote the clause as well. An
   * adapter that throws speaks for itself.
   */
  static void assertFails(Class<?> contract, String clause) {
    failure(contract, clause);
  }

  /** What the contract says of the clause it must fail by, as a person reads it. */
  static String failure(Class<?> contract, String clause) {
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(contract))
            .execute()
            .testEvents();
    List<String> failed = new ArrayList<>();
    for (Event failure : tests.failed().list()) {
      String name = failure.getTestDescriptor().getDisplayName();
      String message =
          failure
              .getRequiredPayload(TestExecutionResult.class)
              .getThrowable()
              .map(Throwable::toString)
              .orElse("");
      if (name.startsWith(clause + ":") && message.contains("[" + clause + ":")) {
        return message;
      }
      failed.add(name + " -> " + message);
    }
    assertThat(failed)
        .as(
            "%s must fail by %s; of %d tests these failed",
            contract, clause, tests.started().count())
        .contains(clause);
    throw new AssertionError("a failure that is none of the clause quotes it: " + failed);
  }

  /** Long enough for another thread to come between a look and a write. */
  static void aMoment() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
