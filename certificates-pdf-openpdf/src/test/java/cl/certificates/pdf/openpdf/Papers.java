package cl.certificates.pdf.openpdf;

import static java.util.stream.Collectors.joining;

import cl.certificates.document.CertificateDocument;
import cl.certificates.document.Colour;
import cl.certificates.document.DocumentField;
import cl.certificates.document.DocumentSection;
import cl.certificates.document.ParticipantRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Documents as the library would word them, to be varied in the part a test is about. */
final class Papers {
  static final String TARGET = "https://certificados.example.cl/v/7K3M-9Q2X-4TPW-H8RD";

  static final String LONG_WORD = "W".repeat(200);
  static final String LONG_TEXT =
      "El huellero del recinto estaba dañado. ".repeat(60).substring(0, 2_000);

  private static final List<String> FIRST =
      List.of("María José", "Íñigo", "Ángela", "Sebastián", "Begoña", "Raúl", "Zoé", "Agustín");
  private static final List<String> SECOND =
      List.of("Muñoz", "Peñaloza", "Ibáñez", "Güemes", "Sepúlveda", "Ñancupil", "Núñez");
  private static final List<String> THIRD =
      List.of("Quiñones", "Araya", "D’Ávila", "Catrileo", "Yáñez");

  private Papers() {}

  /** A regular course with the given number of participants. */
  static CertificateDocument.Builder of(int participants) {
    return withRows(rows(participants));
  }

  /** The same with as much as a template can add, each line at its limit. */
  static CertificateDocument.Builder dressed(int participants) {
    String line = "Línea de la plantilla, con su ñ y sus acentos. ".repeat(4).substring(0, 160);
    return of(participants)
        .accent(Colour.of("#6B1F2A"))
        .logo(Logos.alpha())
        .addLetterhead("Capacita Sur SpA", "Avenida de la Prueba 100, Valparaíso", line, line)
        .footer(line)
        .addExtraLines("Curso inscrito bajo el convenio 7.", line, line, line, line, line);
  }

  /** One participant of that name. */
  static CertificateDocument naming(String name) {
    return withRows(List.of(row(1, name))).build();
  }

  /** A company name at its limit and long words, wherever a text of one line may stand. */
  static CertificateDocument.Builder ofLongFields() {
    String company = "Sociedad Anónima de Servicios Ñandú ".repeat(6).substring(0, 200);
    return of(3)
        .title("Certificado " + "larguísimo ".repeat(20))
        .subtitle("Folio " + "9".repeat(150))
        .addSections(
            section(
                company, company, company, LONG_WORD, LONG_WORD, "RUT", "1-9", "Línea", LONG_WORD))
        .addTotals(company, LONG_WORD)
        .addLegend(LONG_WORD)
        .verificationLabel(company)
        .verificationCode("7K3M-".repeat(30));
  }

  /** A justification, four remarks and as much of a legend, of 2,000 code points each. */
  static CertificateDocument.Builder ofLongTexts() {
    CertificateDocument.Builder document =
        of(3).addSections(section("Emisión", "Justificación", LONG_TEXT));
    for (int remark = 0; remark < 4; remark++) {
      document.addRemarks(remark + LONG_TEXT).addLegend(remark + LONG_TEXT);
    }
    return document;
  }

  /** One participant whose name no page holds: 1,500 words with their numbers. */
  static CertificateDocument.Builder ofATallRow() {
    String name =
        IntStream.range(0, 1_500).mapToObj(word -> "palabra" + word).collect(joining(" "));
    return withRows(List.of(row(1, name)));
  }

  static CertificateDocument.Builder ofLineFeeds() {
    return of(1).addSections(section("Otros", "Dirección", "Calle 1\n\nValparaíso"));
  }

  static CertificateDocument.Builder withRows(List<ParticipantRow> rows) {
    return base()
        .rows(rows)
        .addTotals(
            "Participantes comunicados: " + rows.size() + " · Cumplen el mínimo: " + rows.size(),
            "Horas de asistencia en total: 4.720:00");
  }

  static List<ParticipantRow> rows(int participants) {
    List<ParticipantRow> rows = new ArrayList<>();
    for (int number = 1; number <= participants; number++) {
      rows.add(row(number, name(number)));
    }
    return rows;
  }

  static ParticipantRow row(int number, String name) {
    boolean present = number % 7 != 3;
    return new ParticipantRow(
        Integer.toString(number),
        rut(number),
        name,
        present ? "40:00 / 40:00" : "29:45 / 40:00",
        present ? "100 %" : "74,37 %",
        present ? "Sí" : "No");
  }

  static String name(int number) {
    return FIRST.get(number % FIRST.size())
        + " "
        + SECOND.get(number % SECOND.size())
        + " "
        + THIRD.get(number % THIRD.size())
        + (number % 11 == 0 ? " de la Santísima Trinidad" : "");
  }

  /** Shaped like a RUT; the layout checks no digit. */
  private static String rut(int number) {
    int digits = 10_000_000 + number * 7_919;
    return String.format(
        Locale.ROOT,
        "%d.%03d.%03d-%d",
        digits / 1_000_000,
        digits / 1000 % 1000,
        digits % 1000,
        number % 10);
  }

  static CertificateDocument.Builder base() {
    return new CertificateDocument.Builder()
        .title("Certificado de asistencia")
        .subtitle("Folio 6543210-1-T · Versión 1")
        .addSections(
            section(
                "Curso",
                "Nombre del curso",
                "Técnicas de soldadura al arco manual",
                "Línea de capacitación",
                "3 · Franquicia tributaria",
                "Código SENCE",
                "1237000001",
                "ID de acción",
                "6543210",
                "Tipo de acción",
                "Regular",
                "Horas del curso",
                "40:00"),
            section(
                "Entidad capacitadora",
                "Razón social",
                "Capacita Sur SpA",
                "RUT",
                "76.543.210-3",
                "Región de ejecución",
                "Valparaíso",
                "Dirección Regional",
                "Dirección Regional de Valparaíso"),
            section(
                "Destinatario",
                "Razón social",
                "Astilleros Ñuñoa Ltda.",
                "RUT",
                "77.111.222-4",
                "Documento de cobro",
                "Factura 4521"),
            section(
                "Fechas",
                "Inicio comunicado",
                "2 de marzo de 2026",
                "Término comunicado",
                "13 de marzo de 2026"),
            section(
                "Emisión",
                "Emitido el",
                "13 de marzo de 2026, 18:00 h",
                "Aceptado por",
                "Rosa Núñez, administradora local"))
        .tableHeading("Participantes")
        .addTableHeader("N.º", "RUT", "Nombre", "Horas asistidas", "Asistencia", "Cumple mínimo")
        .addLegend(
            "Se certifica la asistencia de las personas que se indican a la acción de capacitación "
                + "señalada, según los registros comunicados por la entidad capacitadora.",
            "La validez de este certificado se comprueba en certificados.example.cl con el código "
                + "que sigue.")
        .verificationLabel("Código de verificación")
        .verificationCode("7K3M-9Q2X-4TPW-H8RD")
        .verificationTarget(TARGET)
        .pageLabel("Página {page} de {pages}")
        .folio("6543210-1-T")
        .action("6543210")
        .version(1)
        .fileTitle("Certificado de asistencia 6543210-1-T")
        .author("Capacita Sur SpA")
        .languageTag("es-CL")
        .issuedAt(Instant.parse("2026-03-13T21:00:00Z"))
        .contentDigest("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  }

  static DocumentSection section(String heading, String... labelsAndValues) {
    List<DocumentField> fields = new ArrayList<>();
    for (int i = 0; i < labelsAndValues.length; i += 2) {
      fields.add(new DocumentField(labelsAndValues[i], labelsAndValues[i + 1]));
    }
    return new DocumentSection(heading, fields);
  }
}
