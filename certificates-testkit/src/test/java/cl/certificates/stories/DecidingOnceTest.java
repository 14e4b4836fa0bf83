package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.annulment.AnnulmentDecided;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.AnnulmentDecision;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.CertificateAction;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Dossier;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.issuing.IssueForm;
import cl.certificates.refusal.AnnulmentRefusal;
import cl.certificates.refusal.DecisionRefusal;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal.IllegalTransition;
import cl.certificates.refusal.Refusal.StaleSummary;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecidingOnceTest extends Story {
  private static final int RACES = 1_000;

  private final Mandate colleague =
      new Mandate(
          new Rut(13_500_000),
          "Otra Persona Funcionaria",
          anOfficialOf(Region.VALPARAISO).entity(),
          anOfficialOf(Region.VALPARAISO).entityName(),
          Profile.REGIONAL_OFFICIAL,
          Optional.of(Region.VALPARAISO));

  private ActionId waiting(int number) {
    ActionId action = ActionId.of("8" + (100_000 + number));
    memory.register(aCourse().ofAction(action).build());
    IssueForm form = IssueForm.of(action.text()).withInvoice("4521");
    granted(
        office.accept(administrator, form.accepting(granted(office.summary(administrator, form)))));
    granted(
        office.requestAnnulment(
            administrator, new AnnulmentForm(action.text(), AnnulmentCategory.OTHER, "Un error")));
    return action;
  }

  private Either<DecisionRefusal, AnnulmentDecided> decide(
      Actor by, ActionId action, boolean approving) {
    DecisionForm form = new DecisionForm(action.text(), "Por lo que se ve");
    return approving ? office.approve(by, form) : office.reject(by, form);
  }

  @Test
  @DisplayName(
      "FC-27: of two officials at once, a thousand times, one decides; the other hears who")
  void oneDecides() {
    memory.grant(colleague);
    for (int race = 0; race < RACES; race++) {
      ActionId action = waiting(race);
      boolean first = race % 3 != 2; // approve+approve, approve+reject, reject+approve
      boolean second = race % 3 != 1;
      List<Callable<Either<DecisionRefusal, AnnulmentDecided>>> both =
          List.of(
              () -> decide(official, action, first),
              () -> decide(colleague.actor(), action, second));

      List<Either<DecisionRefusal, AnnulmentDecided>> answers = atOnce(both);

      Dossier dossier = memory.dossiers().of(action);
      assertThat(dossier.events()).hasSize(3);
      assertThat(answers.stream().filter(Either::isRight)).hasSize(1);
      AnnulmentDecision decision = dossier.lastRequest().orElseThrow().decision().orElseThrow();
      assertThat(answers.stream().filter(Either::isRight).map(answer -> answer.get().decision()))
          .containsExactly(decision);
      assertThat(answers.stream().filter(Either::isLeft).map(Either::getLeft))
          .singleElement()
          .isInstanceOfSatisfying(
              IllegalTransition.class,
              refusal -> assertThat(refusal.decision()).contains(decision));
    }
  }

  @Test
  @DisplayName("FC-27: a second decision learns who decided what and when, and what is allowed now")
  void theSecondLearns() {
    issuedAndRequested();
    granted(approve("2026-05-05T10:00"));

    IllegalTransition refusal = (IllegalTransition) refused(reject("2026-05-06T10:00"));

    assertThat(refusal.code()).isEqualTo("ILLEGAL_TRANSITION");
    assertThat(refusal.state()).isEqualTo(CertificateState.APPROVED_FOR_REISSUE);
    assertThat(refusal.allowed())
        .containsExactly(CertificateAction.REISSUE, CertificateAction.DOWNLOAD);
    AnnulmentDecision first = refusal.decision().orElseThrow();
    assertThat(first).isInstanceOf(AnnulmentDecision.Approved.class);
    assertThat(first.by()).isEqualTo(anOfficialOf(Region.VALPARAISO));
    assertThat(first.on()).isEqualTo(LocalDate.of(2026, 5, 5));
  }

  @Test
  @DisplayName("FC-27: of 16 requests at once one is sent, the others hear of it")
  void oneRequest() {
    issued("2026-04-10T10:00");
    Callable<Either<AnnulmentRefusal, ?>> asking =
        () -> request("2026-04-20T10:00").map(receipt -> receipt);

    List<Either<AnnulmentRefusal, ?>> answers = atOnce(Collections.nCopies(16, asking));

    assertThat(answers.stream().filter(Either::isRight)).hasSize(1);
    assertThat(answers.stream().filter(Either::isLeft).map(answer -> answer.getLeft().code()))
        .hasSize(15)
        .containsOnly("REQUEST_ALREADY_OPEN");
    assertThat(memory.dossiers().of(ACTION).requests()).hasSize(1);
  }

  private void rejectedEarly() {
    issued("2026-03-16T10:00");
    granted(request("2026-03-17T10:00"));
    granted(reject("2026-03-18T10:00"));
  }

  @Test
  @DisplayName("FC-27: after a rejection nobody asks again, on day 59 or day 61")
  void afterRejection() {
    rejectedEarly();

    assertThat(code(request("2026-05-11T10:00"))).isEqualTo("ILLEGAL_TRANSITION"); // day 59
    assertThat(code(request("2026-05-13T10:00"))).isEqualTo("ILLEGAL_TRANSITION"); // day 61
  }

  @Test
  @DisplayName("FC-27: with the option, a new request is sent up to day 60")
  void afterRejectionWithTheOption() {
    under(policy().allowNewRequestAfterRejection(true));
    rejectedEarly();

    assertThat(code(request("2026-05-13T10:00"))).isEqualTo("ANNULMENT_DEADLINE_EXPIRED");
    assertThat(request("2026-05-11T10:00").isRight()).isTrue();
    assertThat(state()).isEqualTo(CertificateState.ANNULMENT_PENDING);
    assertThat(memory.dossiers().of(ACTION).requests()).hasSize(2);
  }

  @Test
  @DisplayName("FC-27: what is annulled already cannot be asked for")
  void annulledAlready() {
    issuedAndRequested();
    granted(approve("2026-05-05T10:00"));

    IllegalTransition refusal = (IllegalTransition) refused(request("2026-05-06T10:00"));

    assertThat(refusal.state()).isEqualTo(CertificateState.APPROVED_FOR_REISSUE);
    assertThat(refusal.decision()).isPresent();
  }

  @Test
  @DisplayName("FC-27: a decision on the 21st business day counts, and is late")
  void onTheDayAfterTheLast() {
    issuedAndRequested();

    assertThat(granted(approve("2026-05-20T00:00")).decision().late()).isTrue();
  }

  @Test
  @DisplayName("FC-27: a decision in the last second of the 20th is in time")
  void inTheLastSecond() {
    issuedAndRequested();

    assertThat(granted(reject("2026-05-19T23:59:59")).decision().late()).isFalse();
  }

  @Test
  @DisplayName("FC-27: nobody decides his own request, under whatever profile he made it")
  void ownRequest() {
    Mandate himself =
        new Mandate(
            Rut.of("12345678-5"),
            "Persona de Prueba",
            colleague.entity(),
            colleague.entityName(),
            Profile.REGIONAL_OFFICIAL,
            Optional.of(Region.VALPARAISO));
    memory.grant(himself);
    issuedAndRequested();

    assertThat(code(decide(himself.actor(), ACTION, true))).isEqualTo("OWN_REQUEST");
    assertThat(code(decide(himself.actor(), ACTION, false))).isEqualTo("OWN_REQUEST");
    assertThat(state()).isEqualTo(CertificateState.ANNULMENT_PENDING);
  }

  @Test
  @DisplayName("FC-27: no reissue without an approval")
  void reissueWithoutApproval() {
    issuedAndRequested();

    IssueRefusal refusal =
        refused(office.accept(administrator, form().withInvoice("4522").accepting("a token")));

    assertThat(refusal.code()).isEqualTo("ILLEGAL_TRANSITION");
    assertThat(((IllegalTransition) refusal).allowed())
        .contains(CertificateAction.APPROVE, CertificateAction.REJECT)
        .doesNotContain(CertificateAction.ISSUE, CertificateAction.REISSUE);
  }

  @Test
  @DisplayName("FC-27: an approval allows one reissue")
  void reissueTwice() {
    issuedAndRequested();
    granted(approve("2026-05-05T10:00"));
    reissued("2026-05-08T10:00");

    assertThat(code(office.summary(administrator, form().withInvoice("4523"))))
        .isEqualTo("ALREADY_ISSUED");
    assertThat(code(office.accept(administrator, form().withInvoice("4523").accepting("a token"))))
        .isEqualTo("ALREADY_ISSUED");
  }

  @Test
  @DisplayName("A22: the token of an annulled version is stale, even for the same form")
  void tokenOfAnAnnulledVersion() {
    IssueForm signed = form().accepting(granted(office.summary(administrator, form())));
    clock.setTo("2026-04-10T10:00");
    granted(office.accept(administrator, signed));
    assertThat(granted(office.accept(administrator, signed)).replay()).isTrue();
    granted(request("2026-04-20T10:00"));
    assertThat(granted(office.accept(administrator, signed)).replay()).isTrue();
    granted(approve("2026-05-05T10:00"));

    assertThat(code(office.accept(administrator, signed))).isEqualTo("STALE_SUMMARY");
  }

  @Test
  @DisplayName("A22: a token with another form is no replay")
  void tokenOfAnotherForm() {
    IssueForm signed = form().accepting(granted(office.summary(administrator, form())));

    assertThat(code(office.accept(administrator, signed.withInvoice("4522"))))
        .isEqualTo("STALE_SUMMARY");
    granted(office.accept(administrator, signed));
    assertThat(code(office.accept(administrator, signed.withInvoice("4522"))))
        .isEqualTo("ALREADY_ISSUED");
  }

  @Test
  @DisplayName("FC-27: whoever decides late on a request decides on no other one sent since")
  void decidesOnWhatWasRead() {
    under(policy().allowNewRequestAfterRejection(true));
    issued("2026-04-10T10:00");
    AnnulmentRequest first = granted(request("2026-04-20T10:00")).request();
    AnnulmentDecision decision = granted(reject("2026-04-22T10:00")).request().decision().get();
    AnnulmentRequest second = granted(request("2026-04-23T10:00")).request();
    DecisionForm form = DecisionForm.of("6543210").because("Se acreditó");

    assertThat(office.approve(official, form.on(first)))
        .isEqualTo(
            Either.left(
                new IllegalTransition(
                    CertificateState.ANNULMENT_PENDING,
                    List.copyOf(CertificateState.ANNULMENT_PENDING.allowedActions()),
                    Optional.of(decision))));
    assertThat(code(office.reject(official, form.on(first)))).isEqualTo("ILLEGAL_TRANSITION");
    assertThat(granted(office.approve(official, form.on(second))).request().requestedAt())
        .isEqualTo(second.requestedAt());
  }

  @ParameterizedTest
  @CsvSource({
    "3, , true",
    "4, , false",
    "99, , false",
    ", 1237000001, true",
    ", 1237000002, false",
  })
  @DisplayName("A22: a replay of another line or SENCE code than was issued is none")
  void tokenOfAnotherCourse(@Nullable String line, @Nullable String senceCode, boolean replay) {
    IssueForm signed = form().accepting(granted(office.summary(administrator, form())));
    granted(office.accept(administrator, signed));
    IssueForm again = signed.withLine(line).withSenceCode(senceCode);

    assertThat(office.accept(administrator, again).isRight()).isEqualTo(replay);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  @DisplayName("R20: without a token nobody is told that data changed")
  void noToken(@Nullable String token) {
    assertThat(office.accept(administrator, form().accepting(token)))
        .isEqualTo(Either.left(new StaleSummary(false)));
  }

  @Test
  @DisplayName("A22: a replay is answered after liquidation as well, and before its refusal")
  void replayAfterLiquidation() {
    IssueForm signed = form().accepting(granted(office.summary(administrator, form())));
    granted(office.accept(administrator, signed));
    granted(office.recordLiquidation(theHostSystem().actor(), ACTION));

    assertThat(granted(office.accept(administrator, signed)).replay()).isTrue();
    assertThat(code(office.accept(administrator, signed.withInvoice("4522"))))
        .isEqualTo("COURSE_LIQUIDATED");
  }
}
