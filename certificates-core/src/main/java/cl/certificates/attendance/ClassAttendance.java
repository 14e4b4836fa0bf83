package cl.certificates.attendance;

/**
 * The minutes a participant attended in one class.
 *
 * @param classNumber the {@link ClassSession#number()} it belongs to
 * @param minutes minutes attended; a negative figure is reported as an {@link AttendanceFault},
 *     what exceeds the class is cut to it
 */
public record ClassAttendance(int classNumber, int minutes) {}
