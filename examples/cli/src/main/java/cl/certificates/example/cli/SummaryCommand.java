package cl.certificates.example.cli;

import cl.certificates.issuing.IssueSummary;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What would be certified, and the token under which it can be accepted (R16 to R19). */
@Command(
    name = "resumen",
    description = "Muestra lo que se certificaría, y el código con que se acepta; no emite nada.")
final class SummaryCommand extends IssueStep {
  @Parameters(paramLabel = "ACCIÓN", description = "ID de acción.")
  String action = "";

  @Override
  String action() {
    return action;
  }

  @Override
  Object act(Workplace workplace, Screen screen) {
    IssueSummary summary = orRefuse(workplace.office().summary(actor(workplace), form(null)));
    if (!json) {
      tell(summary, screen);
      screen.say("");
      screen.say("Para aceptar:");
      screen.say("  " + Certificados.typed(accepting(summary)));
    }
    return summary;
  }

  /** What was typed, with the acceptance in the place of the summary. */
  private List<String> accepting(IssueSummary summary) {
    List<String> words = new ArrayList<>(spec.root().commandLine().getParseResult().originalArgs());
    int command = words.indexOf(spec.name());
    words.set(command, "emitir");
    words.addAll(command + 1, List.of("--resumen", summary.token()));
    return words;
  }
}
