package cl.certificates.testkit.contract;

import static cl.certificates.testkit.fixture.Fixtures.aDocument;
import static cl.certificates.testkit.fixture.Fixtures.aReceipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.DocumentField;
import cl.certificates.document.DocumentSection;
import cl.certificates.document.PaperSize;
import cl.certificates.document.ParticipantRow;
import cl.certificates.document.ReceiptDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link CertificateRenderer} must do.
 *
 * <p>White space does not count when the text of a paper is compared, since lines break where the
 * layout has it. No test in here can show how a paper looks, what its QR holds (a subclass may read
 * it), nor that C2 holds on another day.
 */
@ExtendWith(NamedClause.class)
public abstract class CertificateRendererContract {
  private static final String SPANISH =
      "áéíóúüñÁÉÍÓÚÜÑ¿?¡!ºª°«»“”‘’–—·,;.:()[]/&%$#@*+-=_'\"€ÀàÇçÖöŠšŽž";
  private static final int MANY_ROWS = 120;
  private static final int A_CHUNK = 40;

  /** For subclasses. */
  protected CertificateRendererContract() {}

  /** A new adapter. */
  protected abstract CertificateRenderer client();

  /** The text of each page of a paper, in the order in which it was written. */
  protected abstract List<String> pagesOf(byte[] paper);

  private List<String> printed(CertificateDocument document) {
    return pagesOf(client().render(document)).stream()
        .map(CertificateRendererContract::bare)
        .toList();
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00a0\\f]+", "");
  }

  @Test
  @DisplayName("C1: every field of the document stands in the paper, whole")
  final void printsEveryField() {
    CertificateDocument document =
        aDocument(3)
            .addRemarks("Reemplaza a la versión 1", "Emitido fuera del plazo ordinario")
            .addSections(
                new DocumentSection(
                    "Justificación", List.of(new DocumentField("Texto", words(2_000)))),
                new DocumentSection(
                    "Otros",
                    List.of(
                        new DocumentField("Nombre largo", "ñ".repeat(300)),
                        new DocumentField("Sin texto", ""))))
            .addTotals("Cumplen el mínimo: 2")
            .addLegend("Verifique en línea con el código.")
            .build();

    String paper = String.join("", printed(document));

    List<String> expected = new ArrayList<>();
    expected.add(document.title());
    expected.add(document.subtitle());
    expected.addAll(document.remarks());
    for (DocumentSection section : document.sections()) {
      expected.add(section.heading());
      for (DocumentField field : section.fields()) {
        expected.add(field.label());
        expected.add(field.value());
      }
    }
    expected.add(document.tableHeading());
    expected.addAll(document.tableHeader());
    expected.addAll(document.totals());
    expected.addAll(document.legend());
    expected.add(document.verificationLabel());
    expected.add(document.verificationCode());
    for (String text : expected) {
      assertThat(paper.contains(bare(text))).as("C1: '%s'", text).isTrue();
    }
  }

  private static String words(int length) {
    String many =
        IntStream.range(0, length).mapToObj(i -> "razón" + i).collect(Collectors.joining(" "));
    return many.substring(0, length).strip();
  }

  @Test
  @DisplayName("C1: every row stands in the paper once, in order, over as many pages as needed")
  final void printsEveryRow() {
    for (int rows : new int[] {0, 1, MANY_ROWS}) {
      CertificateDocument document = aDocument(rows).build();

      List<String> pages = printed(document);

      String paper = String.join("", pages);
      int at = 0;
      for (ParticipantRow row : document.rows()) {
        assertThat(paper.split(Pattern.quote(row.rut()), -1))
            .as("C1: row %s of %s stands once", row.number(), rows)
            .hasSize(2);
        for (String cell :
            List.of(row.rut(), row.name(), row.hours(), row.percent(), row.minimum())) {
          int found = paper.indexOf(bare(cell), at);
          assertThat(found).as("C1: row %s of %s, in order", row.number(), rows).isNotNegative();
          at = found + bare(cell).length();
        }
      }
    }
  }

  @Test
  @DisplayName("C1: each page carries its number, and the long table runs over several")
  final void numbersItsPages() {
    List<String> pages = printed(aDocument(MANY_ROWS).build());

    assertThat(pages.size()).as("C1: several pages").isGreaterThan(1);
    for (int page = 1; page <= pages.size(); page++) {
      assertThat(pages.get(page - 1))
          .as("C1: page %s", page)
          .contains("Página%sde%s".formatted(page, pages.size()));
    }
  }

  @Test
  @DisplayName("C1: a name of two hundred letters stands in its row, whole")
  final void printsLongNames() {
    String unbroken = "W".repeat(200);
    String broken = words(200);
    CertificateDocument document =
        aDocument(0)
            .addRows(
                new ParticipantRow("1", "1-9", unbroken, "1:00 / 1:00", "100,00 %", "Sí"),
                new ParticipantRow("2", "2-7", broken, "1:00 / 1:00", "100,00 %", "Sí"))
            .build();

    String paper = String.join("", printed(document));

    assertThat(paper.contains(unbroken)).as("C1: without a blank").isTrue();
    assertThat(paper.contains(bare(broken))).as("C1: of many words").isTrue();
  }

  @Test
  @DisplayName("C2: the same document gives the same bytes, on every thread")
  final void isDeterministic() {
    CertificateDocument document = aDocument(MANY_ROWS).mark("ANULADO").build();
    CertificateRenderer shared = client();
    byte[] first = client().render(document);
    Callable<byte[]> runner = () -> shared.render(document);

    List<byte[]> papers = Race.of(Collections.nCopies(8, runner));

    for (byte[] paper : papers) {
      assertThat(paper).as("C2: byte for byte").isEqualTo(first);
    }
  }

  @Test
  @DisplayName("C2: different documents rendered at once do not mix")
  final void keepsDocumentsApart() {
    List<CertificateDocument> documents =
        IntStream.range(0, 8)
            .mapToObj(i -> aDocument(10 + i).subtitle("Documento " + i).build())
            .toList();
    List<byte[]> alone = documents.stream().map(client()::render).toList();
    CertificateRenderer shared = client();

    List<byte[]> together =
        Race.of(
            documents.stream()
                .<Callable<byte[]>>map(document -> () -> shared.render(document))
                .toList());

    for (int i = 0; i < documents.size(); i++) {
      assertThat(together.get(i)).as("C2: document %s", i).isEqualTo(alone.get(i));
    }
  }

  @Test
  @DisplayName("C5: each layout has a name of its own; the first is drawn where none is named")
  final void namesItsLayouts() {
    List<String> layouts = client().layouts();

    assertThat(layouts).as("C5: each with a name of its own").isNotEmpty().doesNotHaveDuplicates();
    assertThat(layouts).as("C5: named").noneMatch(String::isBlank);
    assertThat(client().layouts()).as("C5: always the same").isEqualTo(layouts);
    assertThat(client().render(aDocument(2).layout(layouts.get(0)).build()))
        .as("C5: the first is the current one")
        .isEqualTo(client().render(aDocument(2).build()));
    for (String layout : layouts) {
      assertThat(printed(aDocument(2).layout(layout).build())).as("C5: %s", layout).isNotEmpty();
    }
  }

  @Test
  @DisplayName("C5: a layout that is not known is refused, and no other is in its place")
  final void refusesAnUnknownLayout() {
    CertificateDocument document = aDocument(2).layout("of-nobody-0").build();

    assertThatThrownBy(() -> client().render(document), "C5: an unknown layout")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("C6: what a template adds stands in the paper, the footer on every page")
  final void printsTheTemplate() {
    for (PaperSize paper : PaperSize.values()) {
      List<String> pages =
          printed(
              aDocument(MANY_ROWS)
                  .paper(paper)
                  .addLetterhead("Capacita Sur SpA", "Avenida de la Prueba 100")
                  .footer("Un pie de página")
                  .addExtraLines("Curso inscrito bajo el convenio 7")
                  .build());

      String all = String.join("", pages);
      for (String line :
          List.of(
              "Capacita Sur SpA",
              "Avenida de la Prueba 100",
              "Curso inscrito bajo el convenio 7")) {
        assertThat(all.contains(bare(line))).as("C6: '%s' on %s", line, paper).isTrue();
      }
      assertThat(pages)
          .as("C6: the footer on every page of %s", paper)
          .allMatch(page -> page.contains(bare("Un pie de página")));
    }
  }

  @Test
  @DisplayName("C3: what Spanish is written with is printed as it is")
  final void printsSpanish() {
    assertThat(client().firstUnprintable(SPANISH)).as("C3: printable").isEmpty();
    assertThat(client().firstUnprintable("")).as("C3: nothing to print").isEmpty();

    String paper = String.join("", printed(aDocument(1).addRemarks(SPANISH).build()));

    assertThat(paper.contains(bare(SPANISH))).as("C3: as it is").isTrue();
  }

  @Test
  @DisplayName("C3: every letter that is called printable is printed")
  final void printsWhatItPromises() {
    CertificateRenderer client = client();
    String letters =
        IntStream.rangeClosed(0x21, 0x24F)
            .filter(Character::isLetterOrDigit)
            .filter(symbol -> client.firstUnprintable(Character.toString(symbol)).isEmpty())
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    List<String> chunks =
        IntStream.iterate(0, from -> from < letters.length(), from -> from + A_CHUNK)
            .mapToObj(from -> letters.substring(from, Math.min(from + A_CHUNK, letters.length())))
            .toList();

    String paper = String.join("", printed(aDocument(0).addAllRemarks(chunks).build()));

    for (String chunk : chunks) {
      assertThat(paper.contains(chunk)).as("C3: '%s'", chunk).isTrue();
    }
  }

  @Test
  @DisplayName("C3: the first unprintable code point is named, and such a document is refused")
  final void refusesWhatItCannotPrint() {
    for (int symbol : new int[] {0x1F600, 0x0634, 0x0E01, 0x4E2D, 0xE000, 0x0007, 0xFFFE}) {
      String alone = Character.toString(symbol);
      OptionalInt named = client().firstUnprintable(alone);
      if (named.isPresent()) {
        assertThat(named).as("C3: U+%04X", symbol).hasValue(symbol);
        String text = "Peña " + alone + " y \u0007";
        assertThat(client().firstUnprintable(text))
            .as("C3: the first, U+%04X", symbol)
            .hasValue(symbol);
        for (CertificateDocument document : documentsWith(text)) {
          assertThatThrownBy(
                  () -> client().render(document), "C3: U+%04X is not left out in silence", symbol)
              .isInstanceOf(IllegalArgumentException.class);
        }
      }
    }
  }

  private static List<CertificateDocument> documentsWith(String text) {
    return List.of(
        aDocument(1).addRemarks(text).build(),
        aDocument(1)
            .addRows(new ParticipantRow("2", "1-9", text, "0:00 / 1:00", "0,00 %", "No"))
            .build(),
        aDocument(1)
            .addSections(new DocumentSection("Curso", List.of(new DocumentField("Nombre", text))))
            .build());
  }

  @Test
  @DisplayName("C4: a mark is printed on every page, and only where there is one")
  final void marksEveryPage() {
    List<String> marked = printed(aDocument(MANY_ROWS).mark("ANULADO").build());
    assertThat(marked.size()).as("C4: several pages").isGreaterThan(1);
    assertThat(marked).as("C4: on every page").allMatch(page -> page.contains("ANULADO"));

    List<String> plain = printed(aDocument(MANY_ROWS).build());
    assertThat(plain).as("C4: not without a mark").noneMatch(page -> page.contains("ANULADO"));
  }

  private List<String> printed(ReceiptDocument receipt) {
    return pagesOf(client().renderReceipt(receipt)).stream()
        .map(CertificateRendererContract::bare)
        .toList();
  }

  private static List<String> fieldsOf(ReceiptDocument receipt) {
    List<String> fields = new ArrayList<>(List.of(receipt.title(), receipt.subtitle()));
    fields.addAll(receipt.letterhead());
    fields.addAll(receipt.remarks());
    for (DocumentSection section : receipt.sections()) {
      fields.add(section.heading());
      for (DocumentField field : section.fields()) {
        fields.add(field.label());
        fields.add(field.value());
      }
    }
    fields.addAll(receipt.legend());
    receipt.footer().ifPresent(fields::add);
    fields.add("Página 1 de 1");
    return fields;
  }

  private static ReceiptDocument.Builder aFullReceipt(String motive, String reason) {
    return aReceipt()
        .addLetterhead("Capacita Sur SpA", "Avenida de la Prueba 100")
        .footer("Un pie de página")
        .addRemarks("Decidida fuera de plazo: vencía el 19-05-2026.")
        .addSections(
            new DocumentSection("Más", List.of(new DocumentField("Motivo entero", motive))),
            new DocumentSection("Decisión", List.of(new DocumentField("Razón entera", reason))));
  }

  private void assertOnOnePage(ReceiptDocument receipt) {
    List<String> pages = printed(receipt);
    assertThat(pages).as("C7: one page of %s", receipt.paper()).hasSize(1);
    for (String text : fieldsOf(receipt)) {
      assertThat(pages.get(0).contains(bare(text)))
          .as("C7: '%s' on %s", text, receipt.paper())
          .isTrue();
    }
  }

  @Test
  @DisplayName("C7: every field of a receipt stands on its one page, whole")
  final void printsAReceipt() {
    assertOnOnePage(aReceipt().build());
    assertOnOnePage(aFullReceipt("La factura es la 4522.", "Acreditado.\nArchívese.").build());
  }

  @Test
  @DisplayName("C7: a motive and a reason of 2,000 code points stand on the one page, whole")
  final void printsTheLongestReceipt() {
    String twelveLines = ("ñandú ".repeat(26).strip() + "\n").repeat(12).strip();
    for (PaperSize paper : PaperSize.values()) {
      for (String text : List.of(words(2_000), "W".repeat(2_000), twelveLines)) {
        assertOnOnePage(aFullReceipt(text, text).paper(paper).build());
      }
    }
  }

  @Test
  @DisplayName("C7: the same receipt gives the same bytes, on every thread, and another other ones")
  final void printsReceiptsDeterministically() {
    ReceiptDocument receipt = aFullReceipt(words(2_000), "Acreditado.").build();
    byte[] first = client().renderReceipt(receipt);
    CertificateRenderer shared = client();
    Callable<byte[]> runner = () -> shared.renderReceipt(receipt);

    for (byte[] paper : Race.of(Collections.nCopies(8, runner))) {
      assertThat(paper).as("C7: byte for byte").isEqualTo(first);
    }
    assertThat(client().renderReceipt(aFullReceipt(words(1_999), "Acreditado.").build()))
        .as("C7: another motive")
        .isNotEqualTo(first);
  }

  @Test
  @DisplayName("C7: a receipt is drawn with a known layout, the first where none is named")
  final void drawsReceiptsWithItsLayouts() {
    List<String> layouts = client().layouts();

    assertThat(client().renderReceipt(aReceipt().layout(layouts.get(0)).build()))
        .as("C7: the first is the current one")
        .isEqualTo(client().renderReceipt(aReceipt().build()));
    for (String layout : layouts) {
      assertOnOnePage(aReceipt().layout(layout).build());
    }
    assertThatThrownBy(
            () -> client().renderReceipt(aReceipt().layout("of-nobody-0").build()),
            "C7: an unknown layout")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("C7: a receipt with an unprintable code point is refused")
  final void refusesAReceiptItCannotPrint() {
    String unprintable = "Peña \u0007";

    for (ReceiptDocument receipt :
        List.of(
            aReceipt().addRemarks(unprintable).build(),
            aFullReceipt(unprintable, "Acreditado.").build(),
            aReceipt().addLegend(unprintable).build())) {
      assertThatThrownBy(
              () -> client().renderReceipt(receipt), "C7: nothing is left out in silence")
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
