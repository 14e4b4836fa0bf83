package cl.certificates.issuing;

import cl.certificates.identity.FreeText;
import cl.certificates.identity.Text;
import cl.certificates.identity.ValidActionId;
import cl.certificates.identity.ValidSenceCode;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in to issue a certificate; untrusted until it is checked. Course,
 * participants and percentages are not in it: they come from the class book alone (R17).
 *
 * @param action ID de acción
 * @param line the training line chosen, if the course is to be held against it
 * @param senceCode the SENCE code typed, if the course is to be held against it
 * @param invoice the number of the invoice; either this or the purchase order (R18)
 * @param purchaseOrder the number of the purchase order
 * @param realDate the last class held of a partial action, the first one of a complementary (R26,
 *     R27)
 * @param justification why it was not issued by day 40 (R24)
 * @param token the token of the summary that is accepted; not needed for a summary (A22)
 */
@Value.Builder
@OnePaymentDocument
public record IssueForm(
    @NotNull(message = "{ACTION_ID_INVALID}") @ValidActionId @Nullable String action,
    @Nullable String line,
    @ValidSenceCode @Nullable String senceCode,
    @Nullable String invoice,
    @Nullable String purchaseOrder,
    @Nullable LocalDate realDate,
    @FreeText(max = Text.REASON, lines = true) @Nullable String justification,
    @Nullable String token) {

  /** A form with nothing filled in but the action. */
  public static IssueForm of(String action) {
    return new IssueForm(action, null, null, null, null, null, null, null);
  }

  /** This form, held against a training line. */
  public IssueForm withLine(@Nullable String code) {
    return new IssueForm(
        action, code, senceCode, invoice, purchaseOrder, realDate, justification, token);
  }

  /** This form, held against a SENCE code. */
  public IssueForm withSenceCode(@Nullable String digits) {
    return new IssueForm(
        action, line, digits, invoice, purchaseOrder, realDate, justification, token);
  }

  /** This form with an invoice number. */
  public IssueForm withInvoice(@Nullable String number) {
    return new IssueForm(
        action, line, senceCode, number, purchaseOrder, realDate, justification, token);
  }

  /** This form with a purchase-order number. */
  public IssueForm withPurchaseOrder(@Nullable String number) {
    return new IssueForm(action, line, senceCode, invoice, number, realDate, justification, token);
  }

  /** This form with a real end or start. */
  public IssueForm withRealDate(@Nullable LocalDate date) {
    return new IssueForm(
        action, line, senceCode, invoice, purchaseOrder, date, justification, token);
  }

  /** This form with a justification. */
  public IssueForm withJustification(@Nullable String text) {
    return new IssueForm(action, line, senceCode, invoice, purchaseOrder, realDate, text, token);
  }

  /** This form, accepting a summary. */
  public IssueForm accepting(@Nullable String summaryToken) {
    return new IssueForm(
        action, line, senceCode, invoice, purchaseOrder, realDate, justification, summaryToken);
  }

  /** This form, accepting a summary. */
  public IssueForm accepting(IssueSummary summary) {
    return accepting(summary.token());
  }

  /** The real date alone: what was typed may be a person's name or RUT, in whichever box. */
  @Override
  public String toString() {
    return "IssueForm[real date " + realDate + "]";
  }
}
