package cl.certificates.example.cli;

import cl.certificates.annulment.AnnulmentAsked;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.dossier.AnnulmentCategory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks for the annulment of the version in force (R28 to R32). */
@Command(name = "anular", description = "Solicita la anulación del certificado vigente.")
final class AnnulCommand extends ActionStep {
  @Option(names = "--motivo", paramLabel = "TEXTO", description = "Motivo de la anulación.")
  @Nullable String motive;

  @Option(
      names = "--categoria",
      paramLabel = "CATEGORÍA",
      description = "Clase de error: ${COMPLETION-CANDIDATES} (por omisión: OTHER).")
  @Nullable AnnulmentCategory category;

  @Override
  Object act(Workplace workplace, Screen screen) {
    AnnulmentAsked asked =
        orRefuse(
            workplace
                .office()
                .requestAnnulment(actor(workplace), new AnnulmentForm(action, category, motive)));
    if (!json) {
      screen.say(screen.write(asked));
    }
    return with(screen.write(asked), asked.request());
  }
}
