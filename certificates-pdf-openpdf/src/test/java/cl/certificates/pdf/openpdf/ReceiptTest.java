package cl.certificates.pdf.openpdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.document.PaperSize;
import cl.certificates.document.ReceiptDocument;
import cl.certificates.document.Template;
import cl.certificates.dossier.Dossier;
import cl.certificates.pdf.openpdf.Hearing.Heard;
import cl.certificates.pdf.openpdf.Receipts.Texts;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.w3c.dom.Document;

/** Receipts: one page, whole, to the standards, the same bytes for ever. */
class ReceiptTest {
  private static final OpenPdfRenderer RENDERER = OpenPdfRenderer.create();
  private static final float ROUNDING = 0.01f;

  static Stream<Named<ReceiptDocument>> receipts() {
    return Receipts.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("receipts")
  void keepsToPdfA2bAndPdfUa1(ReceiptDocument receipt) {
    byte[] paper = RENDERER.renderReceipt(receipt);

    assertThat(Archive.objections(paper, PDFAFlavour.PDFA_2_B)).isEmpty();
    assertThat(Archive.objections(paper, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("receipts")
  @DisplayName("C7: it is one page, and read out whole and in order")
  void isReadOutWholeOnOnePage(ReceiptDocument receipt) {
    try (Reading paper = Reading.of(RENDERER.renderReceipt(receipt))) {
      assertThat(paper.pages()).isEqualTo(1);
      assertThat(Hearing.of(paper.pdf()).stream().map(Heard::solid).toList())
          .containsExactlyElementsOf(expected(receipt).stream().map(Heard::solid).toList());
      receipt.footer().ifPresent(foot -> assertThat(paper.solid()).contains(Reading.solid(foot)));
    }
  }

  private static List<Heard> expected(ReceiptDocument receipt) {
    List<Heard> expected = Hearing.opening(receipt);
    receipt.legend().forEach(legend -> expected.add(new Heard("Document/P", legend)));
    return expected;
  }

  private static float smallestSize(ReceiptDocument receipt) {
    try (Reading paper = Reading.of(RENDERER.renderReceipt(receipt))) {
      return paper.glyphs(1).stream()
          .map(TextPosition::getFontSize)
          .min(Float::compare)
          .orElseThrow();
    }
  }

  @Test
  @DisplayName("A receipt of usual texts is set at the sizes of the certificate")
  void isSetAtItsFullSize() {
    assertThat(smallestSize(Receipts.rejection(Receipts.plain(), Texts.USUAL, true)))
        .isEqualTo(7.5f);
  }

  @ParameterizedTest
  @EnumSource(PaperSize.class)
  @DisplayName("Prose at every limit stays readable: motive, reason, names and all of a template")
  void keepsProseReadable(PaperSize paper) {
    Template template = Receipts.dressed(Receipts.PROSE).paper(paper).build();
    ReceiptDocument receipt = Receipts.rejection(template, Texts.full(Receipts.PROSE), true);

    assertThat(usualSize(receipt)).as("what people wrote").isGreaterThanOrEqualTo(6f);
    assertThat(smallestSize(receipt)).as("labels and foot").isGreaterThanOrEqualTo(4.5f);
  }

  /** The size in which most glyphs are set. */
  private static float usualSize(ReceiptDocument receipt) {
    try (Reading paper = Reading.of(RENDERER.renderReceipt(receipt))) {
      return paper.glyphs(1).stream()
          .collect(Collectors.groupingBy(TextPosition::getFontSize, Collectors.counting()))
          .entrySet()
          .stream()
          .max(Map.Entry.comparingByValue())
          .orElseThrow()
          .getKey();
    }
  }

  @Test
  @DisplayName("The three-em dash is the widest glyph there is, so what holds it holds every text")
  void knowsTheWidestGlyph() {
    Typeface typeface = Typeface.load();
    Style style = new Style(Weight.REGULAR, 10, 10, Ink.TEXT);

    int widest =
        IntStream.range(' ', Character.MIN_SUPPLEMENTARY_CODE_POINT)
            .filter(symbol -> !Character.isSurrogate((char) symbol))
            .filter(symbol -> typeface.firstUnprintable(Character.toString(symbol)).isEmpty())
            .boxed()
            .max(
                (one, other) ->
                    Float.compare(
                        typeface.width(Character.toString(one), style),
                        typeface.width(Character.toString(other), style)))
            .orElseThrow();

    assertThat(widest).isEqualTo(0x2E3B);
  }

  @ParameterizedTest
  @EnumSource(PaperSize.class)
  @DisplayName("C7: whatever words the widest glyph makes, every text at its limit is on the page")
  void holdsTheWidestTexts(PaperSize paper) {
    Template template = Receipts.dressed("\u2E3B").paper(paper).build();
    for (int word : new int[] {1, 13, 29, 30, 58, 2_000}) {
      String text = "\u2E3B".repeat(word) + " ";

      float smallest = smallestSize(Receipts.rejection(template, Texts.full(text), true));

      assertThat(smallest)
          .as("words of %s", word)
          .isGreaterThanOrEqualTo(ReceiptLayout.FLOOR - ROUNDING);
    }
  }

  @Test
  @DisplayName("C7: a motive of 2,000 lines stands on the page, each end of a line a sign")
  void holdsManyLines() {
    String lines = IntStream.range(0, 1_000).mapToObj(i -> "W").collect(Collectors.joining("\n"));
    Texts texts = new Texts("W".repeat(200), "W".repeat(300), lines, lines);

    for (PaperSize size : PaperSize.values()) {
      ReceiptDocument receipt =
          Receipts.rejection(Receipts.dressed("W").paper(size).build(), texts, true);
      try (Reading paper = Reading.of(RENDERER.renderReceipt(receipt))) {
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.solid()).contains("W¶".repeat(999) + "W");
      }
    }
  }

  @ParameterizedTest
  @DisplayName("C2: neither the default locale nor the default zone reaches a receipt")
  @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-ca-buddhist"})
  void isTheSameEverywhere(String tag) {
    Dossier rejected = Receipts.rejected(Receipts.plain(), Texts.USUAL, true);
    ReceiptDocument receipt = Receipts.of(rejected, Receipts.plain());
    byte[] here = RENDERER.renderReceipt(receipt);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));

      ReceiptDocument again = Receipts.of(rejected, Receipts.plain());
      assertThat(again).isEqualTo(receipt);
      assertThat(OpenPdfRenderer.create().renderReceipt(again)).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void tellsMachinesWhichActItIs() throws Exception {
    ReceiptDocument receipt = Receipts.rejection(Receipts.plain(), Texts.USUAL, false);

    try (Reading paper = Reading.of(RENDERER.renderReceipt(receipt))) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document xmp =
          factory
              .newDocumentBuilder()
              .parse(
                  new ByteArrayInputStream(
                      paper.pdf().getDocumentCatalog().getMetadata().toByteArray()));
      assertThat(property(xmp, "folio")).isEqualTo("6543210-1-U");
      assertThat(property(xmp, "act")).isEqualTo("ANNULMENT_REJECTED");
      assertThat(property(xmp, "revision")).isEqualTo("3");
      assertThat(property(xmp, "actDigest")).isEqualTo(receipt.contentDigest());
      assertThat(xmp.getElementsByTagNameNS(Xmp.NAMESPACE, "contentDigest").getLength()).isZero();
    }
  }

  private static String property(Document xmp, String name) {
    return xmp.getElementsByTagNameNS(Xmp.NAMESPACE, name).item(0).getTextContent();
  }

  @Test
  @DisplayName("FC-11: a receipt that no page can hold is withheld, never cut")
  void givesNoDamagedReceipt() {
    ReceiptDocument endless =
        new ReceiptDocument.Builder()
            .from(Receipts.request(Receipts.plain(), Texts.USUAL))
            .addLegend("W".repeat(60_000))
            .build();

    assertThatThrownBy(() -> RENDERER.renderReceipt(endless))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("one page");
  }
}
