package cl.certificates.example.cli;

import cl.certificates.calendar.LegalZone;
import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.jdbc.AuditedDossier;
import cl.certificates.jdbc.AuditedEvent;
import cl.certificates.jdbc.DossierHead;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole story of one action for an auditor: every event, its hash, and what holds. */
final class AuditedStory {
  private AuditedStory() {}

  /**
   * Reads it.
   *
   * @param screen where it is told; empty where only JSON is wanted
   */
  static Map<String, Object> of(
      ActionId action,
      Workplace workplace,
      Optional<List<DossierHead>> heads,
      List<Folio> erased,
      Optional<Screen> screen) {
    Optional<DossierHead> head =
        heads.orElse(List.of()).stream().filter(kept -> kept.action().equals(action)).findFirst();
    AuditedDossier dossier = workplace.audit().story(action, head, erased);
    screen.ifPresent(shown -> tell(dossier, head, shown));
    return told(dossier, head);
  }

  private static void tell(AuditedDossier dossier, Optional<DossierHead> head, Screen screen) {
    if (dossier.events().isEmpty()) {
      screen.say("No hay eventos de la acción %s.".formatted(dossier.action().text()));
    } else {
      screen.table(
          List.of("N.º", "Cuándo", "Qué", "Quién", "Por", "Desde", "Hacia", "Calza", "Huella"),
          dossier.events().stream().map(event -> cells(event, screen)).toList());
    }
    head.ifPresent(
        kept -> screen.say("Comparado con la cabeza N.º %s.".formatted(kept.revision().number())));
    dossier
        .finding()
        .ifPresentOrElse(
            finding -> screen.table(AuditCommand.FINDING, List.of(AuditCommand.row(finding))),
            () -> screen.say("Todo calza: eventos, contenidos, papeles y tablas de consulta."));
    AuditCommand.tell(dossier.unproven(), screen);
  }

  private static List<String> cells(AuditedEvent event, Screen screen) {
    return List.of(
        Integer.toString(event.revision().number()),
        event
            .stamp()
            .map(
                stamp ->
                    HistoryCommand.MOMENT.format(
                        LocalDateTime.ofInstant(stamp.at(), LegalZone.SANTIAGO.id())))
            .orElse("?"),
        event.entry().map(screen::write).orElse(event.kind()),
        event.stamp().map(stamp -> stamp.by().personName()).orElse("?"),
        event.stamp().map(stamp -> HistoryCommand.quality(stamp.by(), screen)).orElse("?"),
        state(event.from(), screen),
        state(event.to(), screen),
        event.holds() ? "sí" : "no",
        event.digest().hex());
  }

  private static String state(Optional<CertificateState> state, Screen screen) {
    return state.map(screen::write).orElse("");
  }

  private static Map<String, Object> told(AuditedDossier dossier, Optional<DossierHead> head) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("clean", dossier.finding().isEmpty());
    told.put("action", dossier.action());
    told.put("events", dossier.events());
    told.put("head", head);
    told.put("finding", dossier.finding().map(AuditCommand::told));
    told.put("erased", dossier.erased());
    told.put("unproven", dossier.unproven().stream().map(AuditCommand::told).toList());
    return told;
  }
}
