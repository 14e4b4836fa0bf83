package cl.certificates.pdf.openpdf;

/**
 * How much smaller than usual a paper is set, so that it stands on its page.
 *
 * @param factor what sizes and gaps are multiplied by, 1 or less
 * @param floor what no text is set smaller than, in points
 * @param filled whether a line is filled up to its end, inside a word too
 */
record Scale(float factor, float floor, boolean filled) {
  /** As the styles have it. */
  static final Scale FULL = new Scale(1, 0, false);

  Style of(Style style) {
    return new Style(
        style.weight(),
        Math.max(floor, style.size() * factor),
        Math.max(floor, style.smallest() * factor),
        style.ink());
  }

  float of(float gap) {
    return gap * factor;
  }
}
