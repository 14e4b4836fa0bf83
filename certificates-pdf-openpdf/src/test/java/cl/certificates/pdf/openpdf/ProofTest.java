package cl.certificates.pdf.openpdf;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.PaperSize;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Damages pages that are right, one thing at a time. */
class ProofTest {
  private static final Typeface TYPEFACE = Typeface.load();
  private static final Sheet SHEET = Sheet.of(PaperSize.A4);
  private static final float BOTTOM = 57.75f; // above a foot of one line
  private static final CertificateDocument DOCUMENT = Papers.of(60).build();

  private final List<List<Part>> sheets = new ArrayList<>();

  ProofTest() {
    QrSquare qr = QrSquare.of(DOCUMENT.verificationTarget());
    CertificateLayout.of(DOCUMENT, TYPEFACE, qr)
        .forEach(sheet -> sheets.add(new ArrayList<>(sheet)));
  }

  private void require() {
    new Proof(DOCUMENT, TYPEFACE, new Pages(SHEET, List.of(), BOTTOM)).require(sheets);
  }

  private void assertWithheld(String why) {
    assertThatThrownBy(this::require)
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("withheld")
        .hasMessageContaining(why)
        .hasMessageNotContaining("Muñoz");
  }

  /** The six cells of the participant, as they lie on their page. */
  private List<Part> cells(int participant, List<Part> sheet) {
    String rut = DOCUMENT.rows().get(participant - 1).rut();
    List<Part> cells = sheet.stream().filter(part -> part.role() == Role.CELL).toList();
    int at = cells.indexOf(cells.stream().filter(says(rut)).findFirst().orElseThrow());
    return cells.subList(at - 1, at + 5);
  }

  private static Predicate<Part> says(String text) {
    return part ->
        part.pieces().stream()
            .anyMatch(piece -> piece instanceof Piece.Words words && words.text().equals(text));
  }

  private void change(Predicate<Part> which, UnaryOperator<Piece.Words> how) {
    List<Part> sheet = sheets.get(0);
    Part part = sheet.stream().filter(which).findFirst().orElseThrow();
    Piece changed = how.apply((Piece.Words) part.pieces().get(0));
    sheet.set(sheet.indexOf(part), new Part(part.element(), List.of(changed)));
  }

  private static UnaryOperator<Piece.Words> movedTo(float x, float y) {
    return words -> new Piece.Words(x, y, words.style(), words.text());
  }

  /** What a part says, drawn again a point above it. */
  private static Part higher(Part part, Element element) {
    Piece.Words words = (Piece.Words) part.pieces().get(0);
    return new Part(element, List.of(movedTo(words.x(), words.y() + 1).apply(words)));
  }

  @Test
  void letsPagesPassThatAreRight() {
    assertThatCode(this::require).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("FC-11: a row that is lost is told by its place, not by its name")
  void missesALostRow() {
    sheets.get(0).removeAll(cells(3, sheets.get(0)));

    assertWithheld("column 1 of participant 3");
  }

  @Test
  @DisplayName("FC-11: a row that stands twice is told, drawn again or read again")
  void findsARowTwice() {
    List<Part> row = cells(5, sheets.get(0));
    List<Part> right = List.copyOf(sheets.get(0));

    sheets.get(0).addAll(row);
    assertWithheld("column 1 of participant 5 is not whole, once and in its place");

    sheets.set(0, new ArrayList<>(right));
    Element again = Element.of(Role.ROW);
    int after = right.indexOf(row.get(5)) + 1;
    List<Part> copies = row.stream().map(part -> higher(part, again.with(Role.CELL))).toList();
    sheets.get(0).addAll(after, copies);
    assertWithheld("column 1 of participant 6 is not whole, once and in its place");
  }

  @Test
  void seesRowsInAnotherOrder() {
    List<Part> sheet = sheets.get(0);
    List<Part> first = cells(1, sheet);
    sheet.removeAll(first);
    sheet.addAll(first);

    assertWithheld("column 1 of participant 1 ");
  }

  @Test
  void seesAClippedWord() {
    String name = DOCUMENT.rows().get(1).name();
    change(
        says(name),
        words ->
            new Piece.Words(
                words.x(), words.y(), words.style(), name.substring(0, name.length() - 1)));

    assertWithheld("column 3 of participant 2");
  }

  @Test
  void seesWhatLeavesThePageOnAnySide() {
    Predicate<Part> title = says(DOCUMENT.title());
    for (float[] place :
        new float[][] {{SHEET.left() - 1, 700}, {SHEET.right() - 20, 700}, {60, 800}, {60, 50}}) {
      change(title, movedTo(place[0], place[1]));
      assertWithheld("on page 1 a piece lies outside its margins");
    }
  }

  @Test
  void seesATextOverItsNeighbour() {
    change(
        says(DOCUMENT.rows().get(0).name()),
        words -> new Piece.Words(words.x() - 60, words.y(), words.style(), words.text()));

    assertWithheld("on page 1 a text stands over the one before it");
  }

  @Test
  void missesTheQr() {
    sheets.forEach(sheet -> sheet.removeIf(part -> part.role() == Role.FIGURE));

    assertWithheld("is missing");
  }

  @Test
  @DisplayName("FC-11: a page that is lost, while it is placed or while it is written, is told")
  void missesALostPage() {
    sheets.remove(sheets.size() - 1);
    assertWithheld("is missing");

    assertThatThrownBy(() -> Proof.requirePages(2, 3))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("the file has 2 pages, not 3");
    assertThatCode(() -> Proof.requirePages(3, 3)).doesNotThrowAnyException();
  }
}
