package cl.certificates.testkit.memory;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Mandate;
import cl.certificates.course.Course;
import cl.certificates.course.Courses;
import cl.certificates.course.IdentifierMismatch.Pair;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.SenceCode;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * A whole office over in-memory adapters, for a first try and for tests of a host's own code.
 *
 * <pre>{@code
 * InMemoryOffice memory = InMemoryOffice.at(SettableClock.at("2026-03-13T18:00"));
 * memory.register(aCourse().build()).grant(anAdministrator());
 * CertificateOffice office = memory.office();
 * }</pre>
 */
public final class InMemoryOffice {
  private final InMemoryCourses courses = new InMemoryCourses();
  private final InMemoryDossiers dossiers = new InMemoryDossiers();
  private final InMemoryPermissions permissions = new InMemoryPermissions();
  private final InMemoryAccessLog accessLog = new InMemoryAccessLog();
  private final Clock clock;

  private InMemoryOffice(Clock clock) {
    this.clock = clock;
  }

  /** An empty office that takes the time from a clock. */
  public static InMemoryOffice at(Clock clock) {
    return new InMemoryOffice(clock);
  }

  /**
   * Puts a course into the class book, in the place of what stood under its action id.
   *
   * @throws IllegalArgumentException if it contradicts the course that stands there: it says in
   *     what, and what both have
   */
  public InMemoryOffice register(Course course) {
    courses
        .register(course)
        .getOrElseThrow(mismatch -> new IllegalArgumentException(inWords(mismatch.pair(), course)));
    return this;
  }

  private String inWords(Pair pair, Course course) {
    Course known = courses.of(course.action()).orElseThrow();
    return ("course %s is registered already, and under another %s (%s): %s, not %s;"
            + " give the other course an action of its own, as with ofAction(aNewAction())")
        .formatted(
            course.action(), nameOf(pair), pair, identifier(pair, known), identifier(pair, course));
  }

  private static String nameOf(Pair pair) {
    return switch (pair) {
      case LINE_COURSE -> "training line";
      case CODE_ENTITY -> "executor";
      case ACTION_COURSE -> "code SENCE";
    };
  }

  private static String identifier(Pair pair, Course course) {
    return switch (pair) {
      case LINE_COURSE -> course.line().code();
      case CODE_ENTITY -> course.executor().rut().canonical();
      case ACTION_COURSE -> course.senceCode().map(SenceCode::digits).orElse("none");
    };
  }

  /** Lets a person act under a mandate. */
  public InMemoryOffice grant(Mandate mandate) {
    permissions.grant(mandate);
    return this;
  }

  /** Takes a mandate away again. */
  public InMemoryOffice withdraw(Mandate mandate) {
    permissions.withdraw(mandate);
    return this;
  }

  /** The dossiers, to look at or to share with another office. */
  public InMemoryDossiers dossiers() {
    return dossiers;
  }

  /** What was refused because of who asked, to look at. */
  public InMemoryAccessLog accessLog() {
    return accessLog;
  }

  /** The front door, under the standard policy. */
  public CertificateOffice office() {
    return office(CertificatePolicy.standard());
  }

  /** The front door, under a policy; offices of one memory see the same dossiers. */
  public CertificateOffice office(CertificatePolicy policy) {
    return builder().policy(policy).build();
  }

  /**
   * The front door with everything in memory, for whoever replaces a port. Search and inbox show
   * the courses and dossiers of this memory: whoever replaces those takes {@link
   * #builder(Collection, Courses, Dossiers)}.
   */
  public CertificateOffice.Builder builder() {
    return builder(courses::all, courses, dossiers);
  }

  /**
   * The front door over a class book and dossiers of one's own, with everything else in memory.
   *
   * @param actions what search and inbox look through, read from that book and those dossiers at
   *     every call; may be added to later
   * @param book in place of the courses of this memory
   * @param store in place of {@link #dossiers}, which may be given too
   */
  public CertificateOffice.Builder builder(
      Collection<ActionId> actions, Courses book, Dossiers store) {
    return builder(
        () -> actions.stream().flatMap(action -> book.of(action).stream()).toList(), book, store);
  }

  private CertificateOffice.Builder builder(
      Supplier<List<Course>> all, Courses book, Dossiers store) {
    return CertificateOffice.builder()
        .courses(book)
        .dossiers(store)
        .index(new InMemoryCourseIndex(all, store))
        .openRequests(new InMemoryOpenRequests(all, store))
        .permissions(permissions)
        .accessLog(accessLog)
        .renderer(new PlainTextRenderer())
        .credentialWriter(new PlainTextCredentialWriter())
        .clock(clock);
  }
}
