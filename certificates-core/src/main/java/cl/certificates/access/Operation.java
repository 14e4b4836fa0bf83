package cl.certificates.access;

/** What an actor may want to do; each is permitted or not to a {@link Profile}. */
public enum Operation {
  /** Find courses (R11 to R13). */
  SEARCH,
  /** See the percentages of a course (R2, R14). */
  VIEW_ATTENDANCE,
  /** See the state, the versions and the deadlines of a certificate (R37). */
  VIEW_CERTIFICATE,
  /** See all that happened to a certificate, by whom and why. */
  VIEW_HISTORY,
  /** Take the paper of an issued version (R21, R37). */
  DOWNLOAD,
  /** Take a summary and accept it: issue or reissue (R16 to R20, R35). */
  ISSUE,
  /** Ask for an annulment (R28 to R32). */
  REQUEST_ANNULMENT,
  /** Approve or reject an annulment, and see the open requests of the region (R33 to R35). */
  DECIDE_ANNULMENT,
  /** Record that a course was liquidated (R38). */
  RECORD_LIQUIDATION
}
