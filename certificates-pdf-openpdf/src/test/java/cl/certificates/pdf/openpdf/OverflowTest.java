package cl.certificates.pdf.openpdf;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.PaperSize;
import cl.certificates.document.ParticipantRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverflowTest {
  private static final CertificateRenderer RENDERER = OpenPdfRenderer.create();
  private static final float SMALLEST = 6.5f;
  private static final float TITLE_SIZE = 21;

  @ParameterizedTest
  @DisplayName("FC-11: every participant stands once, in order, however many there are")
  @ValueSource(ints = {0, 1, 2, 24, 25, 26, 399, 2000})
  void losesNoRow(int participants) {
    CertificateDocument document = Papers.of(participants).build();

    try (Reading paper = Reading.of(RENDERER.render(document))) {
      assertThat(paper.rows())
          .containsExactlyElementsOf(
              document.rows().stream().map(OpenPdfRendererTest::line).toList());
      assertThat(paper.page(paper.pages()))
          .contains("Página " + paper.pages() + " de " + paper.pages())
          .contains(document.verificationCode());
      assertThat(paper.text()).containsOnlyOnce("Participantes comunicados: " + participants);
    }
  }

  @Test
  @DisplayName("FC-11: wherever the last row falls, at a page end too, nothing collides or is lost")
  void splitsAtThePageEnd() {
    for (int participants = 1; participants <= 66; participants++) {
      CertificateDocument document = Papers.of(participants).build();

      assertThat(pagesWithoutRows(document)).as("%s participants", participants).isZero();
    }
  }

  @Test
  @DisplayName("FC-11: a list may end exactly with its page where what follows runs on by itself")
  void splitsAtThePageEndAboveALongLegend() {
    boolean endedAPage = false;
    for (int participants = 1; participants <= 30; participants++) {
      CertificateDocument document =
          Papers.of(participants).addExtraLines("Convenio vigente. ".repeat(200)).build();

      endedAPage |= pagesWithoutRows(document) > 0;
    }
    assertThat(endedAPage).as("one of the lists ended exactly with its page").isTrue();
  }

  private static int pagesWithoutRows(CertificateDocument document) {
    int without = 0;
    try (Reading paper = Reading.of(RENDERER.render(document))) {
      assertThat(paper.rows()).hasSize(document.rows().size());
      for (int page = 1; page <= paper.pages(); page++) {
        boolean hasHeader = paper.page(page).contains("N.º RUT Nombre");
        boolean hasRows = Reading.solid(paper.page(page)).contains("40:00/40:00");
        assertThat(hasHeader).as("a header only above rows, page %s", page).isEqualTo(hasRows);
        without += hasRows ? 0 : 1;
      }
      assertLaidOut(paper);
    }
    return without;
  }

  @Test
  @DisplayName("FC-11: of about 2,000 rows the last two stay with the totals, one sooner or later")
  void splitsALongListAtThePageEnd() {
    List<Integer> usual = rowsOfPages(2_000);
    int full = usual.get(1);
    int exact = usual.get(0) + (2_000 - usual.get(0)) / full * full;

    assertThat(rowsOfPages(exact - 1)).endsWith(full, full - 3, 2);
    assertThat(rowsOfPages(exact)).endsWith(full, full - 2, 2);
    assertThat(rowsOfPages(exact + 1)).endsWith(full, full - 1, 2);
    assertThat(rowsOfPages(exact + 2)).endsWith(full, full, 2);
    assertThat(rowsOfPages(exact + 3)).endsWith(full, full, 3);
  }

  @ParameterizedTest
  @DisplayName("a small course stands on one page: up to ten on A4, up to eight on letter")
  @CsvSource({"A4, 10", "LETTER, 8"})
  void setsASmallCourseOnOnePage(PaperSize size, int most) {
    for (int participants = 1; participants <= most; participants++) {
      CertificateDocument document = Papers.of(participants).paper(size).build();

      assertThat(rowsOfPages(document)).containsExactly(participants);
    }
  }

  @Test
  @DisplayName("what stands on one page at its full size is not set smaller")
  void keepsItsSizeWhereItFits() {
    assertThat(largestSize(Papers.of(3).build())).isEqualTo(TITLE_SIZE);
    assertThat(largestSize(Papers.of(10).build())).isBetween(0.85f * TITLE_SIZE, TITLE_SIZE);
    assertThat(largestSize(Papers.of(25).build())).isEqualTo(TITLE_SIZE);
  }

  @Test
  @DisplayName("a footer and the number of the page share a line where both fit, and only there")
  void setsAShortFooterBesideThePageNumber() {
    String longer = "Capacita Sur SpA, Avenida de la Prueba 100, Valparaíso. ".repeat(3).strip();
    byte[] beside = RENDERER.render(Papers.of(3).footer("www.capacita.example").build());
    byte[] above = RENDERER.render(Papers.of(3).footer(longer).build());

    try (Reading one = Reading.of(beside);
        Reading two = Reading.of(above)) {
      assertThat(one.page(1)).contains("www.capacita.example Página 1 de 1\n");
      assertThat(two.solid()).contains(Reading.solid(longer) + "Página1de1");
      assertThat(two.page(1)).contains("\nPágina 1 de 1\n");
      assertLaidOut(one);
      assertLaidOut(two);
    }
  }

  private static float largestSize(CertificateDocument document) {
    try (Reading paper = Reading.of(RENDERER.render(document))) {
      return (float)
          paper.glyphs(1).stream().mapToDouble(TextPosition::getFontSize).max().orElseThrow();
    }
  }

  private static List<Integer> rowsOfPages(int participants) {
    return rowsOfPages(Papers.of(participants).build());
  }

  /** How many rows stand on each page, none lost and none twice, under their head. */
  private static List<Integer> rowsOfPages(CertificateDocument document) {
    List<Integer> rows = new ArrayList<>();
    try (Reading paper = Reading.of(RENDERER.render(document))) {
      assertThat(paper.rows())
          .containsExactlyElementsOf(
              document.rows().stream().map(OpenPdfRendererTest::line).toList());
      for (int page = 1; page <= paper.pages(); page++) {
        String text = paper.page(page);
        int here = (int) text.lines().filter(line -> line.contains(" / 40:00 ")).count();
        assertThat(text.contains("N.º RUT Nombre")).isEqualTo(here > 0);
        assertThat(text).contains("Página " + page + " de " + paper.pages());
        rows.add(here);
      }
      assertThat(paper.page(paper.pages()))
          .contains("Participantes comunicados: " + document.rows().size());
    }
    return rows;
  }

  static List<String> longNames() {
    return List.of(
        "W".repeat(200),
        "abcdefghijklmnñopqrst".repeat(6).substring(0, 120),
        "Ŵ".repeat(199) + "i",
        "María de los Ángeles ".repeat(10).substring(0, 200).strip());
  }

  @ParameterizedTest
  @DisplayName("FC-11: a name of 200 W, one word of 120 letters and many words are printed whole")
  @MethodSource("longNames")
  void breaksLongNames(String name) {
    List<ParticipantRow> rows = new ArrayList<>(Papers.rows(2));
    for (int number = 3; number <= 40; number++) {
      rows.add(Papers.row(number, number + name));
    }

    try (Reading paper = Reading.of(RENDERER.render(Papers.withRows(rows).build()))) {
      String solid = paper.solid();
      int from = 0;
      for (ParticipantRow row : rows) {
        String cell = Reading.solid(row.name());
        int at = solid.indexOf(cell, from);
        assertThat(at).as("row %s", row.number()).isPositive();
        from = at + cell.length();
      }
      assertLaidOut(paper);
    }
  }

  @Test
  @DisplayName("FC-11: a company name of 200 characters and long words in fields are printed whole")
  void breaksLongFields() {
    String company = "Sociedad Anónima de Servicios Ñandú ".repeat(6).substring(0, 200);
    String word = Papers.LONG_WORD;
    CertificateDocument document = Papers.ofLongFields().build();

    try (Reading paper = Reading.of(RENDERER.render(document))) {
      assertThat(paper.solid())
          .contains(
              Reading.solid(document.title()),
              Reading.solid(document.subtitle()),
              Reading.solid(company + company + company),
              word + word + "RUT1-9Línea" + word,
              Reading.solid(company) + word,
              "7K3M-".repeat(30));
      assertLaidOut(paper);
    }
  }

  @Test
  @DisplayName("FC-11: texts of 2,000 code points run on over pages")
  void runsOnOverPages() {
    String justification = Papers.LONG_TEXT;

    try (Reading paper = Reading.of(RENDERER.render(Papers.ofLongTexts().build()))) {
      assertThat(paper.pages()).isGreaterThan(2);
      String solid = withoutHeadsAndFeet(paper);
      for (int remark = 0; remark < 4; remark++) {
        assertThat(solid).contains(remark + Reading.solid(justification));
      }
      assertThat(solid).contains("Justificación" + Reading.solid(justification));
      assertLaidOut(paper);
    }
  }

  @Test
  @DisplayName("FC-11: even a cell taller than a page keeps all its text")
  void cutsARowThatNoPageHolds() {
    try (Reading paper = Reading.of(RENDERER.render(Papers.ofATallRow().build()))) {
      String solid = paper.solid();
      int from = 0;
      for (int word = 0; word < 1500; word++) {
        from = solid.indexOf("palabra" + word, from);
        assertThat(from).as("word %s", word).isPositive();
      }
      assertLaidOut(paper);
    }
  }

  @Test
  @DisplayName("FC-11: a line feed begins a line")
  void keepsLineFeeds() {
    try (Reading paper = Reading.of(RENDERER.render(Papers.ofLineFeeds().build()))) {
      assertThat(paper.text()).containsSubsequence("Calle 1\n", "Valparaíso\n");
    }
  }

  private static String withoutHeadsAndFeet(Reading paper) {
    StringBuilder solid = new StringBuilder();
    for (int page = 1; page <= paper.pages(); page++) {
      String text = Reading.solid(paper.page(page));
      String foot = "Página" + page + "de" + paper.pages();
      String head = page == 1 ? "" : "CertificadodeasistenciaFolio6543210-1-T·Versión1";
      assertThat(text).startsWith(head).endsWith(foot);
      solid.append(text, head.length(), text.length() - foot.length());
    }
    return solid.toString();
  }

  /** Every glyph inside the margins, none below the smallest size, no two on one another. */
  private static void assertLaidOut(Reading paper) {
    for (int page = 1; page <= paper.pages(); page++) {
      List<TextPosition> glyphs = paper.glyphs(page);
      glyphs.sort(Comparator.comparing(TextPosition::getY));
      assertThat(glyphs.stream().filter(glyph -> !isInside(glyph)))
          .as("outside the margins of page %s", page)
          .isEmpty();
      assertThat(glyphs.stream().filter(glyph -> glyph.getFontSize() < SMALLEST))
          .as("too small on page %s", page)
          .isEmpty();
      assertThat(collisions(glyphs)).as("on one another on page %s", page).isEmpty();
    }
  }

  private static boolean isInside(TextPosition glyph) {
    return glyph.getX() > 55
        && glyph.getX() + glyph.getWidth() < 540.28f
        && glyph.getY() > 30
        && glyph.getY() < 811.89f;
  }

  private static List<String> collisions(List<TextPosition> sorted) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      TextPosition one = sorted.get(i);
      for (int j = i + 1; j < sorted.size(); j++) {
        TextPosition other = sorted.get(j);
        if (other.getY() - one.getY() > 0.9f * Math.min(one.getFontSize(), other.getFontSize())) {
          break;
        }
        if (one.getX() + one.getWidth() > other.getX() + 0.3f
            && other.getX() + other.getWidth() > one.getX() + 0.3f) {
          found.add(one + "/" + other + " at " + one.getX() + ", " + one.getY());
        }
      }
    }
    return found;
  }
}
