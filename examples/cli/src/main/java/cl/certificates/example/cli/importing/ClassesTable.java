package cl.certificates.example.cli.importing;

import cl.certificates.attendance.ClassWindow;
import cl.certificates.example.cli.importing.rules.Amounts;
import cl.certificates.example.cli.importing.rules.Dates;
import cl.certificates.example.cli.importing.rules.Dates.Form;
import cl.certificates.example.cli.importing.rules.Dates.Order;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The supplied calendar of classes: which day, when, how long. */
final class ClassesTable {
  static final Column ACTION = Column.of("ID ACCIÓN", "ID DE ACCIÓN", "ID SENCE");
  static final Column DATE = Column.of("FECHA");
  static final Column START = Column.of("INICIO", "HORA INICIO");
  static final Column MINUTES = Column.of("MINUTOS");
  static final List<Column> COLUMNS = List.of(ACTION, DATE, START, MINUTES);
  private static final List<Column> PEOPLE = List.of(Column.of("RUT", "RUN"));
  private static final int LONGEST = 1_440;

  private final Titles titles;
  private final Findings findings;
  private final Dates dates = Dates.of(Form.CHILEAN, Order.DAY_FIRST);
  private final Map<String, List<PlannedClass>> classes = new TreeMap<>();
  private final Set<List<Object>> starts = new HashSet<>();

  private ClassesTable(Titles titles, Findings findings) {
    this.titles = titles;
    this.findings = findings;
  }

  static boolean isTitles(Row row) {
    return Table.hasAll(row, MINUTES)
        && Table.hasAny(row, DATE, START)
        && !Table.hasAll(row, PEOPLE.get(0));
  }

  /** The classes of each action, under its {@link Texts#folded} id. */
  static Map<String, List<PlannedClass>> read(InputFile file, Findings findings) {
    Optional<Titles> titles =
        Table.supplied(file, ClassesTable::isTitles, COLUMNS, COLUMNS, findings);
    if (titles.isEmpty()) {
      return Map.of();
    }
    ClassesTable table = new ClassesTable(titles.get(), findings);
    Table.each(file, titles.get(), findings, true, table::row);
    return table.classes;
  }

  private void row(Row row) {
    Optional<Cell> action = titles.required(row, ACTION, findings);
    Optional<LocalDate> day = Table.day(titles, row, DATE, dates, findings);
    Optional<LocalTime> start = Table.time(titles, row, START, findings);
    Optional<Integer> minutes =
        titles
            .required(row, MINUTES, findings)
            .flatMap(
                cell ->
                    findings.of(
                        Amounts.whole(cell.text(), 1, LONGEST),
                        titles.where(row, MINUTES),
                        cell.text(),
                        Hint.WHOLE_MINUTES));
    if (action.isEmpty() || day.isEmpty() || start.isEmpty() || minutes.isEmpty()) {
      return;
    }
    String key = Texts.folded(action.get().text());
    LocalDateTime begins = LocalDateTime.of(day.get(), start.get());
    if (starts.add(List.of(key, begins))) {
      classes
          .computeIfAbsent(key, first -> new ArrayList<>())
          .add(new PlannedClass(new ClassWindow(begins, minutes.get()), titles.where(row, DATE)));
    } else {
      findings.add(Fault.DUPLICATE_CLASS, titles.where(row, START), titles.text(row, START));
    }
  }
}
