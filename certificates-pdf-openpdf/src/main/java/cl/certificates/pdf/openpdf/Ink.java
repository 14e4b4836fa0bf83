package cl.certificates.pdf.openpdf;

/**
 * The few colours of the paper; each is told from its ground when printed in grey, too. The accent
 * is the one of the template.
 */
enum Ink {
  TEXT(0x1E, 0x22, 0x28),
  QUIET(0x55, 0x5D, 0x68),
  ACCENT(0x12, 0x35, 0x5B),
  HAIRLINE(0xC9, 0xCF, 0xD6),
  TINT(0xEE, 0xF2, 0xF6),
  PAPER(0xFF, 0xFF, 0xFF),
  MARK(0xFA, 0xE6, 0xE4),
  MARK_EDGE(0xE3, 0xA9, 0xA4);

  private final int red;
  private final int green;
  private final int blue;

  Ink(int red, int green, int blue) {
    this.red = red;
    this.green = green;
    this.blue = blue;
  }

  int red() {
    return red;
  }

  int green() {
    return green;
  }

  int blue() {
    return blue;
  }
}
