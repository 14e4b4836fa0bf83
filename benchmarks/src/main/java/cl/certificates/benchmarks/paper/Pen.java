package cl.certificates.benchmarks.paper;

import java.io.IOException;

/**
 * What a page is drawn with, as thin as the libraries allow. Ink and font stay as they were set
 * until the next page; places are in points from the lower left corner.
 *
 * @param <T> what an element of the structure tree is to the library
 */
interface Pen<T> {
  /** The two cuts of the family. */
  enum Cut {
    REGULAR,
    BOLD
  }

  /** The colours of the page. */
  enum Ink {
    TEXT(0x1E2228),
    QUIET(0x555D68),
    ACCENT(0x12355B),
    HAIRLINE(0xC9CFD6),
    TINT(0xEEF2F6),
    PAPER(0xFFFFFF);

    private static final int BYTE = 0xFF;

    private final int rgb;

    Ink(int rgb) {
      this.rgb = rgb;
    }

    int red() {
      return rgb >> 16;
    }

    int green() {
      return rgb >> 8 & BYTE;
    }

    int blue() {
      return rgb & BYTE;
    }
  }

  void page() throws IOException;

  /** The root of the structure tree. */
  T document();

  T tag(T whole, String type);

  /** A square picture that says something. */
  T figure(T whole, String alternative, float x, float y, float side);

  /** Begins what a tag stands for. */
  void begin(T tag);

  /** Begins what is not read out. */
  void beginArtifact();

  void end();

  void ink(Ink ink) throws IOException;

  void font(Cut cut, float size) throws IOException;

  /** How wide a text is in the font that is set. */
  float width(String text) throws IOException;

  void text(float x, float y, String text) throws IOException;

  void box(float x, float y, float width, float height) throws IOException;

  /** The file. */
  byte[] finish() throws IOException;
}
