package cl.certificates.course;

/** State of a course as the class book reports it (R3, A3). */
public enum CourseState {
  /** Por iniciar. */
  TO_START,
  /** En ejecución; a course past its end stays here until it is closed. */
  RUNNING,
  /** Terminado. */
  FINISHED,
  /** Liquidado: rendered to SENCE with its invoice and attendance; never undone. */
  LIQUIDATED,
  /** Anulado. */
  CANCELLED
}
