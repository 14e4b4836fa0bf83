package cl.certificates.annulment;

import cl.certificates.access.Mandate;
import cl.certificates.calendar.CalendarWindow;
import cl.certificates.casework.Standing;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.CertificateAction;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.CertificatePolicy.AnnulmentReasons;
import cl.certificates.dossier.CertificateState;
import cl.certificates.refusal.AnnulmentRefusal;
import cl.certificates.refusal.DecisionRefusal;
import cl.certificates.refusal.Refusal.AnnulmentDeadlineExpired;
import cl.certificates.refusal.Refusal.AnnulmentReasonNotAllowed;
import cl.certificates.refusal.Refusal.CourseLiquidated;
import cl.certificates.refusal.Refusal.IllegalTransition;
import cl.certificates.refusal.Refusal.OutsideCalendar;
import cl.certificates.refusal.Refusal.OwnRequest;
import cl.certificates.refusal.Refusal.RequestAlreadyOpen;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    if (state != CertificateState.ISSUED && !mayBeAskedAgain(state)) {
      return Optional.of(illegal(standing));
    }
    return Optional.empty();
  }

  /** Whether today is a day for asking: up to day 60 (R6). */
  public Optional<AnnulmentRefusal> againstDay(Standing standing) {
    return standing
        .terms()
        .fold(
            unknown -> Optional.of(OutsideCalendar.of(unknown)),
            terms -> againstDay(terms.annulment(), standing.today()));
  }

  private static Optional<AnnulmentRefusal> againstDay(CalendarWindow window, LocalDate today) {
    return window.hasPassed(today)
        ? Optional.of(new AnnulmentDeadlineExpired(window.lastDay(), today))
        : Optional.empty();
  }

  /** Whether the due date of a request that is sent today is known (R34). */
  public Optional<AnnulmentRefusal> againstTerm(Standing standing) {
    return standing
        .evaluationFromToday()
        .fold(unknown -> Optional.of(OutsideCalendar.of(unknown)), term -> Optional.empty());
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

  private Optional<DecisionRefusal> againstDeciding(Standing standing, Mandate by) {
    Optional<AnnulmentRequest> open = standing.dossier().openRequest();
    if (open.isEmpty()) {
      return Optional.of(illegal(standing));
    }
    return open.filter(request -> request.requestedBy().person().equals(by.person()))
        .map(request -> new OwnRequest());
  }

  private boolean mayBeAskedAgain(CertificateState state) {
    return state == CertificateState.REJECTED && policy.allowNewRequestAfterRejection();
  }

  private IllegalTransition illegal(Standing standing) {
    Set<CertificateAction> allowed = EnumSet.copyOf(standing.state().allowedActions());
    if (mayBeAskedAgain(standing.state())) {
      allowed.add(CertificateAction.REQUEST_ANNULMENT);
    }
    return new IllegalTransition(
        standing.state(),
        List.copyOf(allowed),
        standing.dossier().lastRequest().flatMap(AnnulmentRequest::decision));
  }
}
