package cl.certificates.example.cli;

import cl.certificates.annulment.AnnulmentDecided;
import cl.certificates.annulment.DecisionForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rejects the open request (R33, R44). */
@Command(
    name = "rechazar",
    description = "Rechaza la solicitud de anulación abierta; la razón es obligatoria.")
final class RejectCommand extends ActionStep {
  @Option(names = "--razon", paramLabel = "TEXTO", description = "Razón de la decisión.")
  @Nullable String reason;

  @Override
  Object act(Workplace workplace, Screen screen) {
    AnnulmentDecided decided =
        orRefuse(workplace.office().reject(actor(workplace), new DecisionForm(action, reason)));
    if (!json) {
      screen.say(screen.write(decided));
    }
    return with(screen.write(decided), decided.request());
  }
}
