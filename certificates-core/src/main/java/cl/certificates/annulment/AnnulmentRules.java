package cl.certificates.annulment;

import cl.certificates.access.Mandate;
import cl.certificates.calendar.CalendarWindow;
import cl.certificates.casework.Standing;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.AnnulmentDecision;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.CertificatePolicy.AnnulmentReasons;
import cl.certificates.dossier.CertificateState;
import cl.certificates.refusal.AnnulmentRefusal;
import cl.certificates.refusal.DecisionRefusal;
import cl.certificates.refusal.Refusal.AnnulmentDeadlineExpired;
import cl.certificates.refusal.Refusal.AnnulmentReasonNotAllowed;
import cl.certificates.refusal.Refusal.CourseLiquidated;
import cl.certificates.refusal.Refusal.IllegalTransition;
import cl.certificates.refusal.Refusal.OwnRequest;
import cl.certificates.refusal.Refusal.RequestAlreadyOpen;
import java.util.List;
import java.util.Optional;

/** The rules of annulment, pure: facts in, a refusal or nothing out. */
public final class AnnulmentRules {
  private final CertificatePolicy policy;

  /** The rules under a policy. */
  public AnnulmentRules(CertificatePolicy policy) {
    this.policy = policy;
  }

  /** Whether an annulment may be asked for at all as things stand (R28, A6, A14). */
  public Optional<AnnulmentRefusal> againstAsking(Standing standing) {
    if (standing.liquidated()) {
      return Optional.of(new CourseLiquidated());
    }
    CertificateState state = standing.state();
    if (state == CertificateState.ANNULMENT_PENDING) {
      return standing.dossier().openRequest().map(RequestAlreadyOpen::new);
    }
    boolean again = state == CertificateState.REJECTED && policy.allowNewRequestAfterRejection();
    if (state != CertificateState.ISSUED && !again) {
      return Optional.of(IllegalTransition.in(state).after(lastDecision(standing)));
    }
    return Optional.empty();
  }

  /** Whether today is a day for asking: up to day 60 (R6). */
  public Optional<AnnulmentRefusal> againstDay(Standing standing) {
    CalendarWindow window = standing.terms().annulment();
    return window.hasPassed(standing.today())
        ? Optional.of(new AnnulmentDeadlineExpired(window.lastDay(), standing.today()))
        : Optional.empty();
  }

  /** Whether the reason is one the policy allows (R5, A5). */
  public Optional<AnnulmentRefusal> againstReason(AnnulmentCategory category) {
    boolean allowed =
        policy.annulmentReasons() == AnnulmentReasons.ANY
            || category == AnnulmentCategory.DOCUMENT_NUMBER;
    return allowed
        ? Optional.empty()
        : Optional.of(
            new AnnulmentReasonNotAllowed(category, List.of(AnnulmentCategory.DOCUMENT_NUMBER)));
  }

  /** Whether the open request may be approved; not once the course is liquidated (A11). */
  public Optional<DecisionRefusal> againstApproving(Standing standing, Mandate by) {
    return standing.liquidated()
        ? Optional.of(new CourseLiquidated())
        : againstDeciding(standing, by);
  }

  /** Whether the open request may be rejected; this stays possible after liquidation (A11). */
  public Optional<DecisionRefusal> againstRejecting(Standing standing, Mandate by) {
    return againstDeciding(standing, by);
  }

  private static Optional<DecisionRefusal> againstDeciding(Standing standing, Mandate by) {
    Optional<AnnulmentRequest> open = standing.dossier().openRequest();
    if (open.isEmpty()) {
      return Optional.of(IllegalTransition.in(standing.state()).after(lastDecision(standing)));
    }
    return open.filter(request -> request.requestedBy().person().equals(by.person()))
        .map(request -> new OwnRequest());
  }

  private static Optional<AnnulmentDecision> lastDecision(Standing standing) {
    return standing.dossier().lastRequest().flatMap(AnnulmentRequest::decision);
  }
}
