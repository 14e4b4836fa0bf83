package cl.certificates.example.cli;

import cl.certificates.calendar.LegalZone;
import cl.certificates.viewing.HistoryEntry;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** All that happened to a certificate, by whom and when. */
@Command(name = "historial", description = "Muestra todo lo ocurrido con el certificado.")
final class HistoryCommand extends ActionStep {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss", Locale.ROOT);

  @Override
  Object act(Workplace workplace, Screen screen) {
    List<HistoryEntry> history =
        orRefuse(workplace.office().history(actor(workplace), action(action)));
    if (!json) {
      if (history.isEmpty()) {
        screen.say("Nada ha ocurrido aún con este certificado.");
      } else {
        screen.table(
            List.of("N.º", "Cuándo", "Qué", "Quién", "Por", "Desde", "Hacia"),
            history.stream().map(entry -> cells(entry, screen)).toList());
      }
    }
    return history;
  }

  private static List<String> cells(HistoryEntry entry, Screen screen) {
    var stamp = entry.event().stamp();
    return List.of(
        Integer.toString(entry.revision()),
        MOMENT.format(LocalDateTime.ofInstant(stamp.at(), LegalZone.SANTIAGO.id())),
        screen.write(entry),
        stamp.by().personName(),
        stamp.by().entityName() + " (" + screen.write(stamp.by().profile()) + ")",
        screen.write(entry.from()),
        screen.write(entry.to()));
  }
}
