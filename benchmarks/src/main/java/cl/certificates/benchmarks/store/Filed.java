package cl.certificates.benchmarks.store;

import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.ReceiptDocument;
import java.util.List;
import java.util.OptionalInt;

/** A renderer that hands out one paper printed before, so that all but the printing is timed. */
record Filed(CertificateRenderer renderer, byte[] paper) implements CertificateRenderer {
  @Override
  public List<String> layouts() {
    return renderer.layouts();
  }

  @Override
  public OptionalInt firstUnprintable(String text) {
    return renderer.firstUnprintable(text);
  }

  @Override
  public byte[] render(CertificateDocument document) {
    return paper;
  }

  @Override
  public byte[] renderReceipt(ReceiptDocument receipt) {
    return paper;
  }
}
