package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The row of titles of a table, and where each column known stands. */
final class Titles {
  private final InputFile file;
  private final Row row;
  private final Map<Column, Integer> places = new HashMap<>();
  private final List<Integer> unknown = new ArrayList<>();

  private Titles(InputFile file, Row row, List<Column> columns) {
    this.file = file;
    this.row = row;
    for (int place = 0; place < row.width(); place++) {
      String title = row.folded().get(place);
      Optional<Column> column = columns.stream().filter(known -> known.isTitled(title)).findFirst();
      if (column.isPresent()) {
        places.putIfAbsent(column.get(), place);
      } else if (!row.at(place).isBlank()) {
        unknown.add(place);
      }
    }
  }

  static Titles of(InputFile file, Row row, List<Column> columns) {
    return new Titles(file, row, columns);
  }

  Row row() {
    return row;
  }

  int width() {
    return row.width();
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  Cell cell(Row line, Column column) {
    return line.at(places.getOrDefault(column, -1));
  }

  String text(Row line, Column column) {
    return cell(line, column).text();
  }

  /** The place of a value, under the title as the file has it. */
  Where where(Row line, Column column) {
    Integer place = places.get(column);
    return place == null ? file.row(line.number()) : where(line, place);
  }

  Where where(Row line, int place) {
    return file.row(line.number()).column(place + 1, row.at(place).text().strip());
  }

  /** One finding for all columns that are missing; whether there was none. */
  boolean require(Findings findings, List<Column> required, Optional<Hint> hint) {
    String missing =
        required.stream()
            .filter(column -> !has(column))
            .map(Column::title)
            .collect(Collectors.joining(", "));
    if (missing.isEmpty()) {
      return true;
    }
    findings.add(new Finding(Fault.COLUMN_MISSING, file.row(row.number()), missing, hint));
    return false;
  }

  /** Names the columns that nobody asks for (rule 2). */
  void tellUnknown(Findings findings) {
    unknown.forEach(
        place ->
            findings.add(Fault.COLUMN_IGNORED, where(row, place), row.at(place).text().strip()));
  }

  /** A cell that holds something, or a finding; a formula is none. */
  Optional<Cell> required(Row line, Column column, Findings findings) {
    Cell cell = cell(line, column);
    if (cell.isBlank()) {
      findings.add(Fault.VALUE_MISSING, where(line, column), "");
      return Optional.empty();
    }
    return given(line, column, findings);
  }

  /** A cell that holds something; a formula is a finding. */
  Optional<Cell> given(Row line, Column column, Findings findings) {
    Cell cell = cell(line, column);
    if (cell.kind() == Cell.Kind.FORMULA) {
      findings.add(Fault.VALUE_UNKNOWN, where(line, column), cell.text());
      return Optional.empty();
    }
    return Optional.of(cell).filter(there -> !there.isBlank());
  }
}
