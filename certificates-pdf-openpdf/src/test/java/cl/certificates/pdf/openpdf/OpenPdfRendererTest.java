package cl.certificates.pdf.openpdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.ParticipantRow;
import com.google.zxing.NotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpenPdfRendererTest {
  private static final CertificateRenderer RENDERER = OpenPdfRenderer.create();

  static String line(ParticipantRow row) {
    return String.join(
        " ", row.number(), row.rut(), row.name(), row.hours(), row.percent(), row.minimum());
  }

  @Test
  @DisplayName("S52: 120 participants stand on several pages, each with the header and its number")
  void setsTheLongListOverPages() {
    CertificateDocument document = Papers.of(120).build();

    try (Reading paper = Reading.of(RENDERER.render(document))) {
      assertThat(paper.pages()).isEqualTo(4);
      for (int page = 1; page <= 4; page++) {
        assertThat(paper.page(page))
            .contains("Página " + page + " de 4")
            .containsOnlyOnce("N.º RUT Nombre")
            .doesNotContain("{page");
      }
      assertThat(paper.rows())
          .containsExactlyElementsOf(
              document.rows().stream().map(OpenPdfRendererTest::line).toList());
    }
  }

  @Test
  @DisplayName("S52: later pages name the folio they belong to")
  void repeatsTitleAndFolio() {
    try (Reading paper = Reading.of(RENDERER.render(Papers.of(120).build()))) {
      assertThat(paper.everyPage())
          .allSatisfy(text -> assertThat(text).containsOnlyOnce("Folio 6543210-1-T · Versión 1"));
    }
  }

  @Test
  void printsEveryFieldInTheOrderOfTheDocument() {
    CertificateDocument document =
        Papers.of(3).addRemarks("Emitido fuera de plazo: huellero dañado.").build();
    List<String> expected = new ArrayList<>();
    expected.add(document.title());
    expected.add(document.subtitle());
    expected.addAll(document.remarks());
    document
        .sections()
        .forEach(
            section -> {
              expected.add(section.heading());
              section
                  .fields()
                  .forEach(
                      field -> {
                        expected.add(field.label());
                        expected.add(field.value());
                      });
            });
    expected.add(document.tableHeading());
    document.rows().forEach(row -> expected.add(line(row)));
    expected.addAll(document.totals());
    expected.addAll(document.legend());
    expected.add(document.verificationLabel());
    expected.add(document.verificationCode());

    try (Reading paper = Reading.of(RENDERER.render(document))) {
      assertThat(paper.pages()).isEqualTo(1);
      assertThat(paper.solid())
          .containsSubsequence(expected.stream().map(Reading::solid).toList())
          .endsWith("Página1de1");
    }
  }

  @Test
  @DisplayName("a page is A4 and the verification QR holds the target")
  void drawsTheQr() throws NotFoundException {
    try (Reading paper = Reading.of(RENDERER.render(Papers.of(1).build()))) {
      assertThat(paper.pdf().getPage(0).getMediaBox().getWidth()).isBetween(595f, 595.5f);
      assertThat(paper.pdf().getPage(0).getMediaBox().getHeight()).isBetween(841.5f, 842f);
      assertThat(paper.qr(1)).isEqualTo(Papers.TARGET);
    }
  }

  @Test
  void drawsTheQrAsRectangles() {
    try (Reading paper = Reading.of(RENDERER.render(Papers.of(1).build()))) {
      assertThat(paper.pdf().getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  @Test
  void keepsALongOrAccentedTargetReadable() throws NotFoundException {
    String target = "https://certificados.example.cl/verificación/" + "abc-ñ-123/".repeat(30);
    CertificateDocument document = Papers.of(1).verificationTarget(target).mark("ANULADO").build();

    try (Reading paper = Reading.of(RENDERER.render(document))) {
      assertThat(paper.qr(paper.pages())).isEqualTo(target);
    }
  }

  @Test
  @DisplayName("C4: the mark stands on every page, and the QR under it is still read")
  void marksEveryPage() throws NotFoundException {
    CertificateDocument document = Papers.of(120).mark("ANULADO").build();

    try (Reading paper = Reading.of(RENDERER.render(document))) {
      assertThat(paper.everyPage())
          .hasSize(4)
          .allSatisfy(text -> assertThat(Reading.solid(text)).containsOnlyOnce("ANULADO"));
      assertThat(paper.rows()).hasSize(120);
      assertThat(paper.qr(4)).isEqualTo(Papers.TARGET);
    }
  }

  @Test
  @DisplayName("C4: a mark of any length is broken and shrunk until it stands on the page")
  void fitsLongMarks() {
    String mark = "ANULADO, reemplazado por el folio 6543210-2-T ".repeat(40).strip();

    try (Reading paper = Reading.of(RENDERER.render(Papers.of(1).mark(mark).build()))) {
      assertThat(paper.solid()).contains(Reading.solid(mark));
      assertThat(paper.glyphs(1))
          .allSatisfy(
              glyph -> {
                assertThat(glyph.getX()).isBetween(0f, 595.28f);
                assertThat(glyph.getY()).isBetween(0f, 841.89f);
              });
    }
  }

  @Test
  @DisplayName("FC-10: both fonts are embedded, as subsets that can be read back")
  void embedsItsFonts() throws IOException {
    List<String> names = new ArrayList<>();
    try (Reading paper = Reading.of(RENDERER.render(Papers.of(50).mark("ANULADO").build()))) {
      for (PDPage page : paper.pdf().getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          names.add(font.getName());
          assertThat(font).isInstanceOf(PDType0Font.class);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getCOSObject().containsKey(COSName.TO_UNICODE)).isTrue();
          assertThat(font.getCOSObject().getCOSName(COSName.ENCODING))
              .isEqualTo(COSName.IDENTITY_H);
        }
      }
    }
    assertThat(names)
        .contains("NNNNNN+NotoSans-Regular", "NNNNNN+NotoSans-Bold")
        .allMatch(name -> name.startsWith("NNNNNN+NotoSans-"));
  }

  @Test
  void describesTheFile() throws IOException {
    CertificateDocument document = Papers.of(1).author("Pérez & Hijos <SpA>").build();

    try (Reading paper = Reading.of(RENDERER.render(document))) {
      PDDocumentCatalog catalog = paper.pdf().getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("es-CL");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(paper.pdf().getDocumentInformation().getTitle()).isEqualTo(document.fileTitle());
      assertThat(paper.pdf().getDocumentInformation().getAuthor()).isEqualTo(document.author());
      assertThat(paper.pdf().getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo(document.issuedAt());
      assertThat(
              paper
                  .pdf()
                  .getDocumentInformation()
                  .getModificationDate()
                  .getTimeZone()
                  .getRawOffset())
          .isEqualTo(TimeZone.getTimeZone("UTC").getRawOffset());
      assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains(">Certificado de asistencia 6543210-1-T</rdf:li>")
          .contains(">Pérez &amp; Hijos &lt;SpA&gt;</rdf:li>")
          .contains("<xmp:CreateDate>2026-03-13T21:00:00Z</xmp:CreateDate>");
      assertThat(paper.pdf().getDocument().getDocumentID().getString(0).length()).isEqualTo(16);
    }
  }

  @Test
  void namesItsLayout() {
    assertThat(RENDERER.layouts()).containsExactly("openpdf-1");
  }

  @Test
  void setsALabelWithoutNumbersAndOneOfSeveralLines() {
    String label = "Documento emitido electrónicamente; conserve todas sus hojas. ".repeat(6);
    CertificateDocument document = Papers.of(120).pageLabel(label + "{page}/{pages}").build();

    try (Reading paper = Reading.of(RENDERER.render(document))) {
      assertThat(paper.rows()).hasSize(120);
      for (int page = 1; page <= paper.pages(); page++) {
        assertThat(Reading.solid(paper.page(page)))
            .endsWith(Reading.solid(label + page + "/" + paper.pages()));
      }
    }
  }

  @Test
  @DisplayName("the totals, the legend and the code are not torn apart by a page end")
  void keepsItsClosingTogether() {
    for (int participants = 1; participants <= 30; participants++) {
      CertificateDocument document = Papers.of(participants).build();
      try (Reading paper = Reading.of(RENDERER.render(document))) {
        assertThat(paper.page(paper.pages()))
            .as("%s participants", participants)
            .contains("Participantes comunicados:", document.verificationCode());
      }
    }
  }

  @Test
  @DisplayName("C1: what no page can hold breaks the rendering, not the paper")
  void breaksRatherThanDamages() {
    List<CertificateDocument> documents =
        List.of(
            Papers.of(1).mark("ANULADO ".repeat(5_000)).build(),
            Papers.of(1).pageLabel("Conserve esta hoja. ".repeat(500)).build(),
            Papers.of(1).verificationLabel("Código ".repeat(2_000)).build(),
            Papers.of(1)
                .tableHeader(List.of("N.º", "RUT", "Nombre ".repeat(1_500), "Horas", "%", "Sí"))
                .build());

    assertThat(documents)
        .allSatisfy(
            document ->
                assertThatThrownBy(() -> RENDERER.render(document))
                    .isInstanceOf(AdapterException.class));
  }

  @Test
  void refusesATableOfOtherThanSixColumns() {
    CertificateDocument document = Papers.of(1).addTableHeader("Firma").build();

    assertThatIllegalArgumentException().isThrownBy(() -> RENDERER.render(document));
  }

  @Test
  void refusesADigestThatIsNone() {
    CertificateDocument document = Papers.of(1).contentDigest("no").build();

    assertThatIllegalArgumentException().isThrownBy(() -> RENDERER.render(document));
  }

  @Test
  void refusesATargetThatFitsInNoQr() {
    CertificateDocument document = Papers.of(1).verificationTarget("x".repeat(3_000)).build();

    assertThatIllegalArgumentException().isThrownBy(() -> RENDERER.render(document));
  }
}
