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
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Digest;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRejected;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.DossierEvent.CourseLiquidated;
import cl.certificates.dossier.Paper;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.identity.VerificationCode;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal.AlreadyIssued;
import cl.certificates.testkit.fixture.DossierFixture;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.SettableClock;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many callers for long; {@link Sizes} says how many. */
@Tag("long")
@ParameterizedClass
@EnumSource(Engine.class)
class CrowdTest {
  private static final int CALLERS = 32;

  /** Rounds over one store, so that none grows with the number of rounds. */
  private static final int MOST_ROUNDS_A_STORE = 2_000;

  private final Engine engine;
  private final Actor administrator = anAdministrator().actor();
  private final Actor official = anOfficialOf(Region.VALPARAISO).actor();
  private final Actor host = theHostSystem().actor();
  private String name;
  private HikariDataSource pool;
  private CertificateOffice office;

  CrowdTest(Engine engine) {
    this.engine = engine;
    furnish();
  }

  private void furnish() {
    name = Engine.newName();
    pool = Stores.pooled(engine.bare(name, ""), Math.max(CALLERS, Sizes.ISSUERS));
    CertificateSchema.of(pool).apply();
    office = Offices.over(pool, SettableClock.at("2026-04-10T10:00"));
  }

  @AfterEach
  void close() {
    pool.close();
    engine.drop(name);
  }

  private interface Round {
    void play(int round) throws Exception;
  }

  /** Plays rounds, on a new store from time to time; each store is audited in the end. */
  private void play(int rounds, Round round) throws Exception {
    for (int played = 0; played < rounds; played++) {
      if (played > 0 && played % MOST_ROUNDS_A_STORE == 0) {
        requireThatAllHolds();
        close();
        furnish();
      }
      round.play(played);
    }
    requireThatAllHolds();
  }

  private ActionId aRegisteredAction() {
    Course course = aCourse().ofAction(Fixtures.aNewAction()).attendedBy(3).build();
    new JdbcCourses(pool).register(course);
    return course.action();
  }

  private IssueForm form(ActionId action, String invoice) {
    return IssueForm.of(action.text()).withInvoice(invoice);
  }

  private IssueForm summarised(ActionId action, String invoice) {
    IssueForm form = form(action, invoice);
    return form.accepting(office.summary(administrator, form).get());
  }

  private void requireThatAllHolds() {
    assertThat(new JdbcAudit(pool).run(List.of()).findings()).isEmpty();
  }

  /** What callers were told, in a memory that grows with the actions and not with the calls. */
  private static final class Told {
    private record Version(VerificationCode code, Instant issuedAt, Digest content, Digest paper) {}

    private final Map<Folio, Version> versions = new ConcurrentHashMap<>();
    private final LongAdder attempts = new LongAdder();
    private final LongAdder issued = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder duplicates = new LongAdder();

    void note(Either<IssueRefusal, Issued> answer) {
      attempts.increment();
      answer.peek(this::note).peekLeft(refusal -> refused.increment());
    }

    private void note(Issued answer) {
      if (!answer.replay()) {
        issued.increment();
      }
      Certificate told = answer.certificate();
      Version version =
          new Version(told.code(), told.issuedAt(), told.content().digest(), told.paperDigest());
      Version first = versions.putIfAbsent(told.folio(), version);
      if (first != null && !first.equals(version)) {
        duplicates.increment();
      }
    }
  }

  @Test
  @DisplayName("FC-02: issuers who all try every action leave one certificate each, none lost")
  void oneCertificateForEveryAction() throws Exception {
    List<IssueForm> forms =
        IntStream.range(0, Sizes.ACTIONS)
            .mapToObj(place -> summarised(aRegisteredAction(), "4521"))
            .toList();
    Told told = new Told();
    List<Callable<Boolean>> issuers = new ArrayList<>();
    for (int issuer = 0; issuer < Sizes.ISSUERS; issuer++) {
      Random random = new Random(issuer);
      issuers.add(
          () -> {
            for (int attempt = 0; attempt < Sizes.ATTEMPTS; attempt++) {
              List<IssueForm> own = new ArrayList<>(forms);
              Collections.shuffle(own, random);
              own.forEach(form -> told.note(office.accept(administrator, form)));
            }
            return true;
          });
    }

    Figures figures = Figures.of(engine, "issuers who all try every action");
    Offices.atOnce(issuers);

    int lost = 0;
    for (IssueForm form : forms) {
      Folio folio = new Folio(ActionId.of(form.action()), 1);
      Optional<Paper> paper = new JdbcDossiers(pool).paper(folio);
      boolean printed =
          paper.map(bytes -> new String(bytes.bytes(), UTF_8).contains(folio.text())).orElse(false);
      lost += printed && told.versions.containsKey(folio) ? 0 : 1;
    }
    figures
        .with("issuers", Sizes.ISSUERS)
        .with("actions", Sizes.ACTIONS)
        .with("attempts", told.attempts.sum())
        .with("issued", told.issued.sum())
        .with("refused", told.refused.sum())
        .with("duplicates", told.duplicates.sum())
        .with("lost", lost)
        .print(told.attempts.sum());
    assertThat(told.attempts.sum())
        .isEqualTo((long) Sizes.ISSUERS * Sizes.ATTEMPTS * Sizes.ACTIONS);
    assertThat(told.issued.sum()).isEqualTo(Sizes.ACTIONS);
    assertThat(told.refused.sum()).isZero();
    assertThat(told.duplicates.sum()).isZero();
    assertThat(lost).isZero();
    assertThat(told.versions).hasSize(Sizes.ACTIONS);
    assertThat(Rows.count(pool, "dossier_event")).isEqualTo(Sizes.ACTIONS);
    assertThat(Rows.count(pool, "certificate_document")).isEqualTo(Sizes.ACTIONS);
    requireThatAllHolds();
  }

  @Test
  @DisplayName("FC-01: of callers with one token one issues and all the others hear of it")
  void oneTokenManyCallers() throws Exception {
    Figures figures = Figures.of(engine, "callers with one token");
    play(
        Sizes.ROUNDS,
        round -> {
          IssueForm form = summarised(aRegisteredAction(), "4521");
          List<Callable<Either<IssueRefusal, Issued>>> callers =
              Collections.nCopies(CALLERS, () -> office.accept(administrator, form));

          List<Either<IssueRefusal, Issued>> answers = Offices.atOnce(callers);

          assertThat(answers).allMatch(Either::isRight);
          assertThat(answers.stream().filter(answer -> !answer.get().replay())).hasSize(1);
          assertThat(answers.stream().map(answer -> answer.get().certificate()).distinct())
              .hasSize(1);
          assertThat(new JdbcDossiers(pool).of(ActionId.of(form.action())).revision().number())
              .isEqualTo(1);
        });
    figures.with("rounds", Sizes.ROUNDS).with("callers", CALLERS).print(Sizes.ROUNDS);
  }

  @Test
  @DisplayName("FC-01: of callers with a token each one issues, the others hear ALREADY_ISSUED")
  void manyTokensManyCallers() throws Exception {
    Figures figures = Figures.of(engine, "callers with a token each");
    play(
        Sizes.ROUNDS,
        round -> {
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
        });
    figures.with("rounds", Sizes.ROUNDS).with("callers", CALLERS).print(Sizes.ROUNDS);
  }

  @Test
  @DisplayName("FC-27: who decides, reissues, liquidates and asks at once leaves no illegal state")
  void noIllegalState() throws Exception {
    Figures figures = Figures.of(engine, "acts that exclude each other");
    LongAdder done = new LongAdder();
    LongAdder refused = new LongAdder();
    play(
        Sizes.RACES,
        round -> {
          Course course = aCourse().ofAction(Fixtures.aNewAction()).attendedBy(1).build();
          new JdbcCourses(pool).register(course);
          DossierFixture pending =
              Fixtures.aDossierOf(course)
                  .issued("2026-04-06T10:00")
                  .annulmentRequested("2026-04-07T10:00", LocalDate.of(2026, 5, 6)); // Wednesday
          boolean approved = round % 2 == 1;
          Dossier before =
              (approved ? pending.approved("2026-04-08T10:00") : pending)
                  .storedIn(new JdbcDossiers(pool));

          List<Either<?, ?>> answers =
              Offices.atOnce(
                  approved ? afterApproval(course.action()) : whilePending(course.action()));

          Dossier stands = new JdbcDossiers(pool).of(course.action());
          requireThatItIsLegal(before, stands, answers);
          long acts = answers.stream().filter(Either::isRight).count();
          done.add(acts);
          refused.add(answers.size() - acts);
        });
    figures
        .with("rounds", Sizes.RACES)
        .with("acts done", done.sum())
        .with("acts refused", refused.sum())
        .print(Sizes.RACES);
    assertThat(done.sum()).as("somebody wins each round").isGreaterThanOrEqualTo(Sizes.RACES);
  }

  private List<Callable<Either<?, ?>>> whilePending(ActionId action) {
    DecisionForm decision = DecisionForm.of(action.text()).because("Acreditado");
    return List.of(
        () -> office.approve(official, decision),
        () -> office.reject(official, decision),
        () -> office.recordLiquidation(host, action),
        () -> ask(action));
  }

  /** Two reissues with a summary each, and whoever may come between or after them. */
  private List<Callable<Either<?, ?>>> afterApproval(ActionId action) {
    IssueForm one = summarised(action, "4522");
    IssueForm other = summarised(action, "4523");
    DecisionForm decision = DecisionForm.of(action.text()).because("Acreditado");
    return List.of(
        () -> office.accept(administrator, one),
        () -> office.accept(administrator, other),
        () -> office.recordLiquidation(host, action),
        () -> ask(action),
        () -> office.approve(official, decision));
  }

  private Either<?, ?> ask(ActionId action) {
    return office.requestAnnulment(
        administrator, new AnnulmentForm(action.text(), null, "N° errado"));
  }

  /** Each act that was done is one event; what they were is looked at one by one, from R42 on. */
  private static void requireThatItIsLegal(
      Dossier before, Dossier stands, List<Either<?, ?>> answers) {
    List<DossierEvent> news =
        stands.events().subList(before.events().size(), stands.events().size());
    assertThat(stands.events()).startsWith(before.events().toArray(DossierEvent[]::new));
    assertThat(news).hasSize((int) answers.stream().filter(Either::isRight).count());
    CertificateState state = before.state();
    boolean liquidated = false;
    for (DossierEvent event : news) {
      if (event instanceof CourseLiquidated) {
        assertThat(liquidated).as("liquidated twice").isFalse();
        liquidated = true;
      } else if (event instanceof AnnulmentRejected) {
        assertThat(state).isEqualTo(CertificateState.ANNULMENT_PENDING);
        state = CertificateState.REJECTED;
      } else {
        assertThat(liquidated).as("%s after the liquidation", event.getClass()).isFalse();
        if (event instanceof AnnulmentApproved) {
          assertThat(state).isEqualTo(CertificateState.ANNULMENT_PENDING);
          state = CertificateState.APPROVED_FOR_REISSUE;
        } else if (event instanceof AnnulmentRequested) {
          assertThat(state).isEqualTo(CertificateState.ISSUED);
          state = CertificateState.ANNULMENT_PENDING;
        } else {
          assertThat(event).isInstanceOf(CertificateIssued.class);
          assertThat(state).isEqualTo(CertificateState.APPROVED_FOR_REISSUE);
          state = CertificateState.ISSUED;
        }
      }
    }
    assertThat(stands.state()).isEqualTo(state);
    assertThat(stands.liquidatedOn().isPresent()).isEqualTo(liquidated);
  }
}
