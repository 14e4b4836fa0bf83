package cl.certificates.attendance;

/**
 * Attendance that cannot be measured as it was delivered; it names the class, never the person.
 *
 * @param kind what is wrong
 * @param classNumber the class it was found in
 * @param minutes the figure that is wrong
 */
public record AttendanceFault(Kind kind, int classNumber, int minutes) {
  /** What is wrong with a class or a mark. */
  public enum Kind {
    /** A class lasts zero minutes or less: it starts when it ends, or ends before. */
    CLASS_WITHOUT_LENGTH,
    /** Two classes carry the same number. */
    CLASS_REPEATED,
    /** A mark refers to a class that the course does not have. */
    CLASS_UNKNOWN,
    /** A mark refers to a class that has not been held. */
    CLASS_NOT_HELD,
    /** A mark has fewer than zero minutes. */
    MINUTES_NEGATIVE
  }
}
