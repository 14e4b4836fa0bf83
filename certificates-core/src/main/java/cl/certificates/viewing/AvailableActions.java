package cl.certificates.viewing;

import cl.certificates.access.Mandate;
import cl.certificates.access.Operation;
import cl.certificates.annulment.AnnulmentRules;
import cl.certificates.casework.Cases;
import cl.certificates.casework.Standing;
import cl.certificates.dossier.CertificateAction;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.CertificateState;
import cl.certificates.issuing.IssuingRules;
import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.IllegalTransition;
import cl.certificates.refusal.Refusal.ProfileNotAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says of each act whether it is open now, by the same rules that will judge it (R14). */
public final class AvailableActions {
  private final Cases cases;
  private final IssuingRules issuing;
  private final AnnulmentRules annulment;

  /** The acts under a policy. */
  public AvailableActions(Cases cases, CertificatePolicy policy) {
    this.cases = cases;
    this.issuing = new IssuingRules(policy);
    this.annulment = new AnnulmentRules(policy);
  }

  /** Every act, each with what it would be refused for. */
  public List<AvailableAction> of(Standing standing, Mandate mandate) {
    return Arrays.stream(CertificateAction.values())
        .map(action -> new AvailableAction(action, against(action, standing, mandate)))
        .toList();
  }

  private Optional<Refusal> against(CertificateAction action, Standing standing, Mandate mandate) {
    Operation operation = operationOf(action);
    if (!cases.permits(mandate, operation)) {
      return Optional.of(new ProfileNotAllowed(mandate.profile(), operation));
    }
    return switch (action) {
      case ISSUE -> againstIssuing(standing, CertificateState.TO_ISSUE);
      case REISSUE -> againstIssuing(standing, CertificateState.APPROVED_FOR_REISSUE);
      case REQUEST_ANNULMENT ->
          first(
              annulment
                  .againstAsking(standing)
                  .or(() -> annulment.againstDay(standing))
                  .or(() -> annulment.againstTerm(standing)));
      case APPROVE -> first(annulment.againstApproving(standing, mandate));
      case REJECT -> first(annulment.againstRejecting(standing, mandate));
      case DOWNLOAD ->
          standing.dossier().latest().isPresent()
              ? Optional.empty()
              : Optional.of(IllegalTransition.in(standing.state()));
    };
  }

  private static Operation operationOf(CertificateAction action) {
    return switch (action) {
      case ISSUE, REISSUE -> Operation.ISSUE;
      case REQUEST_ANNULMENT -> Operation.REQUEST_ANNULMENT;
      case APPROVE, REJECT -> Operation.DECIDE_ANNULMENT;
      case DOWNLOAD -> Operation.DOWNLOAD;
    };
  }

  private Optional<Refusal> againstIssuing(Standing standing, CertificateState from) {
    boolean otherPath = standing.state().allowsIssuing() && standing.state() != from;
    return first(
        issuing
            .againstActing(standing)
            .or(
                () ->
                    otherPath
                        ? Optional.of(IllegalTransition.in(standing.state()))
                        : issuing.againstNobody(standing.communicated()))
            .or(() -> issuing.againstDay(standing, true)));
  }

  private static Optional<Refusal> first(Optional<? extends Refusal> refusal) {
    return refusal.map(found -> found);
  }
}
