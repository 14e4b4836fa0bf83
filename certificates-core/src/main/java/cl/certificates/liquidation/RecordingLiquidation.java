package cl.certificates.liquidation;

import static cl.certificates.access.Operation.RECORD_LIQUIDATION;

import cl.certificates.access.Actor;
import cl.certificates.casework.Appending;
import cl.certificates.casework.Case;
import cl.certificates.casework.Cases;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.CourseLiquidated;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Stamp;
import cl.certificates.identity.ActionId;
import cl.certificates.refusal.LiquidationRefusal;
import io.vavr.control.Either;
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
    return Appending.untilAppended(
            () ->
                Either.<LiquidationRefusal, Case>narrow(
                        cases.open(actor, action, RECORD_LIQUIDATION))
                    .flatMap(this::liquidated))
        .map(dossier -> new LiquidationRecorded(action, dossier.liquidatedOn().orElseThrow()));
  }

  private Either<LiquidationRefusal, Either<NotAppended, Dossier>> liquidated(Case file) {
    Dossier dossier = file.dossier();
    if (dossier.liquidatedOn().isPresent()) {
      return Either.right(Either.right(dossier));
    }
    return Either.<LiquidationRefusal, Stamp>narrow(file.stamp(policy))
        .map(now -> new CourseLiquidated(dossier.action(), now))
        .map(event -> dossiers.append(event, dossier.revision(), Optional.empty()));
  }
}
