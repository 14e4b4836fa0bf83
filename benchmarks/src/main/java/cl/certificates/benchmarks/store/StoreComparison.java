package cl.certificates.benchmarks.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import cl.certificates.benchmarks.Machine;
import cl.certificates.benchmarks.Promise;
import cl.certificates.benchmarks.Turns;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Times issuing beside hand-written JDBC, deciding, rebuilding and growth; prints the tables and
 * judges the budgets.
 *
 * <p>Exits 0 if every budget is met, 1 if one is missed, 2 if the arguments are wrong. An engine
 * that does not start here is said to be skipped.
 */
public final class StoreComparison {
  private static final Length FULL = new Length(new Turns(3, 9), 300, 500);
  private static final Length QUICK = new Length(new Turns(1, 3), 100, 100);

  private StoreComparison() {}

  /**
   * How long a run is.
   *
   * @param issues how many a turn issues
   * @param dossiers how many a turn rebuilds; half of it where their growth is timed
   */
  record Length(Turns turns, int issues, int dossiers) {}

  /**
   * Runs the comparison.
   *
   * @param args nothing, or {@code --quick} for a short run whose ratios are rough
   * @throws Exception if a subject fails, or does not do what the others do
   */
  public static void main(String[] args) throws Exception {
    boolean quick = List.of(args).equals(List.of("--quick"));
    if (args.length > 0 && !quick) {
      System.err.println("usage: run store [--quick]");
      System.exit(2);
    }
    Length length = quick ? QUICK : FULL;
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    out.printf("%s%n%n", Machine.description());
    List<Promise> promises = new ArrayList<>();
    promises.addAll(Deciding.time(length, out));
    List<Engine> skipped = new ArrayList<>();
    for (Engine engine : Engine.values()) {
      try {
        // no tables yet: if they cannot be made, that is no reason to skip
        engine.newDatabase("b0");
      } catch (Exception unavailable) {
        skipped.add(engine);
        out.printf("SKIPPED: %s does not start here: %s%n%n", engine.label, unavailable);
        continue;
      }
      System.err.println(engine.label);
      promises.addAll(Issuing.time(engine, length, out));
      promises.addAll(Growing.time(engine, length, out));
    }
    promises.forEach(out::println);
    skipped.forEach(engine -> out.printf("SKIPPED %s%n", engine.label));
    System.exit(promises.stream().allMatch(Promise::met) ? 0 : 1);
  }
}
