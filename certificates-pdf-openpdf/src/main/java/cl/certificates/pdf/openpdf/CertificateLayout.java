package cl.certificates.pdf.openpdf;

import static cl.certificates.pdf.openpdf.Galley.GAP;
import static cl.certificates.pdf.openpdf.Galley.LEGEND_GAP;
import static cl.certificates.pdf.openpdf.Galley.PADDING;

import cl.certificates.AdapterException;
import cl.certificates.document.CertificateDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Places a certificate on pages, from the title down to the verification block.
 *
 * <p>One that runs over its only page by a little is set smaller, so that it stands on one: most
 * courses have no more than twenty participants, and a second page with the totals alone would be
 * all that they had of it.
 */
final class CertificateLayout {
  private static final Style TOTAL = new Style(Weight.BOLD, 9, 7.5f, Ink.TEXT);
  private static final Style CODE = new Style(Weight.BOLD, 15, 8, Ink.ACCENT);

  /** What no text of a certificate is set smaller than, in points. */
  private static final float FLOOR = 6.5f;

  private static final int STEP_PERCENT = 5;
  private static final int SMALLEST_PERCENT = 85;
  // a second page begins with the head of the table again, and smaller text is in fewer lines
  private static final float SLACK = 1.03f;

  private static final float BELOW_HEADING = 2.5f;
  private static final float BELOW_TABLE = 10;
  private static final float MODULE = 2.1f;
  private static final float QR_LEAST = 84;
  private static final float QR_PADDING = 3; // the code brings its own quiet zone

  private final CertificateDocument document;
  private final Sheet sheet;
  private final Typeface typeface;
  private final QrSquare qr;
  private final Scale scale;
  private final Galley galley;
  private final Pages pages;

  private CertificateLayout(
      CertificateDocument document, Typeface typeface, QrSquare qr, Scale scale) {
    this.document = document;
    this.sheet = Sheet.of(document.paper());
    this.typeface = typeface;
    this.qr = qr;
    this.scale = scale;
    this.galley = new Galley(document, typeface, scale);
    this.pages = galley.pages();
  }

  /**
   * @throws AdapterException if a part fits on no page, or the pages fail their {@link Proof}
   */
  static List<List<Part>> of(CertificateDocument document, Typeface typeface, QrSquare qr) {
    CertificateLayout layout = new CertificateLayout(document, typeface, qr, Scale.FULL).placed();
    if (layout.pages.sheets().size() == 2) {
      layout = layout.onOnePage().orElse(layout);
    }
    layout.galley.feet();
    new Proof(document, typeface, layout.pages).require(layout.pages.sheets());
    return layout.pages.sheets();
  }

  private CertificateLayout placed() {
    galley.head();
    galley.sections();
    Closing closing = closing();
    participants(closing);
    place(closing);
    return this;
  }

  /** The same, as large as one page holds it. */
  private Optional<CertificateLayout> onOnePage() {
    float room = (pages.top() - pages.bottom()) * SLACK;
    for (int percent = 100 - STEP_PERCENT; percent >= SMALLEST_PERCENT; percent -= STEP_PERCENT) {
      Scale smaller = new Scale(percent / 100f, FLOOR, false);
      if (smaller.of(pages.placed()) <= room) {
        CertificateLayout layout = new CertificateLayout(document, typeface, qr, smaller).placed();
        if (layout.pages.sheets().size() == 1) {
          return Optional.of(layout);
        }
      }
    }
    return Optional.empty();
  }

  private void participants(Closing closing) {
    ParticipantTable table = ParticipantTable.of(document, typeface, scale, sheet.textWidth());
    galley.headline(document.tableHeading(), table.leastHeight());
    pages.down(scale.of(BELOW_HEADING));
    table.placeOn(pages, closing.isKept() ? scale.of(BELOW_TABLE) + closing.height() : 0);
    pages.down(scale.of(BELOW_TABLE));
  }

  /** Totals, legend and verification block; on one page if they take no more than half of it. */
  private record Closing(
      List<Lines> totals,
      List<Lines> legend,
      Verification verification,
      float height,
      boolean isKept) {}

  private Closing closing() {
    List<Lines> totals = galley.wrapped(document.totals(), TOTAL);
    List<Lines> legend =
        concat(galley.legend(document.extraLines()), galley.legend(document.legend()));
    Verification verification = verification();
    float height = scale.of(GAP + LEGEND_GAP * legend.size() + GAP) + verification.height();
    for (Lines lines : concat(totals, legend)) {
      height += lines.height();
    }
    return new Closing(totals, legend, verification, height, height < sheet.height() / 2);
  }

  private void place(Closing closing) {
    if (closing.isKept()) {
      pages.keep(closing.height());
    }
    closing.totals().forEach(galley::paragraph);
    galley.space();
    galley.place(closing.legend());
    galley.space();
    place(closing.verification());
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
    float side = scale.of(Math.max(QR_LEAST, qr.size() * MODULE));
    float width = sheet.textWidth() - side - 2 * PADDING - QR_PADDING;
    return new Verification(
        typeface.wrapped(document.verificationLabel(), scale.of(Galley.LABEL), width),
        typeface.squeezed(document.verificationCode(), scale.of(CODE), width),
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
    galley.flow(block.label(), item.with(Role.LABEL), sheet.left() + PADDING);
    pages.down(Verification.BETWEEN);
    galley.flow(block.code(), item.with(Role.VALUE), sheet.left() + PADDING);
    float x = sheet.right() - QR_PADDING - block.side();
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
                new Piece.Box(sheet.left(), top - thin, sheet.textWidth(), thin, Ink.ACCENT),
                new Piece.Box(sheet.left(), bottom, sheet.textWidth(), thin, Ink.ACCENT),
                new Piece.Box(sheet.left(), bottom, thin, height, Ink.ACCENT),
                new Piece.Box(sheet.right() - thin, bottom, thin, height, Ink.ACCENT))));
  }
}
