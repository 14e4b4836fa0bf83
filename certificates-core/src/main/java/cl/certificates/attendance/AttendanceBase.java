package cl.certificates.attendance;

/** What a participant's total attendance is measured against (A9). */
public enum AttendanceBase {
  /** The communicated hours of the whole course, for everybody. The default. */
  WHOLE_COURSE,
  /**
   * Only the classes inside the participant's own span, where one is known; what was attended
   * outside of it does not count either. Whoever is listed more than once has the spans of all
   * rows, or the whole course if one of them has none.
   */
  ENROLLED_SPAN
}
