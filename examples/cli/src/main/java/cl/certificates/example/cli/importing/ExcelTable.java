package cl.certificates.example.cli.importing;

import cl.certificates.attendance.ClassWindow;
import cl.certificates.example.cli.importing.rules.Amounts;
import cl.certificates.example.cli.importing.rules.Dates;
import cl.certificates.example.cli.importing.rules.Dates.Form;
import cl.certificates.example.cli.importing.rules.Dates.Order;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Read;
import cl.certificates.example.cli.importing.rules.Runs;
import cl.certificates.example.cli.importing.rules.Texts;
import cl.certificates.identity.Rut;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A table kept by hand, one row per person and class, as Excel saves it in Chile. */
final class ExcelTable implements Source {
  private static final Column ACTION = Column.of("ID ACCIÓN", "ID DE ACCIÓN", "ID SENCE");
  private static final Column CODE = Column.of("CÓDIGO SENCE", "COD SENCE");
  private static final Column RUN = Column.of("RUT", "RUN");
  private static final Column CHECK = Column.of("DV");
  private static final Column NAMES = Column.of("NOMBRES");
  private static final Column SURNAMES = Column.of("APELLIDOS");
  private static final Column FATHERS = Column.of("APELLIDO PATERNO");
  private static final Column MOTHERS = Column.of("APELLIDO MATERNO");
  private static final Column DATE = Column.of("FECHA");
  private static final Column START = Column.of("HORA INICIO", "INICIO");
  private static final Column END = Column.of("HORA TÉRMINO", "TÉRMINO");
  private static final Column HOURS = Column.of("HORAS ASISTIDAS");
  private static final Column MINUTES = Column.of("MINUTOS", "MINUTOS ASISTIDOS");
  private static final List<Column> REQUIRED = List.of(RUN, NAMES, DATE, START, END);
  private static final List<Column> COLUMNS =
      Stream.concat(
              REQUIRED.stream(),
              Stream.of(ACTION, CODE, CHECK, SURNAMES, FATHERS, MOTHERS, HOURS, MINUTES))
          .toList();
  private static final String TOTAL = "total";

  @Override
  public Format format() {
    return Format.EXCEL;
  }

  @Override
  public boolean recognises(List<Row> head) {
    return Table.titles(head, ExcelTable::isTitles).isPresent();
  }

  /** People and their classes; how much of them may be missing, and is then told. */
  private static boolean isTitles(Row row) {
    return Table.hasAll(row, RUN)
        && (Table.hasAll(row, DATE)
            || Table.hasAny(row, HOURS, MINUTES) && Table.hasAny(row, START, END));
  }

  @Override
  public Optional<String> action(InputFile file) {
    return Table.first(file, ExcelTable::isTitles, COLUMNS, ACTION);
  }

  @Override
  public boolean needsCalendar() {
    return false;
  }

  @Override
  public void read(InputFile file, Desk desk) {
    Optional<Titles> found = Table.titles(file, ExcelTable::isTitles, COLUMNS);
    if (found.isEmpty()) {
      desk.findings().add(Fault.COLUMN_MISSING, file.whole(), Table.named(REQUIRED));
      return;
    }
    Titles titles = found.get();
    List<Column> required = new ArrayList<>(REQUIRED);
    required.add(titles.has(MINUTES) ? MINUTES : HOURS);
    required.addAll(titles.has(FATHERS) ? List.of(FATHERS) : List.of(SURNAMES));
    if (!titles.require(desk.findings(), required, Optional.empty())) {
      return;
    }
    titles.tellUnknown(desk.findings());
    Table.each(file, titles, desk.findings(), true, new Reading(titles, desk)::row);
  }

  /** One reading of one table. */
  private static final class Reading {
    /** The minutes somebody has in a class, to be told only once. */
    private record Mark(Rut rut, ClassWindow window) {}

    private final Titles titles;
    private final Desk desk;
    private final Dates dates = Dates.of(Form.CHILEAN, Order.DAY_FIRST);
    private final Desk.Names names = new Desk.Names();
    private final Map<LocalDateTime, ClassWindow> classes = new HashMap<>();
    private final Map<Mark, Integer> marks = new HashMap<>();

    Reading(Titles titles, Desk desk) {
      this.titles = titles;
      this.desk = desk;
    }

    void row(Row row) {
      if (isTotal(row)) {
        return;
      }
      if (titles.has(ACTION) && !desk.isOfAction(titles, row, ACTION)) {
        return; // whatever else is wrong with it is wrong with another course
      }
      boolean ofCode = desk.isOfCode(titles, row, CODE);
      Optional<Rut> run = run(row);
      boolean agrees = name(row, run);
      Optional<ClassWindow> window = window(row);
      Optional<Integer> minutes = minutes(row);
      if (ofCode && agrees && run.isPresent() && window.isPresent()) {
        minutes.ifPresent(attended -> mark(row, run.get(), window.get(), attended));
      }
    }

    private static boolean isTotal(Row row) {
      return row.cells().stream()
          .filter(cell -> !cell.isBlank())
          .findFirst()
          .map(first -> Texts.folded(first.text()).startsWith(TOTAL))
          .orElse(false);
    }

    private Optional<Rut> run(Row row) {
      if (!titles.has(CHECK)) {
        return desk.run(titles, row, RUN);
      }
      Optional<Cell> number = titles.required(row, RUN, desk.findings());
      Optional<Cell> check = titles.required(row, CHECK, desk.findings());
      return number.flatMap(
          digits ->
              check.flatMap(
                  digit ->
                      desk.run(
                          Runs.read(digits.text(), digit.text()),
                          titles.where(row, RUN),
                          digits.text() + "-" + digit.text())));
    }

    private boolean name(Row row, Optional<Rut> run) {
      StringBuilder name = new StringBuilder();
      for (Column column : List.of(NAMES, SURNAMES, FATHERS, MOTHERS)) {
        if (titles.has(column)) {
          titles
              .given(row, column, desk.findings())
              .ifPresent(cell -> name.append(cell.text()).append(' '));
        }
      }
      if (Texts.isDamaged(name.toString())) {
        desk.findings().add(Fault.ENCODING_DAMAGED, titles.where(row, NAMES), name.toString());
        return false;
      }
      boolean agrees = run.map(rut -> names.agree(rut, name.toString())).orElse(true);
      if (!agrees) {
        desk.findings().add(Fault.DUPLICATE_PERSON, titles.where(row, RUN), titles.text(row, RUN));
      }
      return agrees;
    }

    private Optional<ClassWindow> window(Row row) {
      Optional<LocalDate> day = Table.day(titles, row, DATE, dates, desk.findings());
      Optional<LocalTime> start = time(row, START);
      Optional<LocalTime> end = time(row, END);
      if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
        desk.findings().add(Fault.END_BEFORE_START, titles.where(row, END), titles.text(row, END));
        return Optional.empty();
      }
      if (day.isEmpty() || start.isEmpty() || end.isEmpty()) {
        return Optional.empty();
      }
      int length = (int) Duration.between(start.get(), end.get()).toMinutes();
      return length == 0
          ? Optional.empty()
          : known(row, new ClassWindow(LocalDateTime.of(day.get(), start.get()), length));
    }

    private Optional<LocalTime> time(Row row, Column column) {
      return Table.time(titles, row, column, desk.findings());
    }

    /** The class, if it agrees with the calendar and with the other rows. */
    private Optional<ClassWindow> known(Row row, ClassWindow told) {
      Optional<ClassWindow> planned = desk.ledger().startingAt(told.start());
      if (desk.hasCalendar() && planned.isEmpty()) {
        tellUnknown(row, told.start());
        return Optional.empty();
      }
      ClassWindow first = classes.computeIfAbsent(told.start(), start -> planned.orElse(told));
      if (!first.equals(told)) {
        desk.findings().add(Fault.DUPLICATE_CLASS, titles.where(row, END), titles.text(row, END));
        return Optional.empty();
      }
      desk.ledger().hold(told);
      return Optional.of(told);
    }

    /** Whose day and month are those of a class the other way round has written the month first. */
    private void tellUnknown(Row row, LocalDateTime start) {
      Optional<LocalDateTime> turned =
          start.getDayOfMonth() > 12
              ? Optional.empty()
              : Optional.of(
                  LocalDate.of(start.getYear(), start.getDayOfMonth(), start.getMonthValue())
                      .atTime(start.toLocalTime()));
      Optional<Hint> hint =
          turned.flatMap(desk.ledger()::startingAt).map(planned -> Hint.DAY_FIRST);
      desk.findings()
          .add(
              new Finding(
                  Fault.CLASS_UNKNOWN, titles.where(row, DATE), titles.text(row, DATE), hint));
    }

    private Optional<Integer> minutes(Row row) {
      Column column = titles.has(MINUTES) ? MINUTES : HOURS;
      Optional<Cell> cell = titles.required(row, column, desk.findings());
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      return desk.findings()
          .ofRead(
              minutes(cell.get(), column),
              titles.where(row, column),
              cell.get().text(),
              column.equals(MINUTES) ? Hint.WHOLE_MINUTES : Hint.DECIMAL_COMMA);
    }

    private static Either<Fault, Read<Integer>> minutes(Cell cell, Column column) {
      if (cell.kind() == Cell.Kind.MOMENT) {
        return Either.left(Fault.NUMBER_FORMAT); // 10-5 that a spreadsheet took for a day
      }
      if (column.equals(MINUTES)) {
        return Amounts.whole(cell.text(), 0, 1_440)
            .map(whole -> new Read<>(whole, Optional.empty()));
      }
      return cell.kind() == Cell.Kind.NUMBER
          ? Amounts.minutesOfHoursInCell(cell.text())
          : Amounts.minutesOfHours(cell.text());
    }

    private void mark(Row row, Rut rut, ClassWindow window, int minutes) {
      Where where = titles.where(row, RUN);
      String text = titles.text(row, RUN);
      if (minutes > window.minutes()) {
        Column column = titles.has(MINUTES) ? MINUTES : HOURS;
        desk.findings()
            .add(Fault.NUMBER_OUT_OF_RANGE, titles.where(row, column), titles.text(row, column));
        return;
      }
      Integer known = marks.putIfAbsent(new Mark(rut, window), minutes);
      if (known != null) {
        desk.findings()
            .add(known == minutes ? Fault.DUPLICATE_ROW : Fault.DUPLICATE_PERSON, where, text);
        return;
      }
      if (desk.isCommunicated(rut, where, text)) {
        desk.ledger().attended(rut, window, minutes);
      }
    }
  }
}
