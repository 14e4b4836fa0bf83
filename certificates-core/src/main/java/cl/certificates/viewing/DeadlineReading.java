package cl.certificates.viewing;

import cl.certificates.annulment.AnnulmentRules;
import cl.certificates.casework.Standing;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Terms;
import cl.certificates.issuing.IssuingRules;
import cl.certificates.refusal.Refusal.OutsideCalendar;
import io.vavr.control.Either;
import java.util.OptionalLong;

/** Reads the deadlines off a standing, by the same rules that will judge an act. */
final class DeadlineReading {
  private final CertificatePolicy policy;
  private final IssuingRules issuing;
  private final AnnulmentRules annulment;

  DeadlineReading(CertificatePolicy policy) {
    this.policy = policy;
    this.issuing = new IssuingRules(policy);
    this.annulment = new AnnulmentRules(policy);
  }

  Either<OutsideCalendar, Deadlines> of(Standing standing) {
    return standing.terms().mapLeft(OutsideCalendar::of).map(terms -> of(standing, terms));
  }

  private Deadlines of(Standing standing, Terms terms) {
    DeadlineSituation situation = situation(standing, terms);
    return new Deadlines.Builder()
        .situation(situation)
        .end(standing.end())
        .today(standing.today())
        .ordinaryLastDay(terms.ordinary().lastDay())
        .issueLastDay(terms.issue().lastDay())
        .annulmentLastDay(terms.annulment().lastDay())
        .daysLeftToIssue(issuing.daysLeft(standing))
        .daysLeftToAnnul(
            situation == DeadlineSituation.ANNULLABLE
                ? OptionalLong.of(terms.annulment().daysLeft(standing.today()))
                : OptionalLong.empty())
        .dueDate(standing.dossier().openRequest().map(AnnulmentRequest::dueDate))
        .build();
  }

  private DeadlineSituation situation(Standing standing, Terms terms) {
    CertificateState state = standing.state();
    if (standing.liquidated()) {
      return DeadlineSituation.LIQUIDATED;
    }
    if (state == CertificateState.ANNULMENT_PENDING) {
      return standing
              .dossier()
              .openRequest()
              .filter(request -> request.isOverdue(standing.today()))
              .isPresent()
          ? DeadlineSituation.OVERDUE
          : DeadlineSituation.UNDER_EVALUATION;
    }
    if (!state.allowsIssuing()) {
      return annulment.againstAsking(standing).isPresent()
          ? DeadlineSituation.REJECTED
          : annullable(standing, terms);
    }
    if (issuing.againstActing(standing).isPresent()) {
      return DeadlineSituation.COURSE_CLOSED;
    }
    return state == CertificateState.TO_ISSUE
        ? issuable(standing, terms)
        : reissuable(standing, terms);
  }

  private static DeadlineSituation annullable(Standing standing, Terms terms) {
    return terms.annulment().hasPassed(standing.today())
        ? DeadlineSituation.ANNULMENT_EXPIRED
        : DeadlineSituation.ANNULLABLE;
  }

  private DeadlineSituation issuable(Standing standing, Terms terms) {
    if (terms.issue().hasPassed(standing.today())) {
      return DeadlineSituation.ISSUE_EXPIRED;
    }
    if (standing.today().isBefore(standing.end())) {
      return policy.requireEndDateReached()
          ? DeadlineSituation.WAITING_FOR_END
          : DeadlineSituation.BEFORE_END;
    }
    return issuing.needsJustification(standing)
        ? DeadlineSituation.JUSTIFICATION_NEEDED
        : DeadlineSituation.ORDINARY;
  }

  private DeadlineSituation reissuable(Standing standing, Terms terms) {
    if (!policy.reissueWithinIssueLimit()) {
      return DeadlineSituation.REISSUABLE;
    }
    return terms.issue().hasPassed(standing.today())
        ? DeadlineSituation.ISSUE_EXPIRED
        : DeadlineSituation.REISSUABLE_WITHIN_LIMIT;
  }
}
