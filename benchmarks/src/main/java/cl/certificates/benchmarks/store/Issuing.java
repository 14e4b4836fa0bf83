package cl.certificates.benchmarks.store;

import cl.certificates.CertificateOffice;
import cl.certificates.benchmarks.Promise;
import cl.certificates.benchmarks.Turns;
import cl.certificates.benchmarks.Turns.Subject;
import cl.certificates.benchmarks.store.StoreComparison.Length;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.dossier.Revision;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.pdf.openpdf.OpenPdfRenderer;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Issues of 30 participants, through the library and by hand, on one engine.
 *
 * <p>Printing excluded, both sides archive one and the same paper, printed before; included, both
 * call the same renderer for every issue.
 */
final class Issuing {
  private static final int PARTICIPANTS = 30;
  private static final int[] THREADS = {1, 8};

  /** Of the throughput by hand. */
  private static final double SHARE = 0.85;

  private static final String ACCEPT = "accept";
  private static final String READ_AND_INSERT = "by hand: reads and inserts";
  private static final String APPEND = "append";
  private static final String INSERT = "by hand: inserts";

  private final Engine engine;
  private final Length length;
  private final PrintStream out;
  private final List<Promise> promises = new ArrayList<>();

  private Issuing(Engine engine, Length length, PrintStream out) {
    this.engine = engine;
    this.length = length;
    this.out = out;
  }

  static List<Promise> time(Engine engine, Length length, PrintStream out) throws Exception {
    Issuing issuing = new Issuing(engine, length, out);
    issuing.time();
    return issuing.promises;
  }

  private void time() throws Exception {
    CertificateRenderer printer = OpenPdfRenderer.create();
    List<Issue> printed = Issue.prepare(length.issues(), PARTICIPANTS, printer);
    CertificateRenderer filed = new Filed(printer, printed.get(0).paper().bytes());
    List<Issue> unprinted = Issue.prepare(length.issues(), PARTICIPANTS, filed);
    out.printf(
        "| %-10s | %-8s | %7s | %-26s | %9s |%n",
        "engine", "printing", "threads", "subject", "issues/s");
    out.println("| --- | --- | ---: | --- | ---: |");
    try (Store store = engine.newStore()) {
      JdbcCourses register = new JdbcCourses(store.pool());
      printed.forEach(issue -> register.register(issue.course()));
      requireAgreement(store, unprinted);
      for (int threads : THREADS) {
        Map<String, Double> seconds =
            turns(store, "excluded", threads, subjects(store, unprinted, filed, threads, false));
        judge(APPEND, INSERT, "printing excluded", threads, seconds);
        judge(ACCEPT, READ_AND_INSERT, "printing excluded", threads, seconds);
        seconds =
            turns(store, "included", threads, subjects(store, printed, printer, threads, true));
        judge(ACCEPT, READ_AND_INSERT, "printing included", threads, seconds);
      }
    }
    out.println();
  }

  private Map<String, Double> turns(
      Store store, String printing, int threads, List<Subject> subjects) throws Exception {
    Map<String, Double> seconds = length.turns().seconds(subjects);
    store.requireSound(length.issues());
    seconds.forEach(
        (subject, taken) ->
            out.printf(
                Locale.ROOT,
                "| %-10s | %-8s | %7d | %-26s | %,9.0f |%n",
                engine.label,
                printing,
                threads,
                subject,
                length.issues() / taken));
    return seconds;
  }

  private void judge(
      String ours, String byHand, String printing, int threads, Map<String, Double> seconds) {
    promises.add(
        Promise.atLeast(
            SHARE,
            "%s, %s, %d thread%s: %s beside %s"
                .formatted(engine.label, printing, threads, threads == 1 ? "" : "s", ours, byHand),
            seconds.get(byHand) / seconds.get(ours)));
  }

  private List<Subject> subjects(
      Store store,
      List<Issue> issues,
      CertificateRenderer renderer,
      int threads,
      boolean printing) {
    ByHand inserting = new ByHand(store.pool(), false);
    ByHand reading = new ByHand(store.pool(), true);
    CertificateOffice office = store.office(renderer);
    JdbcDossiers dossiers = new JdbcDossiers(store.pool());
    List<Subject> subjects = new ArrayList<>();
    subjects.add(
        subject(store, INSERT, threads, issues, issue -> inserting.issue(issue, renderer::render)));
    if (!printing) {
      subjects.add(subject(store, APPEND, threads, issues, issue -> append(dossiers, issue)));
    }
    subjects.add(
        subject(
            store,
            READ_AND_INSERT,
            threads,
            issues,
            issue -> reading.issue(issue, renderer::render)));
    subjects.add(
        subject(
            store,
            ACCEPT,
            threads,
            issues,
            issue -> office.accept(Issue.ADMINISTRATOR, issue.form()).get()));
    return subjects;
  }

  private interface Act {
    void on(Issue issue) throws Exception;
  }

  private static Subject subject(
      Store store, String name, int threads, List<Issue> issues, Act act) {
    return new Subject(
        name,
        store::empty,
        () -> Turns.onThreads(threads, issues.size(), number -> act.on(issues.get(number))));
  }

  private static void append(JdbcDossiers dossiers, Issue issue) {
    dossiers.append(issue.event(), Revision.NONE, Optional.of(issue.paper())).get();
  }

  /** A faster store that writes something else is worth nothing. */
  static void requireAgreement(Store store, List<Issue> issues) throws Exception {
    JdbcDossiers dossiers = new JdbcDossiers(store.pool());
    for (Issue issue : issues) {
      append(dossiers, issue);
    }
    List<String> ours = store.written();
    store.requireSound(issues.size());
    store.empty();
    ByHand byHand = new ByHand(store.pool(), true);
    for (Issue issue : issues) {
      byHand.issue(issue, document -> issue.paper().bytes());
    }
    if (!store.written().equals(ours)) {
      throw new IllegalStateException("by hand, other rows are written on " + store.engine());
    }
  }
}
