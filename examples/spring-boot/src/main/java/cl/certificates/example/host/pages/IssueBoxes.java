package cl.certificates.example.host.pages;

import cl.certificates.issuing.IssueForm;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to issue (R18, R24, R26, R27). The number goes into one box, and what kind of
 * document it is of is chosen beside it.
 */
record IssueBoxes(
    @Nullable Document document,
    @Nullable String number,
    @Nullable String realDate,
    @Nullable String justification,
    @Nullable String token) {
  /** What the number is of. */
  enum Document {
    INVOICE("Factura"),
    PURCHASE_ORDER("Orden de compra");

    private final String label;

    Document(String label) {
      this.label = label;
    }

    /** As it is offered. */
    public String label() {
      return label;
    }
  }

  static final IssueBoxes EMPTY = new IssueBoxes(Document.INVOICE, null, null, null, null);

  /** The boxes at which something may be wrong. */
  static final List<String> BOXES = List.of("number", "realDate", "justification");

  /** A box that is blank is one that nobody filled in, as a hidden one always comes back. */
  IssueBoxes {
    number = filledIn(number);
    realDate = filledIn(realDate);
    justification = filledIn(justification);
  }

  private static @Nullable String filledIn(@Nullable String box) {
    return box == null || box.isBlank() ? null : box;
  }

  /** What the library is asked with; what is told at the box of a date that cannot be read. */
  Either<Faults, IssueForm> about(String action) {
    try {
      boolean order = document == Document.PURCHASE_ORDER;
      return Either.right(
          IssueForm.of(action)
              .withInvoice(order ? null : number)
              .withPurchaseOrder(order ? number : null)
              .withRealDate(date().orElse(null))
              .withJustification(justification)
              .accepting(token));
    } catch (DateTimeParseException typed) {
      return Either.left(
          Faults.in(
              "realDate", "La fecha no se puede leer. Escríbala como año-mes-día: 2026-12-18."));
    }
  }

  private Optional<LocalDate> date() {
    return Optional.ofNullable(realDate).map(String::strip).map(LocalDate::parse);
  }

  /** Without what was typed. */
  @Override
  public String toString() {
    return "IssueBoxes[" + document + "]";
  }
}
