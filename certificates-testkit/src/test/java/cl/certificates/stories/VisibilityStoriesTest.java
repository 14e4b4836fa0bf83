package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aFacilitator;
import static cl.certificates.testkit.fixture.Fixtures.aRecipient;
import static cl.certificates.testkit.fixture.Fixtures.aStranger;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.access.Actor;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VisibilityStoriesTest extends Story {
  private void liquidated(String local) {
    clock.setTo(local);
    granted(office.recordLiquidation(theHostSystem().actor(), ACTION));
  }

  @Test
  @DisplayName("S43: after liquidation the detail is hidden and the paper stays, byte for byte")
  void liquidatedKeepsThePaper() {
    Certificate certificate = issued("2026-04-10T10:00");
    byte[] atIssue = paper(certificate.folio()).bytes();
    assertThat(office.attendance(administrator, ACTION).isRight()).isTrue();

    liquidated("2026-04-28T10:00");

    assertThat(code(office.attendance(administrator, ACTION))).isEqualTo("DETAIL_NOT_VISIBLE");
    assertThat(paper(certificate.folio()).bytes()).isEqualTo(atIssue);
    assertThat(granted(office.download(aRecipient().actor(), certificate.folio())).paper().bytes())
        .isEqualTo(atIssue);
    assertThat(view().liquidated()).isTrue();
  }

  @Test
  @DisplayName("R38: recording a liquidation twice changes nothing")
  void liquidatedTwice() {
    liquidated("2026-04-28T10:00");
    clock.setTo("2026-04-30T10:00");

    assertThat(granted(office.recordLiquidation(theHostSystem().actor(), ACTION)).on())
        .isEqualTo(LocalDate.of(2026, 4, 28));
    assertThat(memory.dossiers().of(ACTION).events()).hasSize(1);
    assertThat(state()).isEqualTo(CertificateState.TO_ISSUE);
    assertThat(code(office.accept(administrator, form()))).isEqualTo("COURSE_LIQUIDATED");
  }

  @Test
  @DisplayName("A11: while a request waits, liquidation bars its approval and not its rejection")
  void liquidatedWhilePending() {
    Certificate certificate = issuedAndRequested();
    liquidated("2026-04-28T10:00");

    assertThat(code(approve("2026-05-05T10:00"))).isEqualTo("COURSE_LIQUIDATED");
    assertThat(reject("2026-05-05T10:00").isRight()).isTrue();
    assertThat(state()).isEqualTo(CertificateState.REJECTED);
    assertThat(office.download(administrator, certificate.folio()).isRight()).isTrue();
  }

  @Test
  @DisplayName("A11: after an approval, liquidation bars the reissue")
  void liquidatedAfterApproval() {
    Certificate certificate = issuedAndRequested();
    granted(approve("2026-04-27T10:00"));
    liquidated("2026-04-28T10:00");

    assertThat(code(office.summary(administrator, form()))).isEqualTo("COURSE_LIQUIDATED");
    assertThat(code(office.accept(administrator, form()))).isEqualTo("COURSE_LIQUIDATED");
    assertThat(view().issuable()).isFalse();
    assertThat(office.download(administrator, certificate.folio()).isRight()).isTrue();
  }

  @Test
  @DisplayName("S46: another entity's certificate looks like one that does not exist")
  void foreignLooksAbsent() {
    Folio foreign = issued("2026-03-13T18:00").folio();
    Actor stranger = aStranger().actor();
    Folio absent = new Folio(ActionId.of("9999999"), 1);

    assertThat(code(office.download(stranger, foreign))).isEqualTo("NOT_FOUND");
    assertThat(office.download(stranger, foreign)).isEqualTo(office.download(stranger, absent));
    assertThat(office.certificate(stranger, ACTION))
        .isEqualTo(office.certificate(stranger, ActionId.of("9999999")));
  }

  @Test
  @DisplayName("R21, R37: the name of a file says which folio it is, and whether it was annulled")
  void fileNames() {
    Folio folio = issuedAndRequested().folio();
    assertThat(granted(office.download(administrator, folio)).fileName())
        .isEqualTo("certificado-6543210-1-U.pdf");

    granted(approve("2026-05-05T10:00"));

    assertThat(granted(office.download(administrator, folio)).fileName())
        .isEqualTo("certificado-6543210-1-U-anulado.pdf");
  }

  @Test
  @DisplayName("S47: a facilitador looks, and does not act")
  void facilitatorLooks() {
    Actor facilitator = aFacilitator().actor();

    assertThat(office.attendance(facilitator, ACTION).isRight()).isTrue();
    assertThat(code(office.summary(facilitator, form()))).isEqualTo("PROFILE_NOT_ALLOWED");
    assertThat(code(office.accept(facilitator, form()))).isEqualTo("PROFILE_NOT_ALLOWED");
    issued("2026-03-13T18:00");
    assertThat(
            code(
                office.requestAnnulment(
                    facilitator,
                    new AnnulmentForm("6543210", AnnulmentCategory.OTHER, "Un error"))))
        .isEqualTo("PROFILE_NOT_ALLOWED");
    assertThat(code(office.approve(facilitator, new DecisionForm("6543210", null))))
        .isEqualTo("PROFILE_NOT_ALLOWED");
    assertThat(granted(office.certificate(facilitator, ACTION)).issuable()).isFalse();
  }
}
