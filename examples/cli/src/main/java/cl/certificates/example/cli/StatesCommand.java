package cl.certificates.example.cli;

import cl.certificates.dossier.CertificateState;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine.Command;

/** The five states with their definitions (R40 to R45). */
@Command(name = "estados", description = "Explica los cinco estados del certificado.")
final class StatesCommand extends Step {
  @Override
  boolean needsActor() {
    return false;
  }

  @Override
  Object act(Workplace workplace, Screen screen) {
    if (!json) {
      Arrays.stream(CertificateState.values())
          .forEach(
              state -> {
                screen.say(screen.write(state));
                screen.say("  " + screen.write(state.definition()));
              });
    }
    return Arrays.stream(CertificateState.values())
        .map(
            state ->
                Map.of(
                    "state", state.name(),
                    "label", screen.write(state),
                    "definition", screen.write(state.definition())))
        .toList();
  }
}
