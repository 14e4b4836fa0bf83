package cl.certificates.viewing;

import cl.certificates.casework.Standing;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.CertificateState;
import cl.certificates.wording.Worded;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The deadlines of an action, explained for a day: "day 43 of 59, justification needed, 16 days
 * left".
 *
 * @param end the communicated end, day 0
 * @param today the legal day
 * @param day how many calendar days today is after the end; negative before it
 * @param lastDayNumber the number of the last issue day, 59 by default
 * @param ordinaryLastDay last day without a justification (R23)
 * @param issueLastDay last day for a first issue (R24)
 * @param annulmentLastDay last day for asking for an annulment (R6)
 * @param justificationNeeded whether an issue today would need a justification
 * @param daysLeftToIssue calendar days until the last issue day; 0 on it and after it
 * @param daysLeftToAnnul calendar days until the last annulment day; 0 on it and after it
 * @param state the state of the certificate
 * @param request the open annulment request, if there is one
 */
public record Deadlines(
    LocalDate end,
    LocalDate today,
    long day,
    long lastDayNumber,
    LocalDate ordinaryLastDay,
    LocalDate issueLastDay,
    LocalDate annulmentLastDay,
    boolean justificationNeeded,
    long daysLeftToIssue,
    long daysLeftToAnnul,
    CertificateState state,
    Optional<AnnulmentRequest> request)
    implements Worded {

  static Deadlines of(Standing standing, boolean justificationNeeded) {
    LocalDate today = standing.today();
    return new Deadlines(
        standing.end(),
        today,
        standing.terms().issue().dayNumber(today),
        standing.terms().issue().days(),
        standing.terms().ordinary().lastDay(),
        standing.terms().issue().lastDay(),
        standing.terms().annulment().lastDay(),
        justificationNeeded,
        standing.terms().issue().daysLeft(today),
        standing.terms().annulment().daysLeft(today),
        standing.state(),
        standing.dossier().openRequest());
  }

  /** Whether the directorate's due date is behind (A13). */
  public boolean overdue() {
    return request.map(open -> open.isOverdue(today)).orElse(false);
  }

  @Override
  public String code() {
    return "DEADLINES";
  }

  @Override
  public String textKey() {
    return switch (state) {
      case TO_ISSUE -> code() + toIssue();
      case ISSUED -> code() + (today.isAfter(annulmentLastDay) ? ".issued.over" : ".issued");
      case ANNULMENT_PENDING -> code() + (overdue() ? ".pending.overdue" : ".pending");
      case APPROVED_FOR_REISSUE -> code() + ".approved";
      case REJECTED -> code() + ".rejected";
    };
  }

  private String toIssue() {
    if (today.isAfter(issueLastDay)) {
      return ".expired";
    }
    if (today.isBefore(end)) {
      return ".before";
    }
    return justificationNeeded ? ".late" : ".ordinary";
  }

  @Override
  public Map<String, Object> details() {
    return Map.ofEntries(
        Map.entry("end", end),
        Map.entry("day", day),
        Map.entry("daysToEnd", -day),
        Map.entry("of", lastDayNumber),
        Map.entry("ordinaryLastDay", ordinaryLastDay),
        Map.entry("issueLastDay", issueLastDay),
        Map.entry("annulmentLastDay", annulmentLastDay),
        Map.entry("leftToIssue", daysLeftToIssue),
        Map.entry("leftToAnnul", daysLeftToAnnul),
        Map.entry("dueDate", request.map(AnnulmentRequest::dueDate).orElse(end)));
  }
}
