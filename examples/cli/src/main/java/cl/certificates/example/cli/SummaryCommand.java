package cl.certificates.example.cli;

import cl.certificates.issuing.IssueSummary;
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
      screen.say("Para aceptar: " + Certificados.called() + " emitir, con los mismos datos y");
      screen.say("  --resumen " + summary.token());
    }
    return summary;
  }
}
