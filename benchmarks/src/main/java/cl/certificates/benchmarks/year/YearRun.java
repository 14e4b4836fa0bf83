package cl.certificates.benchmarks.year;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.benchmarks.Turns;
import cl.certificates.issuing.IssueForm;
import cl.certificates.jdbc.JdbcCourseIndex;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.jdbc.JdbcOpenRequests;
import cl.certificates.jdbc.JdbcPermissions;
import cl.certificates.pdf.openpdf.OpenPdfRenderer;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Lets a year happen in a store: every course registered, then every action issued. */
final class YearRun {
  private static final int TENTHS = 10;
  private static final double NANOS = 1e9;
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final NationalYear year;
  private final YearStore store;
  private final int threads;
  private final BiConsumer<String, Integer> progress;
  private final ThreadClock clock;
  private final CertificateOffice office;
  private final Latencies summaries;
  private final Latencies acceptances;
  private final List<Tenth> tenths = new ArrayList<>();
  private int done;
  private long tenthBegun;
  private long workedBefore;

  /**
   * A run.
   *
   * @param threads that register and issue at once
   * @param progress hears after each registered and after each issued action how many there are
   */
  YearRun(NationalYear year, YearStore store, int threads, BiConsumer<String, Integer> progress) {
    this.year = year;
    this.store = store;
    this.threads = threads;
    this.progress = progress;
    this.clock = new ThreadClock(year.acceptance(0));
    this.office =
        CertificateOffice.builder()
            .courses(new JdbcCourses(store.pool()))
            .dossiers(new JdbcDossiers(store.pool()))
            .index(new JdbcCourseIndex(store.pool()))
            .openRequests(new JdbcOpenRequests(store.pool()))
            .permissions(new JdbcPermissions(store.pool()))
            .renderer(OpenPdfRenderer.create())
            .verificationAddress("https://capacita.example/verificar?codigo=")
            .clock(clock)
            .build();
    this.summaries = new Latencies(year.actions());
    this.acceptances = new Latencies(year.actions());
  }

  /**
   * Lets it happen.
   *
   * @throws IllegalStateException if an action is refused
   * @throws Exception if the store breaks
   */
  YearReport run() throws Exception {
    double registering = seconds(this::register);
    store.settle();
    resetPeaks();
    store.use().begin();
    tenthBegun = System.nanoTime();
    workedBefore = MACHINE.getProcessCpuTime();
    double issuing =
        seconds(() -> Turns.onThreads(threads, year.actions(), number -> issue(number)));
    PoolUse.Counted use = store.use().counted(store.pool().getMaximumPoolSize());
    long peak = peak();
    return new YearReport(
        store.settings(),
        year.actions(),
        threads,
        registering,
        issuing,
        List.copyOf(tenths),
        summaries,
        acceptances,
        peak,
        Runtime.getRuntime().maxMemory(),
        use,
        store.bytes(),
        holding());
  }

  /** What the store holds now. */
  Holding holding() throws SQLException {
    return Holding.of(store, year, office);
  }

  private static double seconds(Turns.Task task) throws Exception {
    long from = System.nanoTime();
    task.run();
    return (System.nanoTime() - from) / NANOS;
  }

  private void register() throws Exception {
    JdbcPermissions permissions = new JdbcPermissions(store.pool());
    for (int entity = 0; entity < Math.min(NationalYear.ENTITIES, year.actions()); entity++) {
      permissions.grant(NationalYear.administrator(entity));
    }
    JdbcCourses register = new JdbcCourses(store.pool());
    Turns.onThreads(
        threads,
        year.actions(),
        number -> {
          register
              .register(year.course(number))
              .getOrElseThrow(
                  fault -> new IllegalStateException("course " + number + ": " + fault));
          progress.accept("registered", number + 1);
        });
  }

  private void issue(int number) {
    clock.setTo(year.acceptance(number));
    Actor actor = NationalYear.administrator(number).actor();
    IssueForm form = year.form(number);
    long from = System.nanoTime();
    IssueForm agreed =
        form.accepting(
            office
                .summary(actor, form)
                .getOrElseThrow(
                    refusal -> new IllegalStateException(form.action() + ": " + refusal.code())));
    long agreedAt = System.nanoTime();
    office
        .accept(actor, agreed)
        .getOrElseThrow(
            refusal -> new IllegalStateException(form.action() + ": " + refusal.code()));
    long issuedAt = System.nanoTime();
    summaries.took(number, agreedAt - from);
    acceptances.took(number, issuedAt - agreedAt);
    count(issuedAt);
  }

  private synchronized void count(long issuedAt) {
    done++;
    progress.accept("issued", done);
    int tenth = tenths.size() + 1;
    if (done == (long) year.actions() * tenth / TENTHS) {
      int before = tenths.isEmpty() ? 0 : tenths.get(tenths.size() - 1).done();
      double seconds = (issuedAt - tenthBegun) / NANOS;
      tenthBegun = issuedAt;
      long worked = MACHINE.getProcessCpuTime();
      double processor = (worked - workedBefore) / NANOS;
      workedBefore = worked;
      System.gc();
      tenths.add(new Tenth(done, done - before, seconds, processor, kept()));
    }
  }

  /** What the last collection has left, whatever was made since. */
  private static long kept() {
    return heap().stream().mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum();
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static void resetPeaks() {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }
}
