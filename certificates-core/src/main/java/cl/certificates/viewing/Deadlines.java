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
 * @param open whether the course still allows it: neither liquidated nor in a state that bars
 *     issuing
 * @param liquidated whether the course is liquidated, so that nothing is due any more (A11)
 * @param dueDate the last day for the directorate to decide, if a request is open (R34)
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
    boolean open,
    boolean liquidated,
    Optional<LocalDate> dueDate)
    implements Worded {

  static Deadlines of(Standing standing, boolean justificationNeeded, boolean open) {
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
        open,
        standing.liquidated(),
        standing.dossier().openRequest().map(AnnulmentRequest::dueDate));
  }

  /** Whether the directorate's due date is behind (A13). */
  public boolean overdue() {
    return dueDate.filter(today::isAfter).isPresent();
  }

  @Override
  public String code() {
    return "DEADLINES";
  }

  @Override
  public String textKey() {
    if (liquidated) {
      return code() + ".liquidated";
    }
    if (state.allowsIssuing() && !open) {
      return code() + ".closed";
    }
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
        Map.entry("dueDate", dueDate.orElse(end)));
  }
}
