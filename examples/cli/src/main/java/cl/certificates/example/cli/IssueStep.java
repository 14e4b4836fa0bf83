package cl.certificates.example.cli;

import cl.certificates.course.ActionType;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.identity.PaymentDocument;
import cl.certificates.identity.RegionalOffice;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What summary and issue have in common: the form (R18, R24, R26, R27). */
abstract class IssueStep extends ActorStep {
  @Option(names = "--factura", paramLabel = "N", description = "Número de factura.")
  @Nullable String invoice;

  @Option(
      names = {"--orden-de-compra", "--oc"},
      paramLabel = "N",
      description = "Número de orden de compra.")
  @Nullable String purchaseOrder;

  @Option(
      names = "--fecha-real",
      paramLabel = "FECHA",
      converter = Day.class,
      description =
          "Última clase realizada de una acción parcial, primera de una complementaria:"
              + " 2026-12-18 o 18-12-2026.")
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

  /** The action it is about. */
  abstract String action();

  final IssueForm form(@Nullable String token) {
    return new IssueForm(
        action(), line, senceCode, invoice, purchaseOrder, realDate, justification, token);
  }

  /** Every field that will be printed, then the percentages (R19). */
  static void tell(IssueSummary summary, Screen screen) {
    screen.say("Resumen del certificado");
    screen.facts(facts(summary, screen));
    summary.warnings().forEach(warning -> screen.say("Aviso: " + screen.write(warning)));
    AttendanceCommand.tell(summary.attendance(), screen);
  }

  private static List<List<String>> facts(IssueSummary summary, Screen screen) {
    IssuedContent content = summary.content();
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("Folio", content.folio().text()));
    content.replaces().ifPresent(old -> facts.add(List.of("Reemplaza al folio", old.text())));
    facts.add(field("course.name", content.courseName(), screen));
    facts.add(field("course.action", content.folio().action().text(), screen));
    facts.add(
        field("course.senceCode", content.senceCode().map(SenceCode::digits).orElse("—"), screen));
    facts.add(field("course.line", content.line().code() + " · " + content.line().name(), screen));
    facts.add(field("course.type", screen.write(content.type()), screen));
    facts.add(field("course.region", content.region().officialName(), screen));
    facts.add(field("course.office", RegionalOffice.of(content.region()).officialName(), screen));
    facts.add(
        field(
            "course.dates",
            screen.write(content.communicatedStart())
                + " – "
                + screen.write(content.communicatedEnd()),
            screen));
    content
        .realDate()
        .ifPresent(
            day ->
                facts.add(
                    field(
                        content.type() == ActionType.PARTIAL
                            ? "course.realEnd"
                            : "course.realStart",
                        screen.write(day),
                        screen)));
    facts.add(field("course.hours", hours(content.hours(), content.minutesBeyondHours()), screen));
    facts.add(
        field(
            "executor." + content.executor().kind(),
            entity(content.executor().name(), content.executor().rut()),
            screen));
    facts.add(
        field(
            "supervisor",
            content.supervisor().map(by -> entity(by.name(), by.rut())).orElse("—"),
            screen));
    facts.add(
        field(
            "recipient." + content.recipient().kind(),
            entity(content.recipient().name(), content.recipient().rut()),
            screen));
    facts.add(
        field(
            content.paymentDocument() instanceof PaymentDocument.Invoice
                ? "issue.invoice"
                : "issue.order",
            content.paymentDocument().number(),
            screen));
    content.justification().ifPresent(text -> facts.add(List.of("Justificación", text)));
    facts.add(
        List.of(
            "Participantes",
            "%s, de ellos %s cumplen el mínimo de %s %%"
                .formatted(
                    content.participants().size(),
                    content.meetingMinimum(),
                    content.minimumPercent())));
    facts.add(List.of("Plazo", term(summary, screen)));
    return facts;
  }

  /** A field under the label it has on paper. */
  private static List<String> field(String label, String value, Screen screen) {
    return List.of(screen.words().text("document.field." + label), value);
  }

  /** As on the paper: 40, or 7:30. */
  static String hours(int hours, int beyond) {
    return hours + (beyond == 0 ? "" : (beyond < 10 ? ":0" : ":") + beyond);
  }

  private static String entity(String name, Rut rut) {
    return name + " · RUT " + rut.formatted();
  }

  private static String term(IssueSummary summary, Screen screen) {
    boolean ended = summary.day() >= 0;
    String today =
        ended
            ? "día " + summary.day() + " desde el término"
            : "%s para el término, %s"
                .formatted(left(-summary.day()), screen.write(summary.content().communicatedEnd()));
    if (summary.daysLeft().isEmpty()) {
      return today + "; se puede reemitir mientras el curso no se liquide";
    }
    long daysLeft = summary.daysLeft().getAsLong();
    return ended
        ? today + "; " + left(daysLeft) + " para el último día de emisión"
        : today + "; desde él quedan otros " + days(daysLeft + summary.day()) + " para emitir";
  }

  private static String left(long days) {
    return (days == 1 ? "falta " : "faltan ") + days(days);
  }

  private static String days(long days) {
    return days + (days == 1 ? " día" : " días");
  }
}
