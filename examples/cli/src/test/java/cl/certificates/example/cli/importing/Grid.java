package cl.certificates.example.cli.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sample file taken apart, to be written again in another way that means the same.
 *
 * @param above the lines above the titles
 * @param titles the titles
 * @param rows the rows below
 */
record Grid(List<List<String>> above, List<String> titles, List<List<String>> rows) {
  /** How a text is written. */
  record Style(char divider, String lineEnd, Charset encoding, boolean mark) {}

  static Grid of(Path sample, int titlesAt) {
    Recogniser.Known known = new Recogniser(Optional.empty(), read -> {}).recognise(sample).get();
    List<List<String>> all = new ArrayList<>();
    try (Rows rows = known.file().rows()) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        while (all.size() < row.get().number() - 1) {
          all.add(List.of());
        }
        all.add(row.get().cells().stream().map(Cell::text).toList());
      }
    }
    return new Grid(
        all.subList(0, titlesAt - 1), all.get(titlesAt - 1), all.subList(titlesAt, all.size()));
  }

  Grid shuffled(Random random) {
    List<List<String>> other = new ArrayList<>(rows);
    Collections.shuffle(other, random);
    return new Grid(above, titles, other);
  }

  /** With its columns in another order; the rows filled up to the width of the titles. */
  Grid reordered(Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, titles.size()).boxed().toList());
    Collections.shuffle(order, random);
    return new Grid(
        above,
        order.stream().map(titles::get).toList(),
        rows.stream()
            .map(
                row ->
                    order.stream().map(place -> place < row.size() ? row.get(place) : "").toList())
            .toList());
  }

  /** With a column more that nobody knows. */
  Grid widened(Random random) {
    int place = random.nextInt(titles.size() + 1);
    return new Grid(
        above,
        inserted(titles, place, "OBSERVACIÓN INTERNA"),
        rows.stream()
            .map(
                row ->
                    inserted(filled(row), place, isBlank(row) ? "" : "nota " + random.nextInt(3)))
            .toList());
  }

  private static boolean isBlank(List<String> row) {
    return row.stream().allMatch(String::isBlank);
  }

  private List<String> filled(List<String> row) {
    List<String> filled = new ArrayList<>(row);
    while (filled.size() < titles.size()) {
      filled.add("");
    }
    return filled;
  }

  private static List<String> inserted(List<String> row, int place, String cell) {
    List<String> wider = new ArrayList<>(row);
    wider.add(place, cell);
    return wider;
  }

  private List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>(above);
    lines.add(titles);
    lines.addAll(rows);
    return lines;
  }

  Path write(Path file, Style style) {
    StringWriter text = new StringWriter();
    if (style.mark()) {
      text.append('\uFEFF');
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(style.divider())
            .setRecordSeparator(style.lineEnd())
            .setQuote(style.divider() == '\t' ? null : Character.valueOf('"'))
            .setEscape(style.divider() == '\t' ? Character.valueOf('\u0001') : null)
            .get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (List<String> line : lines()) {
        if (line.isEmpty()) {
          printer.println();
        } else {
          printer.printRecord(line);
        }
      }
      return Files.write(file, text.toString().getBytes(style.encoding()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** As a workbook, every cell a text. */
  Path writeSheet(Path file) {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "prueba", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("datos");
      List<List<String>> lines = lines();
      for (int row = 0; row < lines.size(); row++) {
        for (int place = 0; place < lines.get(row).size(); place++) {
          if (!lines.get(row).get(place).isEmpty()) {
            sheet.value(row, place, lines.get(row).get(place));
          }
        }
      }
      workbook.finish();
      return file;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
