package cl.certificates.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Checks that the subjects agree, times them, prints the table and judges the budgets.
 *
 * <p>The run is made of rounds, each with every subject in a new Java process, so that a machine
 * that slows down for a while does so for all of them. Exits 0 if every budget is met, 1 if one is
 * missed, 2 if the arguments are wrong.
 */
public final class CalendarComparison {
  private static final Length FULL = new Length(4, 3, 5, 300, 4);
  private static final Length QUICK = new Length(2, 3, 3, 100, 3);

  /** Building takes a thousand times as long as asking, so that it warms up more slowly. */
  private static final int LONGER_TO_BUILD = 4;

  private CalendarComparison() {}

  /** How long a run is: rounds, and in each round the iterations and cold starts of a subject. */
  private record Length(
      int rounds, int warmups, int iterations, int milliseconds, int coldStarts) {}

  /**
   * Runs the comparison.
   *
   * @param args nothing, or {@code --quick} for a short run whose ratios are rough
   * @throws RunnerException if a benchmark fails
   * @throws IOException if the machine cannot be described
   */
  public static void main(String[] args) throws RunnerException, IOException {
    boolean quick = List.of(args).equals(List.of("--quick"));
    if (args.length > 0 && !quick) {
      System.err.println("usage: benchmarks.jar [--quick]");
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    Agreement agreement = new Agreement();
    agreement.check();
    out.println(
        "certificates, Strata and the HashSet loop agree on every answer; jollyday differs");
    agreement.jollydayDifferences().forEach(difference -> out.println("  on " + difference));
    out.printf("%n%s%n%n", Machine.description());
    Table table = measure(quick ? QUICK : FULL);
    out.println(table);
    List<Budget> budgets = Budget.judge(table);
    for (Budget budget : budgets) {
      out.printf(
          "%-6s %s (%s)%n", budget.met() ? "met" : "MISSED", budget.promise(), budget.found());
    }
    System.exit(budgets.stream().allMatch(Budget::met) ? 0 : 1);
  }

  private static Table measure(Length length) throws RunnerException {
    List<RunResult> results = new ArrayList<>();
    for (int round = 1; round <= length.rounds(); round++) {
      System.err.printf("round %d of %d%n", round, length.rounds());
      results.addAll(run(warm("AddDays|CountDays|IsBusinessDay", length, length.milliseconds())));
      results.addAll(run(warm("BuildCalendar", length, length.milliseconds() * LONGER_TO_BUILD)));
      results.addAll(
          run(
              benchmarks("BuildCalendarCold")
                  .forks(length.coldStarts())
                  .warmupIterations(0)
                  .measurementIterations(1)));
    }
    return new Table(
        results.stream().collect(groupingBy(CalendarComparison::name)).values().stream()
            .map(CalendarComparison::merged)
            .map(Measurement::of)
            .toList());
  }

  private static ChainedOptionsBuilder warm(String classes, Length length, int milliseconds) {
    TimeValue iteration = TimeValue.milliseconds(milliseconds);
    return benchmarks(classes)
        .forks(1)
        .warmupIterations(length.warmups())
        .warmupTime(iteration)
        .measurementIterations(length.iterations())
        .measurementTime(iteration);
  }

  private static ChainedOptionsBuilder benchmarks(String classes) {
    String room = CalendarComparison.class.getPackageName().replace(".", "\\.");
    return new OptionsBuilder().include("^" + room + "\\.(" + classes + ")\\.");
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(
            options
                .threads(1)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run();
  }

  private static String name(RunResult result) {
    return result.getParams().id();
  }

  private static RunResult merged(List<RunResult> rounds) {
    return new RunResult(
        rounds.get(0).getParams(),
        rounds.stream().flatMap(round -> round.getBenchmarkResults().stream()).toList());
  }
}
