package cl.certificates.benchmarks.store;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aDossierOf;

import cl.certificates.CertificateOffice;
import cl.certificates.benchmarks.Promise;
import cl.certificates.benchmarks.Turns;
import cl.certificates.benchmarks.Turns.Subject;
import cl.certificates.benchmarks.store.StoreComparison.Length;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.pdf.openpdf.OpenPdfRenderer;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long a bulk of issues and a rebuild take, and how much longer twice as much of it does. */
final class Growing {
  private static final double TIMES = 2.2;
  private static final int FEW_PARTICIPANTS = 300;
  private static final int PARTICIPANTS = 30;

  /** Of a dossier: issued, an annulment asked for and approved, issued again. */
  private static final int EVENTS = 4;

  private static final String ONCE = "once";
  private static final String TWICE = "twice";

  private Growing() {}

  static List<Promise> time(Engine engine, Length length, PrintStream out) throws Exception {
    Map<String, Double> dossiers =
        issuing(
            engine,
            length.turns(),
            Bulk.of(length.issues(), PARTICIPANTS),
            Bulk.of(2 * length.issues(), PARTICIPANTS));
    int few = Math.max(1, length.issues() / 10);
    Map<String, Double> participants =
        issuing(
            engine,
            length.turns(),
            Bulk.of(few, FEW_PARTICIPANTS),
            Bulk.of(few, 2 * FEW_PARTICIPANTS));
    Map<String, Double> rebuilding = rebuilding(engine, length);
    out.printf("| %-10s | %-30s | %9s | %9s |%n", "engine", "growth", "once, s", "twice, s");
    out.println("| --- | --- | ---: | ---: |");
    row(out, engine, "issues of 30: " + length.issues(), dossiers);
    row(out, engine, few + " issues of " + FEW_PARTICIPANTS, participants);
    row(out, engine, "rebuilt dossiers: " + length.dossiers() / 2, rebuilding);
    double dossiersPerSecond = 2 * (length.dossiers() / 2) / rebuilding.get(TWICE);
    out.printf(
        Locale.ROOT,
        "%n%s rebuilds %,.0f dossiers a second, %,.0f events%n%n",
        engine.label,
        dossiersPerSecond,
        dossiersPerSecond * EVENTS);
    return List.of(
        promise(engine, "issuing twice as many", dossiers),
        promise(engine, "issuing for twice as many participants", participants),
        promise(engine, "rebuilding twice as many", rebuilding));
  }

  private static void row(
      PrintStream out, Engine engine, String what, Map<String, Double> seconds) {
    out.printf(
        Locale.ROOT,
        "| %-10s | %-30s | %9.3f | %9.3f |%n",
        engine.label,
        what,
        seconds.get(ONCE),
        seconds.get(TWICE));
  }

  private static Promise promise(Engine engine, String work, Map<String, Double> seconds) {
    return Promise.atMost(
        TIMES, engine.label + ", " + work, seconds.get(TWICE) / seconds.get(ONCE));
  }

  /** Issues to be made, all in one go. */
  private record Bulk(List<Issue> issues, Filed renderer) {
    static Bulk of(int issues, int participants) {
      OpenPdfRenderer printer = OpenPdfRenderer.create();
      Issue one = Issue.prepare(1, participants, printer).get(0);
      Filed filed = new Filed(printer, one.paper().bytes());
      return new Bulk(Issue.prepare(issues, participants, filed), filed);
    }

    Subject issuedInto(Store store, String name) {
      JdbcCourses register = new JdbcCourses(store.pool());
      issues.forEach(issue -> register.register(issue.course()));
      CertificateOffice office = store.office(renderer);
      return new Subject(
          name,
          store::empty,
          () -> issues.forEach(issue -> office.accept(Issue.ADMINISTRATOR, issue.form()).get()));
    }
  }

  private static Map<String, Double> issuing(Engine engine, Turns turns, Bulk once, Bulk twice)
      throws Exception {
    try (Store small = engine.newStore();
        Store large = engine.newStore()) {
      return turns.seconds(List.of(once.issuedInto(small, ONCE), twice.issuedInto(large, TWICE)));
    }
  }

  private static Map<String, Double> rebuilding(Engine engine, Length length) throws Exception {
    try (Store small = engine.newStore();
        Store large = engine.newStore()) {
      return length
          .turns()
          .seconds(
              List.of(
                  rebuilt(small, length.dossiers() / 2, ONCE),
                  rebuilt(large, 2 * (length.dossiers() / 2), TWICE)));
    }
  }

  private static Subject rebuilt(Store store, int dossiers, String name) throws Exception {
    JdbcDossiers kept = new JdbcDossiers(store.pool());
    for (int number = 0; number < dossiers; number++) {
      aDossierOf(
              aCourse()
                  .ofAction(String.format(Locale.ROOT, "R%06d", number))
                  .attendedBy(PARTICIPANTS)
                  .build())
          .issued()
          .annulmentRequested()
          .approved()
          .issued()
          .storedIn(kept);
    }
    store.requireSound(dossiers);
    return new Subject(
        name,
        () -> store.execute(List.of("delete from certificate", "delete from dossier")),
        () -> {
          if (kept.rebuild() != dossiers) {
            throw new IllegalStateException("not every dossier was rebuilt");
          }
        });
  }
}
