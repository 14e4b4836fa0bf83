package cl.certificates.pdf.openpdf;

import cl.certificates.AdapterException;
import com.lowagie.text.pdf.PdfContentByte;
import java.util.List;

/**
 * The word across a page that says it is no longer in force: outlined, in a tint on which the text
 * above it stays readable, as large as the diagonal allows.
 */
final class DiagonalMark {
  private static final double ANGLE = Math.toRadians(52);
  private static final float MARGIN = 30;
  private static final float LARGEST = 118;
  private static final float SMALLEST = 5;

  private final Typeface typeface;
  private final Lines lines;
  private final Sheet sheet;

  private DiagonalMark(Typeface typeface, Lines lines, Sheet sheet) {
    this.sheet = sheet;
    this.typeface = typeface;
    this.lines = lines;
  }

  /**
   * @throws AdapterException if the text is too long for a page even at the smallest size
   */
  static DiagonalMark of(String text, Typeface typeface, Sheet sheet) {
    float longest = (float) Math.hypot(sheet.width(), sheet.height());
    for (float size = LARGEST; size >= SMALLEST; size -= 1) {
      Style style = new Style(Weight.BOLD, size, size, Ink.MARK);
      if (typeface.width(text, style) * style.leading() > sheet.width() * sheet.height()) {
        continue; // no way of breaking it makes it smaller
      }
      for (float share = 0.95f; share > 0.45f; share -= 0.1f) {
        Lines lines = typeface.wrapped(text, style, share * longest);
        DiagonalMark mark = new DiagonalMark(typeface, lines, sheet);
        if (mark.fits() && mark.keepsWords(text)) {
          return mark;
        }
      }
    }
    throw new AdapterException("the mark is too long for a page");
  }

  private boolean fits() {
    double width =
        lines.texts().stream().mapToDouble(t -> typeface.width(t, lines.style())).max().orElse(0);
    double height = lines.height();
    return width * Math.cos(ANGLE) + height * Math.sin(ANGLE) <= sheet.width() - 2 * MARGIN
        && width * Math.sin(ANGLE) + height * Math.cos(ANGLE) <= sheet.height() - 2 * MARGIN;
  }

  /** Large letters are not worth a broken word; small ones are. */
  private boolean keepsWords(String text) {
    int words = Typeface.words(text.strip()).length;
    return lines.style().size() < 14
        || lines.texts().stream().mapToInt(t -> t.strip().split(" +").length).sum() == words;
  }

  void drawOn(PdfContentByte canvas) {
    Style style = lines.style();
    double cos = Math.cos(ANGLE);
    double sin = Math.sin(ANGLE);
    canvas.saveState();
    canvas.setRGBColorFill(Ink.MARK.red(), Ink.MARK.green(), Ink.MARK.blue());
    canvas.setRGBColorStroke(Ink.MARK_EDGE.red(), Ink.MARK_EDGE.green(), Ink.MARK_EDGE.blue());
    canvas.setLineWidth(0.8f);
    List<String> texts = lines.texts();
    for (int i = 0; i < texts.size(); i++) {
      // in a system turned by the angle, with its origin in the middle of the page
      double along = -typeface.width(texts.get(i), style) / 2;
      double up = lines.height() / 2 - i * style.leading() - style.size();
      float x = (float) (sheet.width() / 2 + along * cos - up * sin);
      float y = (float) (sheet.height() / 2 + along * sin + up * cos);
      canvas.beginText();
      canvas.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
      canvas.setFontAndSize(typeface.font(style.weight()), style.size());
      canvas.setTextMatrix((float) cos, (float) sin, (float) -sin, (float) cos, x, y);
      canvas.showText(texts.get(i));
      canvas.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL);
      canvas.endText();
    }
    canvas.restoreState();
  }
}
