package cl.certificates.pdf.openpdf;

import cl.certificates.document.DocumentField;
import cl.certificates.document.DocumentSection;
import cl.certificates.document.Logo;
import cl.certificates.document.PrintedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets what every paper has: head, remarks, sections, paragraphs and feet.
 *
 * <p>Sizes are in points. No text is printed smaller than the smallest size of its style; what does
 * not fit then is broken into lines, inside a word if need be, and its row or block grows.
 */
final class Galley {
  static final Style LABEL = new Style(Weight.REGULAR, 7.5f, 6.5f, Ink.QUIET);
  private static final Style LEGEND = new Style(Weight.REGULAR, 8.5f, 7.5f, Ink.TEXT);
  static final float GUTTER = 20;
  static final float GAP = 8;
  static final float LEGEND_GAP = 3;
  static final float PADDING = 14;

  private static final Style TITLE = new Style(Weight.BOLD, 21, 12, Ink.ACCENT);
  private static final Style SUBTITLE = new Style(Weight.REGULAR, 11, 8.5f, Ink.QUIET);
  private static final Style REMARK = new Style(Weight.REGULAR, 9, 7.5f, Ink.TEXT);
  private static final Style HEADING = new Style(Weight.BOLD, 10, 8, Ink.ACCENT);
  private static final Style VALUE = new Style(Weight.REGULAR, 9.5f, 8, Ink.TEXT);
  private static final Style FOOT = new Style(Weight.REGULAR, 7.5f, 6.5f, Ink.QUIET);
  private static final Style LETTERHEAD = new Style(Weight.REGULAR, 8.5f, 7, Ink.QUIET);

  private static final float FIELD_GAP = 3.5f;
  private static final int LINES_KEPT = 4;
  private static final float FOOT_BASE = 34;
  private static final float FOOT_GAP = 14;
  private static final float HEAD_BASELINE = 44;
  // wider than any number of pages that a paper can have
  private static final String WIDEST_NUMBER = "88888";
  // 45 by 16 mm
  private static final float LOGO_WIDTH = 127.5f;
  private static final float LOGO_HEIGHT = 45.3f;

  private final PrintedDocument document;
  private final Sheet sheet;
  private final Typeface typeface;
  private final Scale scale;
  private final Pages pages;

  Galley(PrintedDocument document, Typeface typeface, Scale scale) {
    this.document = document;
    this.sheet = Sheet.of(document.paper());
    this.typeface = typeface;
    this.scale = scale;
    this.pages = new Pages(sheet, runningHead(), FOOT_BASE + footHeight() + FOOT_GAP);
    pages.require(sheet.height() / 2, "what the foot leaves");
  }

  Pages pages() {
    return pages;
  }

  /** Texts in lines of the whole text width. */
  List<Lines> wrapped(List<String> texts, Style style) {
    return texts.stream().map(text -> wrapped(text, style, sheet.textWidth())).toList();
  }

  private Lines wrapped(String text, Style style, float width) {
    return scale.filled()
        ? typeface.filled(text, scale.of(style), width)
        : typeface.wrapped(text, scale.of(style), width);
  }

  private Lines squeezed(String text, Style style, float width) {
    return typeface.squeezed(text, scale.of(style), width);
  }

  private void down(float gap) {
    pages.down(scale.of(gap));
  }

  /** Leaves a gap before what follows. */
  void space() {
    down(GAP);
  }

  /** What stands below everything else, in lines. */
  List<Lines> legend(List<String> texts) {
    return wrapped(texts, LEGEND);
  }

  /** Places lines of a legend, one text below the other. */
  void place(List<Lines> legend) {
    for (Lines lines : legend) {
      paragraph(lines);
      down(LEGEND_GAP);
    }
  }

  private float column() {
    return (sheet.textWidth() - GUTTER) / 2;
  }

  private float headBaseline() {
    return sheet.height() - HEAD_BASELINE;
  }

  /** Title, subtitle, logo, letterhead and remarks. */
  void head() {
    Optional<Part> logo = document.logo().map(this::beside);
    float width = sheet.textWidth() - (logo.isPresent() ? scale.of(LOGO_WIDTH) + GUTTER : 0);
    float top = pages.y();
    flow(squeezed(document.title(), TITLE, width), Element.of(Role.TITLE), sheet.left());
    flow(squeezed(document.subtitle(), SUBTITLE, width), Element.of(Role.PARAGRAPH), sheet.left());
    logo.ifPresent(pages::put);
    float below = top - scale.of(LOGO_HEIGHT);
    if (logo.isPresent() && pages.y() > below) {
      pages.down(pages.y() - below);
    }
    down(7);
    pages.rule(sheet.left(), sheet.textWidth(), 1.6f, Ink.ACCENT);
    down(10);
    letterhead();
    remarks();
  }

  /** The logo in the upper right corner, as large as its place allows and no larger than it is. */
  private Part beside(Logo logo) {
    float fitting =
        Math.min(
            scale.of(1),
            Math.min(scale.of(LOGO_WIDTH) / logo.width(), scale.of(LOGO_HEIGHT) / logo.height()));
    float width = logo.width() * fitting;
    float height = logo.height() * fitting;
    Piece picture =
        new Piece.Picture(sheet.right() - width, pages.y() - height, width, height, logo);
    return new Part(Element.figure(logo.alternative()), List.of(picture));
  }

  private void letterhead() {
    List<Lines> letterhead = wrapped(document.letterhead(), LETTERHEAD);
    letterhead.forEach(this::paragraph);
    if (!letterhead.isEmpty()) {
      down(GAP);
    }
  }

  private void remarks() {
    for (String remark : document.remarks()) {
      barred(wrapped(remark, REMARK, sheet.textWidth() - PADDING));
      down(5);
    }
  }

  /** Lines with a bar along their left side, on each page they run over. */
  private void barred(Lines lines) {
    Element element = Element.of(Role.PARAGRAPH);
    keepShort(lines);
    for (String text : lines.texts()) {
      float leading = lines.style().leading();
      pages.keep(leading);
      pages.put(
          Role.ARTIFACT,
          new Piece.Box(sheet.left(), pages.y() - leading, 2.2f, leading, Ink.ACCENT));
      line(text, lines.style(), element, sheet.left() + PADDING);
    }
  }

  /** Every section, its fields in rows. */
  void sections() {
    document.sections().forEach(this::section);
  }

  private void section(DocumentSection section) {
    List<Row> rows = rows(section.fields());
    heading(section.heading(), rows.isEmpty() ? 0 : rows.get(0).leastHeight());
    Element list = Element.of(Role.FIELDS);
    for (Row row : rows) {
      fields(row, list);
      down(FIELD_GAP);
    }
    down(3);
  }

  private void heading(String text, float withIt) {
    headline(text, withIt);
    down(1.5f);
    pages.rule(sheet.left(), sheet.textWidth(), 0.6f, Ink.HAIRLINE);
    down(4.5f);
  }

  /** A heading stays with what follows it. */
  void headline(String text, float withIt) {
    Lines lines = wrapped(text, HEADING, sheet.textWidth());
    down(4);
    pages.keep(lines.height() + scale.of(6) + withIt);
    flow(lines, Element.of(Role.HEADING), sheet.left());
  }

  private record Field(Lines label, Lines value) {
    float height() {
      return label.height() + value.height();
    }
  }

  /** One field over the whole width, or one or two over half of it each. */
  private record Row(List<Field> fields, boolean halves) {
    /** A row of short fields stays whole; a long value may run on, but keeps two lines with it. */
    float leastHeight() {
      float height = 0;
      for (Field field : fields) {
        boolean runsOn = !halves && field.value().count() > LINES_KEPT;
        float twoLines = 2 * field.value().style().leading();
        height = Math.max(height, runsOn ? field.label().height() + twoLines : field.height());
      }
      return height;
    }
  }

  /** Two short fields share a row; one whose value is long has the row to itself. */
  private List<Row> rows(List<DocumentField> fields) {
    List<Row> rows = new ArrayList<>();
    for (DocumentField field : fields) {
      Field half = set(field, column());
      Row last = rows.isEmpty() ? new Row(List.of(), false) : rows.get(rows.size() - 1);
      if (!isShort(half)) {
        rows.add(new Row(List.of(set(field, sheet.textWidth())), false));
      } else if (last.halves() && last.fields().size() == 1) {
        rows.set(rows.size() - 1, new Row(List.of(last.fields().get(0), half), true));
      } else {
        rows.add(new Row(List.of(half), true));
      }
    }
    return rows;
  }

  private boolean isShort(Field field) {
    return field.label().count() == 1
        && field.value().count() == 1
        && field.value().style().size() == scale.of(VALUE).size();
  }

  private Field set(DocumentField field, float width) {
    return new Field(wrapped(field.label(), LABEL, width), wrapped(field.value(), VALUE, width));
  }

  private void fields(Row row, Element list) {
    pages.keep(row.leastHeight());
    float top = pages.y();
    for (int i = 0; i < row.fields().size(); i++) {
      pages.down(i * (pages.y() - top)); // the second field begins where the first one did
      Field field = row.fields().get(i);
      float x = sheet.left() + i * (column() + GUTTER);
      Element item = list.with(Role.FIELD);
      flow(field.label(), item.with(Role.LABEL), x);
      flow(field.value(), item.with(Role.VALUE), x);
    }
  }

  void paragraph(Lines lines) {
    keepShort(lines);
    flow(lines, Element.of(Role.PARAGRAPH), sheet.left());
  }

  private void keepShort(Lines lines) {
    if (lines.count() <= LINES_KEPT) {
      pages.keep(lines.height());
    }
  }

  /** Lines one below the other, over as many pages as they need. */
  void flow(Lines lines, Element element, float x) {
    for (String text : lines.texts()) {
      pages.keep(lines.style().leading());
      line(text, lines.style(), element, x);
    }
  }

  private void line(String text, Style style, Element element, float x) {
    Piece words = new Piece.Words(x, pages.y() - style.size(), style, text);
    pages.put(new Part(element, List.of(words)));
    pages.down(style.leading());
  }

  /** Title and subtitle again, if both fit on one small line; they stand in full on page one. */
  private List<Part> runningHead() {
    List<Part> head = new ArrayList<>();
    String title = Typeface.composed(document.title());
    String subtitle = Typeface.composed(document.subtitle());
    float left = typeface.width(title, FOOT);
    float right = typeface.width(subtitle, FOOT);
    if (left + GUTTER + right <= sheet.textWidth() && (title + subtitle).indexOf('\n') < 0) {
      head.add(artifact(sheet.left(), headBaseline(), title));
      head.add(artifact(sheet.right() - right, headBaseline(), subtitle));
    }
    head.add(
        Part.alone(
            Role.ARTIFACT,
            List.of(
                new Piece.Box(
                    sheet.left(), headBaseline() - 7, sheet.textWidth(), 0.6f, Ink.HAIRLINE))));
    return head;
  }

  private static Part artifact(float x, float y, String text) {
    return Part.alone(Role.ARTIFACT, List.of(new Piece.Words(x, y, FOOT, text)));
  }

  private Lines foot(String page, String of) {
    String label = document.pageLabel().replace("{page}", page).replace("{pages}", of);
    return wrapped(label, FOOT, sheet.textWidth());
  }

  /** The template's own line, on every page as the label is. */
  private Optional<Lines> footer() {
    return document.footer().map(text -> wrapped(text, FOOT, sheet.textWidth()));
  }

  private float footHeight() {
    float label = foot(WIDEST_NUMBER, WIDEST_NUMBER).height();
    return sharesLine() ? label : footer().map(Lines::height).orElse(0f) + label;
  }

  /** Whether footer and label stand on one line, whatever the number of the page. */
  private boolean sharesLine() {
    return footer()
        .filter(lines -> standBeside(lines, foot(WIDEST_NUMBER, WIDEST_NUMBER)))
        .isPresent();
  }

  private boolean standBeside(Lines footer, Lines label) {
    return footer.count() == 1
        && label.count() == 1
        && width(footer) + GUTTER + width(label) <= sheet.textWidth();
  }

  private float width(Lines line) {
    return typeface.width(line.texts().get(0), line.style());
  }

  /** Footer and label of every page. */
  void feet() {
    List<List<Part>> sheets = pages.sheets();
    for (int page = 1; page <= sheets.size(); page++) {
      float y = FOOT_BASE + footHeight();
      List<Piece> pieces = new ArrayList<>();
      pieces.add(new Piece.Box(sheet.left(), y + 2, sheet.textWidth(), 0.6f, Ink.HAIRLINE));
      if (footer().isPresent()) {
        float below = standing(footer().get(), Align.LEFT, y, pieces);
        y = sharesLine() ? y : below;
      }
      Lines label = foot(Integer.toString(page), Integer.toString(sheets.size()));
      standing(label, Align.RIGHT, y, pieces);
      sheets.get(page - 1).add(Part.alone(Role.ARTIFACT, pieces));
    }
  }

  /** Sets lines of the foot and says where the next ones stand. */
  private float standing(Lines lines, Align align, float top, List<Piece> pieces) {
    float y = top;
    for (String text : lines.texts()) {
      float indent = align.indent(sheet.textWidth(), typeface.width(text, lines.style()));
      pieces.add(
          new Piece.Words(sheet.left() + indent, y - lines.style().size(), lines.style(), text));
      y -= lines.style().leading();
    }
    return y;
  }
}
