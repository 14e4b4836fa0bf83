package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.LINE;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Operation;
import cl.certificates.access.Profile;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.annulment.PendingRequest;
import cl.certificates.course.Recipient;
import cl.certificates.course.TrainingEntity;
import cl.certificates.dossier.Paper;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.DetailNotVisible;
import cl.certificates.refusal.Refusal.NotFound;
import cl.certificates.refusal.Refusal.ProfileNotAllowed;
import cl.certificates.refusal.Refusal.WrongRegion;
import cl.certificates.search.CourseSearch;
import cl.certificates.testkit.memory.SettableClock;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two training entities, a company, an OTIC and two directorates over one store. */
@ParameterizedClass
@EnumSource(Engine.class)
class PartiesTest {
  private static final TrainingEntity A =
      new TrainingEntity(new Rut(76_100_008), "Capacita A SpA", TrainingEntity.Kind.OTEC);
  private static final TrainingEntity B =
      new TrainingEntity(new Rut(76_100_002), "Capacita B SpA", TrainingEntity.Kind.OTEC);
  private static final Recipient C =
      new Recipient(new Rut(76_000_000), "Compradora C S.A.", Recipient.Kind.COMPANY);
  private static final Recipient D =
      new Recipient(new Rut(70_300_400), "OTIC D", Recipient.Kind.OTIC);

  private static final ActionId BOUGHT_BY_C = ActionId.of("7000001"); // of A, in R1
  private static final ActionId PAID_BY_D = ActionId.of("7000002"); // of B, in R2
  private static final ActionId UNKNOWN = ActionId.of("7999999");
  private static final Region R1 = Region.VALPARAISO;
  private static final Region R2 = Region.BIOBIO;

  private static final Mandate OF_A = mandate(1, A.rut(), Profile.LOCAL_ADMINISTRATOR);
  private static final Mandate LOOKS_FOR_A = mandate(1, A.rut(), Profile.FACILITATOR);
  private static final Mandate OF_B = mandate(2, B.rut(), Profile.GENERAL_ADMINISTRATOR);
  private static final Mandate LOOKS_FOR_B = mandate(3, B.rut(), Profile.FACILITATOR);
  private static final Mandate OF_C = mandate(4, C.rut(), Profile.RECIPIENT);
  private static final Mandate OF_D = mandate(5, D.rut(), Profile.RECIPIENT);
  private static final Mandate OF_R1 = anOfficialOf(R1);
  private static final Mandate OF_R2 = anOfficialOf(R2);

  private final HikariDataSource store;
  private final JdbcPermissions permissions;
  private final CertificateOffice office;

  PartiesTest(Engine engine) {
    this.store = Stores.pooled(engine.store(), 2);
    this.permissions = new JdbcPermissions(store);
    this.office = Offices.over(store, SettableClock.at("2026-04-10T10:00"));
    List.of(OF_A, LOOKS_FOR_A, OF_B, LOOKS_FOR_B, OF_C, OF_D, OF_R1, OF_R2)
        .forEach(permissions::grant);
    JdbcCourses courses = new JdbcCourses(store);
    courses.register(aCourse().ofAction(BOUGHT_BY_C).givenBy(A).addressedTo(C).in(R1).build());
    courses.register(aCourse().ofAction(PAID_BY_D).givenBy(B).addressedTo(D).in(R2).build());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Mandate mandate(int person, Rut entity, Profile profile) {
    return new Mandate(
        new Rut(12_100_000 + person),
        "Persona de Prueba",
        entity,
        "Entidad de Prueba",
        profile,
        Optional.empty());
  }

  private Issued issue(Mandate by, ActionId action) {
    IssueForm form = IssueForm.of(action.text()).withInvoice("4521");
    return office.accept(by.actor(), form.accepting(office.summary(by.actor(), form).get())).get();
  }

  private void issueAndAskForBoth() {
    issue(OF_A, BOUGHT_BY_C);
    issue(OF_B, PAID_BY_D);
    office.requestAnnulment(OF_A.actor(), plea(BOUGHT_BY_C)).get();
    office.requestAnnulment(OF_B.actor(), plea(PAID_BY_D)).get();
  }

  private static AnnulmentForm plea(ActionId action) {
    return new AnnulmentForm(action.text(), null, "N° errado");
  }

  /** Every job of the office that is about one action. */
  private Map<String, Function<Actor, Either<? extends Refusal, ?>>> jobsAbout(ActionId action) {
    IssueForm form = IssueForm.of(action.text()).withInvoice("4522").accepting("a token");
    DecisionForm decision = DecisionForm.of(action.text()).because("Acreditado");
    Map<String, Function<Actor, Either<? extends Refusal, ?>>> jobs = new LinkedHashMap<>();
    jobs.put("attendance", actor -> office.attendance(actor, action));
    jobs.put("certificate", actor -> office.certificate(actor, action));
    jobs.put("deadlines", actor -> office.deadlines(actor, action));
    jobs.put("history", actor -> office.history(actor, action));
    jobs.put("download", actor -> office.download(actor, new Folio(action, 1)));
    jobs.put("credential", actor -> office.credential(actor, new Folio(action, 1)));
    jobs.put("summary", actor -> office.summary(actor, form));
    jobs.put("accept", actor -> office.accept(actor, form));
    jobs.put("requestAnnulment", actor -> office.requestAnnulment(actor, plea(action)));
    jobs.put("approve", actor -> office.approve(actor, decision));
    jobs.put("reject", actor -> office.reject(actor, decision));
    return jobs;
  }

  private Map<String, Refusal> refusals(Mandate mandate, ActionId action) {
    return jobsAbout(action).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, job -> job.getValue().apply(mandate.actor()).getLeft()));
  }

  private List<ActionId> found(Mandate mandate) {
    return office.search(mandate.actor(), CourseSearch.inLine(LINE.code())).get().rows().stream()
        .map(row -> row.course().action())
        .toList();
  }

  @Test
  @DisplayName("FC-26: another's certificate by its number answers as one that does not exist")
  void answersAsIfTheForeignWereUnknown() {
    issueAndAskForBoth();
    Map<Mandate, ActionId> foreign =
        Map.of(
            OF_A, PAID_BY_D,
            LOOKS_FOR_A, PAID_BY_D,
            OF_B, BOUGHT_BY_C,
            LOOKS_FOR_B, BOUGHT_BY_C,
            OF_C, PAID_BY_D,
            OF_D, BOUGHT_BY_C);
    long before = new JdbcAudit(store).run(List.of()).events();

    foreign.forEach(
        (mandate, action) -> {
          assertThat(refusals(mandate, action))
              .as("%s of %s", mandate, mandate.entity())
              .isEqualTo(refusals(mandate, UNKNOWN));
          assertThat(refusals(mandate, action).values()).containsOnly(new NotFound());
        });

    assertThat(new JdbcAudit(store).run(List.of()).events()).isEqualTo(before);
  }

  @Test
  @DisplayName("FC-26: a directorate that decides elsewhere hears WRONG_REGION, and nothing more")
  void tellsADirectorateItsRegion() {
    issueAndAskForBoth();

    assertThat(refusals(OF_R2, BOUGHT_BY_C))
        .allSatisfy(
            (job, refusal) ->
                assertThat(refusal)
                    .as(job)
                    .isEqualTo(
                        job.equals("approve") || job.equals("reject")
                            ? new WrongRegion(R2)
                            : new NotFound()));
    assertThat(office.pending(OF_R2.actor(), R1, 10)).isEqualTo(Either.left(new WrongRegion(R2)));
    assertThat(office.pending(OF_R2.actor(), null, 10).get())
        .extracting(PendingRequest::action)
        .containsExactly(PAID_BY_D);
    assertThat(office.approve(OF_R1.actor(), DecisionForm.of(BOUGHT_BY_C.text())).isRight())
        .isTrue();
    assertThat(office.approve(OF_R2.actor(), DecisionForm.of(PAID_BY_D.text())).isRight()).isTrue();
  }

  @Test
  @DisplayName("FC-26: a search finds what concerns whoever asks, and nothing of the others")
  void findsWhatConcernsWhoeverAsks() {
    assertThat(found(OF_C)).as("before it is issued").isEmpty();
    issueAndAskForBoth();

    assertThat(found(OF_A)).containsExactly(BOUGHT_BY_C);
    assertThat(found(LOOKS_FOR_A)).containsExactly(BOUGHT_BY_C);
    assertThat(found(OF_B)).containsExactly(PAID_BY_D);
    assertThat(found(OF_C)).containsExactly(BOUGHT_BY_C);
    assertThat(found(OF_D)).containsExactly(PAID_BY_D);
    assertThat(found(OF_R1)).containsExactly(BOUGHT_BY_C);
    assertThat(found(OF_R2)).containsExactly(PAID_BY_D);
    assertThat(office.search(theHostSystem().actor(), CourseSearch.inLine(LINE.code())).isLeft())
        .isTrue();
  }

  @Test
  @DisplayName("FC-26: who buys a course reads its certificate, and acts on nothing")
  void letsABuyerRead() {
    issueAndAskForBoth();

    jobsAbout(BOUGHT_BY_C)
        .forEach(
            (job, answer) ->
                assertThat(answer.apply(OF_C.actor()).isRight())
                    .as(job)
                    .isEqualTo(
                        List.of("certificate", "deadlines", "download", "credential")
                            .contains(job)));
    assertThat(office.certificate(OF_C.actor(), BOUGHT_BY_C).get().lastRequest()).isEmpty();
  }

  @Test
  @DisplayName("FC-26: a person with two profiles acts under the one chosen")
  void actsUnderTheProfileChosen() {
    IssueForm form = IssueForm.of(BOUGHT_BY_C.text()).withInvoice("4521");

    assertThat(office.mandatesOf(OF_A.person())).containsExactlyInAnyOrder(OF_A, LOOKS_FOR_A);
    assertThat(office.summary(LOOKS_FOR_A.actor(), form))
        .isEqualTo(Either.left(new ProfileNotAllowed(Profile.FACILITATOR, Operation.ISSUE)));
    assertThat(office.summary(OF_A.actor(), form).isRight()).isTrue();
  }

  @Test
  @DisplayName("FC-26: a profile withdrawn counts no more at the next call, the other still does")
  void forgetsAWithdrawnProfileAtOnce() {
    issueAndAskForBoth();
    assertThat(office.certificate(OF_A.actor(), BOUGHT_BY_C).isRight()).isTrue();

    permissions.withdraw(OF_A);

    assertThat(refusals(OF_A, BOUGHT_BY_C).values())
        .allSatisfy(
            refusal ->
                assertThat(refusal)
                    .isInstanceOfSatisfying(
                        ProfileNotAllowed.class,
                        no -> assertThat(no.profile()).isEqualTo(Profile.LOCAL_ADMINISTRATOR)));
    assertThat(office.search(OF_A.actor(), CourseSearch.inLine(LINE.code())).getLeft())
        .isEqualTo(new ProfileNotAllowed(Profile.LOCAL_ADMINISTRATOR, Operation.SEARCH));
    assertThat(office.certificate(LOOKS_FOR_A.actor(), BOUGHT_BY_C).isRight()).isTrue();
    permissions.grant(OF_A);
    assertThat(office.certificate(OF_A.actor(), BOUGHT_BY_C).isRight()).isTrue();
  }

  @Test
  @DisplayName("FC-26: once liquidated the paper is had by all it concerns, the attendance by none")
  void hidesTheAttendanceOfALiquidatedCourse() {
    Issued issued = issue(OF_A, BOUGHT_BY_C);
    Folio folio = issued.certificate().folio();
    assertThat(office.attendance(OF_A.actor(), BOUGHT_BY_C).isRight()).isTrue();

    office.recordLiquidation(theHostSystem().actor(), BOUGHT_BY_C).get();

    for (Mandate insider : List.of(OF_A, LOOKS_FOR_A, OF_R1)) {
      assertThat(office.attendance(insider.actor(), BOUGHT_BY_C))
          .as("%s", insider)
          .isEqualTo(Either.left(new DetailNotVisible()));
    }
    for (Mandate reader : List.of(OF_A, LOOKS_FOR_A, OF_C, OF_R1)) {
      Paper paper = office.download(reader.actor(), folio).get().paper();
      assertThat(paper.digest()).isEqualTo(issued.certificate().paperDigest());
    }
    assertThat(office.download(OF_D.actor(), folio)).isEqualTo(Either.left(new NotFound()));
    assertThat(office.attendance(OF_B.actor(), BOUGHT_BY_C)).isEqualTo(Either.left(new NotFound()));
  }
}
