package cl.certificates.liquidation;

import static cl.certificates.access.Operation.RECORD_LIQUIDATION;

import cl.certificates.access.Actor;
import cl.certificates.casework.Case;
import cl.certificates.casework.Cases;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.CourseLiquidated;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.identity.ActionId;
import cl.certificates.refusal.CaseRefusal;
import cl.certificates.refusal.LiquidationRefusal;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.Optional;

/** Records the liquidation of a course; repeating it changes nothing. */
public final class RecordingLiquidation {
  private final Cases cases;
  private final Dossiers dossiers;
  private final CertificatePolicy policy;

  /** Records with these ports. */
  public RecordingLiquidation(Cases cases, Dossiers dossiers, CertificatePolicy policy) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.policy = policy;
  }

  /**
   * Records it, whatever the state of the certificate.
   *
   * @return the receipt, of the first recording if there was one before
   */
  public Either<LiquidationRefusal, LiquidationRecorded> record(Actor actor, ActionId action) {
    while (true) { // overtaken: judged from the start on the dossier that now stands
      Either<CaseRefusal, Case> file = cases.open(actor, action, RECORD_LIQUIDATION);
      if (file.isLeft()) {
        return Either.left(file.getLeft());
      }
      Dossier dossier = file.get().dossier();
      Optional<LocalDate> before = dossier.liquidatedOn();
      if (before.isPresent()) {
        return Either.right(new LiquidationRecorded(action, before.get()));
      }
      CourseLiquidated event = new CourseLiquidated(action, file.get().stamp(policy));
      Either<NotAppended, Dossier> recorded =
          dossiers.append(event, dossier.revision(), Optional.empty());
      if (recorded.isRight()) {
        return Either.right(new LiquidationRecorded(action, event.stamp().on()));
      }
    }
  }
}
