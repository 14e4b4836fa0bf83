package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.InputFile.JsonShape;
import cl.certificates.example.cli.importing.InputFile.Shape;
import cl.certificates.example.cli.importing.InputFile.SheetShape;
import cl.certificates.example.cli.importing.InputFile.TextShape;
import cl.certificates.example.cli.importing.rules.Encodings;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Texts;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** Tells by its content which program wrote a file, whatever the file is called. */
final class Recogniser {
  /** Every source, in the order in which they are asked. */
  static final List<Source> SOURCES =
      List.of(
          new TeamsReport(),
          new ModAttendanceGrid(),
          new BlockSenceReport(),
          new SenceXblockReport(),
          new ExcelTable(),
          new ZoomReport(),
          new SicJson());

  private static final Map<Format, Predicate<Row>> TABLES = tables();
  private static final char[] DIVIDERS = {'\t', ';', ','};
  private static final long MOST_BYTES = 512L * 1024 * 1024;
  private static final int FIRST_SYMBOLS = 64;
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final Optional<Format> forced;
  private final LongConsumer read;

  /**
   * @param forced what a file is whose content does not tell
   * @param read hears how many bytes were read
   */
  Recogniser(Optional<Format> forced, LongConsumer read) {
    this.forced = forced;
    this.read = read;
  }

  /** A file and what it is. */
  record Known(InputFile file, Format format) {}

  private static Map<Format, Predicate<Row>> tables() {
    Map<Format, Predicate<Row>> tables = new LinkedHashMap<>();
    tables.put(Format.NOMBRES, NamesTable::isTitles);
    tables.put(Format.HECHOS, FactsTable::isTitles);
    tables.put(Format.CLASES, ClassesTable::isTitles);
    tables.put(Format.PARTICIPANTES, ParticipantsTable::isTitles);
    return tables;
  }

  static Source source(Format format) {
    return SOURCES.stream()
        .filter(source -> source.format() == format)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no export: " + format));
  }

  /** Whether a file is there and holds something else than a JSON document that is not SIC's. */
  static boolean isExport(Path path) {
    try {
      if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
        return false;
      }
      boolean json =
          path.toString().toLowerCase(Locale.ROOT).endsWith(".json")
              || !isWorkbook(path) && isJson(path, Encodings.of(path));
      return !json || SicJson.recognises(new InputFile(path, new JsonShape(), unheard -> {}));
    } catch (IOException unreadable) {
      return false;
    }
  }

  Either<Finding, Known> recognise(Path path) {
    Where whole = Where.file(path.toString());
    if (!Files.exists(path)) {
      return Either.left(Finding.of(Fault.FILE_MISSING, whole, ""));
    }
    try {
      if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
        return Either.left(Finding.of(Fault.FILE_UNREADABLE, whole, ""));
      }
      if (Files.size(path) > MOST_BYTES) {
        return Either.left(Finding.of(Fault.FILE_TOO_LARGE, whole, ""));
      }
      if (isWorkbook(path)) {
        return workbook(path);
      }
      Optional<Finding> unfit = unfitText(path);
      return unfit.isPresent() ? Either.left(unfit.get()) : text(path);
    } catch (IOException unreadable) {
      return Either.left(Finding.of(Fault.FILE_UNREADABLE, whole, ""));
    }
  }

  private static boolean isWorkbook(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  /** What no option makes a text of: nothing, or the bytes of something else. */
  private static Optional<Finding> unfitText(Path path) throws IOException {
    Where whole = Where.file(path.toString());
    Charset encoding = Encodings.of(path);
    boolean blank = true;
    try (Reader text = Encodings.reader(Files.newInputStream(path), encoding)) {
      char[] some = new char[FIRST_SYMBOLS];
      for (int read = text.read(some); read >= 0 && blank; read = text.read(some)) {
        if (new String(some, 0, read).indexOf('\0') >= 0) {
          return Optional.of(
              new Finding(Fault.FORMAT_UNKNOWN, whole, "", Optional.of(Hint.NO_TEXT)));
        }
        blank = new String(some, 0, read).isBlank();
      }
    }
    return blank ? Optional.of(Finding.of(Fault.FILE_EMPTY, whole, "")) : Optional.empty();
  }

  private Either<Finding, Known> workbook(Path path) {
    Where whole = Where.file(path.toString());
    Optional<Fault> unfit = Workbooks.check(path);
    if (unfit.isPresent()) {
      return Either.left(Finding.of(unfit.get(), whole, ""));
    }
    List<Shape> sheets = new ArrayList<>();
    try (ReadableWorkbook workbook = Workbooks.open(path)) {
      workbook.getSheets().map(Sheet::getName).map(SheetShape::new).forEach(sheets::add);
    } catch (IOException | RuntimeException damaged) { // whatever a damaged part leads to
      return Either.left(Finding.of(Fault.FILE_BROKEN, whole, ""));
    }
    return among(path, sheets);
  }

  private Either<Finding, Known> text(Path path) throws IOException {
    Charset encoding = Encodings.of(path);
    if (isJson(path, encoding)) {
      InputFile file = new InputFile(path, new JsonShape(), read);
      return SicJson.recognises(file) || forced.filter(Format.SIC::equals).isPresent()
          ? Either.right(new Known(file, Format.SIC))
          : Either.left(Finding.of(Fault.FORMAT_UNKNOWN, file.whole(), ""));
    }
    List<Shape> texts = new ArrayList<>();
    for (char divider : DIVIDERS) {
      texts.add(new TextShape(encoding, divider));
    }
    return among(path, texts);
  }

  private static boolean isJson(Path path, Charset encoding) throws IOException {
    char[] start = new char[FIRST_SYMBOLS];
    try (Reader text = Encodings.reader(Files.newInputStream(path), encoding)) {
      int length = Math.max(0, text.read(start));
      return Texts.spaced(new String(start, 0, length)).startsWith("{");
    }
  }

  /** The first of the shapes under which the file makes sense. */
  private Either<Finding, Known> among(Path path, List<Shape> shapes) {
    Optional<Known> widest = Optional.empty();
    int width = 0;
    boolean broken = false;
    for (Shape shape : shapes) {
      InputFile file = new InputFile(path, shape, read);
      List<Row> head;
      try {
        head = Table.head(new InputFile(path, shape, unheard -> {}));
      } catch (Unreadable damaged) {
        broken = true;
        continue;
      }
      Optional<Format> format = format(head);
      if (format.isPresent()) {
        return Either.right(new Known(file, format.get()));
      }
      int wide = head.stream().mapToInt(Row::width).max().orElse(0);
      if (forced.isPresent() && wide > width) {
        width = wide;
        widest = Optional.of(new Known(file, forced.get()));
      }
    }
    Fault fault = broken ? Fault.FILE_BROKEN : Fault.FORMAT_UNKNOWN;
    return widest
        .<Either<Finding, Known>>map(Either::right)
        .orElseGet(() -> Either.left(Finding.of(fault, Where.file(path.toString()), "")));
  }

  private static Optional<Format> format(List<Row> head) {
    return SOURCES.stream()
        .filter(source -> source.recognises(head))
        .map(Source::format)
        .findFirst()
        .or(
            () ->
                TABLES.entrySet().stream()
                    .filter(table -> Table.titles(head, table.getValue()).isPresent())
                    .map(Map.Entry::getKey)
                    .findFirst());
  }
}
