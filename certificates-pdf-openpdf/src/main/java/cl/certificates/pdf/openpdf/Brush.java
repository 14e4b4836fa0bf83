package cl.certificates.pdf.openpdf;

import cl.certificates.document.Colour;
import com.lowagie.text.pdf.PdfContentByte;
import org.jspecify.annotations.Nullable;

/**
 * Ink and font of one page, told to the file only where they change.
 *
 * <p>What draws beside it leaves the state of the page as it was.
 */
final class Brush {
  private final PdfContentByte canvas;
  private final Typeface typeface;
  private final Colour accent;
  private @Nullable Ink ink;
  private @Nullable Weight weight;
  private float size;

  /**
   * @param canvas of a page on which nothing is drawn yet
   * @param accent the colour that {@link Ink#ACCENT} stands for
   */
  Brush(PdfContentByte canvas, Typeface typeface, Colour accent) {
    this.canvas = canvas;
    this.typeface = typeface;
    this.accent = accent;
  }

  void draw(Piece.Words words) {
    take(words.style());
    canvas.beginText();
    canvas.setTextMatrix(words.x(), words.y());
    canvas.showText(words.text());
    canvas.endText();
  }

  void draw(Piece.Box box) {
    take(box.ink());
    canvas.rectangle(box.x(), box.y(), box.width(), box.height());
    canvas.fill();
  }

  private void take(Style style) {
    take(style.ink());
    if (style.weight() != weight || style.size() != size) {
      weight = style.weight();
      size = style.size();
      canvas.setFontAndSize(typeface.font(style.weight()), size);
    }
  }

  private void take(Ink wanted) {
    if (wanted == ink) {
      return;
    }
    ink = wanted;
    if (wanted == Ink.ACCENT) {
      canvas.setRGBColorFill(accent.red(), accent.green(), accent.blue());
    } else {
      canvas.setRGBColorFill(wanted.red(), wanted.green(), wanted.blue());
    }
  }
}
