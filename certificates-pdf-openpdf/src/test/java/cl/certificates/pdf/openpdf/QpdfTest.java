package cl.certificates.pdf.openpdf;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.document.CertificateDocument;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.dossier.Paper;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.pdf.bundle.CertificateBook;
import cl.certificates.viewing.CertificateCopy;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Has every file gone through by qpdf: its table of places, its streams, its objects. */
class QpdfTest {
  private static final OpenPdfRenderer RENDERER = OpenPdfRenderer.create();

  private void assertClean(byte[] pdf) throws Exception {
    SystemTool.Answer answer = SystemTool.qpdf(pdf);
    assertThat(answer.exit()).as(answer.output()).isZero(); // 2 are errors, 3 are warnings
    assertThat(answer.output()).contains("No syntax or stream encoding errors found");
  }

  static Stream<Named<CertificateDocument>> corpus() {
    return Corpus.documents();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corpus")
  void findsNothingInAPaper(CertificateDocument document) throws Exception {
    assertClean(RENDERER.render(document));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void findsNothingInASignedPaper(String algorithm) throws Exception {
    OpenPdfRenderer signing = RENDERER.signedBy(Signers.of(algorithm));

    assertClean(signing.render(Papers.of(90).mark("ANULADO").build()));
  }

  @Test
  void findsNothingInABookOfPlainMarkedAndSignedPapers() throws Exception {
    OpenPdfRenderer signing = RENDERER.signedBy(Signers.of("EC"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CertificateBook book = CertificateBook.to(out, "Certificados de marzo")) {
      for (byte[] paper :
          List.of(
              RENDERER.render(Papers.of(1).build()),
              RENDERER.render(Papers.dressed(60).mark("ANULADO").build()),
              signing.render(Papers.of(30).build()))) {
        Folio folio = new Folio(ActionId.of("6543210"), 1);
        book.add(new CertificateCopy(folio, DocumentStatus.IN_FORCE, "x.pdf", Paper.of(paper)));
      }
    }

    assertClean(out.toByteArray());
  }

  @Test
  void findsThatTheEndIsMissing() throws Exception {
    byte[] paper = RENDERER.render(Papers.of(1).build());

    assertThat(SystemTool.qpdf(Arrays.copyOf(paper, paper.length - 30)).exit()).isNotZero();
  }
}
