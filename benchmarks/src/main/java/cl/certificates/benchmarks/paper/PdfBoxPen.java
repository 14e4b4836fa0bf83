package cl.certificates.benchmarks.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * PDFBox's page content, without tags, profile or metadata. A font belongs to a document here, so
 * it is parsed for each.
 */
final class PdfBoxPen implements UntaggedPen {
  private static final float UNIT = 1000;
  private static final float BYTE = 255;

  private final PDDocument pdf = new PDDocument();
  private final PDFont regular;
  private final PDFont bold;
  private PDPageContentStream canvas;
  private PDFont font;
  private float size;

  PdfBoxPen() throws IOException {
    regular = font(Resources.REGULAR);
    bold = font(Resources.BOLD);
    font = regular;
  }

  /** Without ligatures, which the others do not set either. */
  private PDFont font(byte[] file) throws IOException {
    TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
    parsed.setEnableGsub(false);
    return PDType0Font.load(pdf, parsed, true);
  }

  @Override
  public void page() throws IOException {
    if (canvas != null) {
      canvas.close();
    }
    PDPage page = new PDPage(new PDRectangle(ByHand.PAGE_WIDTH, ByHand.PAGE_HEIGHT));
    pdf.addPage(page);
    canvas = new PDPageContentStream(pdf, page);
  }

  @Override
  public void ink(Ink ink) throws IOException {
    canvas.setNonStrokingColor(ink.red() / BYTE, ink.green() / BYTE, ink.blue() / BYTE);
  }

  @Override
  public void font(Cut cut, float newSize) throws IOException {
    font = cut == Cut.BOLD ? bold : regular;
    size = newSize;
    canvas.setFont(font, size);
  }

  @Override
  public float width(String text) throws IOException {
    return font.getStringWidth(text) * size / UNIT;
  }

  @Override
  public void text(float x, float y, String text) throws IOException {
    canvas.beginText();
    canvas.newLineAtOffset(x, y);
    canvas.showText(text);
    canvas.endText();
  }

  @Override
  public void box(float x, float y, float width, float height) throws IOException {
    canvas.addRect(x, y, width, height);
    canvas.fill();
  }

  @Override
  public byte[] finish() throws IOException {
    try (pdf) {
      canvas.close();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }
}
