package cl.certificates.benchmarks.store;

import static cl.certificates.testkit.fixture.Fixtures.LINE;
import static cl.certificates.testkit.fixture.Fixtures.anAdministratorOf;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static java.nio.charset.StandardCharsets.UTF_8;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.benchmarks.Machine;
import cl.certificates.benchmarks.Promise;
import cl.certificates.benchmarks.Turns;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.jdbc.JdbcPermissions;
import cl.certificates.pdf.openpdf.OpenPdfRenderer;
import cl.certificates.search.CoursePage;
import cl.certificates.search.CourseRow;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Walks through every page of some searches, among few courses and among a hundred times as many,
 * page by page in turns; prints how long a page takes at each depth and judges the budget.
 *
 * <p>Exits 0 if it is met everywhere, 1 if not, 2 if the arguments are wrong.
 */
public final class SearchComparison {
  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int QUICK_FEW = 10_000;
  private static final int QUICK_MANY = 50_000;
  private static final List<Engine> ENGINES = List.of(Engine.H2, Engine.POSTGRESQL);

  private static final int ROWS = 20;
  private static final int DEPTHS = 10;
  private static final int WARMUPS = 20;
  private static final int PAGES_OF_WARMUP = 20;
  private static final double TIMES = 2.0;

  private static final Mandate ADMINISTRATOR = anAdministratorOf(Register.executor(0));
  private static final Mandate OFFICIAL = anOfficialOf(Region.VALPARAISO);

  private SearchComparison() {}

  /** A search that somebody makes, and then leafs through. */
  private record Search(String name, Actor actor, CourseSearch form) {
    static final List<Search> ALL =
        List.of(
            new Search("administrator, everything", ADMINISTRATOR.actor(), asking(null, null)),
            new Search("official, everything", OFFICIAL.actor(), asking(null, null)),
            new Search(
                "administrator, part of a name", ADMINISTRATOR.actor(), asking("EJEMPLO", null)),
            new Search(
                "administrator, a participant's RUT",
                ADMINISTRATOR.actor(),
                asking(null, new Rut(14_000_000).formatted())));

    private static CourseSearch asking(@Nullable String course, @Nullable String participant) {
      return new CourseSearchBuilder()
          .line(LINE.code())
          .course(course)
          .participant(participant)
          .size(ROWS)
          .build();
    }

    CourseSearch from(@Nullable String cursor) {
      return new CourseSearchBuilder()
          .line(form.line())
          .course(form.course())
          .participant(form.participant())
          .size(form.size())
          .cursor(cursor)
          .build();
    }
  }

  /**
   * Runs the comparison.
   *
   * @param args nothing, or {@code --quick} for fewer courses
   * @throws Exception if an engine does not start, or a page is not what it should be
   */
  public static void main(String[] args) throws Exception {
    boolean quick = List.of(args).equals(List.of("--quick"));
    if (args.length > 0 && !quick) {
      System.err.println("usage: run search [--quick]");
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    out.printf("%s%n%n", Machine.description());
    List<Promise> promises = new ArrayList<>();
    for (Engine engine : ENGINES) {
      try (Store small = engine.newStore();
          Store large = engine.newStore()) {
        Register few = Register.fill(small, quick ? QUICK_FEW : FEW);
        Register many = Register.fill(large, quick ? QUICK_MANY : MANY);
        System.err.printf("%s is filled%n", engine.label);
        out.printf(
            "| %s | courses | pages | start, ms | middle, ms | end, ms | slowest tenth, ms |%n",
            engine.label);
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Search search : Search.ALL) {
          promises.add(compare(search, few, many, out));
        }
        out.println();
      }
    }
    promises.forEach(out::println);
    System.exit(promises.stream().allMatch(Promise::met) ? 0 : 1);
  }

  private static Promise compare(Search search, Register few, Register many, PrintStream out) {
    CertificateOffice small = office(few.store());
    CertificateOffice large = office(many.store());
    for (int time = 0; time < WARMUPS; time++) {
      warmUp(new Walk(search, small));
      warmUp(new Walk(search, large));
    }
    Walk deep = new Walk(search, large);
    List<Walk> shallow = new ArrayList<>(List.of(new Walk(search, small)));
    while (deep.goesOn()) {
      deep.turn();
      Walk again = shallow.get(shallow.size() - 1);
      again.turn();
      if (!again.goesOn()) {
        shallow.add(new Walk(search, small));
      }
    }
    Walk last = shallow.get(shallow.size() - 1);
    if (shallow.size() == 1) {
      last.toTheEnd();
    } else if (last.goesOn()) {
      shallow.remove(last);
    }
    List<Double> pages = shallow.stream().flatMap(walk -> walk.milliseconds.stream()).toList();
    double ordinary = Turns.median(pages);
    out.printf(
        Locale.ROOT,
        "| %s | %,d | %,d | %.2f | | | |%n",
        search.name(),
        few.courses(),
        shallow.get(0).milliseconds.size(),
        ordinary);
    List<Double> depths = deep.depths();
    double slowest = depths.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    out.printf(
        Locale.ROOT,
        "| %s | %,d | %,d | %.2f | %.2f | %.2f | %.2f |%n",
        search.name(),
        many.courses(),
        deep.milliseconds.size(),
        depths.get(0),
        depths.get(depths.size() / 2),
        depths.get(depths.size() - 1),
        slowest);
    return Promise.atMost(
        TIMES,
        "%s, %s: a page among %,d courses beside one among %,d"
            .formatted(few.store().engine().label, search.name(), many.courses(), few.courses()),
        slowest / ordinary);
  }

  private static void warmUp(Walk walk) {
    for (int page = 0; page < PAGES_OF_WARMUP && walk.goesOn(); page++) {
      walk.turn();
    }
  }

  private static CertificateOffice office(Store store) {
    JdbcPermissions permissions = new JdbcPermissions(store.pool());
    permissions.grant(ADMINISTRATOR);
    permissions.grant(OFFICIAL);
    return store.office(OpenPdfRenderer.create());
  }

  /** Somebody who leafs through what a search has found. */
  private static final class Walk {
    private final Search search;
    private final CertificateOffice office;
    private final List<Double> milliseconds = new ArrayList<>();
    private @Nullable String cursor;
    private @Nullable ActionId last;

    Walk(Search search, CertificateOffice office) {
      this.search = search;
      this.office = office;
    }

    boolean goesOn() {
      return milliseconds.isEmpty() || cursor != null;
    }

    void toTheEnd() {
      while (goesOn()) {
        turn();
      }
    }

    /** Looks at the next page; one that is not full at the end is not counted. */
    void turn() {
      CourseSearch form = search.from(cursor);
      long from = System.nanoTime();
      CoursePage page = office.search(search.actor(), form).get();
      double taken = (System.nanoTime() - from) / 1e6;
      for (CourseRow row : page.rows()) {
        ActionId action = row.course().action();
        if (last != null && last.compareTo(action) >= 0) {
          throw new IllegalStateException("a page repeats " + action);
        }
        last = action;
      }
      cursor = page.next().orElse(null);
      if (page.rows().size() == ROWS || milliseconds.isEmpty()) {
        milliseconds.add(taken);
      }
    }

    /** The median of each tenth of the pages, in their order; of all where they are few. */
    List<Double> depths() {
      int tenth = Math.max(1, milliseconds.size() / DEPTHS);
      List<Double> medians = new ArrayList<>();
      for (int from = 0; from + tenth <= milliseconds.size(); from += tenth) {
        medians.add(Turns.median(milliseconds.subList(from, from + tenth)));
      }
      return medians;
    }
  }
}
