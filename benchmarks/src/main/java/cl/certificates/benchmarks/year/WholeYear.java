package cl.certificates.benchmarks.year;

import static java.nio.charset.StandardCharsets.UTF_8;

import cl.certificates.benchmarks.Machine;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Registers a year of training actions in a PostgreSQL, issues them all, as many at once as there
 * are processors, and prints how it went. Before a year of many, a small one is rehearsed in a
 * database that is thrown away.
 *
 * <p>Exits 0 if all that should be is there and holds, 1 if not, 2 if the arguments are wrong.
 * Whether the aims are met is printed, and does not change that: a time says more about the
 * machine.
 */
public final class WholeYear {
  /** About as many as there are in Chile in a year. */
  private static final int ACTIONS = 150_000;

  /** Issued in a database of their own first: what is asked is not how fast a JVM starts. */
  private static final int REHEARSED = 7_500;

  private static final int REPORTS = 100;

  private WholeYear() {}

  /**
   * Lets the year happen.
   *
   * @param args nothing, or the number of actions
   * @throws Exception if PostgreSQL does not start, or an action is refused
   */
  public static void main(String[] args) throws Exception {
    if (args.length > 1 || args.length == 1 && !args[0].matches("[1-9][0-9]{1,6}")) {
      System.err.println("usage: run year [actions]   10 or more, 150,000 if none are said");
      System.exit(2);
    }
    int actions = args.length == 0 ? ACTIONS : Integer.parseInt(args[0]);
    int threads = Runtime.getRuntime().availableProcessors();
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    out.printf("%s%n%n", Machine.description());
    if (actions > REHEARSED) {
      YearReport rehearsal = run(REHEARSED, threads);
      out.printf("rehearsed: %,d actions, %,.0f/s%n%n", REHEARSED, rehearsal.perSecond());
    }
    YearReport report = run(actions, threads);
    out.print(report.text());
    out.println(report.figures());
    System.exit(report.holding().isWhole() ? 0 : 1);
  }

  private static YearReport run(int actions, int threads) throws Exception {
    try (YearStore store = YearStore.postgres(threads)) {
      return new YearRun(new NationalYear(actions), store, threads, told(actions)).run();
    }
  }

  /** Tells a hundred times, and beside it, how many a second there were and what the heap held. */
  private static BiConsumer<String, Integer> told(int actions) {
    int each = Math.max(1, actions / REPORTS);
    long begun = System.nanoTime();
    return (what, done) -> {
      if (done % each == 0) {
        System.err.printf(
            Locale.ROOT,
            "%,.0f s: %,d of %,d %s, heap %,d MiB%n",
            (System.nanoTime() - begun) / 1e9,
            done,
            actions,
            what,
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
      }
    };
  }
}
