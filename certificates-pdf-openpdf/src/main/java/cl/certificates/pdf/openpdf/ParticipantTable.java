package cl.certificates.pdf.openpdf;

import cl.certificates.document.CertificateDocument;
import cl.certificates.document.ParticipantRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The table of participants: six columns as wide as their content asks within limits, the name
 * taking what is left; the header on every page; a row on one page.
 */
final class ParticipantTable {
  static final int COLUMNS = 6;

  private static final Style HEADER = new Style(Weight.BOLD, 7.5f, 6.5f, Ink.ACCENT);
  private static final Style CELL = new Style(Weight.REGULAR, 8.5f, 7, Ink.TEXT);
  private static final float SIDE = 4;
  private static final float ABOVE = 2.2f;
  private static final float BELOW = 2.2f;
  private static final float NARROWEST = 30;
  private static final int NAME = 2;

  /** So many rows go along to the page of what stands below the table. */
  private static final int LAST_ROWS = 2;

  // they leave the name 128 points at least
  private static final float[] WIDEST = {44, 84, 0, 92, 74, 60};
  private static final Align[] ALIGN = {
    Align.RIGHT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.CENTRE
  };

  private final Typeface typeface;
  private final Style headerStyle;
  private final Style cellStyle;
  private final Scale scale;
  private final float[] widths;
  private final List<Lines> header;
  private final List<List<Lines>> rows;

  private ParticipantTable(
      CertificateDocument document, Typeface typeface, Scale scale, float textWidth) {
    this.typeface = typeface;
    this.headerStyle = scale.of(HEADER);
    this.cellStyle = scale.of(CELL);
    this.scale = scale;
    List<List<String>> texts = document.rows().stream().map(ParticipantTable::cells).toList();
    this.widths = widths(document.tableHeader(), texts, textWidth);
    this.header = new ArrayList<>();
    for (int column = 0; column < COLUMNS; column++) {
      header.add(typeface.wrapped(document.tableHeader().get(column), headerStyle, inner(column)));
    }
    this.rows = texts.stream().map(this::squeezed).toList();
  }

  static ParticipantTable of(
      CertificateDocument document, Typeface typeface, Scale scale, float textWidth) {
    return new ParticipantTable(document, typeface, scale, textWidth);
  }

  static List<String> cells(ParticipantRow row) {
    return List.of(row.number(), row.rut(), row.name(), row.hours(), row.percent(), row.minimum());
  }

  private float[] widths(List<String> heads, List<List<String>> texts, float textWidth) {
    float[] all = new float[COLUMNS];
    float left = textWidth;
    for (int column = 0; column < COLUMNS; column++) {
      if (column != NAME) {
        float asked = NARROWEST;
        for (String word : Typeface.words(heads.get(column))) {
          asked =
              Math.max(asked, typeface.width(Typeface.composed(word), headerStyle) + 2 * side());
        }
        for (List<String> row : texts) {
          asked =
              Math.max(
                  asked,
                  typeface.width(Typeface.composed(row.get(column)), cellStyle) + 2 * side());
        }
        all[column] = Math.min(asked + 1, WIDEST[column]);
        left -= all[column];
      }
    }
    all[NAME] = left;
    return all;
  }

  private List<Lines> squeezed(List<String> texts) {
    List<Lines> cells = new ArrayList<>();
    for (int column = 0; column < texts.size(); column++) {
      cells.add(typeface.squeezed(texts.get(column), cellStyle, inner(column)));
    }
    return cells;
  }

  private float side() {
    return scale.of(SIDE);
  }

  private float inner(int column) {
    return widths[column] - 2 * side();
  }

  /** The header and the first row. */
  float leastHeight() {
    return headerHeight() + (rows.isEmpty() ? 0 : height(rows.get(0)));
  }

  /**
   * @param below how tall that is what stands whole below the table, its gap included; where it
   *     goes to the next page, the last rows go along, since it tells nothing without any
   */
  void placeOn(Pages pages, float below) {
    pages.keep(headerHeight() + 2 * cellStyle.leading());
    Element table = Element.of(Role.TABLE);
    // a head without a body is none (ISO 14289-1, 7.2)
    Element head = (rows.isEmpty() ? table : table.with(Role.TABLE_HEAD)).with(Role.ROW);
    placeHeader(pages, () -> head.with(Role.HEADER_CELL));
    Element body = table.with(Role.TABLE_BODY);
    for (int row = 0; row < rows.size(); row++) {
      if (!pages.fits(height(rows.get(row))) || goesAlong(row, below, pages)) {
        repeatHeader(pages);
      }
      place(rows.get(row), body.with(Role.ROW), pages);
    }
    pages.rule(pages.sheet().left(), pages.sheet().textWidth(), 0.8f, Ink.ACCENT);
  }

  /** Of the last rows the first, if they stay together and leave as many behind. */
  private boolean goesAlong(int row, float below, Pages pages) {
    if (row != rows.size() - LAST_ROWS || row < LAST_ROWS) {
      return false;
    }
    float height = below;
    for (List<Lines> last : rows.subList(row, rows.size())) {
      height += height(last);
    }
    return !pages.fits(height) && pages.fitsAnywhere(headerHeight() + height);
  }

  private float headerHeight() {
    return height(header, headerStyle) + 2;
  }

  /** On the next page; who has it read out hears it once. */
  private void repeatHeader(Pages pages) {
    pages.turn();
    placeHeader(pages, () -> Element.of(Role.ARTIFACT));
  }

  private void placeHeader(Pages pages, Supplier<Element> cell) {
    float height = headerHeight();
    pages.require(2 * height, "the header of the table");
    pages.put(
        Role.GROUND,
        new Piece.Box(
            pages.sheet().left(), pages.y() - height, pages.sheet().textWidth(), height, Ink.TINT));
    pages.rule(pages.sheet().left(), pages.sheet().textWidth(), 0.8f, Ink.ACCENT);
    float x = pages.sheet().left();
    for (int column = 0; column < header.size(); column++) {
      Lines lines = header.get(column);
      float slack = height(header, headerStyle) - height(List.of(lines), headerStyle);
      pages.put(cell(lines, headerStyle, cell.get(), column, x, pages.y() - 1 - slack));
      x += widths[column];
    }
    pages.down(height);
    pages.rule(pages.sheet().left(), pages.sheet().textWidth(), 0.6f, Ink.ACCENT);
  }

  /**
   * A row where it fits. One that no page could hold is cut between lines, so that even then
   * nothing is lost.
   */
  private void place(List<Lines> row, Element read, Pages pages) {
    List<Element> cells = row.stream().map(cell -> read.with(Role.CELL)).toList();
    List<Lines> rest = row;
    while (!pages.fits(height(rest))) {
      int lines = Math.max(1, pages.room(cellStyle.leading()) - 1);
      placeWhole(rest.stream().map(cell -> slice(cell, 0, lines)).toList(), cells, pages);
      rest = rest.stream().map(cell -> slice(cell, lines, cell.count())).toList();
      repeatHeader(pages);
    }
    placeWhole(rest, cells, pages);
  }

  private static Lines slice(Lines cell, int from, int to) {
    int end = Math.min(to, cell.count());
    return new Lines(cell.texts().subList(Math.min(from, end), end), cell.style());
  }

  private void placeWhole(List<Lines> row, List<Element> cells, Pages pages) {
    float x = pages.sheet().left();
    for (int column = 0; column < row.size(); column++) {
      pages.put(cell(row.get(column), cellStyle, cells.get(column), column, x, pages.y()));
      x += widths[column];
    }
    pages.down(height(row));
    pages.rule(pages.sheet().left(), pages.sheet().textWidth(), 0.4f, Ink.HAIRLINE);
  }

  /** The first lines of a row share a baseline, whatever their sizes. */
  private Part cell(Lines lines, Style base, Element element, int column, float x, float top) {
    List<Piece> pieces = new ArrayList<>();
    float y = top - scale.of(ABOVE) - base.size();
    for (String text : lines.texts()) {
      float indent = ALIGN[column].indent(inner(column), typeface.width(text, lines.style()));
      pieces.add(new Piece.Words(x + side() + indent, y, lines.style(), text));
      y -= lines.style().leading();
    }
    return new Part(element, pieces);
  }

  private float height(List<Lines> row) {
    return height(row, cellStyle);
  }

  private float height(List<Lines> cells, Style base) {
    float tallest = base.leading();
    for (Lines lines : cells) {
      tallest = Math.max(tallest, base.leading() + (lines.count() - 1) * lines.style().leading());
    }
    return scale.of(ABOVE) + tallest + scale.of(BELOW);
  }
}
