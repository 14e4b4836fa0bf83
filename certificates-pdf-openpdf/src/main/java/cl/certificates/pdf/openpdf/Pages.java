package cl.certificates.pdf.openpdf;

import cl.certificates.AdapterException;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages under way: a place on the last of them that only moves down, and on to a new page when
 * the room is used up.
 */
final class Pages {
  static final float WIDTH = 595.28f;
  static final float HEIGHT = 841.89f;
  static final float LEFT = 56;
  static final float RIGHT = WIDTH - LEFT;
  static final float TEXT_WIDTH = RIGHT - LEFT;
  static final float TOP = HEIGHT - 54;
  private static final float TOP_BELOW_HEAD = HEIGHT - 64;

  private final List<List<Part>> sheets = new ArrayList<>();
  private final List<Part> runningHead;
  private final float bottom;
  private float y;

  /**
   * @param runningHead what stands on top of every page but the first
   * @param bottom where the foot begins, in points from the lower edge
   */
  Pages(List<Part> runningHead, float bottom) {
    this.runningHead = List.copyOf(runningHead);
    this.bottom = bottom;
    turn();
  }

  /** Begins a new page. */
  void turn() {
    List<Part> sheet = new ArrayList<>();
    y = TOP;
    if (!sheets.isEmpty()) {
      sheet.addAll(runningHead);
      y = TOP_BELOW_HEAD;
    }
    sheets.add(sheet);
  }

  /** Where the foot begins, in points from the lower edge. */
  float bottom() {
    return bottom;
  }

  float y() {
    return y;
  }

  void down(float height) {
    y -= height;
  }

  boolean fits(float height) {
    return y - height >= bottom;
  }

  /** Whether it would fit on a page of its own. */
  boolean fitsAnywhere(float height) {
    return TOP_BELOW_HEAD - height >= bottom;
  }

  /** Goes to a new page unless the height fits on this one, or on none. */
  void keep(float height) {
    if (!fits(height) && fitsAnywhere(height)) {
      turn();
    }
  }

  /**
   * @throws AdapterException if the height fits on no page: rather no paper than a damaged one
   */
  void require(float height, String what) {
    if (!fitsAnywhere(height)) {
      throw new AdapterException(what + " is too tall for a page");
    }
  }

  /** How many lines of a height fit below the present place. */
  int room(float lineHeight) {
    return Math.max(0, (int) Math.floor((y - bottom) / lineHeight));
  }

  void put(Part part) {
    sheets.get(sheets.size() - 1).add(part);
  }

  void put(Role role, Piece piece) {
    put(Part.alone(role, List.of(piece)));
  }

  /** A line across a part of the text width, its upper edge at the present place. */
  void rule(float x, float width, float thickness, Ink ink) {
    put(Role.ARTIFACT, new Piece.Box(x, y - thickness, width, thickness, ink));
  }

  List<List<Part>> sheets() {
    return sheets;
  }
}
