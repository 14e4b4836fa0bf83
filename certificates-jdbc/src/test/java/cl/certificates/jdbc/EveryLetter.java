package cl.certificates.jdbc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.ReceiptDocument;
import cl.certificates.testkit.memory.PlainTextRenderer;
import java.util.List;
import java.util.OptionalInt;

/** What one printer lacks letters for, another prints: the store keeps both. */
final class EveryLetter implements CertificateRenderer {
  private final CertificateRenderer plain = new PlainTextRenderer();

  @Override
  public List<String> layouts() {
    return plain.layouts();
  }

  @Override
  public OptionalInt firstUnprintable(String text) {
    return OptionalInt.empty();
  }

  @Override
  public byte[] render(CertificateDocument document) {
    return "a paper".getBytes(US_ASCII);
  }

  @Override
  public byte[] renderReceipt(ReceiptDocument receipt) {
    return "a receipt".getBytes(US_ASCII);
  }
}
