package cl.certificates.pdf.openpdf;

import static cl.certificates.pdf.openpdf.Galley.GAP;
import static cl.certificates.pdf.openpdf.Galley.LEGEND_GAP;
import static cl.certificates.pdf.openpdf.Galley.PADDING;

import cl.certificates.AdapterException;
import cl.certificates.document.CertificateDocument;
import java.util.List;
import java.util.stream.Stream;

/** Places a certificate on pages, from the title down to the verification block. */
final class CertificateLayout {
  private static final Style TOTAL = new Style(Weight.BOLD, 9, 7.5f, Ink.TEXT);
  private static final Style CODE = new Style(Weight.BOLD, 15, 8, Ink.ACCENT);

  private static final float MODULE = 2.1f;
  private static final float QR_LEAST = 84;
  private static final float QR_PADDING = 3; // the code brings its own quiet zone

  private final CertificateDocument document;
  private final Sheet sheet;
  private final Typeface typeface;
  private final QrSquare qr;
  private final Galley galley;
  private final Pages pages;

  private CertificateLayout(CertificateDocument document, Typeface typeface, QrSquare qr) {
    this.document = document;
    this.sheet = Sheet.of(document.paper());
    this.typeface = typeface;
    this.qr = qr;
    this.galley = new Galley(document, typeface, Scale.FULL);
    this.pages = galley.pages();
  }

  /**
   * @throws AdapterException if a part fits on no page, or the pages fail their {@link Proof}
   */
  static List<List<Part>> of(CertificateDocument document, Typeface typeface, QrSquare qr) {
    CertificateLayout layout = new CertificateLayout(document, typeface, qr);
    layout.galley.head();
    layout.galley.sections();
    layout.participants();
    layout.closing();
    layout.galley.feet();
    new Proof(document, typeface, layout.pages).require(layout.pages.sheets());
    return layout.pages.sheets();
  }

  private void participants() {
    ParticipantTable table = ParticipantTable.of(document, typeface, sheet.textWidth());
    galley.headline(document.tableHeading(), table.leastHeight());
    pages.down(2.5f);
    table.placeOn(pages);
    pages.down(10);
  }

  /** Totals, legend and verification block; on one page if they take no more than half of it. */
  private void closing() {
    List<Lines> totals = galley.wrapped(document.totals(), TOTAL);
    List<Lines> legend =
        concat(galley.legend(document.extraLines()), galley.legend(document.legend()));
    Verification verification = verification();
    float height = GAP + LEGEND_GAP * legend.size() + GAP + verification.height();
    for (Lines lines : concat(totals, legend)) {
      height += lines.height();
    }
    if (height < sheet.height() / 2) {
      pages.keep(height);
    }
    totals.forEach(galley::paragraph);
    pages.down(GAP);
    galley.place(legend);
    pages.down(GAP);
    place(verification);
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
    float width = sheet.textWidth() - side - 2 * PADDING - QR_PADDING;
    return new Verification(
        typeface.wrapped(document.verificationLabel(), Galley.LABEL, width),
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
