package cl.certificates.benchmarks.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * OpenPDF's canvas, with fonts that are parsed once. What is common to a plain file and to one that
 * keeps to the standards.
 *
 * @param <T> what an element of the structure tree is
 */
abstract class OpenPdfPen<T> implements Pen<T> {
  private static final BaseFont REGULAR = font("NotoSans-Regular.ttf", Resources.REGULAR);
  private static final BaseFont BOLD = font("NotoSans-Bold.ttf", Resources.BOLD);
  private static final float UNIT = 1000;

  final Document pdf = new Document(new Rectangle(ByHand.PAGE_WIDTH, ByHand.PAGE_HEIGHT));
  final PdfWriter writer;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private BaseFont font = REGULAR;
  private float size;

  OpenPdfPen() {
    writer = PdfWriter.getInstance(pdf, bytes);
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
  }

  private static BaseFont font(String name, byte[] file) {
    try {
      BaseFont font =
          BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file, null);
      font.setSubset(true);
      font.setIncludeCidSet(false); // PDF/A refuses one that is not exact
      return font;
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  PdfContentByte canvas() {
    return writer.getDirectContent();
  }

  @Override
  public void page() {
    pdf.newPage();
    writer.setPageEmpty(false);
  }

  @Override
  public void ink(Ink ink) {
    canvas().setRGBColorFill(ink.red(), ink.green(), ink.blue());
  }

  @Override
  public void font(Cut cut, float newSize) {
    font = cut == Cut.BOLD ? BOLD : REGULAR;
    size = newSize;
    canvas().setFontAndSize(font, size);
  }

  @Override
  public float width(String text) {
    return font.getWidth(text) * size / UNIT;
  }

  @Override
  public void text(float x, float y, String text) {
    PdfContentByte canvas = canvas();
    canvas.beginText();
    canvas.setTextMatrix(x, y);
    canvas.showText(text);
    canvas.endText();
  }

  @Override
  public void box(float x, float y, float width, float height) {
    PdfContentByte canvas = canvas();
    canvas.rectangle(x, y, width, height);
    canvas.fill();
  }

  @Override
  public byte[] finish() {
    pdf.close();
    return bytes.toByteArray();
  }
}
