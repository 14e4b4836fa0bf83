package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.ACTION;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.annulment.AnnulmentDecided;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.dossier.Certificate;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import cl.certificates.refusal.DecisionRefusal;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal.AlreadyIssued;
import cl.certificates.refusal.Refusal.IllegalTransition;
import cl.certificates.testkit.memory.SettableClock;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Races through the front door, each caller over a connection of its own. */
@ParameterizedClass
@EnumSource(Engine.class)
class OfficeRacesTest {

  private static final int THREADS = 32;

  private final SettableClock clock = SettableClock.at("2026-04-10T10:00");
  private final Actor administrator = anAdministrator().actor();
  private final DataSource store;
  private CertificateOffice office;

  OfficeRacesTest(Engine engine) {
    this.store = engine.store();
  }

  @BeforeEach
  void furnish() throws Exception {
    new JdbcCourses(store).register(aCourse().build());
    office = Offices.over(store, clock);
  }

  private IssueForm summarised(String invoice) {
    IssueForm form = IssueForm.of("6543210").withInvoice(invoice);
    return form.accepting(office.summary(administrator, form).get());
  }

  @Test
  @DisplayName("FC-01: 32 acceptances of one summary at once give one certificate to all")
  void oneTokenOneCertificate() throws Exception {
    List<Callable<Either<IssueRefusal, Issued>>> calls = new ArrayList<>();
    for (int caller = 0; caller < THREADS; caller++) {
      IssueForm own = summarised("4521"); // a summary of its own, for the same data
      calls.add(() -> office.accept(administrator, own));
    }

    List<Either<IssueRefusal, Issued>> answers = Offices.atOnce(calls);

    assertThat(answers).allMatch(Either::isRight);
    assertThat(answers.stream().map(answer -> answer.get().certificate()).distinct()).hasSize(1);
    assertThat(answers.stream().filter(answer -> !answer.get().replay())).hasSize(1);
    assertThat(office.accept(administrator, summarisedAgain(answers)).get().replay()).isTrue();
    assertThat(Rows.count(store, "dossier_event")).isEqualTo(1);
    assertThat(Rows.count(store, "certificate_document")).isEqualTo(1);
  }

  private static IssueForm summarisedAgain(List<Either<IssueRefusal, Issued>> answers) {
    Certificate won = answers.get(0).get().certificate();
    return IssueForm.of("6543210").withInvoice("4521").accepting(won.token());
  }

  @Test
  @DisplayName("FC-01: of two invoices at once one is issued, the other hears ALREADY_ISSUED")
  void twoTokensOneCertificate() throws Exception {
    IssueForm first = summarised("4521");
    IssueForm second = summarised("4522");
    List<Callable<Either<IssueRefusal, Issued>>> calls = new ArrayList<>();
    for (int caller = 0; caller < THREADS; caller++) {
      IssueForm form = caller % 2 == 0 ? first : second;
      calls.add(() -> office.accept(administrator, form));
    }

    List<Either<IssueRefusal, Issued>> answers = Offices.atOnce(calls);

    List<Folio> folios =
        answers.stream()
            .map(
                answer ->
                    answer.fold(
                        refusal -> ((AlreadyIssued) refusal).inForce(), Issued::certificate))
            .map(Certificate::folio)
            .distinct()
            .toList();
    assertThat(folios).hasSize(1);
    assertThat(answers.stream().filter(Either::isRight)).hasSize(THREADS / 2);
    assertThat(Rows.count(store, "certificate")).isEqualTo(1);
  }

  @Test
  @DisplayName("FC-27: of decisions taken at once one is recorded, the others learn of it")
  void oneDecision() throws Exception {
    office.accept(administrator, summarised("4521")).get();
    office.requestAnnulment(administrator, new AnnulmentForm("6543210", null, "N° errado")).get();
    Actor official = anOfficialOf(Region.VALPARAISO).actor();
    DecisionForm decision = DecisionForm.of("6543210").because("Acreditado");
    List<Callable<Either<DecisionRefusal, AnnulmentDecided>>> calls = new ArrayList<>();
    for (int caller = 0; caller < THREADS; caller++) {
      boolean approves = caller % 2 == 0;
      calls.add(
          () -> approves ? office.approve(official, decision) : office.reject(official, decision));
    }

    List<Either<DecisionRefusal, AnnulmentDecided>> answers = Offices.atOnce(calls);

    AnnulmentDecided recorded =
        answers.stream().filter(Either::isRight).map(Either::get).findFirst().orElseThrow();
    assertThat(answers.stream().filter(Either::isRight)).hasSize(1);
    assertThat(answers.stream().filter(Either::isLeft))
        .allSatisfy(
            answer ->
                assertThat(((IllegalTransition) answer.getLeft()).decision())
                    .contains(recorded.decision()));
    assertThat(new JdbcDossiers(store).of(ACTION).revision().number()).isEqualTo(3);
  }
}
