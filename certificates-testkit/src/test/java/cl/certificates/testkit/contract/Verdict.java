package cl.certificates.testkit.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * What a contract says of an adapter.
 *
 * @param failures the tests that failed
 */
record Verdict(List<Failure> failures) {
  /** A test that failed, by its clause, and what it said. */
  record Failure(String clause, String message) {
    private static Failure of(Event event) {
      String name = event.getTestDescriptor().getDisplayName();
      return new Failure(
          name.substring(0, name.indexOf(':')),
          event
              .getRequiredPayload(TestExecutionResult.class)
              .getThrowable()
              .map(Throwable::toString)
              .orElse(""));
    }

    /** The line a person reads first. */
    @Override
    public String toString() {
      return clause + " -> " + message.lines().findFirst().orElse("");
    }

    /** Whether a person who reads it finds the clause. */
    boolean quotesItsClause() {
      return message.contains("[" + clause + ":");
    }
  }

  /** Runs a contract over the adapter it was extended for. */
  static Verdict of(Class<?> contract) {
    return new Verdict(
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(contract))
            .execute()
            .testEvents()
            .failed()
            .stream()
            .map(Failure::of)
            .toList());
  }

  /** The clauses of the tests that failed. */
  Set<String> broken() {
    return failures.stream().map(Failure::clause).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those whose number stands in what a failure says. */
  Set<String> quoted() {
    return failures.stream()
        .filter(Failure::quotesItsClause)
        .map(Failure::clause)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
