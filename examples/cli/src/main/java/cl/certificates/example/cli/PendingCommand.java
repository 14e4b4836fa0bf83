package cl.certificates.example.cli;

import cl.certificates.annulment.PendingRequest;
import cl.certificates.identity.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The inbox of a regional directorate, what is overdue on top. */
@Command(
    name = "pendientes",
    description = "Muestra las solicitudes de anulación abiertas de una Dirección Regional.")
final class PendingCommand extends ActorStep {
  private static final int MOST = 1000;

  @Option(
      names = "--region",
      paramLabel = "NN",
      description = "Región de la Dirección, del 01 al 16.")
  @Nullable String region;

  @Override
  Object act(Workplace workplace, Screen screen) {
    Region asked =
        region == null
            ? null
            : Region.parse(region)
                .getOrElseThrow(fault -> Stopped.because(List.of(fault), words()));
    List<PendingRequest> pending =
        orRefuse(workplace.office().pending(actor(workplace), asked, MOST));
    if (!json) {
      if (pending.isEmpty()) {
        screen.say("No hay solicitudes pendientes.");
      } else {
        screen.table(
            List.of("Acción", "Curso", "Enviada", "Plazo", "Atraso", "Categoría", "Motivo"),
            pending.stream().map(request -> cells(request, screen)).toList());
      }
    }
    return pending;
  }

  private static List<String> cells(PendingRequest pending, Screen screen) {
    return List.of(
        pending.action().text(),
        pending.courseName(),
        screen.write(pending.request().requestedOn()),
        screen.write(pending.request().dueDate()),
        pending.overdue() ? "Atrasada" : "En plazo",
        screen.write(pending.request().category()),
        pending.request().motive());
  }
}
