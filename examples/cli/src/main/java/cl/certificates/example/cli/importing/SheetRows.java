package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Serials;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of one sheet of a workbook, read as they come. */
final class SheetRows implements Rows {
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_CELLS = 1_024;
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
  private static final Pattern OF_A_DATE = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final LocalDate NO_DAY = LocalDate.of(1900, 1, 1);

  private final String file;
  private final String sheet;
  private final boolean from1904;
  private final ReadableWorkbook workbook;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private int last;

  private SheetRows(String file, ReadableWorkbook workbook, Sheet sheet) throws IOException {
    this.file = file;
    this.sheet = sheet.getName();
    this.from1904 = workbook.isDate1904();
    this.workbook = workbook;
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
  }

  /** Closes the workbook with the sheet. */
  static SheetRows of(String file, ReadableWorkbook workbook, Sheet sheet) throws IOException {
    return new SheetRows(file, workbook, sheet);
  }

  @Override
  public Optional<Row> next() {
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      org.dhatim.fastexcel.reader.Row row = rows.next();
      if (row.getRowNum() > MOST_ROWS || row.getCellCount() > MOST_CELLS) {
        throw new Unreadable(Fault.FILE_TOO_LARGE, here(last + 1));
      }
      last = Math.max(last + 1, row.getRowNum());
      List<Cell> cells = new ArrayList<>();
      for (int place = 0; place < row.getCellCount(); place++) {
        cells.add(row.getOptionalCell(place).map(this::cell).orElse(Cell.EMPTY));
      }
      return Optional.of(new Row(row.getRowNum(), cells));
    } catch (Unreadable told) {
      throw told;
    } catch (RuntimeException damaged) { // whatever a damaged part makes the library do
      throw new Unreadable(Fault.FILE_BROKEN, here(last + 1));
    }
  }

  private Where here(int row) {
    return Where.row(file, Optional.of(sheet), row);
  }

  private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    CellType type = cell.getType();
    if (type == CellType.FORMULA || type == CellType.ERROR) {
      String formula = cell.getFormula();
      return new Cell(Cell.Kind.FORMULA, formula == null ? "=" : "=" + formula, Optional.empty());
    }
    if (type == CellType.NUMBER) {
      return number(cell);
    }
    String text = cell.getText();
    return text == null ? Cell.EMPTY : Cell.text(text);
  }

  private Cell number(org.dhatim.fastexcel.reader.Cell cell) {
    BigDecimal number = cell.asNumber();
    if (isDate(cell.getDataFormatString())) {
      Optional<LocalDateTime> moment = Serials.moment(number.doubleValue(), from1904);
      return new Cell(
          Cell.Kind.MOMENT, moment.map(SheetRows::shown).orElse(number.toPlainString()), moment);
    }
    BigDecimal plain = number.stripTrailingZeros();
    return new Cell(
        Cell.Kind.NUMBER,
        Math.abs(plain.scale()) > 30 ? number.toString() : plain.toPlainString(),
        Optional.empty());
  }

  private static String shown(LocalDateTime moment) {
    return moment.toLocalDate().isBefore(NO_DAY)
        ? moment.toLocalTime().toString()
        : SHOWN.format(moment);
  }

  private static boolean isDate(String format) {
    return format != null
        && !format.equalsIgnoreCase("general")
        && OF_A_DATE.matcher(QUOTED.matcher(format).replaceAll("")).find();
  }

  @Override
  public void close() {
    stream.close();
    try {
      workbook.close();
    } catch (IOException ignored) {
      // everything that is wanted of it has been read
    }
  }
}
