package cl.certificates.example.cli;

import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.InvalidIdentifier;
import cl.certificates.jdbc.AuditFinding;
import cl.certificates.jdbc.AuditReport;
import cl.certificates.jdbc.DossierHead;
import cl.certificates.jdbc.Unproven;
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
          + " de cada uno. También dice qué no puede probar. Sólo lee.",
      "Termina en 0 si todo calza, en 6 si no."
    })
final class AuditCommand extends BaseStep {
  static final List<String> FINDING = List.of("Acción", "Posición", "Qué no calza", "Problema");

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

  @Option(
      names = "--borrados",
      paramLabel = "ARCHIVO",
      description =
          "Folios cuyo contenido o PDF se borró por ley, una tabla con la columna «folio»; lo que"
              + " falta de otros no calza.")
  @Nullable Path erased;

  @Option(
      names = "--accion",
      paramLabel = "ACCIÓN",
      description = "Sólo el expediente de una acción, con todos sus eventos y sus huellas.")
  @Nullable String action;

  @Override
  void checkOptions() {
    if (action != null && export != null) {
      throw Stopped.misused("EXPORT_OF_ALL");
    }
  }

  @Override
  Object act(Workplace workplace, Screen screen) {
    Optional<List<DossierHead>> heads = Optional.ofNullable(kept).map(HeadsFile::read);
    List<Folio> gone = Optional.ofNullable(erased).map(FolioTable::read).orElse(List.of());
    if (action != null) {
      return AuditedStory.of(
          asked(action), workplace, heads, gone, json ? Optional.empty() : Optional.of(screen));
    }
    if (export != null) {
      HeadsFile.requireFree(export, Optional.ofNullable(kept));
    }
    AuditReport report = workplace.audit().run(heads.orElse(List.of()), gone);
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

  private static ActionId asked(String typed) {
    return ActionId.parse(typed)
        .getOrElseThrow((InvalidIdentifier fault) -> Stopped.because(List.of(fault), words()));
  }

  private void tell(
      AuditReport report,
      Optional<List<DossierHead>> heads,
      Optional<Integer> exported,
      Screen screen) {
    screen.say(
        "Revisados: expedientes %s, eventos %s.".formatted(report.dossiers(), report.events()));
    heads.ifPresent(
        all -> screen.say("Comparados con las cabezas de %s: %s.".formatted(kept, all.size())));
    if (!report.erased().isEmpty()) {
      screen.say("Versiones borradas por ley: %s.".formatted(report.erased().size()));
    }
    tellWhatHolds(report, exported, screen);
    tell(report.unproven(), screen);
  }

  /** What holds is worth no more than what is left open. */
  static void tell(List<Unproven> unproven, Screen screen) {
    screen.say("Lo que esto no prueba:");
    unproven.forEach(open -> screen.say("- " + screen.write(open)));
  }

  private void tellWhatHolds(AuditReport report, Optional<Integer> exported, Screen screen) {
    if (report.isClean()) {
      screen.say("Todo calza: eventos, contenidos, papeles y tablas de consulta.");
      exported.ifPresent(
          all ->
              screen.say(
                  "%s: cabezas %s. Guárdelo donde no llegue quien puede escribir en la base."
                      .formatted(export, all)));
      return;
    }
    if (!report.findings().isEmpty()) {
      screen.say("Expedientes que no calzan: %s.".formatted(report.findings().size()));
      screen.table(FINDING, report.findings().stream().map(AuditCommand::row).toList());
    }
    if (!report.strays().isEmpty()) {
      screen.say(
          "Filas bajo un ID que ninguna acción puede tener: %s.".formatted(report.strays().size()));
      screen.table(
          List.of("Tabla", "ID"),
          report.strays().stream().map(stray -> List.of(stray.table(), stray.actionId())).toList());
    }
    screen.say(
        "Respalde la base antes de tocarla. Sólo READ_TABLE_DIFFERS se repara, con «reconstruir»;"
            + " lo demás se recupera de un respaldo.");
    if (export != null) {
      screen.say("No se exportó nada: de lo que no calza no se guardan cabezas.");
    }
  }

  static List<String> row(AuditFinding finding) {
    return List.of(
        finding.action().text(),
        Integer.toString(finding.at().number()),
        words(finding),
        finding.problem().name());
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
    told.put("strays", report.strays());
    told.put("erased", report.erased());
    told.put("unproven", report.unproven().stream().map(AuditCommand::told).toList());
    return told;
  }

  static Map<String, Object> told(Unproven open) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("code", open.code());
    told.put("count", open.count());
    told.put("text", words().say(open));
    return told;
  }

  static Map<String, Object> told(AuditFinding finding) {
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
