package cl.certificates.example.cli;

import cl.certificates.access.Mandate;
import cl.certificates.calendar.LegalZone;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRejected;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.identity.PaymentDocument;
import cl.certificates.viewing.HistoryEntry;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** All that happened to a certificate, by whom and when. */
@Command(name = "historial", description = "Muestra todo lo ocurrido con el certificado.")
final class HistoryCommand extends ActionStep {
  static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss", Locale.ROOT);

  @Override
  Object act(Workplace workplace, Screen screen) {
    List<HistoryEntry> history =
        orRefuse(workplace.office().history(actor(workplace), action(action)));
    if (!json) {
      if (history.isEmpty()) {
        screen.say("Nada ha ocurrido aún con este certificado.");
      } else {
        screen.table(
            List.of("N.º", "Cuándo", "Qué", "Quién", "Por", "Desde", "Hacia", "Detalle"),
            history.stream().map(entry -> cells(entry, screen)).toList());
      }
    }
    return history;
  }

  private static List<String> cells(HistoryEntry entry, Screen screen) {
    var stamp = entry.event().stamp();
    return List.of(
        Integer.toString(entry.revision()),
        MOMENT.format(LocalDateTime.ofInstant(stamp.at(), LegalZone.SANTIAGO.id())),
        screen.write(entry),
        stamp.by().personName(),
        quality(stamp.by(), screen),
        screen.write(entry.from()),
        screen.write(entry.to()),
        detail(entry.event(), screen));
  }

  /** For whom, and as what. */
  static String quality(Mandate by, Screen screen) {
    return by.entityName() + " (" + screen.write(by.profile()) + ")";
  }

  /** What the event itself says; the words that people wrote are repeated as they are. */
  private static String detail(DossierEvent event, Screen screen) {
    if (event instanceof CertificateIssued issued) {
      return issued(issued, screen);
    }
    if (event instanceof AnnulmentRequested asked) {
      return "%s: %s; plazo %s"
          .formatted(screen.write(asked.category()), asked.motive(), screen.write(asked.dueDate()));
    }
    if (event instanceof AnnulmentApproved approved) {
      return decided(approved.reason().orElse(""), approved.late());
    }
    if (event instanceof AnnulmentRejected rejected) {
      return decided(rejected.reason(), rejected.late());
    }
    return "";
  }

  private static String issued(CertificateIssued issued, Screen screen) {
    PaymentDocument document = issued.content().paymentDocument();
    String label = document instanceof PaymentDocument.Invoice ? "issue.invoice" : "issue.order";
    StringBuilder told =
        new StringBuilder(
            "Folio %s; %s %s"
                .formatted(
                    issued.content().folio().text(),
                    screen.words().text("document.field." + label),
                    document.number()));
    issued
        .content()
        .realDate()
        .ifPresent(day -> told.append("; fecha real ").append(screen.write(day)));
    issued.content().justification().ifPresent(why -> told.append("; justificación: ").append(why));
    issued.warnings().forEach(warning -> told.append("; ").append(screen.write(warning)));
    return told.toString();
  }

  private static String decided(String reason, boolean late) {
    String told = reason.isEmpty() ? "Sin razón escrita" : "Razón: " + reason;
    return late ? told + "; fuera de plazo" : told;
  }
}
