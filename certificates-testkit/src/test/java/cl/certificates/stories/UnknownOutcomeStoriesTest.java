package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.OutcomeUnknownException;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.AnnulmentDecision;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import cl.certificates.liquidation.LiquidationRecorded;
import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.IllegalTransition;
import cl.certificates.refusal.Refusal.RequestAlreadyOpen;
import io.vavr.control.Either;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Acts that took place though their callers were not told: what they hear when they repeat them.
 */
class UnknownOutcomeStoriesTest extends Story {
  private boolean lost;

  /** A store whose connection is lost once, after it has written. */
  private final class Losing implements Dossiers {
    private final Dossiers kept = memory.dossiers();

    @Override
    public Dossier of(ActionId action) {
      return kept.of(action);
    }

    @Override
    public Optional<Dossier> ofCode(VerificationCode code) {
      return kept.ofCode(code);
    }

    @Override
    public Either<NotAppended, Dossier> append(
        DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
      Either<NotAppended, Dossier> answer = kept.append(event, decidedOn, paper);
      if (lost) {
        lost = false;
        throw new OutcomeUnknownException("lost at the commit", new IOException());
      }
      return answer;
    }

    @Override
    public Optional<Paper> paper(Folio folio) {
      return kept.paper(folio);
    }
  }

  @BeforeEach
  void losing() {
    office = memory.builder().dossiers(new Losing()).build();
  }

  /** What is heard the second time; the first time it took place, and that was lost. */
  private <R extends Refusal, T> Either<R, T> repeated(Supplier<Either<R, T>> act) {
    int before = memory.dossiers().of(ACTION).events().size();
    lost = true;
    assertThatThrownBy(act::get).isInstanceOf(OutcomeUnknownException.class);

    Either<R, T> again = act.get();

    assertThat(memory.dossiers().of(ACTION).events()).as("it is there once").hasSize(before + 1);
    return again;
  }

  @Test
  @DisplayName("A22: an acceptance is answered with its certificate again")
  void acceptance() {
    IssueForm signed = form().accepting(granted(office.summary(administrator, form())));

    Issued again = granted(repeated(() -> office.accept(administrator, signed)));

    assertThat(again.replay()).isTrue();
    assertThat(again.certificate().token()).isEqualTo(signed.token());
  }

  @Test
  @DisplayName("S32: a request for annulment hears of the request that is there")
  void request() {
    issued("2026-04-10T10:00");
    AnnulmentForm form =
        new AnnulmentForm("6543210", AnnulmentCategory.DOCUMENT_NUMBER, "N° de factura errado");

    Refusal again = refused(repeated(() -> office.requestAnnulment(administrator, form)));

    assertThat(again).isInstanceOf(RequestAlreadyOpen.class);
    assertThat(((RequestAlreadyOpen) again).open().requestedBy().person())
        .isEqualTo(administrator.person());
  }

  @Test
  @DisplayName("R35: an approval hears that it was approved")
  void approval() {
    issuedAndRequested();

    Refusal again =
        refused(repeated(() -> office.approve(official, new DecisionForm("6543210", null))));

    assertThat(decided(again)).isInstanceOf(AnnulmentDecision.Approved.class);
  }

  @Test
  @DisplayName("R44: a rejection hears that it was rejected")
  void rejection() {
    issuedAndRequested();

    Refusal again =
        refused(repeated(() -> office.reject(official, new DecisionForm("6543210", "No procede"))));

    assertThat(decided(again)).isInstanceOf(AnnulmentDecision.Rejected.class);
  }

  private static AnnulmentDecision decided(Refusal again) {
    assertThat(again).isInstanceOf(IllegalTransition.class);
    return ((IllegalTransition) again).decision().orElseThrow();
  }

  @Test
  @DisplayName("a liquidation is answered with its first receipt, on a later day too")
  void liquidation() {
    lost = true;
    assertThatThrownBy(() -> office.recordLiquidation(theHostSystem().actor(), ACTION))
        .isInstanceOf(OutcomeUnknownException.class);
    clock.setTo("2026-03-20T09:00");

    LiquidationRecorded again = granted(office.recordLiquidation(theHostSystem().actor(), ACTION));

    assertThat(again.on()).isEqualTo(LocalDate.of(2026, 3, 13));
    assertThat(memory.dossiers().of(ACTION).events()).hasSize(1);
  }
}
