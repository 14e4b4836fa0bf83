package cl.certificates.benchmarks.paper;

import cl.certificates.document.CertificateDocument;
import cl.certificates.pdf.openpdf.OpenPdfRenderer;
import java.io.IOException;

/** Who prints the page. */
enum Typesetter {
  CERTIFICATES("certificates", OpenPdfRenderer.create()::render, true),
  OPENPDF_STANDARDS(
      "OpenPDF, same standards", paper -> ByHand.draw(paper, new StandardsPen(paper)), true),
  OPENPDF_PLAIN("OpenPDF, plain", paper -> ByHand.draw(paper, new PlainPen()), true),
  PDFBOX("PDFBox", paper -> ByHand.draw(paper, new PdfBoxPen()), false),
  HTML("OpenHTMLtoPDF", HtmlPaper::print, false);

  final String label;

  /** Whether a turn has room for many. */
  final boolean fast;

  private final Work work;

  private interface Work {
    byte[] print(CertificateDocument document) throws IOException;
  }

  Typesetter(String label, Work work, boolean fast) {
    this.label = label;
    this.work = work;
    this.fast = fast;
  }

  byte[] print(CertificateDocument document) throws IOException {
    return work.print(document);
  }
}
