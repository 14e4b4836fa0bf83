package cl.certificates.many;

import cl.certificates.AdapterException;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.ReceiptDocument;
import cl.certificates.testkit.memory.PlainTextRenderer;
import java.util.List;
import java.util.OptionalInt;

/** A printer that breaks over the papers of one action, until it is mended. */
final class Jamming implements CertificateRenderer {
  private final CertificateRenderer sound = new PlainTextRenderer();
  private final String action;
  private boolean mended;

  Jamming(String action) {
    this.action = action;
  }

  void mend() {
    mended = true;
  }

  @Override
  public List<String> layouts() {
    return sound.layouts();
  }

  @Override
  public OptionalInt firstUnprintable(String text) {
    return sound.firstUnprintable(text);
  }

  @Override
  public byte[] render(CertificateDocument document) {
    if (!mended && document.action().equals(action)) {
      throw new AdapterException("the printer is jammed", new IllegalStateException());
    }
    return sound.render(document);
  }

  @Override
  public byte[] renderReceipt(ReceiptDocument receipt) {
    return sound.renderReceipt(receipt);
  }
}
