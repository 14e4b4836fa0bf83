package cl.certificates.example.cli;

import cl.certificates.example.cli.Faults.Spot;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table with titles in its first line; columns are found by title, in any order, whatever the
 * case and accents. Cells are divided by semicolon or comma, whichever the titles use.
 */
final class CsvTable {
  /**
   * A column a table may have.
   *
   * @param title its title as documented
   * @param required whether the table is useless without it
   * @param alias the Spanish title, understood as well
   */
  record Column(String title, boolean required, String alias) {
    /** Both titles, as in {@code rut (o run)}. */
    String titles() {
      return title + " (o " + alias + ")";
    }
  }

  /** One line of the table below its titles. */
  record Row(Path file, int line, Map<Column, Integer> places, CSVRecord cells) {
    /** The cell, as typed; empty if it is blank or its column is missing. */
    Optional<String> cell(Column column) {
      return Optional.ofNullable(places.get(column))
          .map(cells::get)
          .filter(text -> !text.isBlank());
    }

    Spot spot(Column column) {
      return new Spot(
          file, new Place.Cell(line, places.getOrDefault(column, 0) + 1, column.title()));
    }
  }

  /** What Excel writes above the titles to say how it divides cells. */
  private static final String SEPARATOR_HINT = "sep=";

  private static final int LONGEST_WORD = 40;

  private final Path file;
  private final List<Column> columns;
  private final Faults faults;

  private CsvTable(Path file, List<Column> columns, Faults faults) {
    this.file = file;
    this.columns = columns;
    this.faults = faults;
  }

  /** The rows that can be read; what cannot is added to the faults. */
  static List<Row> rows(Path file, String text, List<Column> columns, Faults faults) {
    return new CsvTable(file, columns, faults).rows(text);
  }

  private List<Row> rows(String text) {
    String first = text.lines().findFirst().orElse("");
    boolean hinted = isHint(first);
    char divider = divider(first);
    if (divider != ';' && divider != ',') {
      faults.add(new Spot(file, new Place.Position(1, 1)), "CSV_BROKEN");
      return List.of();
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(divider)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false) // or the lines could not be counted
            .get();
    List<Row> rows = new ArrayList<>();
    int line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      if (hinted && records.hasNext()) {
        records.next();
      }
      line = nextLine(parser);
      Optional<Titles> titles =
          titles(line, records.hasNext() ? records.next().toList() : List.of());
      if (titles.isEmpty()) {
        return List.of();
      }
      int width = titles.get().width();
      for (line = nextLine(parser); records.hasNext(); line = nextLine(parser)) {
        CSVRecord record = records.next();
        if (isBlank(record, 0)) {
          continue;
        }
        if (record.size() < width || !isBlank(record, width)) {
          faults.add(
              new Spot(file, new Place.Cell(line, Math.min(record.size(), width + 1), "")),
              "ROW_UNEVEN",
              Map.of("actual", record.size(), "expected", width));
        } else {
          rows.add(new Row(file, line, titles.get().places(), record));
        }
      }
    } catch (UncheckedIOException | IOException broken) { // its message may quote the file
      faults.add(new Spot(file, new Place.Position(line, 1)), "CSV_BROKEN");
    }
    return rows;
  }

  /** Whether a first line is what a spreadsheet writes above the titles. */
  static boolean isHint(String first) {
    return first.startsWith(SEPARATOR_HINT) && first.length() > SEPARATOR_HINT.length();
  }

  /** What divides the cells of a table with that first line. */
  static char divider(String first) {
    if (isHint(first)) {
      return first.charAt(SEPARATOR_HINT.length());
    }
    return first.indexOf(';') < 0 ? ',' : ';';
  }

  /** How many columns there are, and where each one known stands. */
  private record Titles(int width, Map<Column, Integer> places) {}

  /** The titles; empty if one is missing without which the table cannot be read. */
  private Optional<Titles> titles(int line, List<String> titles) {
    Map<Column, Integer> places = new HashMap<>();
    int width = titles.size();
    while (width > 0 && titles.get(width - 1).isBlank()) {
      width--;
    }
    for (int i = 0; i < width; i++) {
      Optional<Column> column = column(titles.get(i));
      if (column.isEmpty()) {
        faults.add(
            new Spot(file, new Place.Cell(line, i + 1, "")),
            "COLUMN_UNKNOWN",
            Map.of("known", columns.stream().map(Column::titles).toList()));
      } else if (places.putIfAbsent(column.get(), i) != null) {
        faults.add(
            new Spot(file, new Place.Cell(line, i + 1, column.get().title())),
            "COLUMN_REPEATED",
            Map.of("column", column.get().titles()));
      }
    }
    boolean complete = true;
    for (Column column : columns) {
      if (column.required() && !places.containsKey(column)) {
        faults.add(
            new Spot(file, new Place.Position(line, 1)),
            "COLUMN_MISSING",
            Map.of("column", column.titles()));
        complete = false;
      }
    }
    return complete ? Optional.of(new Titles(width, places)) : Optional.empty();
  }

  private Optional<Column> column(String title) {
    String plain = word(title);
    return columns.stream()
        .filter(column -> plain.equals(plain(column.title())) || plain.equals(column.alias()))
        .findFirst();
  }

  /** A short text in its {@link #plain} form; what is longer than any word we know is empty. */
  static String word(String text) {
    return text.length() > LONGEST_WORD ? "" : plain(text); // decomposing takes quadratic time
  }

  /** Small letters without accents and outer white space. */
  static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isBlank(CSVRecord record, int from) {
    return record.stream().skip(from).allMatch(String::isBlank);
  }

  private static int nextLine(CSVParser parser) {
    return (int) parser.getCurrentLineNumber() + 1;
  }
}
