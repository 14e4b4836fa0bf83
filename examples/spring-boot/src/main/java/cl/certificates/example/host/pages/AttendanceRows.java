package cl.certificates.example.host.pages;

import cl.certificates.attendance.AttendanceSheet;
import cl.certificates.attendance.ParticipantAttendance;
import java.util.List;

/** The percentages of the communicated participants, as rows of a table (R2, A9). */
final class AttendanceRows {
  private AttendanceRows() {}

  /** A participant. */
  record Row(
      String rut, String name, String toDate, String total, String hours, boolean meetsMinimum) {
    static Row of(ParticipantAttendance line) {
      return new Row(
          line.participant().rut().formatted(),
          line.participant().name(),
          Shown.percent(line.toDate()),
          Shown.percent(line.total()),
          Shown.hours(line.total()),
          line.meetsMinimum());
    }
  }

  static List<Row> of(AttendanceSheet sheet) {
    return sheet.lines().stream().map(Row::of).toList();
  }
}
