package cl.certificates.pdf.openpdf;

import cl.certificates.AdapterException;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages under way: a place on the last of them that only moves down, and on to a new page when
 * the room is used up.
 */
final class Pages {
  private static final float TOP = 54;
  private static final float TOP_BELOW_HEAD = 64;

  private final Sheet sheet;
  private final List<List<Part>> sheets = new ArrayList<>();
  private final List<Part> runningHead;
  private final float bottom;
  private float start;
  private float before;
  private float y;

  /**
   * @param sheet the measures of each page
   * @param runningHead what stands on top of every page but the first
   * @param bottom where the foot begins, in points from the lower edge
   */
  Pages(Sheet sheet, List<Part> runningHead, float bottom) {
    this.sheet = sheet;
    this.runningHead = List.copyOf(runningHead);
    this.bottom = bottom;
    turn();
  }

  /** Begins a new page. */
  void turn() {
    List<Part> page = new ArrayList<>();
    before += start - y;
    y = top();
    if (!sheets.isEmpty()) {
      page.addAll(runningHead);
      y = sheet.height() - TOP_BELOW_HEAD;
    }
    start = y;
    sheets.add(page);
  }

  Sheet sheet() {
    return sheet;
  }

  /** Where the text begins on the first page, in points from the lower edge. */
  float top() {
    return sheet.height() - TOP;
  }

  /** Where the foot begins, in points from the lower edge. */
  float bottom() {
    return bottom;
  }

  float y() {
    return y;
  }

  /** How tall all that was placed is, without what pages were left empty at their ends. */
  float placed() {
    return before + start - y;
  }

  void down(float height) {
    y -= height;
  }

  boolean fits(float height) {
    return y - height >= bottom;
  }

  /** Whether it would fit on a page of its own. */
  boolean fitsAnywhere(float height) {
    return sheet.height() - TOP_BELOW_HEAD - height >= bottom;
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
