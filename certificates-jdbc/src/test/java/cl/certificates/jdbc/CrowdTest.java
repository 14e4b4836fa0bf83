package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.course.Course;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRejected;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal.AlreadyIssued;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.SettableClock;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many callers for long. How many is multiplied by the system property {@code certificates.crowd},
 * 1 if it is not set.
 */
@ParameterizedClass
@EnumSource(Engine.class)
class CrowdTest {
  private static final int TIMES = Integer.getInteger("certificates.crowd", 1);
  private static final int ISSUERS = 16;
  private static final int ATTEMPTS = 3;
  private static final int ACTIONS = 500 * TIMES;
  private static final int CALLERS = 32;
  private static final int ROUNDS = 50 * TIMES;
  private static final int RACES = 700 * TIMES;

  private final Engine engine;
  private final Actor administrator = anAdministrator().actor();
  private final Actor official = anOfficialOf(Region.VALPARAISO).actor();
  private HikariDataSource pool;
  private CertificateOffice office;

  CrowdTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void furnish() {
    pool = Stores.pooled(engine.store(), ISSUERS);
    office = Offices.over(pool, SettableClock.at("2026-04-10T10:00"));
  }

  @AfterEach
  void close() {
    pool.close();
  }

  private ActionId aRegisteredAction() {
    Course course = aCourse().ofAction(Fixtures.aNewAction()).attendedBy(3).build();
    new JdbcCourses(pool).register(course);
    return course.action();
  }

  private IssueForm summarised(ActionId action, String invoice) {
    IssueForm form = IssueForm.of(action.text()).withInvoice(invoice);
    return form.accepting(office.summary(administrator, form).get());
  }

  private void requireThatAllHolds() {
    assertThat(new JdbcAudit(pool).run(List.of()).findings()).isEmpty();
  }

  @Test
  @DisplayName("FC-02: issuers who all try every action leave one certificate each, none lost")
  void oneCertificateForEveryAction() throws Exception {
    List<IssueForm> forms =
        IntStream.range(0, ACTIONS)
            .mapToObj(place -> summarised(aRegisteredAction(), "4521"))
            .toList();
    List<Callable<List<Either<IssueRefusal, Issued>>>> issuers = new ArrayList<>();
    for (int issuer = 0; issuer < ISSUERS; issuer++) {
      List<IssueForm> own = new ArrayList<>();
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        own.addAll(forms);
      }
      Collections.shuffle(own, new Random(issuer));
      issuers.add(() -> own.stream().map(form -> office.accept(administrator, form)).toList());
    }

    List<Either<IssueRefusal, Issued>> answers =
        Offices.<List<Either<IssueRefusal, Issued>>>atOnce(issuers).stream()
            .flatMap(List::stream)
            .toList();

    assertThat(answers).hasSize(ISSUERS * ATTEMPTS * ACTIONS).allMatch(Either::isRight);
    assertThat(answers.stream().filter(answer -> !answer.get().replay())).hasSize(ACTIONS);
    Map<Folio, Set<Certificate>> byFolio = new HashMap<>();
    for (Either<IssueRefusal, Issued> answer : answers) {
      Certificate certificate = answer.get().certificate();
      byFolio.computeIfAbsent(certificate.folio(), folio -> new HashSet<>()).add(certificate);
    }
    assertThat(byFolio).hasSize(ACTIONS).allSatisfy((folio, one) -> assertThat(one).hasSize(1));
    assertThat(Rows.count(pool, "dossier_event")).isEqualTo(ACTIONS);
    assertThat(Rows.count(pool, "certificate_document")).isEqualTo(ACTIONS);
    for (Folio folio : byFolio.keySet()) {
      byte[] printed = new JdbcDossiers(pool).paper(folio).orElseThrow().bytes();
      assertThat(new String(printed, UTF_8)).contains(folio.text());
    }
    requireThatAllHolds();
  }

  @Test
  @DisplayName("FC-01: of callers with one token one issues and all the others hear of it")
  void oneTokenManyCallers() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      IssueForm form = summarised(aRegisteredAction(), "4521");
      List<Callable<Either<IssueRefusal, Issued>>> callers =
          Collections.nCopies(CALLERS, () -> office.accept(administrator, form));

      List<Either<IssueRefusal, Issued>> answers = Offices.atOnce(callers);

      assertThat(answers).allMatch(Either::isRight);
      assertThat(answers.stream().filter(answer -> !answer.get().replay())).hasSize(1);
      assertThat(answers.stream().map(answer -> answer.get().certificate()).distinct()).hasSize(1);
    }
    assertThat(Rows.count(pool, "dossier_event")).isEqualTo(ROUNDS);
    requireThatAllHolds();
  }

  @Test
  @DisplayName("FC-01: of callers with a token each one issues, the others hear ALREADY_ISSUED")
  void manyTokensManyCallers() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      ActionId action = aRegisteredAction();
      List<Callable<Either<IssueRefusal, Issued>>> callers = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        IssueForm form = summarised(action, "" + (4521 + caller));
        callers.add(() -> office.accept(administrator, form));
      }

      List<Either<IssueRefusal, Issued>> answers = Offices.atOnce(callers);

      List<Issued> won = answers.stream().filter(Either::isRight).map(Either::get).toList();
      assertThat(won).hasSize(1);
      assertThat(answers.stream().filter(Either::isLeft))
          .hasSize(CALLERS - 1)
          .allSatisfy(
              answer ->
                  assertThat(((AlreadyIssued) answer.getLeft()).inForce().folio())
                      .isEqualTo(won.get(0).certificate().folio()));
    }
    requireThatAllHolds();
  }

  @Test
  @DisplayName("FC-27: who approves, rejects, liquidates and asks at once leaves no illegal state")
  void noIllegalState() throws Exception {
    Actor host = theHostSystem().actor();
    for (int round = 0; round < RACES; round++) {
      Course course = aCourse().ofAction(Fixtures.aNewAction()).attendedBy(1).build();
      new JdbcCourses(pool).register(course);
      Fixtures.aDossierOf(course)
          .issued("2026-04-06T10:00")
          .annulmentRequested("2026-04-07T10:00", LocalDate.of(2026, 5, 6)) // Wednesday
          .storedIn(new JdbcDossiers(pool));
      String action = course.action().text();
      DecisionForm decision = DecisionForm.of(action).because("Acreditado");

      List<Either<?, ?>> answers =
          Offices.atOnce(
              List.<Callable<Either<?, ?>>>of(
                  () -> office.approve(official, decision),
                  () -> office.reject(official, decision),
                  () -> office.recordLiquidation(host, course.action()),
                  () ->
                      office.requestAnnulment(
                          administrator, new AnnulmentForm(action, null, "N° errado"))));

      Dossier stands = new JdbcDossiers(pool).of(course.action());
      long decisions =
          stands.events().stream()
              .filter(
                  event -> event instanceof AnnulmentApproved || event instanceof AnnulmentRejected)
              .count();
      assertThat(answers.subList(0, 2).stream().filter(Either::isRight)).hasSize((int) decisions);
      assertThat(decisions).isLessThanOrEqualTo(1);
      assertThat(answers.get(2).isRight()).isEqualTo(stands.liquidatedOn().isPresent());
      assertThat(answers.get(3).isRight()).as("asked while one is open, or after").isFalse();
      assertThat(stands.revision().number())
          .isEqualTo(2 + answers.stream().filter(Either::isRight).count());
    }
    requireThatAllHolds();
  }
}
