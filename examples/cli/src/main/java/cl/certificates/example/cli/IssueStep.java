package cl.certificates.example.cli;

import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What summary and issue have in common: the form (R18, R24, R26, R27). */
abstract class IssueStep extends ActionStep {
  @Option(names = "--factura", paramLabel = "N", description = "Número de factura.")
  @Nullable String invoice;

  @Option(
      names = {"--orden-de-compra", "--oc"},
      paramLabel = "N",
      description = "Número de orden de compra.")
  @Nullable String purchaseOrder;

  @Option(
      names = "--fecha-real",
      paramLabel = "AAAA-MM-DD",
      description = "Última clase realizada de una acción parcial, primera de una complementaria.")
  @Nullable LocalDate realDate;

  @Option(
      names = "--justificacion",
      paramLabel = "TEXTO",
      description = "Por qué se emite después del día 40.")
  @Nullable String justification;

  @Option(
      names = "--linea",
      paramLabel = "LÍNEA",
      description = "Línea de capacitación, para comprobar que es la del curso.")
  @Nullable String line;

  @Option(
      names = "--codigo",
      paramLabel = "CÓDIGO",
      description = "Código SENCE, para comprobar que es el del curso.")
  @Nullable String senceCode;

  final IssueForm form(@Nullable String token) {
    return new IssueForm(
        action, line, senceCode, invoice, purchaseOrder, realDate, justification, token);
  }

  static void tell(IssueSummary summary, Screen screen) {
    var content = summary.content();
    screen.say("Resumen del certificado");
    screen.facts(
        List.of(
            List.of("Folio", content.folio().text()),
            List.of("Curso", content.courseName()),
            List.of("Ejecutor", content.executor().name()),
            List.of("Presentado a", content.recipient().name()),
            List.of(
                "Fechas comunicadas",
                screen.write(content.communicatedStart())
                    + " a "
                    + screen.write(content.communicatedEnd())),
            List.of("Documento", content.paymentDocument().number()),
            List.of(
                "Participantes",
                "%d, de ellos %d cumplen el mínimo de %d %%"
                    .formatted(
                        content.participants().size(),
                        content.meetingMinimum(),
                        content.minimumPercent())),
            List.of(
                "Día",
                summary.day()
                    + (summary.daysLeft().isPresent()
                        ? "; quedan " + summary.daysLeft().getAsLong() + " días para emitir"
                        : ""))));
    summary.warnings().forEach(warning -> screen.say("Aviso: " + screen.write(warning)));
  }
}
