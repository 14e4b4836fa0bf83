package cl.certificates.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.attendance.AttendanceRate;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.CertifiedParticipant;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.dossier.Samples;
import cl.certificates.wording.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields of section 4.9 of the rules, and what a paper says of its version. */
class CertificateDocumentsTest {
  private static final Dossier ISSUED = after(Dossier.empty(Samples.ACTION));

  private static Dossier after(Dossier before) {
    return before.after(Samples.issue(before));
  }

  private static CertificateDocument document(Certificate certificate, Template template) {
    return new CertificateDocuments(CertificatePolicy.standard().zone(), Optional.empty())
        .of(certificate, template);
  }

  private static CertificateDocument document(Dossier dossier) {
    return document(dossier.certificates().get(0), Template.standard());
  }

  private static List<String> fields(DocumentSection section) {
    return section.fields().stream()
        .map(field -> field.label() + ": " + field.value().replace('\u00A0', ' '))
        .toList();
  }

  @Test
  @DisplayName("4.9: course, entities and issue stand with their labels, in this order")
  void fields() {
    CertificateDocument paper = document(ISSUED);

    assertThat(paper.title()).isEqualTo("Certificado de Asistencia");
    assertThat(paper.sections())
        .extracting(DocumentSection::heading)
        .containsExactly("Curso", "Entidades", "Emisión");
    assertThat(fields(paper.sections().get(0)))
        .containsExactly(
            "Nombre del curso: Operación de grúa horquilla",
            "Código SENCE: 1237000001",
            "ID de acción: 6543210",
            "Línea de capacitación: 3 · Impulsa Personas",
            "Tipo de acción: Parcial",
            "Región de ejecución: Valparaíso",
            "Dirección Regional: Dirección Regional de Valparaíso",
            "Inicio y término comunicados: 02-03-2026 – 13-03-2026",
            "Término real (última clase): 12-03-2026",
            "Horas del curso: 40");
    assertThat(fields(paper.sections().get(1)))
        .containsExactly(
            "Entidad capacitadora (OTEC): Capacita Sur SpA · RUT 76.543.210-3",
            "Entidad supervisora: Supervisión Ñielol Ltda. · RUT 70.100.200-8",
            "Presentado a (OTIC): OTIC del Ejemplo · RUT 70.300.400-8");
    assertThat(fields(paper.sections().get(2)))
        .containsExactly(
            "Factura: 4521",
            "Fecha y hora de emisión: 10-04-2026 10:00:00",
            "Aceptado por: Ñusta Álvarez · RUT 12.345.678-5",
            "En representación de: Capacita Sur SpA");
  }

  @Test
  @DisplayName("A20: everybody is listed, with hours, percentage cut to two decimals, and mark")
  void participants() {
    CertificateDocument paper = document(ISSUED);

    assertThat(paper.rows())
        .containsExactly(
            new ParticipantRow("1", "11.111.111-1", "Íñigo Peña", "29:45 / 40:00", "74,37 %", "No"),
            new ParticipantRow(
                "2", "10.000.013-K", "Otra Persona", "40:00 / 40:00", "100,00 %", "Sí"));
    assertThat(paper.totals())
        .containsExactly(
            "Participantes: 2", "Cumplen el mínimo de 75 %: 1", "Horas asistidas en total: 69:45");
  }

  @Test
  @DisplayName("A9: the legend tells of what hours the percentage is: the course's or one's own")
  void base() {
    Certificate whole = ISSUED.certificates().get(0);
    CertifiedParticipant first = whole.content().participants().get(0);
    CertifiedParticipant ownSpan =
        new CertifiedParticipant(first.rut(), first.name(), new AttendanceRate(900, 1_200), true);
    Certificate certificate =
        new Certificate.Builder()
            .from(whole)
            .content(
                new IssuedContent.Builder()
                    .from(whole.content())
                    .participants(List.of(whole.content().participants().get(1), ownSpan))
                    .build())
            .build();

    assertThat(document(ISSUED).legend().get(0))
        .contains("El porcentaje se calcula sobre las horas comunicadas del curso");
    assertThat(document(certificate, Template.standard()).legend().get(0))
        .contains("sobre las horas de las clases que caen dentro de la inscripción")
        .contains("truncado a dos decimales; el mínimo es 75 %.")
        .doesNotContain("comunicadas");
  }

  @Test
  @DisplayName("R24: a late issue says why; a version in force bears no mark")
  void late() {
    CertificateDocument paper = document(ISSUED);

    assertThat(paper.remarks())
        .containsExactly(
            "Emitido fuera del plazo ordinario. Justificación: huellero dañado\n"
                + "segunda línea: 3:5:x");
    assertThat(paper.mark()).isEmpty();
  }

  @Test
  @DisplayName("A15: a copy says since when it is annulled, and what took its place")
  void annulledAndReplaced() {
    Dossier asked = ISSUED.after(Samples.request(ISSUED));
    Dossier annulled = asked.after(Samples.approval(asked));
    Dossier replaced = after(annulled);
    String successor = replaced.certificates().get(1).folio().text();

    assertThat(document(annulled).remarks()).first().isEqualTo("ANULADO el 12-04-2026.");
    assertThat(document(annulled).mark()).contains("ANULADO");
    assertThat(document(replaced).remarks())
        .first()
        .isEqualTo("ANULADO el 12-04-2026; reemplazado por el folio " + successor + ".");
    assertThat(document(replaced.certificates().get(1), Template.standard()).remarks())
        .first()
        .isEqualTo(
            "Reemplaza al certificado folio "
                + ISSUED.latest().orElseThrow().folio().text()
                + ", anulado.");
  }

  @ParameterizedTest
  @CsvSource({
    "https://host.example/verificar?codigo=, https://host.example/verificar",
    "https://host.example/v/, https://host.example/v/",
    "https://host.example/#/v/, https://host.example/#/v/"
  })
  @DisplayName("R22: whoever holds the paper reads where to type the code; the QR holds both")
  void whereToVerify(String address, String read) {
    Certificate version = ISSUED.latest().orElseThrow();
    CertificateDocument paper =
        new CertificateDocuments(CertificatePolicy.standard().zone(), Optional.of(address))
            .of(version, Template.standard());

    assertThat(paper.legend())
        .contains(
            "Quien reciba este documento puede comprobar su vigencia en "
                + read
                + " con el código de verificación.");
    assertThat(paper.verificationTarget()).isEqualTo(address + version.code().symbols());
  }

  @Test
  void isNotDrawnWithAnotherTemplateThanItsOwn() {
    Template another = Template.builder("english-1").language(Language.ENGLISH).build();

    assertThatThrownBy(() -> document(ISSUED.latest().orElseThrow(), another))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("english-1");
  }

  @Test
  @DisplayName("what is logged of a paper names nobody, and nothing that somebody typed")
  void keepsPeopleOutOfLogs() {
    assertThat(document(ISSUED).toString())
        .contains("6543210")
        .doesNotContain("Ñusta", "12.345.678", "11.111.111", "Íñigo", "huellero");
  }
}
