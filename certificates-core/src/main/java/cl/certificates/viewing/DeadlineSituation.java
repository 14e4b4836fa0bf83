package cl.certificates.viewing;

/** Which deadline is running, or why none is. */
public enum DeadlineSituation {
  /** The course has not ended; issuing is possible already (A3). */
  BEFORE_END,
  /** The course has not ended, and the policy waits for its end. */
  WAITING_FOR_END,
  /** Up to day 40: no justification is needed (R23). */
  ORDINARY,
  /** Days 41 to 59: a justification is needed (R24). */
  JUSTIFICATION_NEEDED,
  /** Day 59 is behind (R4). */
  ISSUE_EXPIRED,
  /** An annulment may be asked for (R6). */
  ANNULLABLE,
  /** Day 60 is behind: the version stays. */
  ANNULMENT_EXPIRED,
  /** The directorate has its 20 business days (R34). */
  UNDER_EVALUATION,
  /** The directorate's due date is behind (A13). */
  OVERDUE,
  /** An annulment was approved: a reissue is possible, without a last day (A10). */
  REISSUABLE,
  /** The same, up to the issue limit, where the policy says so. */
  REISSUABLE_WITHIN_LIMIT,
  /** An annulment was rejected: nothing is running (R44). */
  REJECTED,
  /** The state of the course bars issuing (R3). */
  COURSE_CLOSED,
  /** The course is liquidated: nothing is running any more (A11). */
  LIQUIDATED
}
