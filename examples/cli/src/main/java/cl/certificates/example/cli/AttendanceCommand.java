package cl.certificates.example.cli;

import cl.certificates.attendance.AttendanceRate;
import cl.certificates.attendance.AttendanceSheet;
import cl.certificates.attendance.ParticipantAttendance;
import cl.certificates.dossier.IssueWarning;
import cl.certificates.viewing.AttendanceView;
import java.util.List;
import picocli.CommandLine.Command;

/** The percentages of the communicated participants (R2). */
@Command(
    name = "asistencia",
    description = "Muestra los porcentajes de asistencia de los participantes comunicados.")
final class AttendanceCommand extends ActionStep {
  @Override
  Object act(Workplace workplace, Screen screen) {
    AttendanceView view = orRefuse(workplace.office().attendance(actor(workplace), action(action)));
    if (!json) {
      screen.say(
          "%s «%s»: %s"
              .formatted(
                  view.certificate().action().text(),
                  view.certificate().courseName(),
                  screen.write(view.certificate().state())));
      tell(view.sheet(), screen);
    }
    return view;
  }

  static void tell(AttendanceSheet sheet, Screen screen) {
    screen.table(
        List.of("RUN", "Nombre", "A la fecha", "Total", "Alcanzable", "Mínimo"),
        sheet.lines().stream().map(line -> cells(line, screen)).toList());
    if (sheet.registeredTwice() > 0) {
      screen.say("Aviso: " + screen.write(IssueWarning.PARTICIPANT_LISTED_TWICE));
    }
  }

  private static List<String> cells(ParticipantAttendance line, Screen screen) {
    return List.of(
        line.participant().rut().formatted(),
        line.participant().name(),
        percent(line.toDate(), screen),
        percent(line.total(), screen),
        percent(line.attainable(), screen),
        line.meetsMinimum() ? "Sí" : "No");
  }

  static String percent(AttendanceRate rate, Screen screen) {
    return rate.percent().map(percent -> screen.write(percent) + " %").orElse("sin datos");
  }
}
