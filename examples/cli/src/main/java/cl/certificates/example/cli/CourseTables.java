package cl.certificates.example.cli;

import cl.certificates.example.cli.CsvTable.Column;
import cl.certificates.example.cli.CsvTable.Row;
import cl.certificates.example.cli.Faults.Spot;
import cl.certificates.identity.Rut;
import cl.certificates.identity.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tables that may lie beside a course: who takes part, and who attended what. */
final class CourseTables {
  private static final Column RUT = new Column("rut", true, "run");
  private static final Column NAME = new Column("name", true, "nombre");
  private static final Column COMMUNICATED = new Column("communicated", false, "comunicado");
  private static final Column FROM = new Column("enrolledFrom", false, "desde");
  private static final Column UNTIL = new Column("enrolledUntil", false, "hasta");
  private static final Column CLASS = new Column("class", true, "clase");
  private static final Column MINUTES = new Column("minutes", true, "minutos");

  private static final Map<String, Boolean> TRUTHS =
      Map.of("si", true, "true", true, "1", true, "no", false, "false", false, "0", false);
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,6}");
  private static final int LONGEST = 1440; // a day, as in the schema

  private final CourseFile file;
  private final Faults faults;

  CourseTables(CourseFile file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** Takes the participants from their table, unless they came with the course. */
  void enrol(boolean inCourse, Roll roll, Spot missing) {
    if (inCourse) {
      file.participants().ifPresent(table -> faults.add(SourceText.whole(table), "GIVEN_TWICE"));
      return;
    }
    Optional<Path> table = file.table(file.participants(), "participants.csv");
    if (table.isEmpty()) {
      faults.add(missing, "FIELD_MISSING", Map.of("field", "participants"));
    }
    table
        .map(path -> rows(path, List.of(RUT, NAME, COMMUNICATED, FROM, UNTIL)))
        .orElse(List.of())
        .forEach(row -> enrol(row, roll));
  }

  /** Takes the minutes from their table, unless they came with the course. */
  void mark(boolean inCourse, Roll roll) {
    if (inCourse) {
      file.attendance().ifPresent(table -> faults.add(SourceText.whole(table), "GIVEN_TWICE"));
      return;
    }
    file.table(file.attendance(), "attendance.csv")
        .map(path -> rows(path, List.of(RUT, CLASS, MINUTES)))
        .orElse(List.of())
        .forEach(row -> mark(row, roll));
  }

  private List<Row> rows(Path table, List<Column> columns) {
    return SourceText.of(table)
        .peekLeft(fault -> faults.addAll(List.of(fault)))
        .map(text -> CsvTable.rows(table, text, columns, faults))
        .getOrElse(List.of());
  }

  private void enrol(Row row, Roll roll) {
    Optional<LocalDate> from = day(row, FROM);
    Optional<LocalDate> until = day(row, UNTIL);
    if (CourseReader.isReversed(from, until)) {
      faults.add(row.spot(UNTIL), "ENROLMENT_REVERSED");
    } else {
      roll.checkEnrolled(from, row.spot(FROM));
      roll.checkEnrolled(until, row.spot(UNTIL));
    }
    roll.add(
        row.spot(RUT),
        rut(row),
        faults.line(row.spot(NAME), row.cell(NAME).orElse(""), Text.NAME),
        truth(row, COMMUNICATED),
        from,
        until);
  }

  private void mark(Row row, Roll roll) {
    Optional<Roll.Line> line = rut(row).flatMap(rut -> roll.line(row.spot(RUT), rut));
    Optional<Integer> number = whole(row, CLASS);
    Optional<Integer> minutes = whole(row, MINUTES);
    minutes
        .filter(length -> length > LONGEST)
        .ifPresent(
            length -> faults.add(row.spot(MINUTES), "NUMBER_TOO_LARGE", Map.of("limit", LONGEST)));
    boolean measurable = minutes.filter(length -> length <= LONGEST).isPresent();
    if (line.isPresent() && number.isPresent() && measurable) {
      roll.mark(line.get(), row.spot(CLASS), number.get(), row.spot(MINUTES), minutes.get());
    }
  }

  private Optional<Rut> rut(Row row) {
    return faults.identifier(row.spot(RUT), Rut.parse(row.cell(RUT).orElse("")));
  }

  private Optional<Integer> whole(Row row, Column column) {
    Optional<Integer> whole =
        row.cell(column)
            .map(String::strip)
            .filter(text -> WHOLE.matcher(text).matches())
            .map(Integer::valueOf);
    if (whole.isEmpty()) {
      faults.add(row.spot(column), "NUMBER_INVALID");
    }
    return whole;
  }

  private boolean truth(Row row, Column column) {
    Optional<String> typed = row.cell(column);
    Optional<Boolean> truth = typed.map(text -> TRUTHS.get(CsvTable.word(text)));
    if (typed.isPresent() && truth.isEmpty()) {
      faults.add(row.spot(column), "TRUTH_INVALID");
    }
    return truth.orElse(true);
  }

  private Optional<LocalDate> day(Row row, Column column) {
    Optional<String> typed = row.cell(column).map(String::strip);
    Optional<LocalDate> day = typed.flatMap(Day::read);
    if (typed.isPresent() && day.isEmpty()) {
      faults.add(row.spot(column), "DATE_INVALID", Map.of("form", Day.Form.EITHER));
    }
    return day;
  }
}
