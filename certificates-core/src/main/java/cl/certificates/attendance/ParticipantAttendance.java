package cl.certificates.attendance;

/**
 * One line of the sheet: what a participant attended, over both bases (A9).
 *
 * @param participant who; all marks of a person registered twice are in it
 * @param toDate over the classes held so far
 * @param total over the whole course, or the own span if the policy says so; this one is certified
 * @param attainable the total that is reached if every class still to come is attended in full
 * @param meetsMinimum whether the exact total reaches the minimum; a flag, never a barrier (A20)
 */
public record ParticipantAttendance(
    Participant participant,
    AttendanceRate toDate,
    AttendanceRate total,
    AttendanceRate attainable,
    boolean meetsMinimum) {}
