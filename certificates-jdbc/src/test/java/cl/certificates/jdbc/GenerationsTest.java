package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.ACTION;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.Paper;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.issuing.IssueForm;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.verification.Verification;
import cl.certificates.viewing.HistoryEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class GenerationsTest {
  private final SettableClock clock = SettableClock.at("2026-03-16T10:00"); // Monday, day 3
  private final Actor administrator = anAdministrator().actor();
  private final Actor official = anOfficialOf(Region.VALPARAISO).actor();
  private final DataSource store;
  private final CertificateOffice office;
  private final List<Certificate> issued = new ArrayList<>();
  private final List<Paper> papers = new ArrayList<>();

  GenerationsTest(Engine engine) {
    this.store = engine.store();
    this.office = Offices.over(store, clock);
    new JdbcCourses(store).register(aCourse().build());
  }

  private void issue(String local, String invoice) {
    clock.setTo(local);
    IssueForm form = IssueForm.of(ACTION.text()).withInvoice(invoice);
    Certificate certificate =
        office
            .accept(administrator, form.accepting(office.summary(administrator, form).get()))
            .get()
            .certificate();
    issued.add(certificate);
    papers.add(office.download(administrator, certificate.folio()).get().paper());
  }

  private void annul(String askedAt, String motive, String approvedAt, String reason) {
    clock.setTo(askedAt);
    office
        .requestAnnulment(
            administrator,
            new AnnulmentForm(ACTION.text(), AnnulmentCategory.DOCUMENT_NUMBER, motive))
        .get();
    clock.setTo(approvedAt);
    office.approve(official, DecisionForm.of(ACTION.text()).because(reason)).get();
  }

  private void threeGenerations() {
    issue("2026-03-16T10:00", "4521");
    annul("2026-03-17T10:00", "Es la 4522", "2026-03-18T10:00", "Acreditado");
    issue("2026-03-19T10:00", "4522");
    annul("2026-03-20T10:00", "Es la 4523", "2026-03-23T10:00", "Acreditado otra vez");
    issue("2026-03-24T10:00", "4523");
  }

  @Test
  @DisplayName("FC-05: three generations keep folio, code, content and paper for ever")
  void keepsEveryGeneration() {
    threeGenerations();

    CertificateOffice later = Offices.over(store, SettableClock.at("2027-01-04T09:00"));
    List<Certificate> kept = later.certificate(administrator, ACTION).get().certificates();
    assertThat(kept).extracting(Certificate::version).containsExactly(1, 2, 3);
    assertThat(kept)
        .extracting(Certificate::status)
        .containsExactly(DocumentStatus.REPLACED, DocumentStatus.REPLACED, DocumentStatus.IN_FORCE);
    for (int place = 0; place < 3; place++) {
      assertThat(kept.get(place).folio()).isEqualTo(new Folio(ACTION, place + 1));
      assertThat(kept.get(place).code()).isEqualTo(issued.get(place).code());
      assertThat(kept.get(place).content()).isEqualTo(issued.get(place).content());
      assertThat(kept.get(place).content().digest())
          .isEqualTo(issued.get(place).content().digest());
      assertThat(kept.get(place).paperDigest()).isEqualTo(papers.get(place).digest());
      assertThat(new JdbcDossiers(store).paper(kept.get(place).folio()))
          .contains(papers.get(place));
    }
    assertThat(issued).extracting(Certificate::code).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("FC-05: every old code answers, and leads to the generation after it")
  void everyOldCodeAnswers() {
    threeGenerations();

    List<Verification.Found> answers =
        issued.stream()
            .map(version -> (Verification.Found) office.verify(version.code().grouped()))
            .toList();

    assertThat(answers)
        .extracting(Verification.Found::status)
        .containsExactly(DocumentStatus.REPLACED, DocumentStatus.REPLACED, DocumentStatus.IN_FORCE);
    assertThat(answers)
        .extracting(Verification.Found::replacedBy)
        .containsExactly(
            Optional.of(new Folio(ACTION, 2)), Optional.of(new Folio(ACTION, 3)), Optional.empty());
    assertThat(answers)
        .extracting(Verification.Found::annulledOn)
        .containsExactly(
            Optional.of(LocalDate.of(2026, 3, 18)), // Wednesday
            Optional.of(LocalDate.of(2026, 3, 23)), // Monday
            Optional.empty());
    assertThat(answers)
        .extracting(Verification.Found::contentDigest)
        .containsExactlyElementsOf(
            issued.stream().map(version -> version.content().digest()).toList());
  }

  @Test
  @DisplayName("FC-05: the history tells generations 1 to 3 in order, with who, when and why")
  void tellsTheHistory() {
    threeGenerations();

    List<DossierEvent> events =
        office.history(administrator, ACTION).get().stream().map(HistoryEntry::event).toList();

    assertThat(events)
        .extracting(event -> event.stamp().on().getDayOfMonth())
        .containsExactly(16, 17, 18, 19, 20, 23, 24);
    assertThat(events)
        .extracting(event -> event.stamp().by().person())
        .containsExactly(
            administrator.person(),
            administrator.person(),
            official.person(),
            administrator.person(),
            administrator.person(),
            official.person(),
            administrator.person());
    assertThat(events)
        .extracting(GenerationsTest::told)
        .containsExactly(
            "generation 1 for 4521",
            "Es la 4522",
            "Acreditado",
            "generation 2 for 4522",
            "Es la 4523",
            "Acreditado otra vez",
            "generation 3 for 4523");
  }

  private static String told(DossierEvent event) {
    if (event instanceof CertificateIssued version) {
      return "generation "
          + version.content().folio().version()
          + " for "
          + version.content().paymentDocument().number();
    }
    return event instanceof AnnulmentRequested asked
        ? asked.motive()
        : ((AnnulmentApproved) event).reason().orElseThrow();
  }
}
