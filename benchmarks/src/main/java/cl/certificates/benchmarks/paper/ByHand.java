package cl.certificates.benchmarks.paper;

import cl.certificates.benchmarks.paper.Pen.Cut;
import cl.certificates.benchmarks.paper.Pen.Ink;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.DocumentField;
import cl.certificates.document.DocumentSection;
import cl.certificates.document.ParticipantRow;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The paper as somebody draws it who writes for this one page: what ours works out is a constant
 * here. Each text is known to fit on its line, the columns are known to be wide enough, the legend
 * is broken where it is known to break, and no glyph is missing. Measured is only what stands to
 * the right or in the middle and differs from row to row.
 *
 * @param <T> what an element of the structure tree is to the library
 */
final class ByHand<T> {
  static final float PAGE_WIDTH = 595.28f;
  static final float PAGE_HEIGHT = 841.89f;
  private static final float LEFT = 56;
  private static final float RIGHT = PAGE_WIDTH - LEFT;
  private static final float WIDTH = RIGHT - LEFT;
  private static final float SECOND_COLUMN = 307.64f;
  private static final float TOP = 777.89f;
  private static final float BOTTOM = 57.75f;

  private static final float ROW = 15.45f;
  private static final float BASELINE = 10.7f;
  private static final float HEADER = 16.15f;
  private static final float[] HEADS = {71.855f, 91, 151.4505f, 428.45f, 459.4925f, 506.1975f};
  private static final float NUMBER_ENDS = 83;
  private static final float RUT_BEGINS = 91;
  private static final float NAME_BEGINS = 151.4505f;
  private static final float HOURS_END = 450.4925f;
  private static final float PERCENT_ENDS = 497.6975f;
  private static final float MINIMUM_MIDDLE = 520.48875f;

  private static final float BELOW_TABLE = 10;
  private static final float CLOSING = 226.9f;
  private static final int LAST_ROWS = 2;
  private static final float BLOCK = 100.5f;
  private static final float QR = 94.5f;
  private static final float MODULE = 2.1f;
  private static final int QUIET_ZONE = 4;
  private static final List<String> LINE_ENDS =
      List.of("al momento de ", "dos decimales; el ", "con el código de ");

  private final CertificateDocument document;
  private final Pen<T> pen;
  private final int pages;
  private int page;
  private float y;

  private ByHand(CertificateDocument document, Pen<T> pen) {
    this.document = document;
    this.pen = pen;
    this.pages = pages(document);
  }

  static <T> byte[] draw(CertificateDocument document, Pen<T> pen) throws IOException {
    return new ByHand<>(document, pen).draw();
  }

  /** The same steps down the pages as in drawing. */
  private static int pages(CertificateDocument document) {
    int pages = 1;
    float y = belowTheFields(document) - 19.5f - HEADER;
    for (int row = 0; row < document.rows().size(); row++) {
      if (turnsBefore(row, y, document)) {
        pages++;
        y = TOP - HEADER;
      }
      y -= ROW;
    }
    return y - BELOW_TABLE - CLOSING < BOTTOM ? pages + 1 : pages;
  }

  /** Where the page is full, or the last rows go along with what stands below the table. */
  private static boolean turnsBefore(int row, float y, CertificateDocument document) {
    return y - ROW < BOTTOM
        || row == document.rows().size() - LAST_ROWS
            && y - LAST_ROWS * ROW - BELOW_TABLE - CLOSING < BOTTOM;
  }

  private static float belowTheFields(CertificateDocument document) {
    float y = 729.29f;
    for (DocumentSection section : document.sections()) {
      y -= 26 + (section.fields().size() + 1) / 2 * 25.6f;
    }
    return y;
  }

  private byte[] draw() throws IOException {
    pen.page();
    page = 1;
    pen.ink(Ink.ACCENT);
    pen.font(Cut.BOLD, 21);
    tagged("H1", LEFT, 766.89f, document.title());
    pen.ink(Ink.QUIET);
    pen.font(Cut.REGULAR, 11);
    tagged("P", LEFT, 749.59f, document.subtitle());
    rule(737.69f, 1.6f, Ink.ACCENT);
    y = 729.29f;
    for (DocumentSection section : document.sections()) {
      section(section);
    }
    table();
    closing();
    foot();
    return pen.finish();
  }

  private void section(DocumentSection section) throws IOException {
    pen.ink(Ink.ACCENT);
    pen.font(Cut.BOLD, 10);
    tagged("H2", LEFT, y - 14, section.heading());
    rule(y - 19.1f, 0.6f, Ink.HAIRLINE);
    y -= 23;
    T list = pen.tag(pen.document(), "L");
    boolean left = true;
    for (DocumentField field : section.fields()) {
      float x = left ? LEFT : SECOND_COLUMN;
      T item = pen.tag(list, "LI");
      pen.ink(Ink.QUIET);
      pen.font(Cut.REGULAR, 7.5f);
      tagged(pen.tag(item, "Lbl"), x, y - 7.5f, field.label());
      pen.ink(Ink.TEXT);
      pen.font(Cut.REGULAR, 9.5f);
      tagged(pen.tag(item, "LBody"), x, y - 19.25f, field.value().replace('\u00A0', ' '));
      if (!left) {
        y -= 25.6f;
      }
      left = !left;
    }
    if (!left) {
      y -= 25.6f;
    }
    y -= 3;
  }

  private void table() throws IOException {
    pen.ink(Ink.ACCENT);
    pen.font(Cut.BOLD, 10);
    tagged("H2", LEFT, y - 14, document.tableHeading());
    y -= 19.5f;
    T table = pen.tag(pen.document(), "Table");
    headerGround();
    T head = pen.tag(pen.tag(table, "THead"), "TR");
    for (int column = 0; column < HEADS.length; column++) {
      String text = document.tableHeader().get(column);
      tagged(pen.tag(head, "TH"), HEADS[column], y - BASELINE, text);
    }
    belowTheHeader();
    T body = pen.tag(table, "TBody");
    for (int row = 0; row < document.rows().size(); row++) {
      if (turnsBefore(row, y, document)) {
        turn();
        repeatedHeader();
      }
      row(document.rows().get(row), pen.tag(body, "TR"));
    }
    rule(y - 0.8f, 0.8f, Ink.ACCENT);
    y -= BELOW_TABLE;
  }

  private void row(ParticipantRow row, T read) throws IOException {
    float baseline = y - BASELINE;
    pen.ink(Ink.TEXT);
    tagged(cell(read), NUMBER_ENDS - pen.width(row.number()), baseline, row.number());
    tagged(cell(read), RUT_BEGINS, baseline, row.rut());
    tagged(cell(read), NAME_BEGINS, baseline, row.name());
    tagged(cell(read), HOURS_END - pen.width(row.hours()), baseline, row.hours());
    tagged(cell(read), PERCENT_ENDS - pen.width(row.percent()), baseline, row.percent());
    tagged(cell(read), MINIMUM_MIDDLE - pen.width(row.minimum()) / 2, baseline, row.minimum());
    y -= ROW;
    rule(y - 0.4f, 0.4f, Ink.HAIRLINE);
  }

  private T cell(T row) {
    return pen.tag(row, "TD");
  }

  private void headerGround() throws IOException {
    pen.beginArtifact();
    pen.ink(Ink.TINT);
    pen.box(LEFT, y - HEADER, WIDTH, HEADER);
    pen.ink(Ink.ACCENT);
    pen.box(LEFT, y - 0.8f, WIDTH, 0.8f);
    pen.end();
    pen.font(Cut.BOLD, 7.5f);
  }

  private void repeatedHeader() throws IOException {
    headerGround();
    pen.beginArtifact();
    for (int column = 0; column < HEADS.length; column++) {
      pen.text(HEADS[column], y - BASELINE, document.tableHeader().get(column));
    }
    pen.end();
    belowTheHeader();
  }

  private void belowTheHeader() throws IOException {
    y -= HEADER;
    rule(y - 0.6f, 0.6f, Ink.ACCENT);
    pen.font(Cut.REGULAR, 8.5f);
  }

  private void closing() throws IOException {
    if (y - CLOSING < BOTTOM) {
      turn();
    }
    pen.ink(Ink.TEXT);
    pen.font(Cut.BOLD, 9);
    for (String total : document.totals()) {
      tagged("P", LEFT, y - 9, total);
      y -= 11.7f;
    }
    y -= 8;
    pen.font(Cut.REGULAR, 8.5f);
    for (String legend : document.legend()) {
      T paragraph = pen.tag(pen.document(), "P");
      for (String line : lines(legend)) {
        tagged(paragraph, LEFT, y - 8.5f, line);
        y -= 11.05f;
      }
      y -= 3;
    }
    y -= 8;
    verification();
  }

  private static List<String> lines(String legend) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (String end : LINE_ENDS) {
      int at = legend.indexOf(end);
      if (at >= 0) {
        lines.add(legend.substring(from, at + end.length() - 1));
        from = at + end.length();
      }
    }
    lines.add(legend.substring(from));
    return lines;
  }

  private void verification() throws IOException {
    float bottom = y - BLOCK;
    pen.beginArtifact();
    pen.ink(Ink.ACCENT);
    pen.box(LEFT, y - 0.7f, WIDTH, 0.7f);
    pen.box(LEFT, bottom, WIDTH, 0.7f);
    pen.box(LEFT, bottom, 0.7f, BLOCK);
    pen.box(RIGHT - 0.7f, bottom, 0.7f, BLOCK);
    pen.end();
    T item = pen.tag(pen.tag(pen.document(), "L"), "LI");
    pen.ink(Ink.QUIET);
    pen.font(Cut.REGULAR, 7.5f);
    tagged(pen.tag(item, "Lbl"), LEFT + 14, y - 41.625f, document.verificationLabel());
    pen.ink(Ink.ACCENT);
    pen.font(Cut.BOLD, 15);
    tagged(pen.tag(item, "LBody"), LEFT + 14, y - 61.875f, document.verificationCode());
    qr(RIGHT - 3 - QR, bottom + 3);
  }

  private void qr(float x, float bottom) throws IOException {
    ByteMatrix modules = modules(document.verificationTarget());
    pen.begin(
        pen.figure(
            pen.document(),
            document.verificationLabel() + ": " + document.verificationTarget(),
            x,
            bottom,
            QR));
    pen.ink(Ink.PAPER);
    pen.box(x, bottom, QR, QR);
    pen.ink(Ink.TEXT);
    for (int row = 0; row < modules.getHeight(); row++) {
      float lower = bottom + QR - (row + QUIET_ZONE + 1) * MODULE;
      for (int column = 0; column < modules.getWidth(); column++) {
        int from = column;
        while (column < modules.getWidth() && modules.get(column, row) == 1) {
          column++;
        }
        if (column > from) {
          pen.box(x + (from + QUIET_ZONE) * MODULE, lower, (column - from) * MODULE, MODULE);
        }
      }
    }
    pen.end();
  }

  static ByteMatrix modules(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }

  private void turn() throws IOException {
    foot();
    pen.page();
    page++;
    pen.ink(Ink.QUIET);
    pen.font(Cut.REGULAR, 7.5f);
    pen.beginArtifact();
    pen.text(LEFT, 797.89f, document.title());
    pen.text(RIGHT - pen.width(document.subtitle()), 797.89f, document.subtitle());
    pen.end();
    rule(790.89f, 0.6f, Ink.HAIRLINE);
    y = TOP;
  }

  private void foot() throws IOException {
    rule(45.75f, 0.6f, Ink.HAIRLINE);
    String text =
        document
            .pageLabel()
            .replace("{page}", Integer.toString(page))
            .replace("{pages}", Integer.toString(pages));
    pen.ink(Ink.QUIET);
    pen.font(Cut.REGULAR, 7.5f);
    pen.beginArtifact();
    pen.text(RIGHT - pen.width(text), 36.25f, text);
    pen.end();
  }

  private void rule(float lower, float thickness, Ink ink) throws IOException {
    pen.beginArtifact();
    pen.ink(ink);
    pen.box(LEFT, lower, WIDTH, thickness);
    pen.end();
  }

  private void tagged(String type, float x, float baseline, String text) throws IOException {
    tagged(pen.tag(pen.document(), type), x, baseline, text);
  }

  private void tagged(T tag, float x, float baseline, String text) throws IOException {
    pen.begin(tag);
    pen.text(x, baseline, text);
    pen.end();
  }
}
