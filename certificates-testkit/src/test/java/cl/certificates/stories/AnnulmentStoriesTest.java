package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.annulment.AnnulmentAsked;
import cl.certificates.annulment.AnnulmentDecided;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.course.CourseState;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificatePolicy.AnnulmentReasons;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.IssueWarning;
import cl.certificates.identity.Region;
import cl.certificates.viewing.HistoryEntry;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnnulmentStoriesTest extends Story {
  private static final LocalDate DUE = LocalDate.of(2026, 5, 19); // Tuesday

  @Test
  @DisplayName("S19: a request waits for its decision until the 20th business day")
  void requested() {
    issued("2026-04-10T10:00");

    AnnulmentAsked receipt = granted(request("2026-04-20T10:00")); // Monday, day 38

    assertThat(state()).isEqualTo(CertificateState.ANNULMENT_PENDING);
    assertThat(receipt.request().dueDate()).isEqualTo(DUE);
    assertThat(receipt.request().motive()).isEqualTo("N° de factura errado");
    assertThat(Wording.in(Language.SPANISH).say(receipt))
        .contains("ha sido enviada exitosamente")
        .contains("19-05-2026");
  }

  @Test
  @DisplayName("S20: approved on the 10th business day, the version is annulled")
  void approvedInTime() {
    Certificate first = issuedAndRequested();

    AnnulmentDecided receipt = granted(approve("2026-05-05T10:00"));
    assertThat(receipt.textKey()).isEqualTo("ANNULMENT_APPROVED");

    assertThat(receipt.decision().late()).isFalse();
    assertThat(state()).isEqualTo(CertificateState.APPROVED_FOR_REISSUE);
    assertThat(view().issuable()).isTrue();
    assertThat(view().certificates())
        .singleElement()
        .matches(version -> version.folio().equals(first.folio()))
        .matches(version -> version.status() == DocumentStatus.ANNULLED);
  }

  @Test
  @DisplayName("S21: reissued on day 56 without a justification; version 1 names its successor")
  void reissuedAfterApproval() {
    issuedAndRequested();
    granted(approve("2026-05-05T10:00"));

    Certificate second = reissued("2026-05-08T10:00");

    assertThat(second.version()).isEqualTo(2);
    assertThat(second.content().paymentDocument().number()).isEqualTo("4522");
    assertThat(second.warnings()).isEmpty();
    assertThat(state()).isEqualTo(CertificateState.ISSUED);
    Certificate first = view().certificates().get(0);
    assertThat(first.status()).isEqualTo(DocumentStatus.REPLACED);
    assertThat(first.replacedBy()).contains(second.folio());
    assertThat(second.content().replaces()).contains(first.folio());
    assertThat(printed(paper(first.folio())))
        .contains("ANULADO el 05-05-2026; reemplazado por el folio " + second.folio().text());
  }

  @Test
  @DisplayName("S22: a rejection is final, and the version stays in force")
  void rejected() {
    Certificate version = issuedAndRequested();
    byte[] before = paper(version.folio()).bytes();

    granted(reject("2026-05-05T10:00"));

    assertThat(state()).isEqualTo(CertificateState.REJECTED);
    assertThat(code(office.summary(administrator, form()))).isEqualTo("NOT_REISSUABLE");
    assertThat(code(office.accept(administrator, form()))).isEqualTo("NOT_REISSUABLE");
    assertThat(code(request("2026-05-06T10:00"))).isEqualTo("ILLEGAL_TRANSITION");
    assertThat(view().certificates().get(0).status()).isEqualTo(DocumentStatus.IN_FORCE);
    assertThat(paper(version.folio()).bytes()).isEqualTo(before);
  }

  @Test
  @DisplayName("S22, A23: no rejection without a reason")
  void rejectedWithoutReason() {
    issuedAndRequested();

    assertThat(code(office.reject(official, new DecisionForm("6543210", " "))))
        .isEqualTo("DECISION_REASON_REQUIRED");
    assertThat(state()).isEqualTo(CertificateState.ANNULMENT_PENDING);
  }

  @Test
  @DisplayName("S23: another region's official is told so, and decides nothing")
  void anotherRegion() {
    issuedAndRequested();
    var metropolitan = anOfficialOf(Region.METROPOLITANA).actor();

    assertThat(code(office.approve(metropolitan, new DecisionForm("6543210", null))))
        .isEqualTo("WRONG_REGION");
    assertThat(code(office.reject(metropolitan, new DecisionForm("6543210", "No"))))
        .isEqualTo("WRONG_REGION");
    assertThat(state()).isEqualTo(CertificateState.ANNULMENT_PENDING);
  }

  @Test
  @DisplayName("S24: a blank motive is none")
  void blankMotive() {
    issued("2026-04-10T10:00");

    for (String motive : new String[] {null, "", "  ", "\n\t "}) {
      AnnulmentForm blank = new AnnulmentForm("6543210", AnnulmentCategory.OTHER, motive);
      assertThat(code(office.requestAnnulment(administrator, blank)))
          .isEqualTo("ANNULMENT_REASON_REQUIRED");
    }
    assertThat(state()).isEqualTo(CertificateState.ISSUED);
  }

  @Test
  @DisplayName("S25: under INVOICE_ERROR_ONLY other reasons are refused")
  void onlyTheInvoice() {
    under(policy().annulmentReasons(AnnulmentReasons.INVOICE_ERROR_ONLY));
    issued("2026-04-10T10:00");

    assertThat(code(request("2026-04-20T10:00", AnnulmentCategory.OTHER)))
        .isEqualTo("ANNULMENT_REASON_NOT_ALLOWED");
    assertThat(request("2026-04-20T10:00", AnnulmentCategory.DOCUMENT_NUMBER).isRight()).isTrue();
  }

  @Test
  @DisplayName("S25: under the default policy any reason will do")
  void anyReason() {
    issued("2026-04-10T10:00");

    assertThat(request("2026-04-20T10:00", AnnulmentCategory.OTHER).isRight()).isTrue();
  }

  @Test
  @DisplayName("S26: day 60 is inside until its last second")
  void requestedOnDay60() {
    issued("2026-04-10T10:00");

    AnnulmentAsked receipt = granted(request("2026-05-12T23:59:59")); // Tuesday

    assertThat(receipt.request().dueDate()).isEqualTo(LocalDate.of(2026, 6, 10)); // Wednesday
  }

  @Test
  @DisplayName("S27: day 61 is over")
  void requestedOnDay61() {
    issued("2026-04-10T10:00");

    assertThat(code(request("2026-05-13T00:00"))).isEqualTo("ANNULMENT_DEADLINE_EXPIRED");
    assertThat(state()).isEqualTo(CertificateState.ISSUED);
  }

  @Test
  @DisplayName("S28: nothing is asked once the course is liquidated, here or in the class book")
  void requestedAfterLiquidation() {
    issued("2026-04-10T10:00");
    clock.setTo("2026-04-15T10:00");
    granted(office.recordLiquidation(theHostSystem().actor(), ACTION));

    assertThat(code(request("2026-04-20T10:00"))).isEqualTo("COURSE_LIQUIDATED");
  }

  @Test
  @DisplayName("S28: the class book's word for it counts as well")
  void requestedAfterTheClassBookSaysLiquidated() {
    issued("2026-04-10T10:00");
    memory.register(aCourse().inState(CourseState.LIQUIDATED).build());

    assertThat(code(request("2026-04-20T10:00"))).isEqualTo("COURSE_LIQUIDATED");
  }

  @Test
  @DisplayName("S29: nobody decides by silence; from the day after it is overdue")
  void overdue() {
    issuedAndRequested();

    clock.setTo("2026-05-19T23:59");
    assertThat(deadlines().overdue()).isFalse();
    assertThat(granted(office.pending(official, null, 10)))
        .singleElement()
        .matches(waiting -> !waiting.overdue());
    clock.setTo("2026-05-20T00:00");
    assertThat(deadlines().overdue()).isTrue();
    assertThat(granted(office.pending(official, null, 10)))
        .singleElement()
        .matches(waiting -> waiting.overdue());
    assertThat(state()).isEqualTo(CertificateState.ANNULMENT_PENDING);
  }

  @Test
  @DisplayName("S30: a late approval counts, and says that it is late")
  void approvedLate() {
    issuedAndRequested();

    AnnulmentDecided receipt = granted(approve("2026-05-22T10:00")); // Friday

    assertThat(receipt.decision().late()).isTrue();
    assertThat(receipt.textKey()).isEqualTo("ANNULMENT_APPROVED.late");
    assertThat(state()).isEqualTo(CertificateState.APPROVED_FOR_REISSUE);
  }

  @Test
  @DisplayName("S31: approved on day 88, reissued on day 89, outside the liquidation period")
  void reissuedAfterTheLimits() {
    issued("2026-04-10T10:00");
    granted(request("2026-05-11T10:00")); // Monday, day 59
    AnnulmentDecided receipt = granted(approve("2026-06-09T10:00")); // the 20th business day

    Certificate second = reissued("2026-06-10T10:00");

    assertThat(receipt.decision().late()).isFalse();
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.warnings()).containsExactly(IssueWarning.OUTSIDE_LIQUIDATION_PERIOD);
  }

  @Test
  @DisplayName("S31: under REISSUE_WITHIN_ISSUE_LIMIT that is too late")
  void reissuedWithinTheIssueLimitOnly() {
    under(policy().reissueWithinIssueLimit(true));
    issued("2026-04-10T10:00");
    granted(request("2026-05-11T10:00"));
    granted(approve("2026-06-09T10:00"));
    clock.setTo("2026-06-10T10:00");

    assertThat(code(office.summary(administrator, form().withInvoice("4522"))))
        .isEqualTo("ISSUE_DEADLINE_EXPIRED");
    assertThat(view().issuable()).isFalse();
  }

  @Test
  @DisplayName("S32: one request at a time")
  void requestedTwice() {
    issuedAndRequested();

    assertThat(code(request("2026-04-21T10:00"))).isEqualTo("REQUEST_ALREADY_OPEN");
  }

  @Test
  @DisplayName("S33: nothing issued, nothing to annul")
  void requestedBeforeIssuing() {
    assertThat(code(request("2026-04-20T10:00"))).isEqualTo("ILLEGAL_TRANSITION");
  }

  @Test
  @DisplayName(
      "S51: the audit trail of S19 to S21 says who did what, when, from which state to which")
  void audited() {
    issuedAndRequested();
    granted(approve("2026-05-05T10:00"));
    reissued("2026-05-08T10:00");

    List<HistoryEntry> trail = granted(office.history(administrator, ACTION));

    assertThat(trail)
        .extracting(entry -> entry.event().getClass().getSimpleName())
        .containsExactly(
            "CertificateIssued", "AnnulmentRequested", "AnnulmentApproved", "CertificateIssued");
    assertThat(trail).extracting(HistoryEntry::revision).containsExactly(1, 2, 3, 4);
    assertThat(trail)
        .extracting(HistoryEntry::from)
        .containsExactly(
            CertificateState.TO_ISSUE,
            CertificateState.ISSUED,
            CertificateState.ANNULMENT_PENDING,
            CertificateState.APPROVED_FOR_REISSUE);
    assertThat(trail)
        .extracting(HistoryEntry::to)
        .containsExactly(
            CertificateState.ISSUED,
            CertificateState.ANNULMENT_PENDING,
            CertificateState.APPROVED_FOR_REISSUE,
            CertificateState.ISSUED);
    assertThat(trail)
        .extracting(entry -> entry.event().stamp().at())
        .containsExactly(
            Instant.parse("2026-04-10T14:00:00Z"),
            Instant.parse("2026-04-20T14:00:00Z"),
            Instant.parse("2026-05-05T14:00:00Z"),
            Instant.parse("2026-05-08T14:00:00Z"));
    assertThat(trail)
        .extracting(entry -> entry.event().stamp().by())
        .containsExactly(
            anAdministrator(),
            anAdministrator(),
            anOfficialOf(Region.VALPARAISO),
            anAdministrator());
  }

  @Test
  @DisplayName("S51: it carries the data, and only ever grows")
  void auditedWithItsData() {
    issuedAndRequested();
    List<DossierEvent> before = List.copyOf(memory.dossiers().of(ACTION).events());
    granted(approve("2026-05-05T10:00"));
    reissued("2026-05-08T10:00");

    List<DossierEvent> events = memory.dossiers().of(ACTION).events();

    assertThat(events).startsWith(before.toArray(DossierEvent[]::new));
    CertificateIssued first = (CertificateIssued) events.get(0);
    assertThat(first.content().paymentDocument().number()).isEqualTo("4521");
    AnnulmentRequested asked = (AnnulmentRequested) events.get(1);
    assertThat(asked.category()).isEqualTo(AnnulmentCategory.DOCUMENT_NUMBER);
    assertThat(asked.motive()).isEqualTo("N° de factura errado");
    assertThat(asked.dueDate()).isEqualTo(DUE);
    assertThat(((AnnulmentApproved) events.get(2)).late()).isFalse();
    CertificateIssued second = (CertificateIssued) events.get(3);
    assertThat(second.content().paymentDocument().number()).isEqualTo("4522");
    assertThat(second.content().replaces()).contains(first.content().folio());
  }
}
