package cl.certificates.pdf.openpdf;

/** Where a line stands in the width it is given. */
enum Align {
  LEFT(0f),
  CENTRE(0.5f),
  RIGHT(1f);

  private final float share;

  Align(float share) {
    this.share = share;
  }

  /** How far from the left edge a line begins. */
  float indent(float room, float width) {
    return Math.max(0, (room - width) * share);
  }
}
