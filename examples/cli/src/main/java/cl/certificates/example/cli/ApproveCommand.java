package cl.certificates.example.cli;

import cl.certificates.annulment.AnnulmentDecided;
import cl.certificates.annulment.DecisionForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Approves the open request (R33, R35). */
@Command(
    name = "aprobar",
    description = "Aprueba la solicitud de anulación abierta: anula la versión y permite reemitir.")
final class ApproveCommand extends ActionStep {
  @Option(names = "--razon", paramLabel = "TEXTO", description = "Razón de la decisión.")
  @Nullable String reason;

  @Override
  Object act(Workplace workplace, Screen screen) {
    AnnulmentDecided decided =
        orRefuse(workplace.office().approve(actor(workplace), new DecisionForm(action, reason)));
    if (!json) {
      screen.say(screen.write(decided));
    }
    return with(screen.write(decided), decided.request());
  }
}
