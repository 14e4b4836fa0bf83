package cl.certificates.benchmarks.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import cl.certificates.benchmarks.Machine;
import cl.certificates.benchmarks.Promise;
import cl.certificates.benchmarks.Turns;
import cl.certificates.benchmarks.Turns.Subject;
import cl.certificates.document.CertificateDocument;
import com.openhtmltopdf.util.XRLog;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints papers of 30 and of 1,000 participants with every {@link Typesetter}; prints the table and
 * judges the budgets.
 *
 * <p>Exits 0 if every budget is met, 1 if one is missed, 2 if the arguments are wrong.
 */
public final class PaperComparison {
  private static final int[] THREADS = {1, 8};
  private static final double BESIDE_OPENPDF = 1.1;
  private static final List<Size> FULL = List.of(new Size(30, 240, 40), new Size(1_000, 24, 8));
  private static final List<Size> QUICK = List.of(new Size(30, 60, 10), new Size(1_000, 8, 2));

  private final Turns turns;
  private final PrintStream out;
  private final List<Promise> promises = new ArrayList<>();

  private PaperComparison(Turns turns, PrintStream out) {
    this.turns = turns;
    this.out = out;
  }

  /**
   * How large the papers are, and how many a turn prints.
   *
   * @param many by those who print many in a second
   * @param few by those who do not
   */
  private record Size(int participants, int many, int few) {
    int papers(Typesetter typesetter) {
      return typesetter.fast ? many : few;
    }

    /** As measured when OpenPDF was chosen, beside OpenPDF writing PDF/A-2b. */
    double timesAsFast(Typesetter other) {
      boolean small = participants == 30;
      return other == Typesetter.PDFBOX ? small ? 6.7 : 19.7 : small ? 9.0 : 29.7;
    }
  }

  /**
   * Runs the comparison.
   *
   * @param args nothing, or {@code --quick} for a short run whose ratios are rough
   * @throws Exception if a subject fails, or prints something else than the others
   */
  public static void main(String[] args) throws Exception {
    boolean quick = List.of(args).equals(List.of("--quick"));
    if (args.length > 0 && !quick) {
      System.err.println("usage: run paper [--quick]");
      System.exit(2);
    }
    XRLog.setLoggingEnabled(false);
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    out.printf("%s%n%n", Machine.description());
    out.println(
        "| participants | threads | printed by | ms a paper | bytes | allocated | times ours |");
    out.println("| ---: | ---: | --- | ---: | ---: | ---: | ---: |");
    PaperComparison comparison =
        new PaperComparison(quick ? new Turns(1, 3) : new Turns(2, 7), out);
    for (Size size : quick ? QUICK : FULL) {
      comparison.time(size);
    }
    out.println();
    comparison.promises.forEach(out::println);
    System.exit(comparison.promises.stream().allMatch(Promise::met) ? 0 : 1);
  }

  private void time(Size size) throws Exception {
    List<CertificateDocument> documents = Papers.of(size.participants(), 8);
    SamePage.require(documents.get(0));
    for (int threads : THREADS) {
      List<Subject> subjects = new ArrayList<>();
      for (Typesetter typesetter : Typesetter.values()) {
        subjects.add(
            new Subject(
                typesetter.label,
                () -> {},
                () ->
                    Turns.onThreads(
                        threads,
                        size.papers(typesetter),
                        number -> typesetter.print(documents.get(number % documents.size())))));
      }
      Map<String, Double> seconds = turns.seconds(subjects);
      Map<Typesetter, Double> each = new EnumMap<>(Typesetter.class);
      for (Typesetter typesetter : Typesetter.values()) {
        each.put(typesetter, seconds.get(typesetter.label) / size.papers(typesetter));
      }
      show(size, threads, each, documents.get(0));
      judge(size, threads, each);
    }
  }

  private void show(
      Size size, int threads, Map<Typesetter, Double> each, CertificateDocument document)
      throws IOException {
    double ours = each.get(Typesetter.CERTIFICATES);
    for (Map.Entry<Typesetter, Double> one : each.entrySet()) {
      ThreadMXBean heap = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = heap.getCurrentThreadAllocatedBytes();
      int bytes = one.getKey().print(document).length;
      long allocated = heap.getCurrentThreadAllocatedBytes() - before;
      out.printf(
          Locale.ROOT,
          "| %,12.0f | %7s | %-23s | %,10.2f | %,9.0f | %,13.0f | %10.2f |%n",
          (double) size.participants(),
          threads,
          one.getKey().label,
          one.getValue() * 1e3,
          (double) bytes,
          (double) allocated,
          one.getValue() / ours);
    }
  }

  private void judge(Size size, int threads, Map<Typesetter, Double> each) {
    String work = size.participants() + " participants, threads: " + threads + ", beside ";
    double ours = each.get(Typesetter.CERTIFICATES);
    Typesetter bare = Typesetter.OPENPDF_STANDARDS;
    promises.add(Promise.atMost(BESIDE_OPENPDF, work + bare.label, ours / each.get(bare)));
    for (Typesetter other : List.of(Typesetter.PDFBOX, Typesetter.HTML)) {
      promises.add(
          Promise.timesAsFast(size.timesAsFast(other), work + other.label, each.get(other) / ours));
    }
  }
}
