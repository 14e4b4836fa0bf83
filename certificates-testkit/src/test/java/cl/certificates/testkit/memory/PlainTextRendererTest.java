package cl.certificates.testkit.memory;

import cl.certificates.document.CertificateRenderer;
import cl.certificates.testkit.contract.CertificateRendererContract;
import java.nio.charset.StandardCharsets;
import java.util.List;

class PlainTextRendererTest extends CertificateRendererContract {
  @Override
  protected CertificateRenderer client() {
    return new PlainTextRenderer();
  }

  @Override
  protected List<String> pagesOf(byte[] paper) {
    return List.of(new String(paper, StandardCharsets.UTF_8).split("\f"));
  }
}
