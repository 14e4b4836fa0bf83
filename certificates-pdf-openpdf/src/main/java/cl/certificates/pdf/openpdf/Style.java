package cl.certificates.pdf.openpdf;

/**
 * How a text is set.
 *
 * @param weight which cut of the family
 * @param size in points
 * @param smallest the size down to which a text may be shrunk to fit, in points
 * @param ink its colour
 */
record Style(Weight weight, float size, float smallest, Ink ink) {
  private static final float LEADING = 1.3f;

  /** From one line to the next; leaves room for capitals with two accents. */
  float leading() {
    return size * LEADING;
  }

  Style sized(float newSize) {
    return new Style(weight, newSize, Math.min(smallest, newSize), ink);
  }
}
