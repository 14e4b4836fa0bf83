package cl.certificates.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.identity.InvalidIdentifier.Reason;
import cl.certificates.identity.PaymentDocument.Invoice;
import cl.certificates.identity.PaymentDocument.PurchaseOrder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaymentDocumentTest {

  @Test
  @DisplayName("S12: no number is refused as missing, null and blank alike")
  void asksForANumber() {
    assertThat(PaymentDocument.parse(null, null).getLeft().code())
        .isEqualTo("DOCUMENT_NUMBER_REQUIRED");
    assertThat(PaymentDocument.parse(" ", "\u00A0").getLeft().code())
        .isEqualTo("DOCUMENT_NUMBER_REQUIRED");
  }

  @Test
  @DisplayName("S12: two numbers are refused")
  void refusesBoth() {
    InvalidIdentifier refusal = PaymentDocument.parse("4512", "2239-14-SE26").getLeft();

    assertThat(refusal.code()).isEqualTo("DOCUMENT_NUMBER_INVALID");
    assertThat(refusal.reason()).isEqualTo(Reason.MORE_THAN_ONE);
  }

  @Test
  @DisplayName("S12, FC-24: an invoice with letters or hyphens is refused")
  void refusesAMalformedInvoice() {
    assertThat(PaymentDocument.parse("45A", null).getLeft().code())
        .isEqualTo("DOCUMENT_NUMBER_INVALID");
    assertThat(PaymentDocument.parse("  00123-A ", null).getLeft().code())
        .isEqualTo("DOCUMENT_NUMBER_INVALID");
  }

  @Test
  @DisplayName("S13: a purchase order stands in for an invoice")
  void readsAPurchaseOrder() {
    PaymentDocument document = PaymentDocument.parse("", " 2239-14-se26").get();

    assertThat(document).isEqualTo(new PurchaseOrder("2239-14-SE26"));
    assertThat(document.number()).isEqualTo("2239-14-SE26");
  }

  @Test
  @DisplayName("A8: an invoice has one to ten digits and is not zero")
  void boundsAnInvoice() {
    assertThat(Invoice.parse("0").getLeft().reason()).isEqualTo(Reason.ZERO);
    assertThat(Invoice.parse("1")).contains(new Invoice(1));
    assertThat(Invoice.parse(" 00123 ").get().number()).isEqualTo("123");
    assertThat(Invoice.parse("9999999999").get().number()).isEqualTo("9999999999");
    assertThat(Invoice.parse("10000000000").isLeft()).isTrue();
    assertThat(Invoice.parse("-5").isLeft()).isTrue();
  }

  @Test
  @DisplayName("A8: a purchase order has one to thirty letters, digits and hyphens")
  void boundsAPurchaseOrder() {
    assertThat(PurchaseOrder.parse("").isLeft()).isTrue();
    assertThat(PurchaseOrder.parse("A").isRight()).isTrue();
    assertThat(PurchaseOrder.parse("A".repeat(30)).isRight()).isTrue();
    assertThat(PurchaseOrder.parse("A".repeat(31)).isLeft()).isTrue();
    assertThat(PurchaseOrder.parse("2239/14").isLeft()).isTrue();
  }

  @Test
  void isMadeInCanonicalFormOnly() {
    assertThatThrownBy(() -> new Invoice(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Invoice(10_000_000_000L))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PurchaseOrder("se26"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PurchaseOrder("")).isInstanceOf(IllegalArgumentException.class);
  }
}
