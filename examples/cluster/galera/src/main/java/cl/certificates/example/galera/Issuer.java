package cl.certificates.example.galera;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aNewAction;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;

import cl.certificates.AdapterException;
import cl.certificates.CertificateOffice;
import cl.certificates.OutcomeUnknownException;
import cl.certificates.access.Actor;
import cl.certificates.course.Course;
import cl.certificates.dossier.Certificate;
import cl.certificates.issuing.IssueForm;
import cl.certificates.jdbc.JdbcCourseIndex;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.jdbc.JdbcOpenRequests;
import cl.certificates.jdbc.JdbcPermissions;
import cl.certificates.testkit.memory.PlainTextRenderer;
import cl.certificates.testkit.memory.SettableClock;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * One instance of a host, that registers courses and issues their certificates until it is told to
 * stop.
 *
 * <p>Every acceptance is given twice at about the same time, here and by another issuer, with one
 * token: of a double click each half has reached another node.
 */
final class Issuer implements Callable<Issuer.Tally>, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int MILLISECONDS_BETWEEN_REPEATS = 100;
  private static final int PARTICIPANTS = 3;

  /** Or eight issuers would leave the nodes, which share one machine, no time to catch up. */
  private static final int MILLISECONDS_BETWEEN_ACTIONS = 25;

  private final Actor administrator = anAdministrator().actor();
  private final HikariDataSource pool;
  private final Queue<IssueForm> clickedHere;
  private final Queue<IssueForm> clickedElsewhere;
  private final JdbcCourses courses;
  private final CertificateOffice office;
  private final List<Certificate> told = new ArrayList<>();
  private int repeats;
  private int unknown;
  private Duration longest = Duration.ZERO;
  private volatile int issued;
  private volatile boolean stopped;

  /**
   * What came of it.
   *
   * @param told the certificate with which each acceptance was answered, the second half of a
   *     double click too
   * @param repeats how often an act was given again because the store had failed
   * @param unknown how many of those because nobody could tell whether it had been done
   * @param longest the longest that an act took, repeats included
   */
  record Tally(List<Certificate> told, int repeats, int unknown, Duration longest) {}

  /**
   * An issuer that has not begun.
   *
   * @param clickedHere acceptances of others, to be given a second time by this one
   * @param clickedElsewhere where this one leaves its own for another
   */
  Issuer(HikariDataSource pool, Queue<IssueForm> clickedHere, Queue<IssueForm> clickedElsewhere) {
    this.pool = pool;
    this.clickedHere = clickedHere;
    this.clickedElsewhere = clickedElsewhere;
    this.courses = new JdbcCourses(pool);
    this.office =
        CertificateOffice.builder()
            .courses(courses)
            .dossiers(new JdbcDossiers(pool))
            .index(new JdbcCourseIndex(pool))
            .openRequests(new JdbcOpenRequests(pool))
            .permissions(new JdbcPermissions(pool))
            .renderer(new PlainTextRenderer())
            .clock(SettableClock.at("2026-04-10T10:00")) // a Friday; the courses ended on 13 March
            .build();
  }

  @Override
  public Tally call() throws InterruptedException {
    while (!stopped) {
      IssueForm accepting = summarised();
      clickedElsewhere.add(accepting);
      accept(accepting);
      issued++; // by this thread alone
      IssueForm again;
      while ((again = clickedHere.poll()) != null) {
        accept(again);
      }
      Thread.sleep(MILLISECONDS_BETWEEN_ACTIONS);
    }
    return new Tally(told, repeats, unknown, longest);
  }

  /** The form of a new course, with the token of its summary. */
  private IssueForm summarised() throws InterruptedException {
    Course course = aCourse().ofAction(aNewAction()).attendedBy(PARTICIPANTS).build();
    patiently(() -> courses.register(course));
    IssueForm form = IssueForm.of(course.action().text()).withInvoice("4521");
    return form.accepting(patiently(() -> office.summary(administrator, form)));
  }

  private void accept(IssueForm accepting) throws InterruptedException {
    told.add(patiently(() -> office.accept(administrator, accepting)).certificate());
  }

  /** Gives an act again, with the token it had, as long as the store fails. */
  private <T> T patiently(Supplier<? extends Either<?, T>> act) throws InterruptedException {
    long begun = System.nanoTime();
    while (true) {
      try {
        Either<?, T> answer = act.get();
        longest = max(longest, since(begun));
        return answer.getOrElseThrow(
            refusal -> new IllegalStateException("nothing here may be refused: " + refusal));
      } catch (AdapterException failed) {
        if (since(begun).compareTo(PATIENCE) > 0) {
          throw failed;
        }
        repeats++;
        if (failed instanceof OutcomeUnknownException) {
          unknown++;
        }
        Thread.sleep(MILLISECONDS_BETWEEN_REPEATS);
      }
    }
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** How many actions it has issued for by now, double clicks apart. */
  int issued() {
    return issued;
  }

  /** Lets its connections go, each when it is next free, so that it finds the node it prefers. */
  void reconnect() {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  /** Lets it end after what it is at. */
  void stop() {
    stopped = true;
  }

  @Override
  public void close() {
    pool.close();
  }
}
