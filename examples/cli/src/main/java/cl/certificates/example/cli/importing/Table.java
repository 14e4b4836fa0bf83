package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Dates;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Texts;
import cl.certificates.identity.Text;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the rows below the titles, which may stand under a few lines of something else. */
final class Table {
  /** How many lines may stand above the titles. */
  static final int HEAD = 12;

  private Table() {}

  /** The first row of a head that is a row of titles. */
  static Optional<Row> titles(List<Row> head, Predicate<Row> isTitles) {
    return head.stream().limit(HEAD).filter(isTitles).findFirst();
  }

  /** Whether one cell of a row at least has one of these titles, for each of the columns. */
  static boolean hasAll(Row row, Column... columns) {
    for (Column column : columns) {
      if (row.folded().stream().noneMatch(column::isTitled)) {
        return false;
      }
    }
    return true;
  }

  /** Whether one cell of a row at least has the title of one of the columns. */
  static boolean hasAny(Row row, Column... columns) {
    for (Column column : columns) {
      if (hasAll(row, column)) {
        return true;
      }
    }
    return false;
  }

  /** The columns by their titles. */
  static String named(List<Column> columns) {
    return columns.stream().map(Column::title).collect(Collectors.joining(", "));
  }

  /** The titles of a file; empty if there are none among its first lines. */
  static Optional<Titles> titles(InputFile file, Predicate<Row> isTitles, List<Column> columns) {
    return titles(head(file), isTitles).map(row -> Titles.of(file, row, columns));
  }

  /** The first lines of a file. */
  static List<Row> head(InputFile file) {
    List<Row> head = new ArrayList<>();
    try (Rows rows = file.rows()) {
      Optional<Row> next = rows.next();
      while (next.isPresent() && head.size() < HEAD) {
        head.add(next.get());
        next = rows.next();
      }
    }
    return head;
  }

  /** The first thing that stands in a column; empty if nothing does. */
  static Optional<String> first(
      InputFile file, Predicate<Row> isTitles, List<Column> columns, Column column) {
    Optional<Titles> titles = titles(file, isTitles, columns).filter(found -> found.has(column));
    if (titles.isEmpty()) {
      return Optional.empty();
    }
    int above = titles.get().row().number();
    try (Rows rows = file.rows()) {
      for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
        if (next.get().number() > above && !titles.get().cell(next.get(), column).isBlank()) {
          return Optional.of(Texts.spaced(titles.get().text(next.get(), column)));
        }
      }
    }
    return Optional.empty();
  }

  /** The titles of a supplied table, if none that it needs is missing. */
  static Optional<Titles> supplied(
      InputFile file,
      Predicate<Row> isTitles,
      List<Column> columns,
      List<Column> required,
      Findings findings) {
    Optional<Titles> titles = titles(file, isTitles, columns);
    if (titles.isEmpty()) {
      findings.add(Fault.COLUMN_MISSING, file.whole(), named(required));
    }
    titles.ifPresent(found -> found.tellUnknown(findings));
    return titles.filter(found -> found.require(findings, required, Optional.empty()));
  }

  /** A day of a table kept in Chile, as text or as a date of a workbook. */
  static Optional<LocalDate> day(
      Titles titles, Row row, Column column, Dates dates, Findings findings) {
    return titles
        .required(row, column, findings)
        .flatMap(
            cell ->
                cell.moment()
                    .map(LocalDateTime::toLocalDate)
                    .or(
                        () ->
                            findings.of(
                                dates.day(cell.text()),
                                titles.where(row, column),
                                cell.text(),
                                Hint.DAY_FIRST)));
  }

  /** An hour of a table, as text or as a time of a workbook. */
  static Optional<LocalTime> time(Titles titles, Row row, Column column, Findings findings) {
    return titles
        .required(row, column, findings)
        .flatMap(
            cell ->
                cell.moment()
                    .map(LocalDateTime::toLocalTime)
                    .or(
                        () ->
                            findings.of(
                                Dates.time(cell.text()), titles.where(row, column), cell.text())));
  }

  /** A name in the form in which it is kept, or a finding. */
  static Optional<String> name(String text, int most, Where where, Findings findings) {
    if (Texts.isDamaged(text)) {
      findings.add(Fault.ENCODING_DAMAGED, where, text);
      return Optional.empty();
    }
    Optional<String> kept =
        Text.line(text, most).map(Text::value).toJavaOptional().filter(line -> !line.isEmpty());
    if (kept.isEmpty()) {
      findings.add(Fault.VALUE_UNKNOWN, where, text);
    }
    return kept;
  }

  /**
   * Hands over every row below the titles that is not blank.
   *
   * @param uneven whether a row that is wider than the titles is a finding, and passed over
   */
  static void each(
      InputFile file, Titles titles, Findings findings, boolean uneven, Consumer<Row> reader) {
    try (Rows rows = file.rows()) {
      for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
        Row row = next.get();
        if (row.number() <= titles.row().number() || row.isBlank()) {
          continue;
        }
        if (uneven && row.width() > titles.width()) {
          findings.add(
              Fault.ROW_UNEVEN,
              file.row(row.number()).column(titles.width() + 1, ""),
              row.at(titles.width()).text());
        } else {
          reader.accept(row);
        }
      }
    }
  }
}
