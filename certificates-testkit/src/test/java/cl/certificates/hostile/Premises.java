package cl.certificates.hostile;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.course.Course;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.ReceiptDocument;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.issuing.IssueForm;
import cl.certificates.testkit.DelegatingDossiers;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.InMemoryCourseIndex;
import cl.certificates.testkit.memory.InMemoryCourses;
import cl.certificates.testkit.memory.InMemoryDossiers;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.InMemoryOpenRequests;
import cl.certificates.testkit.memory.PlainTextRenderer;
import cl.certificates.testkit.memory.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One office, since its validator takes long to make, and dossiers and courses put back at will.
 */
final class Premises implements DelegatingDossiers {
  static final ActionId ACTION = Fixtures.ACTION;

  final Actor administrator = Fixtures.anAdministrator().actor();
  final Actor official = Fixtures.anOfficialOf(Region.VALPARAISO).actor();
  final CertificateOffice office;
  final Printer printer = new Printer();
  private InMemoryDossiers dossiers = new InMemoryDossiers();
  private InMemoryCourses courses = new InMemoryCourses();

  Premises() {
    InMemoryOffice memory =
        InMemoryOffice.at(SettableClock.at("2026-04-20T10:00"))
            .grant(Fixtures.anAdministrator())
            .grant(Fixtures.anOfficialOf(Region.VALPARAISO));
    office =
        memory
            .builder()
            .dossiers(this)
            .courses(action -> courses.of(action))
            .index(query -> new InMemoryCourseIndex(courses, this).find(query))
            .renderer(printer)
            .openRequests(
                (regions, size) -> new InMemoryOpenRequests(courses, this).in(regions, size))
            .build();
  }

  /** The course of the base case, and nothing that happened to it. */
  Premises empty() {
    dossiers = new InMemoryDossiers();
    courses = new InMemoryCourses();
    printer.documents.clear();
    return with(Fixtures.aCourse().build());
  }

  Premises with(Course course) {
    courses = InMemoryCourses.of(course);
    return this;
  }

  Premises issued() {
    IssueForm form = form();
    office
        .accept(administrator, form.accepting(office.summary(administrator, form).get()))
        .getOrElseThrow(refusal -> new AssertionError(refusal.code()));
    return this;
  }

  Premises pending() {
    issued();
    office
        .requestAnnulment(administrator, new AnnulmentForm(ACTION.text(), null, "N.º errado"))
        .getOrElseThrow(refusal -> new AssertionError(refusal.code()));
    return this;
  }

  static IssueForm form() {
    return IssueForm.of(ACTION.text()).withInvoice("4521").withJustification("huellero dañado");
  }

  @Override
  public Dossiers right() {
    return dossiers;
  }

  /** Prints plainly and keeps what it was to print. */
  static final class Printer implements CertificateRenderer {
    final List<Object> documents = new ArrayList<>();
    private final CertificateRenderer plain = new PlainTextRenderer();

    @Override
    public List<String> layouts() {
      return plain.layouts();
    }

    @Override
    public OptionalInt firstUnprintable(String text) {
      return OptionalInt.empty();
    }

    @Override
    public byte[] render(CertificateDocument document) {
      documents.add(document);
      return plain.render(document);
    }

    @Override
    public byte[] renderReceipt(ReceiptDocument receipt) {
      documents.add(receipt);
      return plain.renderReceipt(receipt);
    }
  }
}
