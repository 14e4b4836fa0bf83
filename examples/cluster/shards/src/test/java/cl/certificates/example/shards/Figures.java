package cl.certificates.example.shards;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints how many tests of each contract passed and failed, and in how many seconds. */
public final class Figures implements TestExecutionListener {
  private static final String CONTRACTS = ContractsTest.class.getName() + "$";

  private final Map<String, int[]> outcomes = new TreeMap<>();
  private long begun;

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    begun = System.nanoTime();
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(source -> ((MethodSource) source).getClassName())
        .filter(name -> test.isTest() && name.startsWith(CONTRACTS))
        .map(name -> name.substring(CONTRACTS.length()).replace("Test", ""))
        .ifPresent(
            contract ->
                outcomes
                    .computeIfAbsent(contract, none -> new int[2])[
                    result.getStatus() == Status.SUCCESSFUL ? 0 : 1]++);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    outcomes.forEach(
        (contract, counts) ->
            System.out.printf(
                "contract %s: %d passed, %d failed%n", contract, counts[0], counts[1]));
    System.out.printf(
        "%d shards, %d s%n", Shards.COUNT, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
  }
}
