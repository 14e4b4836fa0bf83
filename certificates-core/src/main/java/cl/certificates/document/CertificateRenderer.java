package cl.certificates.document;

import java.util.List;
import java.util.OptionalInt;

/**
 * Port: typesets certificates, and the receipts of what is decided about them. Adapters are safe
 * for concurrent use.
 *
 * <p>C1: every field of the document stands in the paper, whole; every row once, in order, over as
 * many pages as are needed.
 *
 * <p>C2: the same document gives the same bytes, on every thread and on every day; but for a
 * signature, which is of its moment.
 *
 * <p>C3: a text without unprintable code point is printed as it is; of one with some the first is
 * named, and nothing is ever left out in silence.
 *
 * <p>C4: a mark is printed on every page.
 *
 * <p>C5: a layout once in use is drawn ever after, each with a name of its own; one that is not
 * known is refused, no other look takes its place.
 *
 * <p>C6: letterhead, extra lines and the alternative text of a logo stand in the paper, the footer
 * on every page; they take no field away.
 *
 * <p>C7: a receipt is one page, whole, however long its texts within their limits; C2, C3, C5 and
 * C6 hold of it as of a certificate, but that it has no extra lines.
 */
public interface CertificateRenderer {
  /**
   * The layouts it draws, the current one first: "openpdf-1". The one used is recorded with every
   * paper.
   */
  List<String> layouts();

  /**
   * The first code point of a text that the fonts cannot print.
   *
   * @return empty if all of it can be printed
   */
  OptionalInt firstUnprintable(String text);

  /**
   * The paper of a document, as PDF.
   *
   * @throws cl.certificates.AdapterException if a font or the layout breaks; never a damaged paper
   * @throws IllegalArgumentException if the document holds what cannot be printed, or names a
   *     layout that is not among {@link #layouts}
   */
  byte[] render(CertificateDocument document);

  /**
   * The paper of a receipt, as PDF, of one page.
   *
   * @throws cl.certificates.AdapterException if a font or the layout breaks; never a damaged paper
   * @throws IllegalArgumentException if the receipt holds what cannot be printed, or names a layout
   *     that is not among {@link #layouts}
   */
  byte[] renderReceipt(ReceiptDocument receipt);
}
