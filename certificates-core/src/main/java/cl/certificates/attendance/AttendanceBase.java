package cl.certificates.attendance;

/** What a participant's total attendance is measured against (A9). */
public enum AttendanceBase {
  /** The communicated hours of the whole course, for everybody. The default. */
  WHOLE_COURSE,
  /** Only the classes inside the participant's own span, where one is known. */
  ENROLLED_SPAN
}
