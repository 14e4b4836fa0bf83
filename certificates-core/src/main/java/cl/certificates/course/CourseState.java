package cl.certificates.course;

/** State of a course as the class book reports it (R3, A3). */
public enum CourseState {
  /** Por iniciar. */
  TO_START,
  /** En ejecución; a course past its end stays here until it is closed. */
  RUNNING,
  /**
   * Terminado: closed in the class book. By R3 nothing is issued any more, on day 1 either; a
   * course that is merely past its end is {@link #RUNNING}. A host whose class book closes every
   * course on its last day allows this state with {@code CertificatePolicy.courseStates}.
   */
  FINISHED,
  /** Liquidado: rendered to SENCE with its invoice and attendance; never undone. */
  LIQUIDATED,
  /** Anulado. */
  CANCELLED
}
