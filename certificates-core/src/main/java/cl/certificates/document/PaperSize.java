package cl.certificates.document;

/** A size of paper, upright; in points of 1/72 inch, as printers count. */
public enum PaperSize {
  /** ISO 216, 210 by 297 mm. */
  A4(595.28f, 841.89f),
  /** Letter, "carta" in Chile, 8½ by 11 inches. */
  LETTER(612, 792);

  private final float width;
  private final float height;

  PaperSize(float width, float height) {
    this.width = width;
    this.height = height;
  }

  /** Points from the left edge to the right one. */
  public float width() {
    return width;
  }

  /** Points from the lower edge to the upper one. */
  public float height() {
    return height;
  }
}
