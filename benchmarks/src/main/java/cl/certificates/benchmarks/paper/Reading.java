package cl.certificates.benchmarks.paper;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A paper as a stranger's software reads it, glyph by glyph in the order of drawing. */
final class Reading {
  private static final float HEAD = 50;
  private static final float FOOT = ByHand.PAGE_HEIGHT - 50;

  private Reading() {}

  /**
   * A glyph that is seen.
   *
   * @param page from 1
   * @param y from the upper edge, in points
   */
  record Glyph(String text, int page, float x, float y, float size) {
    boolean standsBy(Glyph other, float points) {
      return text.equals(other.text)
          && page == other.page
          && Math.abs(x - other.x) <= points
          && Math.abs(y - other.y) <= points
          && Math.abs(size - other.size) <= points;
    }

    private boolean isBetweenHeadAndFoot() {
      return y > HEAD && y < FOOT;
    }
  }

  static List<Glyph> glyphs(byte[] paper) throws IOException {
    List<Glyph> glyphs = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(paper)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition glyph) {
          // a ligature is its letters, a no-break space a space
          String text = Normalizer.normalize(glyph.getUnicode(), Normalizer.Form.NFKC);
          if (!text.isBlank()) {
            glyphs.add(
                new Glyph(
                    text,
                    getCurrentPageNo(),
                    glyph.getXDirAdj(),
                    glyph.getYDirAdj(),
                    glyph.getFontSizeInPt()));
          }
        }
      }.writeText(pdf, Writer.nullWriter());
    }
    return glyphs;
  }

  /** The text of each page without blanks, in the order of drawing, heads and feet at the end. */
  static List<String> pages(List<Glyph> glyphs) {
    List<StringBuilder> flow = new ArrayList<>();
    List<StringBuilder> around = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      while (flow.size() < glyph.page()) {
        flow.add(new StringBuilder());
        around.add(new StringBuilder());
      }
      (glyph.isBetweenHeadAndFoot() ? flow : around).get(glyph.page() - 1).append(glyph.text());
    }
    List<String> pages = new ArrayList<>();
    for (int page = 0; page < flow.size(); page++) {
      pages.add(flow.get(page) + " | " + around.get(page));
    }
    return pages;
  }
}
