package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Encodings;
import cl.certificates.example.cli.importing.rules.Fault;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The lines of a text whose cells are divided by one symbol. */
final class TextRows implements Rows {
  private static final char TAB = '\t';
  private static final int LONGEST_LINE = 1_000_000;
  private static final int MOST_ROWS = 5_000_000;

  private final String file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private int read;

  private TextRows(String file, CSVParser parser) {
    this.file = file;
    this.parser = parser;
    this.records = parser.iterator();
  }

  /** Where tabs divide, nothing is quoted. */
  static TextRows of(String file, InputStream in, Charset encoding, char divider)
      throws IOException {
    CSVFormat.Builder format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(divider)
            .setIgnoreEmptyLines(false) // or the lines could not be counted
            .setQuote(divider == TAB ? null : Character.valueOf('"'));
    return new TextRows(
        file, CSVParser.parse(new Bounded(Encodings.reader(in, encoding)), format.get()));
  }

  @Override
  public Optional<Row> next() {
    int line = (int) Math.min(Integer.MAX_VALUE - 1L, parser.getCurrentLineNumber()) + 1;
    Where here = Where.row(file, Optional.empty(), line);
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      read++;
      if (read > MOST_ROWS) {
        throw new Unreadable(Fault.FILE_TOO_LARGE, here);
      }
      List<Cell> cells = new ArrayList<>();
      records.next().forEach(text -> cells.add(Cell.text(text)));
      return Optional.of(new Row(line, cells));
    } catch (UncheckedIOException | IllegalStateException broken) {
      throw new Unreadable(Fault.FILE_BROKEN, here);
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException ignored) {
      // everything that is wanted of it has been read
    }
  }

  /** Refuses a text that never ends its line: no cell is kept that has no end. */
  private static final class Bounded extends FilterReader {
    private int sinceBreak;

    Bounded(Reader text) {
      super(text);
    }

    @Override
    public int read() throws IOException {
      int symbol = super.read();
      count((char) symbol);
      return symbol;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      for (int at = from; at < from + read; at++) {
        count(buffer[at]);
      }
      return read;
    }

    private void count(char symbol) throws IOException {
      sinceBreak = symbol == '\n' || symbol == '\r' ? 0 : sinceBreak + 1;
      if (sinceBreak > LONGEST_LINE) {
        throw new IOException("a line without an end");
      }
    }
  }
}
