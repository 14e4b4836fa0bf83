package cl.certificates.example.cli;

import cl.certificates.jdbc.RebuildFinding;
import cl.certificates.jdbc.RebuildFinding.Difference;
import cl.certificates.jdbc.StrayRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/**
 * Writes the read tables anew from the events, says where they had said otherwise, and lets events
 * wait that have lost their place in the feed.
 */
@Command(
    name = "reconstruir",
    description = {
      "Compara las tablas de consulta con los eventos, las escribe de nuevo donde no calzan y dice"
          + " qué filas eran. Los eventos que perdieron su lugar en la secuencia de avisos vuelven a"
          + " ella, al final.",
      "Termina en 0, o en 6 si hay expedientes cuyos eventos no se pueden leer, o filas bajo un ID"
          + " que ninguna acción puede tener."
    })
final class RebuildCommand extends BaseStep {
  /** Of a table that was emptied nobody reads every line, and a base may hold millions. */
  private static final int MOST_SHOWN = 1000;

  @Override
  Object act(Workplace workplace, Screen screen) {
    Tally tally = new Tally();
    int dossiers = workplace.dossiers().rebuild(tally::add, tally::addStray);
    int restored = workplace.feed().restore();
    if (!json) {
      tell(dossiers, tally, screen);
      tellOfFeed(restored, screen);
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("dossiers", dossiers);
    told.put("differed", tally.differed);
    told.put("unreadable", tally.unreadable);
    told.put("stray", tally.stray);
    told.put("rows", tally.rows);
    told.put("restoredToFeed", restored);
    told.put("shown", tally.shown);
    return told;
  }

  /** What was found: how much of it, and the first of it. */
  private static final class Tally {
    private final List<Map<String, Object>> shown = new ArrayList<>();
    private int differed;
    private int unreadable;
    private int stray;
    private long rows;

    void add(RebuildFinding finding) {
      if (!finding.readable()) {
        unreadable++;
        show(Map.of("action", finding.action(), "kind", "UNREADABLE"));
        return;
      }
      differed++;
      rows += finding.differences().size();
      finding.differences().forEach(difference -> show(told(finding, difference)));
    }

    void addStray(StrayRow row) {
      stray++;
      show(Map.of("action", row.actionId(), "kind", "STRAY", "table", row.table()));
    }

    private static Map<String, Object> told(RebuildFinding finding, Difference difference) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("action", finding.action());
      told.put("kind", difference.kind().name());
      told.put("table", difference.table());
      difference.version().ifPresent(version -> told.put("version", version));
      told.put("columns", difference.columns());
      return told;
    }

    private void show(Map<String, Object> row) {
      if (shown.size() < MOST_SHOWN) {
        shown.add(row);
      }
    }
  }

  private static void tell(int dossiers, Tally tally, Screen screen) {
    screen.say("Expedientes releídos: %s.".formatted(dossiers));
    if (tally.shown.isEmpty()) {
      screen.say("Todas las filas decían lo que dicen los eventos; no se cambió ninguna.");
      return;
    }
    screen.say(
        "Filas que no calzaban y se escribieron de nuevo: %s, de expedientes: %s."
            .formatted(tally.rows, tally.differed));
    screen.table(
        List.of("Acción", "Tabla", "Versión", "Qué pasaba", "Columnas"),
        tally.shown.stream().map(RebuildCommand::row).toList());
    long all = tally.rows + tally.unreadable + tally.stray;
    if (all > tally.shown.size()) {
      screen.say("Se muestran las primeras %s de %s.".formatted(tally.shown.size(), all));
    }
    if (tally.unreadable > 0) {
      screen.say(
          "Expedientes que no se pueden leer, y quedaron como estaban: %s. Qué les pasa lo dice"
                  .formatted(tally.unreadable)
              + " «auditar».");
    }
    if (tally.stray > 0) {
      screen.say(
          "Filas bajo un ID que ninguna acción puede tener, y quedaron como estaban: %s."
              .formatted(tally.stray));
    }
  }

  private static void tellOfFeed(int restored, Screen screen) {
    if (restored > 0) {
      screen.say(
          "Eventos que habían perdido su lugar en la secuencia de avisos y volverán a salir, al"
              + " final: %s.".formatted(restored));
    }
  }

  private static List<String> row(Map<String, Object> told) {
    return List.of(
        told.get("action").toString(),
        told.getOrDefault("table", "").toString(),
        told.getOrDefault("version", "").toString(),
        Complaint.text("Row." + told.get("kind"), Map.of()),
        String.join(", ", columns(told)));
  }

  private static List<String> columns(Map<String, Object> told) {
    return told.get("columns") instanceof List<?> names
        ? names.stream().map(Object::toString).toList()
        : List.of();
  }

  @Override
  int exit(Object answer) {
    Map<?, ?> told = (Map<?, ?>) answer;
    return told.get("unreadable").equals(0) && told.get("stray").equals(0)
        ? ExitCode.OK
        : NOT_AS_IT_SHOULD_BE;
  }
}
