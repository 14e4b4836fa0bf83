package cl.certificates.pdf.openpdf;

import cl.certificates.AdapterException;
import cl.certificates.document.ReceiptDocument;
import java.util.List;
import java.util.Optional;

/**
 * Places a receipt on its one page: at its full size if that holds it, else the whole of it smaller
 * by and by, down to {@link #FLOOR}.
 */
final class ReceiptLayout {
  /**
   * What no text is set smaller than, in points. Two texts of 2,000 code points and names of their
   * longest, all of the widest letter of the fonts, fit at this size; Spanish prose of that length
   * stays readable far above it.
   */
  static final float FLOOR = 3;

  private static final int STEP_PERCENT = 5;
  private static final int SMALLEST_PERCENT = 30;

  private final ReceiptDocument receipt;
  private final Typeface typeface;

  private ReceiptLayout(ReceiptDocument receipt, Typeface typeface) {
    this.receipt = receipt;
    this.typeface = typeface;
  }

  /**
   * @return the one page
   * @throws AdapterException if it does not stand on one page, or fails its {@link Proof}
   */
  static List<List<Part>> of(ReceiptDocument receipt, Typeface typeface) {
    return new ReceiptLayout(receipt, typeface).onOnePage();
  }

  private List<List<Part>> onOnePage() {
    for (int percent = 100; percent >= SMALLEST_PERCENT; percent -= STEP_PERCENT) {
      Optional<List<List<Part>>> page = set(new Scale(percent / 100f, FLOOR, false));
      if (page.isPresent()) {
        return page.get();
      }
    }
    return set(new Scale(SMALLEST_PERCENT / 100f, FLOOR, true))
        .orElseThrow(() -> new AdapterException("the receipt is too long for one page"));
  }

  private Optional<List<List<Part>>> set(Scale scale) {
    Galley galley = new Galley(receipt, typeface, scale);
    galley.head();
    galley.sections();
    galley.space();
    galley.place(galley.legend(receipt.legend()));
    if (galley.pages().sheets().size() > 1) {
      return Optional.empty();
    }
    galley.feet();
    new Proof(receipt, typeface, galley.pages()).require(galley.pages().sheets());
    return Optional.of(galley.pages().sheets());
  }
}
