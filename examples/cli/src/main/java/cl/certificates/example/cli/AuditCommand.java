package cl.certificates.example.cli;

import cl.certificates.jdbc.AuditFinding;
import cl.certificates.jdbc.AuditReport;
import cl.certificates.jdbc.DossierHead;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Whether what is stored is what was written: every chain, paper and read table. */
@Command(
    name = "auditar",
    description = {
      "Recorre todos los expedientes y dice dónde lo guardado no calza: la primera posición mala"
          + " de cada uno. Sólo lee.",
      "Termina en 0 si todo calza, en 6 si no."
    })
final class AuditCommand extends BaseStep {
  @Option(
      names = "--cabezas",
      paramLabel = "ARCHIVO",
      description =
          "Cabezas exportadas antes: con ellas se nota también un final cortado, un expediente"
              + " borrado entero o una historia reemplazada.")
  @Nullable Path kept;

  @Option(
      names = "--exportar",
      paramLabel = "ARCHIVO",
      description =
          "Si todo calza, deja ahí la cabeza de cada expediente; guárdelo donde no llegue quien"
              + " puede escribir en la base.")
  @Nullable Path export;

  @Override
  Object act(Workplace workplace, Screen screen) {
    Optional<List<DossierHead>> heads = Optional.ofNullable(kept).map(HeadsFile::read);
    if (export != null) {
      HeadsFile.requireFree(export, Optional.ofNullable(kept));
    }
    AuditReport report = workplace.audit().run(heads.orElse(List.of()));
    Optional<Integer> exported = Optional.empty();
    if (export != null && report.isClean()) {
      HeadsFile.write(export, report.heads());
      exported = Optional.of(report.dossiers());
    }
    if (!json) {
      tell(report, heads, exported, screen);
    }
    return told(report, heads, exported);
  }

  private void tell(
      AuditReport report,
      Optional<List<DossierHead>> heads,
      Optional<Integer> exported,
      Screen screen) {
    screen.say(
        "Revisados: expedientes %s, eventos %s.".formatted(report.dossiers(), report.events()));
    screen.say(
        heads
            .map(all -> "Comparados con las cabezas de %s: %s.".formatted(kept, all.size()))
            .orElse("Sin --cabezas no se nota un final cortado ni un expediente borrado entero."));
    if (report.isClean()) {
      screen.say("Todo calza: eventos, contenidos, papeles y tablas de consulta.");
      exported.ifPresent(
          all ->
              screen.say(
                  "%s: cabezas %s. Guárdelo donde no llegue quien puede escribir en la base."
                      .formatted(export, all)));
      return;
    }
    screen.say("Expedientes que no calzan: %s.".formatted(report.findings().size()));
    screen.table(
        List.of("Acción", "Posición", "Qué no calza", "Problema"),
        report.findings().stream()
            .map(
                finding ->
                    List.of(
                        finding.action().text(),
                        Integer.toString(finding.at().number()),
                        words(finding),
                        finding.problem().name()))
            .toList());
    screen.say(
        "Respalde la base antes de tocarla. Sólo READ_TABLE_DIFFERS se repara, con «reconstruir»;"
            + " lo demás se recupera de un respaldo.");
    if (export != null) {
      screen.say("No se exportó nada: de lo que no calza no se guardan cabezas.");
    }
  }

  private static String words(AuditFinding finding) {
    return Complaint.text("Problem." + finding.problem().name(), Map.of());
  }

  private static Map<String, Object> told(
      AuditReport report, Optional<List<DossierHead>> heads, Optional<Integer> exported) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("clean", report.isClean());
    told.put("dossiers", report.dossiers());
    told.put("events", report.events());
    told.put("heads", heads.map(List::size));
    told.put("exported", exported);
    told.put("findings", report.findings().stream().map(AuditCommand::told).toList());
    return told;
  }

  private static Map<String, Object> told(AuditFinding finding) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("action", finding.action());
    told.put("at", finding.at().number());
    told.put("problem", finding.problem());
    told.put("text", words(finding));
    return told;
  }

  @Override
  int exit(Object answer) {
    return Boolean.TRUE.equals(((Map<?, ?>) answer).get("clean"))
        ? ExitCode.OK
        : NOT_AS_IT_SHOULD_BE;
  }
}
