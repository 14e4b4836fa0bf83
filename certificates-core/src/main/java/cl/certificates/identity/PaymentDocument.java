package cl.certificates.identity;

import cl.certificates.identity.InvalidIdentifier.Reason;
import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;

/**
 * The document a course is paid under: an invoice or a purchase order, exactly one (R18, A8).
 *
 * <p>{@code PaymentDocument.parse("4512", null)} is an {@link Invoice}; {@code
 * PaymentDocument.parse(null, "2239-14-SE26")} a {@link PurchaseOrder}.
 */
public sealed interface PaymentDocument {

  /**
   * The number as printed.
   *
   * @return canonical text, without outer white space
   */
  String number();

  /**
   * An invoice (factura), numbered by the tax authority's rules.
   *
   * @param value 1 to 9,999,999,999, that is up to ten digits
   */
  record Invoice(long value) implements PaymentDocument {
    private static final long HIGHEST = 9_999_999_999L;
    private static final int MOST_DIGITS = 10;

    /**
     * @throws IllegalArgumentException if {@code value} is out of range
     */
    public Invoice {
      if (value < 1 || value > HIGHEST) {
        throw new IllegalArgumentException("the number of an invoice has 1 to 10 digits");
      }
    }

    @Override
    public String number() {
      return Long.toString(value);
    }

    /**
     * Reads the number of an invoice: digits only; outer white space and leading zeros are
     * forgiven.
     *
     * @param text what was typed
     * @return the invoice, or {@code DOCUMENT_NUMBER_INVALID}; {@code 45A} is refused
     */
    public static Either<InvalidIdentifier, Invoice> parse(String text) {
      String trimmed = Text.stripped(text);
      if (trimmed.isEmpty()) {
        return invalid(Reason.BLANK);
      }
      if (trimmed.length() > MOST_DIGITS) {
        return invalid(Reason.TOO_LONG);
      }
      if (!Ascii.areDigits(trimmed)) {
        return invalid(Reason.SYNTAX);
      }
      long value = Long.parseLong(trimmed);
      return value == 0 ? invalid(Reason.ZERO) : Either.right(new Invoice(value));
    }
  }

  /**
   * A purchase order (orden de compra), numbered by whoever pays.
   *
   * @param number 1 to 30 ASCII letters, digits and hyphens, letters in upper case
   */
  record PurchaseOrder(String number) implements PaymentDocument {
    private static final int LONGEST = 30;

    /**
     * @throws IllegalArgumentException if {@code number} is not in canonical form
     */
    public PurchaseOrder {
      if (number.isEmpty() || number.length() > LONGEST || !Ascii.areUpperDigitsOrHyphens(number)) {
        throw new IllegalArgumentException(
            "the number of a purchase order has 1 to 30 letters in upper case, digits and hyphens");
      }
    }

    /**
     * Reads the number of a purchase order; outer white space and lower case are forgiven.
     *
     * @param text what was typed, for instance {@code "2239-14-se26 "}
     * @return the order, or {@code DOCUMENT_NUMBER_INVALID}
     */
    public static Either<InvalidIdentifier, PurchaseOrder> parse(String text) {
      String canonical = Ascii.upper(Text.stripped(text));
      if (canonical.isEmpty()) {
        return invalid(Reason.BLANK);
      }
      if (canonical.length() > LONGEST) {
        return invalid(Reason.TOO_LONG);
      }
      return Ascii.areUpperDigitsOrHyphens(canonical)
          ? Either.right(new PurchaseOrder(canonical))
          : invalid(Reason.SYNTAX);
    }
  }

  /**
   * Reads the two boxes of a form of which exactly one is to be filled in.
   *
   * @param invoice the box for an invoice; null and blank are the same
   * @param purchaseOrder the box for a purchase order; null and blank are the same
   * @return the document; {@code DOCUMENT_NUMBER_REQUIRED} if both boxes are blank, {@code
   *     DOCUMENT_NUMBER_INVALID} if both are filled in or the number is malformed
   */
  static Either<InvalidIdentifier, PaymentDocument> parse(
      @Nullable String invoice, @Nullable String purchaseOrder) {
    if (Text.isBlank(invoice) && Text.isBlank(purchaseOrder)) {
      return Either.left(
          InvalidIdentifier.of(InvalidIdentifier.DOCUMENT_NUMBER_REQUIRED, Reason.BLANK));
    }
    if (Text.isBlank(purchaseOrder)) {
      return Either.narrow(Invoice.parse(invoice));
    }
    if (Text.isBlank(invoice)) {
      return Either.narrow(PurchaseOrder.parse(purchaseOrder));
    }
    return invalid(Reason.MORE_THAN_ONE);
  }

  private static <T> Either<InvalidIdentifier, T> invalid(Reason reason) {
    return Either.left(InvalidIdentifier.of(InvalidIdentifier.DOCUMENT_NUMBER, reason));
  }
}
