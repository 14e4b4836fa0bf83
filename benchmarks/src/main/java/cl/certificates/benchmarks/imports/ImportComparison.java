package cl.certificates.benchmarks.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import cl.certificates.benchmarks.Machine;
import cl.certificates.benchmarks.Promise;
import cl.certificates.benchmarks.Turns;
import cl.certificates.benchmarks.Turns.Subject;
import cl.certificates.example.cli.importing.ImportOptions;
import cl.certificates.example.cli.importing.Importer;
import cl.certificates.example.cli.importing.Review;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Imports exports of 100,000 rows, and parses the same files with the bare library the importer
 * parses them with; prints the table and judges the budgets.
 *
 * <p>Exits 0 if every budget is met, 1 if one is missed, 2 if the arguments are wrong.
 */
public final class ImportComparison {
  private static final int ROWS = 100_000;
  private static final int FEW_ROWS = 20_000;

  private ImportComparison() {}

  /**
   * Runs the comparison.
   *
   * @param args nothing, or {@code --quick} for a short run whose ratios are rough
   * @throws Exception if a subject fails
   */
  public static void main(String[] args) throws Exception {
    boolean quick = List.of(args).equals(List.of("--quick"));
    if (args.length > 0 && !quick) {
      System.err.println("usage: run import [--quick]");
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("imports");
    try {
      boolean met = compare(folder, quick, new PrintStream(System.out, true, UTF_8));
      System.exit(met ? 0 : 1);
    } finally {
      try (Stream<Path> left = Files.list(folder)) {
        left.forEach(file -> file.toFile().delete());
      }
      Files.delete(folder);
    }
  }

  private static boolean compare(Path folder, boolean quick, PrintStream out) throws Exception {
    int rows = quick ? FEW_ROWS : ROWS;
    Turns turns = quick ? new Turns(1, 3) : new Turns(2, 7);
    List<Path> tables = Log.tables(folder);
    List<Promise> promises = new ArrayList<>();
    out.printf("%s%n%n", Machine.description());
    out.println("| export | rows | imported, rows/s | parsed, rows/s | times the bare parser |");
    out.println("| --- | ---: | ---: | ---: | ---: |");
    for (Log log : Log.values()) {
      Path file = log.write(folder, rows);
      List<Path> files = Stream.concat(tables.stream(), Stream.of(file)).toList();
      requireCourse(files);
      Map<String, Double> seconds =
          turns.seconds(
              List.of(
                  new Subject("import", () -> {}, () -> requireCourse(files)),
                  new Subject("parse", () -> {}, () -> requireSymbols(log.parse(file)))));
      double times = seconds.get("import") / seconds.get("parse");
      out.printf(
          Locale.ROOT,
          "| %-17s | %,7.0f | %,9.0f | %,9.0f | %5.1f |%n",
          log.label,
          (double) rows,
          rows / seconds.get("import"),
          rows / seconds.get("parse"),
          times);
      promises.add(Promise.atMost(log.budget(), log.label, times));
      Files.delete(file);
    }
    out.println();
    promises.forEach(out::println);
    return promises.stream().allMatch(Promise::met);
  }

  private static void requireCourse(List<Path> files) {
    Review review =
        new Importer(ImportOptions.standard().of(Log.ACTION).takingConnectedTime(), read -> {})
            .review(files);
    if (review.understood().isEmpty()) {
      throw new IllegalStateException("the log is faulty: " + review.errors());
    }
  }

  private static void requireSymbols(long symbols) throws IOException {
    if (symbols == 0) {
      throw new IOException("nothing was parsed");
    }
  }
}
