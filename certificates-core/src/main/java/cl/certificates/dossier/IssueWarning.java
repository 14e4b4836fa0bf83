package cl.certificates.dossier;

import cl.certificates.wording.Worded;

/** What an acceptance should know, though nothing forbids it; kept with the version. */
public enum IssueWarning implements Worded {
  /** The course has not reached its communicated end (A3). */
  ISSUED_BEFORE_END,
  /** Days 41 to 59, justified where the policy asks for it (R24). */
  ISSUED_LATE,
  /** A reissue after the liquidation period (A10). */
  OUTSIDE_LIQUIDATION_PERIOD,
  /** A participant was listed more than once and is counted once. */
  PARTICIPANT_LISTED_TWICE;

  @Override
  public String code() {
    return "IssueWarning." + name();
  }
}
