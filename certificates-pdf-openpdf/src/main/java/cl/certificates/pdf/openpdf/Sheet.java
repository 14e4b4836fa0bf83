package cl.certificates.pdf.openpdf;

import cl.certificates.document.PaperSize;

/** The measures of a page, in points from its lower left corner. */
record Sheet(float width, float height) {
  private static final float MARGIN = 56;

  static Sheet of(PaperSize paper) {
    return new Sheet(paper.width(), paper.height());
  }

  /** Where the text begins. */
  float left() {
    return MARGIN;
  }

  /** Where the text ends. */
  float right() {
    return width - MARGIN;
  }

  float textWidth() {
    return right() - left();
  }
}
