package cl.certificates.pdf.openpdf;

import cl.certificates.document.Logo;

/** What is drawn, in points from the lower left corner of the page. */
sealed interface Piece {
  /**
   * One line of text.
   *
   * @param x where it begins
   * @param y its baseline
   */
  record Words(float x, float y, Style style, String text) implements Piece {}

  /**
   * A filled rectangle: a rule, a tint or a run of QR modules.
   *
   * @param x its left edge
   * @param y its lower edge
   */
  record Box(float x, float y, float width, float height, Ink ink) implements Piece {}

  /**
   * A picture.
   *
   * @param x its left edge
   * @param y its lower edge
   */
  record Picture(float x, float y, float width, float height, Logo logo) implements Piece {}
}
