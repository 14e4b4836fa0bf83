package cl.certificates.benchmarks.paper;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.course.Course;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateDocuments;
import cl.certificates.document.Template;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.issuing.IssueForm;
import cl.certificates.pdf.openpdf.OpenPdfRenderer;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is printed: first issues of regular courses, worded by the library. */
final class Papers {
  private static final String VERIFICATION = "https://certificados.example.cl/verificar?codigo=";

  private Papers() {}

  /** Documents of as many courses, which differ in their action, folio, code and digest. */
  static List<CertificateDocument> of(int participants, int count) {
    InMemoryOffice memory =
        InMemoryOffice.at(SettableClock.at("2026-04-10T10:00")).grant(anAdministrator());
    CertificateOffice office = memory.builder().renderer(OpenPdfRenderer.create()).build();
    Actor administrator = anAdministrator().actor();
    CertificateDocuments documents =
        new CertificateDocuments(CertificatePolicy.standard().zone(), Optional.of(VERIFICATION));
    List<CertificateDocument> papers = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Course course =
          aCourse()
              .ofAction(String.format(Locale.ROOT, "B%06d", number))
              .attendedBy(participants)
              .build();
      memory.register(course);
      IssueForm form = IssueForm.of(course.action().text()).withInvoice("4521");
      papers.add(
          documents.of(
              office
                  .accept(administrator, form.accepting(office.summary(administrator, form).get()))
                  .get()
                  .certificate(),
              Template.standard()));
    }
    return papers;
  }
}
