package cl.certificates.pdf.openpdf;

import cl.certificates.document.CertificateRenderer;
import cl.certificates.testkit.contract.CertificateRendererContract;
import java.util.List;

class OpenPdfRendererContractTest extends CertificateRendererContract {
  @Override
  protected CertificateRenderer client() {
    return OpenPdfRenderer.create();
  }

  @Override
  protected List<String> pagesOf(byte[] bytes) {
    try (Reading paper = Reading.of(bytes)) {
      return paper.everyPage();
    }
  }
}
