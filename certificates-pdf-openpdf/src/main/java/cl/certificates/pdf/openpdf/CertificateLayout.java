package cl.certificates.pdf.openpdf;

import cl.certificates.AdapterException;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.DocumentField;
import cl.certificates.document.DocumentSection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Places a document on pages, from the title down to the verification block.
 *
 * <p>Sizes are in points. No text is printed smaller than the smallest size of its style; what does
 * not fit then is broken into lines, inside a word if need be, and its row or block grows.
 */
final class CertificateLayout {
  private static final Style TITLE = new Style(Weight.BOLD, 21, 12, Ink.ACCENT);
  private static final Style SUBTITLE = new Style(Weight.REGULAR, 11, 8.5f, Ink.QUIET);
  private static final Style REMARK = new Style(Weight.REGULAR, 9, 7.5f, Ink.TEXT);
  private static final Style HEADING = new Style(Weight.BOLD, 10, 8, Ink.ACCENT);
  private static final Style LABEL = new Style(Weight.REGULAR, 7.5f, 6.5f, Ink.QUIET);
  private static final Style VALUE = new Style(Weight.REGULAR, 9.5f, 8, Ink.TEXT);
  private static final Style TOTAL = new Style(Weight.BOLD, 9, 7.5f, Ink.TEXT);
  private static final Style LEGEND = new Style(Weight.REGULAR, 8.5f, 7.5f, Ink.TEXT);
  private static final Style CODE = new Style(Weight.BOLD, 15, 8, Ink.ACCENT);
  private static final Style FOOT = new Style(Weight.REGULAR, 7.5f, 6.5f, Ink.QUIET);

  private static final float GUTTER = 20;
  private static final float COLUMN = (Pages.TEXT_WIDTH - GUTTER) / 2;
  private static final float FIELD_GAP = 3.5f;
  private static final float GAP = 8;
  private static final float LEGEND_GAP = 3;
  private static final int LINES_KEPT = 4;
  private static final float FOOT_BASE = 34;
  private static final float FOOT_GAP = 14;
  private static final float HEAD_BASELINE = Pages.HEIGHT - 44;
  private static final float MODULE = 2.1f;
  private static final float QR_LEAST = 84;
  private static final float PADDING = 14;
  private static final float QR_PADDING = 3; // the code brings its own quiet zone
  // wider than any number of pages that a paper can have
  private static final String WIDEST_NUMBER = "88888";

  private final CertificateDocument document;
  private final Typeface typeface;
  private final QrSquare qr;
  private final Pages pages;

  private CertificateLayout(CertificateDocument document, Typeface typeface, QrSquare qr) {
    this.document = document;
    this.typeface = typeface;
    this.qr = qr;
    Lines foot = foot(WIDEST_NUMBER, WIDEST_NUMBER);
    this.pages = new Pages(runningHead(), FOOT_BASE + foot.height() + FOOT_GAP);
    pages.require(Pages.HEIGHT / 2, "what the foot leaves");
  }

  /**
   * @throws AdapterException if a part fits on no page, or the pages fail their {@link Proof}
   */
  static List<List<Part>> of(CertificateDocument document, Typeface typeface, QrSquare qr) {
    CertificateLayout layout = new CertificateLayout(document, typeface, qr);
    layout.head();
    layout.remarks();
    document.sections().forEach(layout::section);
    layout.participants();
    layout.closing();
    layout.feet();
    new Proof(document, typeface, layout.pages.bottom()).require(layout.pages.sheets());
    return layout.pages.sheets();
  }

  private void head() {
    flow(
        typeface.squeezed(document.title(), TITLE, Pages.TEXT_WIDTH),
        Element.of(Role.TITLE),
        Pages.LEFT);
    flow(
        typeface.squeezed(document.subtitle(), SUBTITLE, Pages.TEXT_WIDTH),
        Element.of(Role.PARAGRAPH),
        Pages.LEFT);
    pages.down(7);
    pages.rule(Pages.LEFT, Pages.TEXT_WIDTH, 1.6f, Ink.ACCENT);
    pages.down(10);
  }

  private void remarks() {
    for (String remark : document.remarks()) {
      barred(typeface.wrapped(remark, REMARK, Pages.TEXT_WIDTH - PADDING));
      pages.down(5);
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
          Role.ARTIFACT, new Piece.Box(Pages.LEFT, pages.y() - leading, 2.2f, leading, Ink.ACCENT));
      line(text, lines.style(), element, Pages.LEFT + PADDING);
    }
  }

  private void section(DocumentSection section) {
    List<Row> rows = rows(section.fields());
    heading(section.heading(), rows.isEmpty() ? 0 : rows.get(0).leastHeight());
    Element list = Element.of(Role.FIELDS);
    for (Row row : rows) {
      fields(row, list);
      pages.down(FIELD_GAP);
    }
    pages.down(3);
  }

  private void heading(String text, float withIt) {
    headline(text, withIt);
    pages.down(1.5f);
    pages.rule(Pages.LEFT, Pages.TEXT_WIDTH, 0.6f, Ink.HAIRLINE);
    pages.down(4.5f);
  }

  /** A heading stays with what follows it. */
  private void headline(String text, float withIt) {
    Lines lines = typeface.wrapped(text, HEADING, Pages.TEXT_WIDTH);
    pages.down(4);
    pages.keep(lines.height() + 6 + withIt);
    flow(lines, Element.of(Role.HEADING), Pages.LEFT);
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
      Field half = set(field, COLUMN);
      Row last = rows.isEmpty() ? new Row(List.of(), false) : rows.get(rows.size() - 1);
      if (!isShort(half)) {
        rows.add(new Row(List.of(set(field, Pages.TEXT_WIDTH)), false));
      } else if (last.halves() && last.fields().size() == 1) {
        rows.set(rows.size() - 1, new Row(List.of(last.fields().get(0), half), true));
      } else {
        rows.add(new Row(List.of(half), true));
      }
    }
    return rows;
  }

  private static boolean isShort(Field field) {
    return field.label().count() == 1
        && field.value().count() == 1
        && field.value().style().size() == VALUE.size();
  }

  private Field set(DocumentField field, float width) {
    return new Field(
        typeface.wrapped(field.label(), LABEL, width),
        typeface.wrapped(field.value(), VALUE, width));
  }

  private void fields(Row row, Element list) {
    pages.keep(row.leastHeight());
    float top = pages.y();
    for (int i = 0; i < row.fields().size(); i++) {
      pages.down(i * (pages.y() - top)); // the second field begins where the first one did
      Field field = row.fields().get(i);
      float x = Pages.LEFT + i * (COLUMN + GUTTER);
      Element item = list.with(Role.FIELD);
      flow(field.label(), item.with(Role.LABEL), x);
      flow(field.value(), item.with(Role.VALUE), x);
    }
  }

  private void participants() {
    ParticipantTable table = ParticipantTable.of(document, typeface);
    headline(document.tableHeading(), table.leastHeight());
    pages.down(2.5f);
    table.placeOn(pages);
    pages.down(10);
  }

  /** Totals, legend and verification block; on one page if they take no more than half of it. */
  private void closing() {
    List<Lines> totals = wrapped(document.totals(), TOTAL);
    List<Lines> legend = wrapped(document.legend(), LEGEND);
    Verification verification = verification();
    float height = GAP + LEGEND_GAP * legend.size() + GAP + verification.height();
    for (Lines lines : concat(totals, legend)) {
      height += lines.height();
    }
    if (height < Pages.HEIGHT / 2) {
      pages.keep(height);
    }
    totals.forEach(this::paragraph);
    pages.down(GAP);
    for (Lines lines : legend) {
      paragraph(lines);
      pages.down(LEGEND_GAP);
    }
    pages.down(GAP);
    place(verification);
  }

  private List<Lines> wrapped(List<String> texts, Style style) {
    return texts.stream().map(text -> typeface.wrapped(text, style, Pages.TEXT_WIDTH)).toList();
  }

  private static List<Lines> concat(List<Lines> first, List<Lines> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  /** The code beside its QR, in a frame. */
  private record Verification(Lines label, Lines code, float side) {
    static final float BETWEEN = 3;

    float words() {
      return label.height() + BETWEEN + code.height();
    }

    float height() {
      return Math.max(side + 2 * QR_PADDING, words() + 2 * PADDING);
    }
  }

  private Verification verification() {
    float side = Math.max(QR_LEAST, qr.size() * MODULE);
    float width = Pages.TEXT_WIDTH - side - 2 * PADDING - QR_PADDING;
    return new Verification(
        typeface.wrapped(document.verificationLabel(), LABEL, width),
        typeface.squeezed(document.verificationCode(), CODE, width),
        side);
  }

  private void place(Verification block) {
    float height = block.height();
    pages.require(height, "the verification block");
    pages.keep(height);
    float top = pages.y();
    frame(top, height);
    pages.down((height - block.words()) / 2);
    Element item = Element.of(Role.FIELDS).with(Role.FIELD);
    flow(block.label(), item.with(Role.LABEL), Pages.LEFT + PADDING);
    pages.down(Verification.BETWEEN);
    flow(block.code(), item.with(Role.VALUE), Pages.LEFT + PADDING);
    float x = Pages.RIGHT - QR_PADDING - block.side();
    Element figure =
        Element.figure(document.verificationLabel() + ": " + document.verificationTarget());
    List<Piece> squares = qr.at(x, top - (height + block.side()) / 2, block.side());
    pages.put(new Part(figure, squares));
    pages.down(pages.y() - (top - height));
  }

  private void frame(float top, float height) {
    float thin = 0.7f;
    float bottom = top - height;
    pages.put(
        Part.alone(
            Role.ARTIFACT,
            List.of(
                new Piece.Box(Pages.LEFT, top - thin, Pages.TEXT_WIDTH, thin, Ink.ACCENT),
                new Piece.Box(Pages.LEFT, bottom, Pages.TEXT_WIDTH, thin, Ink.ACCENT),
                new Piece.Box(Pages.LEFT, bottom, thin, height, Ink.ACCENT),
                new Piece.Box(Pages.RIGHT - thin, bottom, thin, height, Ink.ACCENT))));
  }

  private void paragraph(Lines lines) {
    keepShort(lines);
    flow(lines, Element.of(Role.PARAGRAPH), Pages.LEFT);
  }

  private void keepShort(Lines lines) {
    if (lines.count() <= LINES_KEPT) {
      pages.keep(lines.height());
    }
  }

  /** Lines one below the other, over as many pages as they need. */
  private void flow(Lines lines, Element element, float x) {
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
    if (left + GUTTER + right <= Pages.TEXT_WIDTH && (title + subtitle).indexOf('\n') < 0) {
      head.add(artifact(Pages.LEFT, HEAD_BASELINE, title));
      head.add(artifact(Pages.RIGHT - right, HEAD_BASELINE, subtitle));
    }
    head.add(
        Part.alone(
            Role.ARTIFACT,
            List.of(
                new Piece.Box(
                    Pages.LEFT, HEAD_BASELINE - 7, Pages.TEXT_WIDTH, 0.6f, Ink.HAIRLINE))));
    return head;
  }

  private static Part artifact(float x, float y, String text) {
    return Part.alone(Role.ARTIFACT, List.of(new Piece.Words(x, y, FOOT, text)));
  }

  private Lines foot(String page, String of) {
    String label = document.pageLabel().replace("{page}", page).replace("{pages}", of);
    return typeface.wrapped(label, FOOT, Pages.TEXT_WIDTH);
  }

  private void feet() {
    List<List<Part>> sheets = pages.sheets();
    for (int page = 1; page <= sheets.size(); page++) {
      Lines lines = foot(Integer.toString(page), Integer.toString(sheets.size()));
      float y = FOOT_BASE + foot(WIDEST_NUMBER, WIDEST_NUMBER).height();
      List<Piece> pieces = new ArrayList<>();
      pieces.add(new Piece.Box(Pages.LEFT, y + 2, Pages.TEXT_WIDTH, 0.6f, Ink.HAIRLINE));
      for (String text : lines.texts()) {
        float indent = Align.RIGHT.indent(Pages.TEXT_WIDTH, typeface.width(text, lines.style()));
        pieces.add(new Piece.Words(Pages.LEFT + indent, y - FOOT.size(), lines.style(), text));
        y -= FOOT.leading();
      }
      sheets.get(page - 1).add(Part.alone(Role.ARTIFACT, pieces));
    }
  }
}
