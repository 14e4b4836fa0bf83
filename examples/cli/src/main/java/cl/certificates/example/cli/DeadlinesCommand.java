package cl.certificates.example.cli;

import cl.certificates.viewing.DeadlineSituation;
import cl.certificates.viewing.Deadlines;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** The deadlines of an action, explained (R23, R24, R6, R34). */
@Command(name = "plazos", description = "Explica los plazos de una acción a la fecha.")
final class DeadlinesCommand extends ActionStep {
  @Override
  Object act(Workplace workplace, Screen screen) {
    Deadlines deadlines = orRefuse(workplace.office().deadlines(actor(workplace), action(action)));
    if (!json) {
      screen.say(screen.write(deadlines));
      screen.facts(facts(deadlines, screen));
    }
    return deadlines;
  }

  private static List<List<String>> facts(Deadlines deadlines, Screen screen) {
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("Hoy", screen.write(deadlines.today())));
    facts.add(List.of("Término comunicado (día 0)", screen.write(deadlines.end())));
    if (deadlines.situation() == DeadlineSituation.LIQUIDATED) {
      return facts; // nothing is due any more
    }
    facts.add(List.of("Último día sin justificación", screen.write(deadlines.ordinaryLastDay())));
    facts.add(List.of("Último día para emitir", screen.write(deadlines.issueLastDay())));
    facts.add(
        List.of("Último día para solicitar anulación", screen.write(deadlines.annulmentLastDay())));
    deadlines
        .dueDate()
        .ifPresent(
            day ->
                facts.add(
                    List.of(
                        "Plazo de la Dirección Regional",
                        screen.write(day) + (deadlines.overdue() ? " (vencido)" : ""))));
    return facts;
  }
}
