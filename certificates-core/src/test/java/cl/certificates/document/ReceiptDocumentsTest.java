package cl.certificates.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.Samples;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReceiptDocumentsTest {
  private static final Dossier EMPTY = Dossier.empty(Samples.ACTION);
  private static final Dossier ISSUED = EMPTY.after(Samples.issue(EMPTY));
  private static final Dossier ASKED = ISSUED.after(Samples.request(ISSUED));
  private static final Dossier APPROVED = ASKED.after(Samples.approval(ASKED));
  private static final Dossier REJECTED = ASKED.after(Samples.rejection(ASKED));

  private final ReceiptDocuments receipts =
      new ReceiptDocuments(CertificatePolicy.standard().zone());

  private ReceiptDocument receipt(Dossier dossier) {
    return receipts.of(dossier, Template.standard());
  }

  private static List<String> fields(DocumentSection section) {
    return section.fields().stream()
        .map(field -> field.label() + ": " + field.value().replace('\u00A0', ' '))
        .toList();
  }

  @Test
  @DisplayName("R32, R34: a request says what was asked, by whom, and by when it is to be decided")
  void ofARequest() {
    ReceiptDocument receipt = receipt(ASKED);

    assertThat(receipt.title()).isEqualTo("Comprobante de solicitud de anulación");
    assertThat(receipt.remarks()).isEmpty();
    assertThat(receipt.sections())
        .extracting(DocumentSection::heading)
        .containsExactly("Certificado", "Solicitud");
    assertThat(fields(receipt.sections().get(0)))
        .containsExactly(
            "Nombre del curso: Operación de grúa horquilla",
            "ID de acción: 6543210",
            "Código SENCE: 1237000001",
            "Entidad capacitadora (OTEC): Capacita Sur SpA · RUT 76.543.210-3",
            "Región de ejecución: Valparaíso",
            "Dirección Regional que decide: Dirección Regional de Valparaíso");
    assertThat(fields(receipt.sections().get(1)))
        .containsExactlyInAnyOrder(
            "Fecha y hora de envío: 11-04-2026 10:00:00",
            "Plazo para decidir, ese día incluido: 19-05-2026",
            "Solicitada por: Ñusta Álvarez · RUT 12.345.678-5",
            "En representación de: Capacita Sur SpA · RUT 76.543.210-3",
            "Categoría: Número de documento errado",
            "Motivo: N° de factura errado");
    assertThat(receipt.contentDigest()).isEqualTo(ASKED.head().hex());
  }

  @Test
  @DisplayName("R33, R35, A13: an approval says that it came late, and what becomes of the version")
  void ofALateApproval() {
    ReceiptDocument receipt = receipt(APPROVED);

    assertThat(receipt.title()).isEqualTo("Comprobante de aprobación de la anulación");
    assertThat(receipt.remarks())
        .containsExactly("Decidida fuera de plazo: vencía el 19-05-2026. La decisión es válida.");
    assertThat(fields(receipt.sections().get(2)))
        .containsExactly(
            "Resultado: Aprobada",
            "Fecha y hora de la decisión: 12-04-2026 10:00:00",
            "Decidida por: Persona Funcionaria · RUT 13.000.004-5",
            "En representación de: Dirección Regional de Valparaíso · RUT 60.900.100-3");
    assertThat(receipt.legend().get(1))
        .startsWith("El certificado folio " + ISSUED.certificates().get(0).folio().text())
        .contains("queda anulado");
  }

  @Test
  @DisplayName("R44, A23: a rejection gives its reason, and leaves the version in force")
  void ofARejection() {
    ReceiptDocument receipt = receipt(REJECTED);

    assertThat(receipt.title()).isEqualTo("Comprobante de rechazo de la anulación");
    assertThat(fields(receipt.sections().get(2)))
        .contains("Resultado: Rechazada", "Razón: La factura corresponde");
    assertThat(receipt.legend().get(1)).contains("sigue vigente");
  }

  @Test
  @DisplayName("Machines read which act it is, and its place in the history")
  void forMachines() {
    assertThat(List.of(receipt(ASKED), receipt(APPROVED), receipt(REJECTED)))
        .extracting(receipt -> receipt.act().name())
        .containsExactly("ANNULMENT_REQUESTED", "ANNULMENT_APPROVED", "ANNULMENT_REJECTED");
    assertThat(receipt(APPROVED).revision()).isEqualTo(3);
  }

  @Test
  void anIssueLeavesNone() {
    assertThatThrownBy(() -> receipt(ISSUED)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> receipt(EMPTY)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("what is logged of a receipt names nobody, and nothing that somebody typed")
  void keepsPeopleOutOfLogs() {
    assertThat(receipt(REJECTED).toString())
        .contains("6543210")
        .doesNotContain("Ñusta", "12.345.678", "Funcionaria", "errado", "corresponde");
  }
}
