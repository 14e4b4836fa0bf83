package cl.certificates.pdf.openpdf;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.document.CertificateDocument;
import cl.certificates.document.ParticipantRow;
import cl.certificates.pdf.openpdf.Hearing.Heard;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.w3c.dom.Document;

class StandardsTest {
  private static final OpenPdfRenderer RENDERER = OpenPdfRenderer.create();

  static Stream<Named<CertificateDocument>> corpus() {
    return Corpus.documents();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corpus")
  void keepsToPdfA2bAndPdfUa1(CertificateDocument document) {
    byte[] paper = RENDERER.render(document);

    assertThat(Archive.objections(paper, PDFAFlavour.PDFA_2_B)).isEmpty();
    assertThat(Archive.objections(paper, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  static Stream<Named<byte[]>> wordedByTheLibrary() {
    return Stream.concat(
        Samples.all().entrySet().stream()
            .map(sample -> Named.of(sample.getKey(), sample.getValue().paper())),
        Stream.of(Named.of("annulled-in-english", Samples.annulledInEnglish())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wordedByTheLibrary")
  void keepsToThemInTheWordsOfTheLibrary(byte[] paper) {
    assertThat(Archive.objections(paper, PDFAFlavour.PDFA_2_B)).isEmpty();
    assertThat(Archive.objections(paper, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void speaksEnglishToEyesEarsAndMachines() {
    try (Reading paper = Reading.of(Samples.annulledInEnglish())) {
      PDDocumentCatalog catalog = paper.pdf().getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("en");
      assertThat(paper.pdf().getDocumentInformation().getTitle())
          .startsWith("Certificate of Attendance 6543210-1-");
      assertThat(paper.everyPage())
          .hasSize(3)
          .allMatch(text -> Reading.solid(text).contains("ANNULLED"))
          .noneMatch(text -> text.contains("Certificado") || text.contains("Página"));
      assertThat(Hearing.of(paper.pdf()))
          .contains(new Heard("Document/H1", "Certificate of Attendance"))
          .extracting(Heard::text)
          .noneMatch(text -> text.contains("Asistencia") || text.contains("Participante"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corpus")
  void isReadOutWholeAndInOrder(CertificateDocument document) {
    try (Reading paper = Reading.of(RENDERER.render(document))) {
      assertThat(Hearing.of(paper.pdf()).stream().map(Heard::solid).toList())
          .containsExactlyElementsOf(expected(document).stream().map(Heard::solid).toList());
    }
  }

  private static List<Heard> expected(CertificateDocument document) {
    List<Heard> expected = Hearing.opening(document);
    expected.add(new Heard("Document/H2", document.tableHeading()));
    String headPath =
        document.rows().isEmpty() ? "Document/Table/TR/TH" : "Document/Table/THead/TR/TH";
    document.tableHeader().forEach(head -> expected.add(new Heard(headPath, head)));
    document.rows().stream()
        .flatMap(StandardsTest::cells)
        .forEach(cell -> expected.add(new Heard("Document/Table/TBody/TR/TD", cell)));
    document.totals().forEach(total -> expected.add(new Heard("Document/P", total)));
    document.extraLines().forEach(line -> expected.add(new Heard("Document/P", line)));
    document.legend().forEach(legend -> expected.add(new Heard("Document/P", legend)));
    expected.add(new Heard("Document/L/LI/Lbl", document.verificationLabel()));
    expected.add(new Heard("Document/L/LI/LBody", document.verificationCode()));
    expected.add(
        new Heard(
            "Document/Figure",
            document.verificationLabel() + ": " + document.verificationTarget()));
    return expected;
  }

  private static Stream<String> cells(ParticipantRow row) {
    return Stream.of(
        row.number(), row.rut(), row.name(), row.hours(), row.percent(), row.minimum());
  }

  @Test
  void tellsMachinesWhichCertificateItIs() throws Exception {
    CertificateDocument document =
        Papers.of(1).folio("RLAB-<26>-2-K").action("RLAB-<26>").version(2).build();

    try (Reading paper = Reading.of(RENDERER.render(document))) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document xmp =
          factory
              .newDocumentBuilder()
              .parse(
                  new ByteArrayInputStream(
                      paper.pdf().getDocumentCatalog().getMetadata().toByteArray()));
      assertThat(property(xmp, "folio")).isEqualTo("RLAB-<26>-2-K");
      assertThat(property(xmp, "action")).isEqualTo("RLAB-<26>");
      assertThat(property(xmp, "version")).isEqualTo("2");
      assertThat(property(xmp, "contentDigest")).isEqualTo(document.contentDigest());
    }
  }

  private static String property(Document xmp, String name) {
    return xmp.getElementsByTagNameNS("http://certificates.cl/ns/certificate/1.0/", name)
        .item(0)
        .getTextContent();
  }
}
