package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.EXECUTOR;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static cl.certificates.testkit.fixture.Fixtures.anAdministratorOf;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.attendance.AttendanceRate;
import cl.certificates.attendance.ParticipantAttendance;
import cl.certificates.course.CourseState;
import cl.certificates.course.TrainingEntity;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.IssueWarning;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Rut;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.issuing.Issued;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal.AlreadyIssued;
import cl.certificates.refusal.Refusal.InvalidForm;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IssuingStoriesTest extends Story {
  @Test
  @DisplayName("S01: accepted on the day the course ends")
  void acceptedOnDay0() {
    IssueSummary summary = granted(office.summary(administrator, form()));
    Certificate certificate = issued("2026-03-13T18:00");

    assertThat(summary.day()).isZero();
    assertThat(summary.warnings()).isEmpty();
    assertThat(certificate.version()).isEqualTo(1);
    assertThat(certificate.status()).isEqualTo(DocumentStatus.IN_FORCE);
    assertThat(certificate.warnings()).isEmpty();
    assertThat(state()).isEqualTo(CertificateState.ISSUED);
  }

  @Test
  @DisplayName("S02: day 40 is inside until its last second")
  void acceptedOnDay40() {
    Certificate certificate = issued("2026-04-22T23:59:59"); // Wednesday

    assertThat(certificate.warnings()).isEmpty();
    assertThat(state()).isEqualTo(CertificateState.ISSUED);
  }

  @Test
  @DisplayName("S03: day 41 asks for a justification, and the state stays")
  void refusedOnDay41WithoutJustification() {
    assertThat(code(accept("2026-04-23T00:00", form()))).isEqualTo("JUSTIFICATION_REQUIRED");
    assertThat(code(office.summary(administrator, form()))).isEqualTo("JUSTIFICATION_REQUIRED");
    assertThat(state()).isEqualTo(CertificateState.TO_ISSUE);
  }

  private static IssueForm justified() {
    return form().withJustification("huellero dañado");
  }

  @Test
  @DisplayName("S03: a blank justification is none, and nothing is stored")
  void refusedOnDay41LeavesTheState() {
    IssueForm blank = form().withJustification(" \t ");

    assertThat(code(accept("2026-04-23T00:00", blank))).isEqualTo("JUSTIFICATION_REQUIRED");
    assertThat(state()).isEqualTo(CertificateState.TO_ISSUE);
    assertThat(memory.dossiers().of(ACTION).events()).isEmpty();
  }

  @Test
  @DisplayName("S04: day 41 with a justification is late, and the justification is audited")
  void acceptedOnDay41WithJustification() {
    Certificate certificate = granted(accept("2026-04-23T00:00", justified())).certificate();

    assertThat(certificate.warnings()).containsExactly(IssueWarning.ISSUED_LATE);
    CertificateIssued event =
        (CertificateIssued) granted(office.history(administrator, ACTION)).get(0).event();
    assertThat(event.content().justification()).contains("huellero dañado");
    assertThat(printed(paper(certificate.folio()))).contains("Justificación: huellero dañado");
  }

  @Test
  @DisplayName("S05: day 59 is inside until its last second")
  void acceptedOnDay59() {
    granted(accept("2026-05-11T23:59:59", justified())); // Monday

    assertThat(state()).isEqualTo(CertificateState.ISSUED);
  }

  @Test
  @DisplayName("S06: day 60 is over, whatever the justification")
  void refusedOnDay60() {
    assertThat(code(accept("2026-05-12T00:00", justified()))).isEqualTo("ISSUE_DEADLINE_EXPIRED");
    assertThat(state()).isEqualTo(CertificateState.TO_ISSUE);
    assertThat(view().issuable()).isFalse();
  }

  @Test
  @DisplayName("S07: under the exclusive reading day 59 is over")
  void refusedOnDay59WhereItIsExclusive() {
    under(policy().lastIssueDayInclusive(false));

    assertThat(code(accept("2026-05-11T00:00", justified()))).isEqualTo("ISSUE_DEADLINE_EXPIRED");
    clock.setTo("2026-03-13T09:00");
    assertThat(accept("2026-05-10T23:59:59", justified()).isRight()).isTrue(); // Sunday
  }

  @Test
  @DisplayName("S08: an instant of day 59 in Santiago is in time though it is day 60 in UTC")
  void acceptedInSantiagosDay() {
    IssueForm signed = justified().accepting(granted(office.summary(administrator, justified())));

    clock.setTo(Instant.parse("2026-05-12T04:00:00Z"));
    assertThat(code(office.accept(administrator, signed))).isEqualTo("ISSUE_DEADLINE_EXPIRED");
    clock.setTo(Instant.parse("2026-05-12T03:59:59Z"));
    assertThat(office.accept(administrator, signed).isRight()).isTrue();
  }

  @Test
  @DisplayName("S09: a course that is to start allows issuing")
  void acceptedWhileToStart() {
    memory.register(aCourse().inState(CourseState.TO_START).build());

    assertThat(issued("2026-03-13T18:00").version()).isEqualTo(1);
  }

  @Test
  @DisplayName("S10: finished and cancelled courses refuse by their state, liquidated ones by that")
  void refusedInOtherStates() {
    memory.register(aCourse().inState(CourseState.FINISHED).build());
    assertThat(code(office.summary(administrator, form()))).isEqualTo("COURSE_STATE_NOT_ALLOWED");
    assertThat(code(office.accept(administrator, form()))).isEqualTo("COURSE_STATE_NOT_ALLOWED");

    memory.register(aCourse().inState(CourseState.CANCELLED).build());
    assertThat(code(office.accept(administrator, form()))).isEqualTo("COURSE_STATE_NOT_ALLOWED");

    memory.register(aCourse().inState(CourseState.LIQUIDATED).build());
    assertThat(code(office.accept(administrator, form()))).isEqualTo("COURSE_LIQUIDATED");
  }

  @Test
  @DisplayName("S11: before the end it is issued, with a warning")
  void acceptedBeforeTheEnd() {
    clock.setTo("2026-03-10T10:00"); // Tuesday
    assertThat(granted(office.summary(administrator, form())).day()).isEqualTo(-3);

    Certificate certificate = issued("2026-03-10T10:00");

    assertThat(certificate.warnings()).containsExactly(IssueWarning.ISSUED_BEFORE_END);
  }

  @Test
  @DisplayName("S12: one document number, and a well-formed one")
  void refusedWithoutOneDocument() {
    IssueForm none = IssueForm.of("6543210");

    assertThat(codes(none)).containsOnly("DOCUMENT_NUMBER_REQUIRED");
    assertThat(codes(form().withPurchaseOrder("2239-14-SE26")))
        .containsOnly("DOCUMENT_NUMBER_INVALID");
    assertThat(codes(none.withInvoice("45A"))).containsOnly("DOCUMENT_NUMBER_INVALID");
    assertThat(wrongBox(none.withInvoice("45A"))).isEqualTo("invoice");
    assertThat(wrongBox(none.withPurchaseOrder("?"))).isEqualTo("purchaseOrder");
    assertThat(wrongBox(none.withInvoice("45A").withPurchaseOrder(" "))).isEqualTo("invoice");
    assertThat(wrongBox(none.withInvoice("").withPurchaseOrder(""))).isEqualTo("invoice");
    assertThat(wrongBox(none.withPurchaseOrder(""))).isEqualTo("purchaseOrder");
    assertThat(wrongBox(none.withInvoice(" ").withPurchaseOrder("?"))).isEqualTo("purchaseOrder");
    assertThat(state()).isEqualTo(CertificateState.TO_ISSUE);
  }

  private String wrongBox(IssueForm form) {
    return ((InvalidForm) refused(office.summary(administrator, form))).violations().get(0).field();
  }

  private List<String> codes(IssueForm form) {
    return List.of(
        code(office.summary(administrator, form)), code(office.accept(administrator, form)));
  }

  @Test
  @DisplayName("S13: a purchase order will do, and is named on paper")
  void acceptedWithAPurchaseOrder() {
    IssueForm order = IssueForm.of("6543210").withPurchaseOrder("2239-14-SE26");

    Certificate certificate = granted(accept("2026-03-13T18:00", order)).certificate();

    assertThat(printed(paper(certificate.folio())))
        .contains("Orden de compra: 2239-14-SE26")
        .doesNotContain("Factura:");
  }

  @Test
  @DisplayName("S14: what changed since the summary is not accepted")
  void refusedWhenTheMinutesChanged() {
    IssueForm signed = form().accepting(granted(office.summary(administrator, form())));
    memory.register(
        aCourse()
            .attendedBy(
                aParticipant().withRut("12345678-5").attending(2_400, MINUTES),
                aParticipant().withRut("11111111-1").attending(1_810, MINUTES),
                aParticipant().withRut("22222222-2").attending(1_785, MINUTES),
                aParticipant().withRut("10000013-K"))
            .build());

    assertThat(code(office.accept(administrator, signed))).isEqualTo("STALE_SUMMARY");
    assertThat(memory.dossiers().of(ACTION).events()).isEmpty();
  }

  @Test
  @DisplayName("A22: the token of one form is no other form's, whatever differs")
  void theTokenOfAnotherJustification() {
    clock.setTo("2026-04-28T10:00"); // day 46
    IssueForm form = form().withJustification("Sin red en la sala");
    IssueForm signed = form.accepting(granted(office.summary(administrator, form)));
    granted(office.accept(administrator, signed));

    assertThat(granted(office.accept(administrator, signed)).replay()).isTrue();
    assertThat(code(office.accept(administrator, signed.withJustification("Otra razón"))))
        .isEqualTo("ALREADY_ISSUED");
    assertThat(code(office.accept(administrator, signed.withRealDate(LocalDate.of(2026, 3, 13)))))
        .isEqualTo("ALREADY_ISSUED");
  }

  @Test
  @DisplayName("what seals a certificate is drawn anew for each, so that no content can be guessed")
  void sealsWithASaltOfItsOwn() {
    issued("2026-04-10T10:00");
    memory.register(aCourse().ofAction("7000001").build());
    IssueForm other = IssueForm.of("7000001").withInvoice("4521");
    granted(
        office.accept(
            administrator, other.accepting(granted(office.summary(administrator, other)))));

    assertThat(
            Stream.of(ACTION, ActionId.of("7000001"))
                .flatMap(action -> memory.dossiers().of(action).events().stream())
                .map(event -> ((CertificateIssued) event).salt()))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("S15: two acceptances of one token at once issue one version; both hear of it")
  void oneTokenAtOnceIssuesOnce() {
    IssueForm signed = form().accepting(granted(office.summary(administrator, form())));
    Callable<Either<IssueRefusal, Issued>> acceptance = () -> office.accept(administrator, signed);

    List<Issued> answers =
        atOnce(List.of(acceptance, acceptance)).stream().map(Story::granted).toList();

    assertThat(answers.get(0).certificate()).isEqualTo(answers.get(1).certificate());
    assertThat(answers.get(0).certificate().folio().text()).matches("6543210-1-[0-9A-Z]");
    assertThat(answers).extracting(Issued::replay).containsExactlyInAnyOrder(false, true);
    assertThat(memory.dossiers().of(ACTION).certificates()).hasSize(1);
  }

  @Test
  @DisplayName("S15: of two invoices at once one is issued, and the other hears which")
  void twoInvoicesAtOnceIssueOne() {
    List<Callable<Either<IssueRefusal, Issued>>> acceptances =
        Stream.of("4521", "4522")
            .map(number -> form().withInvoice(number))
            .map(form -> form.accepting(granted(office.summary(administrator, form))))
            .<Callable<Either<IssueRefusal, Issued>>>map(
                signed -> () -> office.accept(administrator, signed))
            .toList();

    List<Either<IssueRefusal, Issued>> answers = atOnce(acceptances);

    List<Issued> winners = answers.stream().filter(Either::isRight).map(Either::get).toList();
    List<IssueRefusal> losers =
        answers.stream().filter(Either::isLeft).map(Either::getLeft).toList();
    assertThat(winners).hasSize(1);
    assertThat(losers).hasSize(1);
    assertThat(losers.get(0).code()).isEqualTo("ALREADY_ISSUED");
    assertThat(((AlreadyIssued) losers.get(0)).inForce()).isEqualTo(winners.get(0).certificate());
    assertThat(memory.dossiers().of(ACTION).certificates()).hasSize(1);
  }

  @Test
  @DisplayName("S16: a second acceptance while a version is in force is refused")
  void refusedWhileIssued() {
    Certificate certificate = issued("2026-03-13T18:00");

    assertThat(code(office.summary(administrator, form()))).isEqualTo("ALREADY_ISSUED");
    IssueRefusal refusal = refused(office.accept(administrator, form().accepting("another token")));

    assertThat(refusal).isEqualTo(new AlreadyIssued(certificate));
  }

  @Test
  @DisplayName("S17: nobody communicated, nothing to certify")
  void refusedWithoutParticipants() {
    memory.register(aCourse().attendedBy(aParticipant().notCommunicated()).build());

    assertThat(codes(form())).containsOnly("NO_PARTICIPANTS");
  }

  @Test
  @DisplayName("S18: the percentages are cut, compared exactly, and everybody is listed")
  void attendanceOfTheBaseCase() {
    List<ParticipantAttendance> lines =
        granted(office.attendance(administrator, ACTION)).sheet().lines();

    assertThat(lines)
        .extracting(line -> line.total().percent().orElseThrow().stripTrailingZeros())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            new BigDecimal("100"),
            new BigDecimal("75"),
            new BigDecimal("74.37"),
            new BigDecimal("0"));
    assertThat(lines.get(2).total()).isEqualTo(new AttendanceRate(1_785, 2_400));
    assertThat(lines)
        .extracting(ParticipantAttendance::meetsMinimum)
        .containsExactly(true, true, false, false);
    Certificate certificate = issued("2026-03-13T18:00");
    assertThat(certificate.content().participants())
        .extracting(line -> line.rut().canonical())
        .containsExactly("12345678-5", "11111111-1", "22222222-2", "10000013-K");
    assertThat(printed(paper(certificate.folio())))
        .contains("12.345.678-5", "11.111.111-1", "22.222.222-2", "10.000.013-K", "74,37 %");
  }

  @Test
  @DisplayName("S53: a company issues for its own course, and is named as the executor")
  void issuedByACompany() {
    TrainingEntity company =
        new TrainingEntity(
            Rut.of("76100008-K"), "Maderas Ñuble Ltda.", TrainingEntity.Kind.COMPANY);
    Mandate mandate = anAdministratorOf(company);
    Actor itself = mandate.actor();
    memory.register(aCourse().ofAction("6543299").givenBy(company).build()).grant(mandate);
    IssueForm form = IssueForm.of("6543299").withInvoice("4521");

    clock.setTo("2026-04-23T00:00"); // day 41: the same rules
    assertThat(code(office.summary(itself, form))).isEqualTo("JUSTIFICATION_REQUIRED");
    clock.setTo("2026-03-13T18:00");
    Certificate certificate =
        granted(office.accept(itself, form.accepting(granted(office.summary(itself, form)))))
            .certificate();

    assertThat(printed(granted(office.download(itself, certificate.folio())).paper()))
        .contains("Empresa ejecutora: Maderas Ñuble Ltda. · RUT\u00a076.100.008-K")
        .contains("Curso ejecutado por la propia empresa.")
        .doesNotContain("OTEC", EXECUTOR.name());
    assertThat(granted(office.certificate(itself, ActionId.of("6543299"))).state())
        .isEqualTo(CertificateState.ISSUED);
  }
}
