package cl.certificates.benchmarks.store;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;

import cl.certificates.CertificateOffice;
import cl.certificates.attendance.AttendanceRate;
import cl.certificates.attendance.ClassAttendance;
import cl.certificates.attendance.Participant;
import cl.certificates.benchmarks.Promise;
import cl.certificates.benchmarks.Turns.Subject;
import cl.certificates.benchmarks.store.StoreComparison.Length;
import cl.certificates.course.Course;
import cl.certificates.dossier.CertifiedParticipant;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.identity.Folio;
import cl.certificates.identity.PaymentDocument;
import cl.certificates.issuing.IssueForm;
import cl.certificates.testkit.memory.InMemoryOffice;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Deciding an issue of 30 participants whose facts are in memory, beside building what it certifies
 * by hand, digest included: no rule, no check, no token.
 */
final class Deciding {
  private static final int PARTICIPANTS = 30;
  private static final int DECISIONS = 3_000;
  private static final int MINIMUM_PERCENT = 75;
  private static final double TIMES = 2.0;
  private static final String OURS = "summary";
  private static final String BY_HAND = "by hand";

  private Deciding() {}

  static List<Promise> time(Length length, PrintStream out) throws Exception {
    Course course = aCourse().attendedBy(PARTICIPANTS).build();
    InMemoryOffice memory =
        InMemoryOffice.at(Issue.CLOCK).grant(anAdministrator()).register(course);
    CertificateOffice office = memory.office();
    IssueForm form = IssueForm.of(course.action().text()).withInvoice("4521");
    IssuedContent decided = office.summary(Issue.ADMINISTRATOR, form).get().content();
    if (!decided.equals(byHand(course))) {
      throw new IllegalStateException("by hand, something else is certified");
    }
    Map<String, Double> seconds =
        length
            .turns()
            .seconds(
                List.of(
                    new Subject(
                        BY_HAND,
                        () -> {},
                        () -> times(() -> require(byHand(course).digest().hex()))),
                    new Subject(
                        OURS,
                        () -> {},
                        () ->
                            times(
                                () ->
                                    require(
                                        office
                                            .summary(Issue.ADMINISTRATOR, form)
                                            .get()
                                            .token())))));
    out.println("| deciding   | µs |\n| --- | ---: |");
    seconds.forEach(
        (subject, taken) ->
            out.printf(Locale.ROOT, "| %-10s | %.1f |%n", subject, taken / DECISIONS * 1e6));
    out.println();
    return List.of(
        Promise.atMost(
            TIMES,
            "deciding an issue beside building its content by hand",
            seconds.get(OURS) / seconds.get(BY_HAND)));
  }

  private static void times(Runnable decision) {
    for (int time = 0; time < DECISIONS; time++) {
      decision.run();
    }
  }

  /** Whoever looks at the answer keeps the compiler from leaving its making away. */
  private static void require(String digest) {
    if (digest.isEmpty()) {
      throw new IllegalStateException("no digest");
    }
  }

  private static IssuedContent byHand(Course course) {
    List<CertifiedParticipant> lines = new ArrayList<>(course.participants().size());
    long base = course.hours() * 60L;
    for (Participant participant : course.participants()) {
      long attended = 0;
      for (ClassAttendance mark : participant.attendance()) {
        attended += mark.minutes();
      }
      lines.add(
          new CertifiedParticipant(
              participant.rut(),
              participant.name(),
              new AttendanceRate(attended, base),
              attended * 100 >= base * MINIMUM_PERCENT));
    }
    return new IssuedContent.Builder()
        .folio(new Folio(course.action(), 1))
        .line(course.line())
        .senceCode(course.senceCode())
        .courseName(course.name())
        .type(course.type())
        .region(course.region())
        .communicatedStart(course.communicatedStart())
        .communicatedEnd(course.communicatedEnd())
        .hours(course.hours())
        .executor(course.executor())
        .supervisor(course.supervisor())
        .recipient(course.recipient())
        .paymentDocument(new PaymentDocument.Invoice(4521))
        .minimumPercent(MINIMUM_PERCENT)
        .participants(lines)
        .build();
  }
}
