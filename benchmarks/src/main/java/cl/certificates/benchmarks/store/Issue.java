package cl.certificates.benchmarks.store;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.course.Course;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateDocuments;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.Template;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.Paper;
import cl.certificates.issuing.IssueForm;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An issue with everything that a subject needs, worked out before the clock starts.
 *
 * @param form accepts the summary of the course, wherever the course is registered
 * @param event what an office in memory has decided
 * @param document what its paper says
 * @param rows what it comes to in the tables
 */
record Issue(
    Course course,
    IssueForm form,
    CertificateIssued event,
    Paper paper,
    CertificateDocument document,
    IssueRows rows) {
  /** Friday 10 April 2026, day 28 of the base case. */
  static final Clock CLOCK = SettableClock.at("2026-04-10T10:00");

  static final Actor ADMINISTRATOR = anAdministrator().actor();

  /**
   * Issues of as many courses, whose classes and participants are alike.
   *
   * @param renderer of the office that issues them in memory
   */
  static List<Issue> prepare(int issues, int participants, CertificateRenderer renderer) {
    InMemoryOffice memory = InMemoryOffice.at(CLOCK).grant(anAdministrator());
    CertificateOffice office = memory.builder().renderer(renderer).build();
    CertificateDocuments documents =
        new CertificateDocuments(CertificatePolicy.standard().zone(), Optional.empty());
    List<Issue> prepared = new ArrayList<>();
    for (int number = 0; number < issues; number++) {
      Course course =
          aCourse()
              .ofAction(String.format(Locale.ROOT, "B%06d", number))
              .attendedBy(participants)
              .build();
      memory.register(course);
      IssueForm blank = IssueForm.of(course.action().text()).withInvoice("4521");
      IssueForm form = blank.accepting(office.summary(ADMINISTRATOR, blank).get());
      Certificate certificate = office.accept(ADMINISTRATOR, form).get().certificate();
      CertificateIssued event =
          (CertificateIssued) memory.dossiers().of(course.action()).events().get(0);
      Paper paper = memory.dossiers().paper(certificate.folio()).orElseThrow();
      prepared.add(
          new Issue(
              course,
              form,
              event,
              paper,
              documents.of(certificate, Template.standard()),
              IssueRows.of(event, paper)));
    }
    return prepared;
  }
}
