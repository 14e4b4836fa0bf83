package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Encodings;
import cl.certificates.example.cli.importing.rules.Fault;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A file, and how its rows are had: as often as one likes, always from the first.
 *
 * @param path where it is
 * @param shape what it is
 * @param read hears how many bytes of a text were read since it was last told
 */
record InputFile(Path path, Shape shape, LongConsumer read) {
  /** What a file is by its bytes. */
  sealed interface Shape {}

  /** A text whose cells are divided by a symbol. */
  record TextShape(Charset encoding, char divider) implements Shape {}

  /** A sheet of a workbook. */
  record SheetShape(String sheet) implements Shape {}

  /** A JSON document. */
  record JsonShape() implements Shape {}

  String name() {
    return path.toString();
  }

  Where whole() {
    return Where.file(name());
  }

  Where row(int number) {
    return Where.row(
        name(),
        shape instanceof SheetShape in ? Optional.of(in.sheet()) : Optional.empty(),
        number);
  }

  /**
   * The rows from the first.
   *
   * @throws Unreadable if the file cannot be opened
   */
  Rows rows() {
    try {
      if (shape instanceof TextShape text) {
        return TextRows.of(name(), bytes(), text.encoding(), text.divider());
      }
      if (shape instanceof SheetShape in) {
        return sheet(in.sheet());
      }
    } catch (IOException | RuntimeException damaged) {
      throw new Unreadable(Fault.FILE_BROKEN, whole());
    }
    throw new IllegalStateException("a JSON document has no rows");
  }

  private Rows sheet(String named) throws IOException {
    ReadableWorkbook workbook = Workbooks.open(path);
    try {
      Sheet sheet = workbook.findSheet(named).orElseThrow(() -> new IOException("no such sheet"));
      return SheetRows.of(name(), workbook, sheet);
    } catch (IOException | RuntimeException damaged) {
      workbook.close();
      throw damaged;
    }
  }

  /** The bytes, counted while they are read. */
  InputStream bytes() throws IOException {
    return new Counted(Files.newInputStream(path), read);
  }

  /** The text of a JSON document. */
  Reader json() throws IOException {
    return Encodings.reader(bytes(), Encodings.of(path));
  }

  private static final class Counted extends FilterInputStream {
    private final LongConsumer read;

    Counted(InputStream in, LongConsumer read) {
      super(in);
      this.read = read;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      if (one >= 0) {
        read.accept(1);
      }
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int several = super.read(buffer, from, length);
      if (several > 0) {
        read.accept(several);
      }
      return several;
    }
  }
}
