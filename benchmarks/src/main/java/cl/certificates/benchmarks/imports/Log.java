package cl.certificates.benchmarks.imports;

import cl.certificates.identity.Rut;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** An export of a source: written, and parsed by the library the importer parses it with. */
enum Log {
  /** Moodle's block_sence, a workbook. */
  BLOCK_SENCE("block_sence, xlsx", "dd-MM-uuuu HH:mm:ss", '\0'),
  /** Open edX. */
  SENCE_XBLOCK("sence-xblock, csv", "dd-MM-uuuu-HH:mm:ss", ';'),
  /** Zoom. */
  ZOOM("Zoom, csv", "MM/dd/uuuu hh:mm:ss a", ','),
  /** Teams. */
  TEAMS("Teams, UTF-16", "M/d/uu, h:mm:ss a", '\t'),
  /** Excel in Chile. */
  EXCEL("Excel, csv", "dd-MM-uuuu", ';'),
  /** SIC. */
  SIC("SIC, json", "uuuu-MM-dd", '\0');

  static final String ACTION = "6600126";

  private static final LocalDateTime START = LocalDateTime.of(2026, 3, 17, 19, 0);
  private static final int PEOPLE = 30;
  private static final int FIRST_RUT = 41_000_100;
  private static final int CLASSES = 20;

  final String label;
  private final DateTimeFormatter form;
  private final char divider;

  Log(String label, String form, char divider) {
    this.label = label;
    this.form = DateTimeFormatter.ofPattern(form, Locale.US);
    this.divider = divider;
  }

  private static Rut person(int row) {
    return new Rut(FIRST_RUT + row % PEOPLE);
  }

  /** Spread over 20 classes of two hours, every other day. */
  private static LocalDateTime moment(int row) {
    return START.plusDays(2L * (row / PEOPLE % CLASSES)).plusSeconds(row / PEOPLE % 7_200);
  }

  /** The supplied tables, which hold for every log. */
  static List<Path> tables(Path folder) throws IOException {
    Path facts = folder.resolve("hechos.csv");
    Path classes = folder.resolve("clases.csv");
    Path people = folder.resolve("participantes.csv");
    Files.writeString(
        facts,
        "ID ACCIÓN;CÓDIGO SENCE;CURSO;LÍNEA;REGIÓN;TIPO;INICIO;TÉRMINO;HORAS;RUT EMISOR\n"
            + ACTION
            + ";1238000115;Inglés;3;02;REGULAR;17-03-2026;30-04-2026;40;76.543.210-3\n");
    DateTimeFormatter day = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    StringBuilder calendar = new StringBuilder("ID ACCIÓN;FECHA;INICIO;MINUTOS\n");
    for (int taught = 0; taught < CLASSES; taught++) {
      calendar.append(ACTION + ";" + day.format(START.plusDays(2L * taught)) + ";19:00;120\n");
    }
    Files.writeString(classes, calendar);
    StringBuilder roll = new StringBuilder("ID ACCIÓN;RUT;NOMBRES;APELLIDOS;CORREO\n");
    for (int number = 0; number < PEOPLE; number++) {
      roll.append(
          ACTION
              + ";"
              + person(number).canonical()
              + ";Persona;Número "
              + number
              + ";p"
              + number
              + "@ejemplo.invalid\n");
    }
    Files.writeString(people, roll);
    return List.of(facts, classes, people);
  }

  /** How many times the time of the bare parser it may take. */
  double budget() {
    return this == BLOCK_SENCE || this == SIC ? 12 : 30;
  }

  Path write(Path folder, int rows) throws IOException {
    Path file =
        folder.resolve(name().toLowerCase(Locale.ROOT) + (this == BLOCK_SENCE ? ".xlsx" : ".csv"));
    if (this == BLOCK_SENCE) {
      workbook(file, rows);
      return file;
    }
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, encoding()))) {
      out.print(head());
      for (int row = 0; row < rows; row++) {
        out.print(line(row));
      }
      out.print(this == SIC ? "]}" : "");
    }
    return file;
  }

  private Charset encoding() {
    return this == TEAMS ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  private String head() {
    return switch (this) {
      case SENCE_XBLOCK ->
          "RUN;Código de Curso;Usuario;Correo Electrónico;Nombre;"
              + "Inicio de Sesión (Timezone America/Santiago)\r\n";
      case ZOOM ->
          "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n";
      case TEAMS ->
          "\uFEFF1. Resumen\r\nTítulo de la reunión\tClase\r\n\r\n3. Actividades de la reunión\r\n"
              + "Nombre\tHora de entrada\tHora de salida\tDuración\tCorreo electrónico\tRol\r\n";
      case EXCEL -> "ID ACCIÓN;RUT;NOMBRES;APELLIDOS;FECHA;INICIO;TÉRMINO;MINUTOS\r\n";
      default ->
          "{\"rutOtec\":\"76543210-3\",\"token\":\"x\",\"codigoGrupo\":\""
              + ACTION
              + "\",\"listaAlumnos\":[";
    };
  }

  private String line(int row) {
    String rut = person(row).canonical();
    int number = row % PEOPLE;
    return switch (this) {
      case SENCE_XBLOCK ->
          rut
              + ";"
              + ACTION
              + ";u"
              + number
              + ";p"
              + number
              + "@ejemplo.invalid;Persona Número "
              + number
              + ";"
              + form.format(moment(row))
              + "\r\n";
      case ZOOM ->
          "Persona Número "
              + number
              + ",p"
              + number
              + "@ejemplo.invalid,"
              + form.format(moment(row))
              + ","
              + form.format(moment(row).plusSeconds(30))
              + ",1,Yes\n";
      case TEAMS ->
          "Persona Número "
              + number
              + "\t"
              + form.format(moment(row))
              + "\t"
              + form.format(moment(row).plusSeconds(30))
              + "\t30 s\tp"
              + number
              + "@ejemplo.invalid\tAsistente\r\n";
      case EXCEL ->
          ACTION
              + ";"
              + rut
              + ";Persona;Número "
              + number
              + ";"
              + form.format(moment(row))
              + ";19:00;21:00;90\r\n";
      default -> sic(row);
    };
  }

  private static String sic(int row) {
    Rut rut = new Rut(FIRST_RUT + row);
    return (row == 0 ? "" : ",")
        + "{\"rutAlumno\":"
        + rut.number()
        + ",\"dvAlumno\":\""
        + rut.checkDigit()
        + "\",\"tiempoConectividad\":5400,\"estado\":1,\"porcentajeAvance\":80,"
        + "\"fechaInicio\":\"2026-04-13\",\"fechaFin\":\"2026-04-24\"}";
  }

  private void workbook(Path file, int rows) throws IOException {
    String[] titles = {
      "CURSO", "NOMBRES", "APELLIDOS", "RUN", "CODIGO CURSO", "ID SENCE", "FECHA/HORA DE ASISTENCIA"
    };
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "benchmarks", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("asistencias");
      for (int place = 0; place < titles.length; place++) {
        sheet.value(0, place, titles[place]);
      }
      for (int row = 0; row < rows; row++) {
        sheet.value(row + 1, 0, "Inglés");
        sheet.value(row + 1, 1, "Persona");
        sheet.value(row + 1, 2, "Número " + row % PEOPLE);
        sheet.value(row + 1, 3, person(row).canonical());
        sheet.value(row + 1, 4, 1238000115);
        sheet.value(row + 1, 5, Integer.parseInt(ACTION));
        sheet.value(row + 1, 6, form.format(moment(row)));
      }
      workbook.finish();
    }
  }

  /** Looks at every cell, as the library gives it, and at nothing else. */
  long parse(Path file) throws IOException {
    return switch (this) {
      case BLOCK_SENCE -> parseWorkbook(file);
      case SIC -> parseJson(file);
      default -> parseText(file);
    };
  }

  private long parseText(Path file) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(divider)
            .setIgnoreEmptyLines(false)
            .setQuote(divider == '\t' ? null : Character.valueOf('"'))
            .get();
    long symbols = 0;
    try (Reader text =
            new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), encoding());
        CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord record : parser) {
        for (String cell : record) {
          symbols += cell.length();
        }
      }
    }
    return symbols;
  }

  private static long parseWorkbook(Path file) throws IOException {
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      return rows.flatMap(Row::stream).mapToLong(cell -> cell.getText().length()).sum();
    }
  }

  private static long parseJson(Path file) throws IOException {
    long symbols = 0;
    try (Reader text = Files.newBufferedReader(file);
        JsonParser parser = JsonMapper.shared().createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        symbols += parser.getStringLength();
      }
    }
    return symbols;
  }
}
