package cl.certificates.benchmarks.year;

import cl.certificates.benchmarks.Turns;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How a year went.
 *
 * @param settings of the engine
 * @param actions issued
 * @param threads that issued them
 * @param registering seconds in which the courses were registered, before the year
 * @param issuing seconds in which all actions were summarised and accepted
 * @param tenths of the actions, in order
 * @param peakHeap bytes, the sum of the highest use of each part of the heap
 * @param maxHeap bytes that the heap may have
 * @param database bytes, where the engine tells
 */
record YearReport(
    String settings,
    int actions,
    int threads,
    double registering,
    double issuing,
    List<Tenth> tenths,
    Latencies summaries,
    Latencies acceptances,
    long peakHeap,
    long maxHeap,
    PoolUse.Counted pool,
    OptionalLong database,
    Holding holding) {
  /** The actions of a whole year, and the seconds that they are to take at most. */
  private static final double WHOLE = 150_000;

  private static final double AIM = 600;

  /** What the slowest tenth is to reach of the median of all. */
  private static final double FLAT = 0.85;

  private static final double MEBI = 1 << 20;

  double perSecond() {
    return actions / issuing;
  }

  /** The seconds that 150,000 actions take at this rate. */
  double wholeYear() {
    return WHOLE / perSecond();
  }

  /** The rate of the slowest tenth beside the median of all. */
  double flatness() {
    List<Double> rates = tenths.stream().map(Tenth::perSecond).toList();
    return rates.stream().min(Double::compare).orElseThrow() / Turns.median(rates);
  }

  /** The bytes in use after a full collection at the end of a tenth, where they were most. */
  long mostKept() {
    return tenths.stream().mapToLong(Tenth::heap).max().orElseThrow();
  }

  /** All of it, as Markdown. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(settings).append(System.lineSeparator()).append(System.lineSeparator());
    line(
        text,
        "| actions done | seconds of the tenth | actions/s | processor of the JVM, ms/action"
            + " | heap after collection, MiB |");
    line(text, "| ---: | ---: | ---: | ---: | ---: |");
    for (Tenth tenth : tenths) {
      line(
          text,
          "| %,d | %.1f | %,.0f | %.2f | %,.1f |",
          tenth.done(),
          tenth.seconds(),
          tenth.perSecond(),
          tenth.processorAnAction(),
          tenth.heap() / MEBI);
    }
    line(text, "");
    line(text, "| act | mean, ms | median, ms | p99, ms | slowest, ms |");
    line(text, "| --- | ---: | ---: | ---: | ---: |");
    latency(text, "summary", summaries);
    latency(text, "acceptance, paper archived", acceptances);
    line(text, "");
    line(
        text,
        "registered: %,d courses of %d participants in %.1f s, %,.0f/s",
        actions,
        NationalYear.PARTICIPANTS,
        registering,
        actions / registering);
    line(text, "issued: in %.1f s on %d threads, %,.0f/s", issuing, threads, perSecond());
    line(text, "heap: at most %,.0f of %,.0f MiB in use", peakHeap / MEBI, maxHeap / MEBI);
    line(
        text,
        "pool: %d of %d connections out at once, taken %,d times (%.1f an action), longest wait"
            + " %.1f ms, refused %d",
        pool.mostOut(),
        pool.size(),
        pool.taken(),
        (double) pool.taken() / actions,
        pool.longestWait(),
        pool.refused());
    database.ifPresent(bytes -> line(text, "database: %,.0f MiB", bytes / MEBI));
    line(
        text,
        "held: %,d events, %,d certificates in force, %,d folios, %,d codes, %,d papers of %,.0f"
            + " MiB; %,d dossiers audited and downloaded, unsound: %s",
        holding.events(),
        holding.certificates(),
        holding.folios(),
        holding.codes(),
        holding.papers(),
        holding.paperBytes() / MEBI,
        holding.sampled(),
        holding.unsound());
    line(text, "");
    aim(text, "150,000 in under ten minutes", wholeYear() < AIM, wholeYear() / 60, "min");
    aim(text, "flat: slowest tenth at least 0.85 of the median", isFlat(), flatness(), "of it");
    aim(text, "whole: one of each an action", holding.isWhole(), holding.papers(), "papers");
    return text.toString();
  }

  private boolean isFlat() {
    return flatness() >= FLAT;
  }

  /** The same in one line, for the page of figures. */
  String figures() {
    return String.format(
        Locale.ROOT,
        "FIGURES %s: a year: actions %,d, participants %,d, registered in seconds %.1f, seconds"
            + " %.1f, a second %,.0f, slowest tenth %.2f of the median,"
            + " processor of the JVM ms an action %.2f in the first tenth and %.2f in the last,"
            + " acceptance median ms %.2f,"
            + " p99 ms %.2f, heap after collection MiB %.1f to %.1f, peak MiB %,.0f,"
            + " database MiB %s, papers %,d, audited %,d, unsound %d",
        settings,
        actions,
        actions * NationalYear.PARTICIPANTS,
        registering,
        issuing,
        perSecond(),
        flatness(),
        tenths.get(0).processorAnAction(),
        tenths.get(tenths.size() - 1).processorAnAction(),
        acceptances.within(0.5),
        acceptances.within(0.99),
        tenths.get(0).heap() / MEBI,
        mostKept() / MEBI,
        peakHeap / MEBI,
        database.isPresent()
            ? String.format(Locale.ROOT, "%,.0f", database.getAsLong() / MEBI)
            : "unknown",
        holding.papers(),
        holding.sampled(),
        holding.unsound().size());
  }

  private static void latency(StringBuilder text, String act, Latencies taken) {
    line(
        text,
        "| %s | %.2f | %.2f | %.2f | %.2f |",
        act,
        taken.mean(),
        taken.within(0.5),
        taken.within(0.99),
        taken.within(1));
  }

  private static void aim(StringBuilder text, String aim, boolean met, double figure, String of) {
    line(text, "%-6s %s (%,.2f %s)", met ? "met" : "MISSED", aim, figure, of);
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
