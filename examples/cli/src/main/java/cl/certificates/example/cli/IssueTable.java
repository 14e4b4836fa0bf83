package cl.certificates.example.cli;

import cl.certificates.example.cli.CsvTable.Column;
import cl.certificates.example.cli.CsvTable.Row;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.PaymentDocument;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.Text;
import cl.certificates.identity.TrainingLines;
import cl.certificates.issuing.IssueForm;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The certificates to be issued in one go, a line each, with the boxes of {@code emitir}. */
final class IssueTable {
  private static final Column ACTION = new Column("action", true, "accion");
  private static final Column INVOICE = new Column("invoice", false, "factura");
  private static final Column ORDER = new Column("purchaseOrder", false, "orden de compra");
  private static final Column REAL_DATE = new Column("realDate", false, "fecha real");
  private static final Column JUSTIFICATION = new Column("justification", false, "justificacion");
  private static final Column LINE = new Column("line", false, "linea");
  private static final Column CODE = new Column("senceCode", false, "codigo");

  private final Faults faults = new Faults();
  private final Set<ActionId> known = new HashSet<>();

  private IssueTable() {}

  /** One line of the table. */
  record Wanted(int line, IssueForm form) {}

  /**
   * The lines of a file.
   *
   * @throws Stopped if it cannot be read, or with every fault it has
   */
  static List<Wanted> read(Path file) {
    return new IssueTable().wanted(file);
  }

  private List<Wanted> wanted(Path file) {
    List<Row> rows =
        SourceText.of(file)
            .peekLeft(fault -> faults.addAll(List.of(fault)))
            .map(
                text ->
                    CsvTable.rows(
                        file,
                        text,
                        List.of(ACTION, INVOICE, ORDER, REAL_DATE, JUSTIFICATION, LINE, CODE),
                        faults))
            .getOrElse(List.of());
    List<Wanted> wanted = new ArrayList<>();
    rows.forEach(row -> wanted.add(new Wanted(row.line(), form(row))));
    if (wanted.isEmpty() && faults.found().isEmpty()) {
      faults.add(SourceText.whole(file), "ROWS_NONE");
    }
    if (!faults.found().isEmpty()) {
      throw Stopped.byFile(faults.found());
    }
    return wanted;
  }

  private IssueForm form(Row row) {
    Optional<ActionId> action = faults.action(row.spot(ACTION), row.cell(ACTION).orElse(""));
    if (action.isPresent() && !known.add(action.get())) {
      faults.add(row.spot(ACTION), "ACTION_REPEATED");
    }
    Optional<String> invoice = row.cell(INVOICE);
    Optional<String> order = row.cell(ORDER);
    faults.identifier(
        row.spot(order.isPresent() ? ORDER : INVOICE),
        PaymentDocument.parse(invoice.orElse(null), order.orElse(null)));
    row.cell(CODE).ifPresent(code -> faults.identifier(row.spot(CODE), SenceCode.parse(code)));
    row.cell(LINE)
        .ifPresent(line -> faults.identifier(row.spot(LINE), TrainingLines.standard().parse(line)));
    Optional<String> justification = row.cell(JUSTIFICATION);
    justification.ifPresent(
        text ->
            Text.paragraphs(text, Text.REASON)
                .peekLeft(
                    invalid ->
                        faults.add(
                            row.spot(JUSTIFICATION),
                            invalid.code(),
                            Map.copyOf(invalid.details()))));
    return new IssueForm(
        action.map(ActionId::text).orElse(null),
        row.cell(LINE).orElse(null),
        row.cell(CODE).orElse(null),
        invoice.orElse(null),
        order.orElse(null),
        day(row).orElse(null),
        justification.orElse(null),
        null);
  }

  private Optional<LocalDate> day(Row row) {
    Optional<String> typed = row.cell(REAL_DATE).map(String::strip);
    Optional<LocalDate> day = typed.flatMap(Day::read);
    if (typed.isPresent() && day.isEmpty()) {
      faults.add(row.spot(REAL_DATE), "DATE_INVALID", Map.of("form", Day.Form.EITHER));
    }
    return day;
  }
}
