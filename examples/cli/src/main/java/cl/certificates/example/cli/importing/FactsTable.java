package cl.certificates.example.cli.importing;

import cl.certificates.course.ActionType;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.course.Recipient;
import cl.certificates.course.TrainingEntity;
import cl.certificates.example.cli.importing.rules.Amounts;
import cl.certificates.example.cli.importing.rules.Dates;
import cl.certificates.example.cli.importing.rules.Dates.Form;
import cl.certificates.example.cli.importing.rules.Dates.Order;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Runs;
import cl.certificates.example.cli.importing.rules.Texts;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.Text;
import cl.certificates.identity.TrainingLine;
import cl.certificates.identity.TrainingLines;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The supplied table of facts: what no export holds, one row per action. */
final class FactsTable {
  static final Column ACTION = Column.of("ID ACCIÓN", "ID DE ACCIÓN", "ID SENCE");
  static final Column CODE = Column.of("CÓDIGO SENCE", "COD SENCE");
  static final Column COURSE = Column.of("CURSO");
  static final Column LINE = Column.of("LÍNEA");
  static final Column REGION = Column.of("REGIÓN");
  static final Column TYPE = Column.of("TIPO");
  static final Column START = Column.of("INICIO");
  static final Column END = Column.of("TÉRMINO");
  static final Column HOURS = Column.of("HORAS");
  static final Column ISSUER = Column.of("RUT EMISOR");
  static final Column ISSUER_NAME = Column.of("EMISOR");
  static final Column ISSUER_KIND = Column.of("TIPO EMISOR");
  static final Column RECIPIENT = Column.of("RUT DESTINATARIO");
  static final Column RECIPIENT_NAME = Column.of("DESTINATARIO");
  static final Column RECIPIENT_KIND = Column.of("TIPO DESTINATARIO");
  static final Column ADMINISTRATOR = Column.of("RUT ADMINISTRADOR");
  static final Column ADMINISTRATOR_NAME = Column.of("ADMINISTRADOR");
  static final Column STATE = Column.of("ESTADO");

  static final List<Column> REQUIRED =
      List.of(ACTION, CODE, COURSE, LINE, REGION, TYPE, START, END, HOURS, ISSUER);
  static final List<Column> COLUMNS =
      List.of(
          ACTION,
          CODE,
          COURSE,
          LINE,
          REGION,
          TYPE,
          START,
          END,
          HOURS,
          ISSUER,
          ISSUER_NAME,
          ISSUER_KIND,
          RECIPIENT,
          RECIPIENT_NAME,
          RECIPIENT_KIND,
          ADMINISTRATOR,
          ADMINISTRATOR_NAME,
          STATE);

  private static final Map<String, ActionType> TYPES =
      Map.of(
          "regular", ActionType.REGULAR,
          "parcial", ActionType.PARTIAL,
          "partial", ActionType.PARTIAL,
          "complementaria", ActionType.COMPLEMENTARY,
          "complementary", ActionType.COMPLEMENTARY);
  private static final Map<String, TrainingEntity.Kind> ISSUERS =
      Map.of("otec", TrainingEntity.Kind.OTEC, "empresa", TrainingEntity.Kind.COMPANY);
  private static final Map<String, Recipient.Kind> RECIPIENTS =
      Map.of("otic", Recipient.Kind.OTIC, "empresa", Recipient.Kind.COMPANY);
  private static final Map<String, CourseState> STATES =
      Map.of(
          "por iniciar", CourseState.TO_START,
          "en ejecucion", CourseState.RUNNING,
          "terminado", CourseState.FINISHED,
          "liquidado", CourseState.LIQUIDATED,
          "anulado", CourseState.CANCELLED);

  private final Titles titles;
  private final Findings findings;
  private final Dates dates = Dates.of(Form.CHILEAN, Order.DAY_FIRST);
  private final Set<ActionId> known = new HashSet<>();

  private FactsTable(Titles titles, Findings findings) {
    this.titles = titles;
    this.findings = findings;
  }

  static boolean isTitles(Row row) {
    return Table.hasAll(row, HOURS) && Table.hasAny(row, ISSUER, COURSE);
  }

  static List<CourseFacts> read(InputFile file, Findings findings) {
    List<CourseFacts> facts = new ArrayList<>();
    Table.supplied(file, FactsTable::isTitles, COLUMNS, REQUIRED, findings)
        .ifPresent(
            titles -> {
              FactsTable table = new FactsTable(titles, findings);
              Table.each(file, titles, findings, true, row -> table.row(row).ifPresent(facts::add));
            });
    return facts;
  }

  private Optional<CourseFacts> row(Row row) {
    Optional<ActionId> action = parsed(row, ACTION, ActionId::parse);
    Optional<SenceCode> code =
        titles
            .given(row, CODE, findings)
            .flatMap(cell -> parsed(row, CODE, cell, SenceCode::parse));
    Optional<String> name = name(row, COURSE, Text.COURSE_NAME, true);
    Optional<TrainingLine> line = parsed(row, LINE, TrainingLines.standard()::parse);
    Optional<Region> region = parsed(row, REGION, text -> Region.parse(padded(text)));
    Optional<ActionType> type = word(row, TYPE, TYPES, true);
    Optional<LocalDate> start = day(row, START);
    Optional<LocalDate> end = day(row, END);
    Optional<Integer> minutes = minutes(row);
    Optional<Rut> issuer = run(row, ISSUER, true);
    CourseFacts.Parties parties = parties(row);
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      findings.add(Fault.END_BEFORE_START, titles.where(row, END), titles.text(row, END));
      return Optional.empty();
    }
    if (action.isPresent() && !known.add(action.get())) {
      findings.add(Fault.ACTION_REPEATED, titles.where(row, ACTION), titles.text(row, ACTION));
      return Optional.empty();
    }
    if (action.isEmpty()
        || name.isEmpty()
        || line.isEmpty()
        || region.isEmpty()
        || type.isEmpty()
        || start.isEmpty()
        || end.isEmpty()
        || minutes.isEmpty()
        || issuer.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CourseFacts(
            action.get(),
            code,
            name.get(),
            line.get(),
            region.get(),
            type.get(),
            start.get(),
            end.get(),
            minutes.get(),
            issuer.get(),
            parties,
            titles.where(row, ACTION)));
  }

  private CourseFacts.Parties parties(Row row) {
    return new CourseFacts.Parties(
        name(row, ISSUER_NAME, Text.NAME, false),
        word(row, ISSUER_KIND, ISSUERS, false),
        run(row, RECIPIENT, false),
        name(row, RECIPIENT_NAME, Text.NAME, false),
        word(row, RECIPIENT_KIND, RECIPIENTS, false),
        run(row, ADMINISTRATOR, false),
        name(row, ADMINISTRATOR_NAME, Text.NAME, false),
        word(row, STATE, STATES, false));
  }

  /** 5 where a spreadsheet took 05 for a number. */
  private static String padded(String text) {
    return text.length() == 1 ? "0" + text : text;
  }

  private <T> Optional<T> parsed(
      Row row, Column column, Function<String, ? extends Either<?, T>> parse) {
    return titles.required(row, column, findings).flatMap(cell -> parsed(row, column, cell, parse));
  }

  private <T> Optional<T> parsed(
      Row row, Column column, Cell cell, Function<String, ? extends Either<?, T>> parse) {
    String text = Texts.spaced(cell.text());
    Optional<T> parsed = parse.apply(text).toJavaOptional();
    if (parsed.isEmpty()) {
      findings.add(
          Amounts.isCutCode(text) ? Fault.CODE_DAMAGED : Fault.VALUE_UNKNOWN,
          titles.where(row, column),
          text);
    }
    return parsed;
  }

  private Optional<Cell> cell(Row row, Column column, boolean required) {
    return required ? titles.required(row, column, findings) : titles.given(row, column, findings);
  }

  private Optional<String> name(Row row, Column column, int most, boolean required) {
    return cell(row, column, required)
        .flatMap(cell -> Table.name(cell.text(), most, titles.where(row, column), findings));
  }

  private <T> Optional<T> word(Row row, Column column, Map<String, T> words, boolean required) {
    Optional<Cell> cell = cell(row, column, required);
    Optional<T> meant = cell.map(given -> words.get(Texts.folded(given.text())));
    if (cell.isPresent() && meant.isEmpty()) {
      findings.add(Fault.VALUE_UNKNOWN, titles.where(row, column), cell.get().text());
    }
    return meant;
  }

  private Optional<Rut> run(Row row, Column column, boolean required) {
    return cell(row, column, required)
        .flatMap(
            cell ->
                findings.ofRead(Runs.read(cell.text()), titles.where(row, column), cell.text()));
  }

  private Optional<LocalDate> day(Row row, Column column) {
    Optional<LocalDate> day = Table.day(titles, row, column, dates, findings);
    if (day.isPresent() && !Course.canBeOn(day.get())) {
      findings.add(Fault.DATE_INVALID, titles.where(row, column), titles.text(row, column));
      return Optional.empty();
    }
    return day;
  }

  private Optional<Integer> minutes(Row row) {
    return titles
        .required(row, HOURS, findings)
        .flatMap(
            cell ->
                findings.ofRead(
                    cell.kind() == Cell.Kind.NUMBER
                        ? Amounts.minutesOfHoursInCell(cell.text())
                        : Amounts.minutesOfHours(cell.text()),
                    titles.where(row, HOURS),
                    cell.text(),
                    Hint.DECIMAL_COMMA));
  }
}
