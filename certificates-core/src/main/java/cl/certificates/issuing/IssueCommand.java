package cl.certificates.issuing;

import cl.certificates.identity.PaymentDocument;
import cl.certificates.identity.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A checked form: what somebody wants to be certified, in the types of the domain. */
record IssueCommand(
    PaymentDocument document, Optional<LocalDate> realDate, Optional<String> justification) {

  /**
   * @throws IllegalArgumentException if the form was not checked before
   */
  static IssueCommand of(IssueForm form) {
    return new IssueCommand(
        PaymentDocument.parse(form.invoice(), form.purchaseOrder())
            .getOrElseThrow(fault -> new IllegalArgumentException(fault.code())),
        Optional.ofNullable(form.realDate()),
        text(form.justification()));
  }

  private static Optional<String> text(@Nullable String typed) {
    return Optional.ofNullable(typed)
        .map(
            raw ->
                Text.paragraphs(raw, Text.REASON)
                    .getOrElseThrow(fault -> new IllegalArgumentException(fault.code())))
        .filter(text -> !text.isEmpty())
        .map(Text::value);
  }
}
