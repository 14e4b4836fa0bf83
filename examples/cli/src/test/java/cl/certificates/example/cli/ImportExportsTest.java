package cl.certificates.example.cli;

import static cl.certificates.example.cli.Terminal.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.Terminal.Answer;
import cl.certificates.example.cli.importing.Imports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code importar} does with the files of a provider: shows, asks, stores all or nothing. */
class ImportExportsTest {
  private static final String ACTION = "6600128";

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void opens() {
    terminal = Terminal.in(folder).at("2026-04-17T10:00");
  }

  private static String[] words(String file, String... more) {
    List<String> words = new ArrayList<>(List.of("importar"));
    Stream.of("course-facts.csv", "classes.csv", "participants.csv", file)
        .map(name -> Imports.file(name).toString())
        .forEach(words::add);
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private static String[] excel(String... more) {
    return words(
        "excel-cl-good.csv",
        Stream.concat(Stream.of("--accion", ACTION), Stream.of(more)).toArray(String[]::new));
  }

  private boolean isStored() {
    return Files.exists(folder.resolve("base.mv.db"))
        && terminal.as(ADMINISTRATOR, "ver", ACTION).exit() == 0;
  }

  private Answer attended(String answer, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--base", folder.resolve("base").toString(), "--ahora", "2026-04-17T10:00"));
    return Terminal.before(new Person(answer), all.toArray(String[]::new));
  }

  /** Somebody at the terminal who answers one thing. */
  private record Person(String answer) implements Attendant {
    @Override
    public boolean isThere() {
      return true;
    }

    @Override
    public String answer(String question) {
      return answer;
    }
  }

  @Test
  void showsWhatItUnderstoodAndStoresNothingWhereItOnlyReviews() {
    Answer review = terminal.type(excel("--solo-revisar"));

    assertThat(review.exit()).as(review.err()).isZero();
    assertThat(review.out())
        .contains("6600128 «Panadería y repostería tradicional»: 450 min comunicados.")
        .contains("EXCEL", "HECHOS", "CLASES", "PARTICIPANTES")
        .contains("14-04-2026 09:00", "16-04-2026 09:00", "240", "210")
        .contains("41.000.626-K", "345", "76,66 %", "46,66 %", "100,00 %")
        .contains("No se guardó nada.");
    assertThat(Files.exists(folder.resolve("base.mv.db"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"importar, true", "no, false", "'', false"})
  @DisplayName("at a terminal it asks, and stores only if the answer is the word it asks for")
  void asksAtATerminal(String typed, boolean stored) {
    Answer asked = attended(typed, excel(ImportWalkTest.PARTIES));

    assertThat(asked.exit()).as(asked.err()).isZero();
    assertThat(asked.out()).contains(stored ? "Curso importado." : "No se guardó nada.");
    assertThat(isStored()).isEqualTo(stored);
  }

  @Test
  void whereNobodyCanAnswerItWantsToBeToldBeforeItStores() {
    Answer unasked = terminal.type(excel());

    assertThat(unasked.exit()).isEqualTo(2);
    assertThat(unasked.err()).contains("--si", "--solo-revisar");
    assertThat(Files.exists(folder.resolve("base.mv.db"))).isFalse();
  }

  @Test
  @DisplayName("where nobody can answer, what is wrong with the files is told all the same")
  void tellsFaultsWhereNobodyCanAnswer() {
    Path faults = folder.resolve("faltas.csv");

    Answer unasked =
        terminal.type(
            words("excel-cl-faulty.csv", "--accion", ACTION, "--faltas", faults.toString()));

    assertThat(unasked.exit()).isEqualTo(3);
    assertThat(unasked.err()).contains("[RUN_CHECK_DIGIT]", "[CODE_DAMAGED]");
    assertThat(faults).exists();
  }

  private String[] tablesAlone(String... more) {
    List<String> words = new ArrayList<>(List.of(excel(ImportWalkTest.PARTIES)));
    words.removeIf(word -> word.endsWith("excel-cl-good.csv"));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private String[] whole(String... more) {
    return excel(
        Stream.of(ImportWalkTest.PARTIES, more).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  @DisplayName(
      "a second import shows whose minutes change, and takes none away unless it is told to")
  void keepsMinutesThatAreStored() {
    assertThat(terminal.type(whole("--si")).exit()).isZero();
    String stored = terminal.as(ADMINISTRATOR, "asistencia", ACTION).out();

    Answer refused = terminal.type(tablesAlone("--si"));

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .contains("[ATTENDANCE_MISSING]", "[MINUTES_LOST]", "con menos minutos: 3", "--reemplazar");
    assertThat(terminal.as(ADMINISTRATOR, "asistencia", ACTION).out()).isEqualTo(stored);

    Answer review = terminal.type(tablesAlone("--solo-revisar"));
    assertThat(review.exit()).isZero();
    assertThat(review.out()).contains("El curso ya está guardado", "Guardado", "450", "210", "345");
    assertThat(terminal.as(ADMINISTRATOR, "asistencia", ACTION).out()).isEqualTo(stored);

    assertThat(terminal.type(tablesAlone("--si", "--reemplazar")).exit()).isZero();
    assertThat(terminal.as(ADMINISTRATOR, "asistencia", ACTION).out()).isNotEqualTo(stored);
  }

  @Test
  @DisplayName("whoever answers at a terminal has seen what is lost, and need not say it twice")
  void replacesWhereItWasAnswered() {
    assertThat(terminal.type(whole("--si")).exit()).isZero();

    Answer answered = attended("importar", tablesAlone());

    assertThat(answered.exit()).as(answered.err()).isZero();
    assertThat(answered.out()).contains("El curso ya está guardado", "Curso importado.");
  }

  @Test
  @DisplayName("the same again changes nobody; a certificate in force is named")
  void tellsOfTheCertificateInForce() {
    assertThat(terminal.type(whole("--si")).exit()).isZero();
    Answer same = terminal.type(whole("--si"));
    assertThat(same.exit()).isZero();
    assertThat(same.out()).contains("El curso ya está guardado; nadie cambia de minutos.");

    terminal.as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--acepto");
    Answer issued = terminal.type(whole("--si"));

    assertThat(issued.out()).contains("Su certificado vigente, " + ACTION + "-1-", "no cambia");
  }

  static Stream<String> faulty() {
    return Imports.expected()
        .get("faulty")
        .valueStream()
        .map(faulty -> faulty.get("file").asString())
        .filter(file -> !file.startsWith("participants"));
  }

  @ParameterizedTest
  @MethodSource("faulty")
  @DisplayName("after a fault nothing is stored, and every fault is told with what to do")
  void storesNothingAfterAFault(String file) {
    List<String> more = new ArrayList<>(List.of("--si", "--conexion-es-asistencia"));
    more.addAll(List.of("--credito", "R=75", "--credito", "FJ=0", "--accion", action(file)));
    more.addAll(List.of(ImportWalkTest.PARTIES));

    Answer refused = terminal.type(words(file, more.toArray(String[]::new)));

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.out()).isEmpty();
    for (JsonNode expected : Imports.expected().get("faulty")) {
      if (expected.get("file").asString().equals(file)) {
        expected
            .get("faults")
            .forEach(
                fault ->
                    assertThat(refused.err()).contains("[" + fault.get("code").asString() + "]"));
      }
    }
    assertThat(Files.exists(folder.resolve("base.mv.db"))).isFalse();
  }

  private static String action(String file) {
    return Stream.of(
            "block 6600123",
            "mod 6600124",
            "sence 6600125",
            "sic RLAB-26-02-05-0007-1",
            "zoom 6600126",
            "teams 6600127",
            "excel 6600128")
        .filter(known -> file.startsWith(known.substring(0, known.indexOf(' '))))
        .map(known -> known.substring(known.indexOf(' ') + 1))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("a fault names file, line, column, value and remedy, in Spanish or in English")
  void tellsAFault() {
    String[] words = words("excel-cl-faulty.csv", "--solo-revisar", "--accion", ACTION);

    Answer spanish = terminal.type(words);
    Answer english =
        terminal.type(
            Stream.concat(Stream.of(words), Stream.of("--idioma", "EN")).toArray(String[]::new));

    assertThat(spanish.err())
        .contains(
            "excel-cl-faulty.csv, línea 7, columna 9 (HORAS ASISTIDAS): «3.5»: No es un número"
                + " escrito como se espera. Escriba solo el número. Use coma para los decimales");
    assertThat(english.err())
        .contains(
            "excel-cl-faulty.csv, line 7, column 9 (HORAS ASISTIDAS): «3.5»: Not a number as it is"
                + " expected. Write the number alone. Use a comma for decimals");
  }

  @Test
  @DisplayName("faults and warnings are left for a machine, as CSV and as JSON, in both languages")
  void leavesFindings() throws IOException {
    Path csv = folder.resolve("faltas.csv");
    Path json = folder.resolve("faltas.json");

    terminal.type(
        words(
            "zoom-faulty.csv",
            "--solo-revisar",
            "--accion",
            "6600126",
            "--faltas",
            csv.toString()));
    Answer told =
        terminal.type(
            words(
                "zoom-faulty.csv",
                "--solo-revisar",
                "--accion",
                "6600126",
                "--faltas",
                json.toString(),
                "--json"));

    JsonNode rows = JsonMapper.shared().readTree(Files.readString(json));
    assertThat(rows.valueStream().map(row -> row.at("/code").asString()))
        .contains(
            "END_BEFORE_START",
            "DATE_FORMAT",
            "PERSON_AMBIGUOUS",
            "VALUE_MISSING",
            "OUTSIDE_CLASS");
    JsonNode date =
        rows.valueStream()
            .filter(row -> row.at("/code").asString().equals("DATE_FORMAT"))
            .findFirst()
            .orElseThrow();
    assertThat(date.at("/row").asInt()).isEqualTo(7);
    assertThat(date.at("/title").asString()).isEqualTo("Join Time");
    assertThat(date.at("/value").asString()).isEqualTo("17/03/2026 19:00:00");
    assertThat(date.at("/problem_es").asString()).startsWith("La fecha");
    assertThat(date.at("/problem_en").asString()).startsWith("The date");
    assertThat(Files.readAllLines(csv)).hasSize(rows.size() + 1);
    assertThat(Files.readAllLines(csv).get(0)).startsWith("severity,code,file,sheet,row,column,");
    JsonNode document = JsonMapper.shared().readTree(told.err());
    assertThat(told.out()).isEmpty();
    assertThat(document.at("/refused").asString()).isEqualTo("END_BEFORE_START");
    assertThat(document.at("/faults").valueStream().map(fault -> fault.at("/severity").asString()))
        .contains("ERROR", "WARNING");
  }

  @Test
  @DisplayName("no cell of the faults is a formula to a spreadsheet")
  void quotesFormulas() throws IOException {
    Path file =
        Files.write(
            folder.resolve("asistencia.csv"),
            List.of(
                "ID ACCIÓN;RUT;NOMBRES;APELLIDOS;FECHA;INICIO;TÉRMINO;MINUTOS",
                "6600128;=1+1;@SUM(A1);Peña;14-04-2026;09:00;13:00;-1"));
    Path csv = folder.resolve("faltas.csv");

    terminal.type(
        "importar",
        Imports.file("course-facts.csv").toString(),
        Imports.file("participants.csv").toString(),
        file.toString(),
        "--accion",
        ACTION,
        "--solo-revisar",
        "--faltas",
        csv.toString());

    assertThat(Files.readString(csv)).contains(",'=1+1,").contains(",'-1,").doesNotContain(",=1+1");
  }

  @Test
  void everythingUnderstoodIsOneDocumentForAMachine() {
    JsonNode told = terminal.type(excel("--solo-revisar", "--json")).json();

    assertThat(told.at("/action").asString()).isEqualTo(ACTION);
    assertThat(told.at("/minutes").asInt()).isEqualTo(450);
    assertThat(told.at("/stored").asBoolean()).isFalse();
    assertThat(told.at("/files/3/format").asString()).isEqualTo("EXCEL");
    assertThat(told.at("/classes/1/start").asString()).isEqualTo("2026-04-16T09:00");
    assertThat(told.at("/participants/2/rut").asString()).isEqualTo("41000626-K");
    assertThat(told.at("/participants/2/minutes").asInt()).isEqualTo(345);
    assertThat(told.at("/participants/2/total/percent").decimalValue()).hasToString("76.66");
    assertThat(told.at("/participants/2/toDate/percent").decimalValue()).hasToString("76.66");
  }

  @Test
  @DisplayName("who is named on the paper is asked for by the column or option that lacks it")
  void asksForTheParties() {
    Answer refused = terminal.type(excel("--si"));

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .contains("EMISOR", "RUT DESTINATARIO", "DESTINATARIO", "TIPO DESTINATARIO")
        .contains("course-facts.csv, línea 8");
    assertThat(Files.exists(folder.resolve("base.mv.db"))).isFalse();
  }

  @Test
  @DisplayName(
      "the token of a SIC file is nowhere: not shown, not left, not stored, not even of a broken one")
  void keepsTheTokenSecret() throws IOException {
    String secret = "5EC2E70F-TOKEN-QUE-NADIE-DEBE-VER";
    String good = Files.readString(Imports.file("sic-good.json"));
    String text = good.replaceFirst("\"token\": \"[^\"]*\"", "\"token\": \"" + secret + "\"");
    assertThat(text).contains(secret);
    for (String json :
        List.of(
            text,
            text.substring(0, text.indexOf(secret) + secret.length()),
            text.substring(0, text.length() / 2),
            text.replace("\"token\"", "token"),
            text.replace("\"" + secret + "\"", secret),
            text.replace("\"codigoGrupo\"", "\"token\": \"" + secret + "\", \"codigoGrupo\""))) {
      Path file = Files.writeString(folder.resolve("sic.json"), json);
      for (String more : List.of("--solo-revisar", "--si")) {
        Path faults = folder.resolve("faltas.csv");
        List<String> words = new ArrayList<>(List.of("importar"));
        Stream.of("course-facts.csv", "participants.csv")
            .map(name -> Imports.file(name).toString())
            .forEach(words::add);
        words.addAll(List.of(file.toString(), "--conexion-es-asistencia", more));
        words.addAll(List.of("--accion", "RLAB-26-02-05-0007-1", "--faltas", faults.toString()));
        words.addAll(List.of(ImportWalkTest.PARTIES));
        Answer answer = terminal.type(words.toArray(String[]::new));

        assertThat(answer.out() + answer.err()).doesNotContain(secret);
      }
    }
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : left.filter(kept -> !kept.endsWith("sic.json")).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(secret);
      }
    }
  }

  @Test
  void aCourseFileDoesNotGoWithExports() {
    Answer both = terminal.type(excel("--ejemplo", "REGULAR", "--si"));
    Answer option = terminal.type("importar", "--ejemplo", "REGULAR", "--accion", ACTION);

    assertThat(both.exit()).isEqualTo(2);
    assertThat(option.exit()).isEqualTo(2);
    assertThat(option.err()).contains("--accion");
  }

  @ParameterizedTest
  @CsvSource({
    "--credito R=101, --credito",
    "--tolerancia -1, --tolerancia",
    "--zona Chile, --zona",
    "--faltas faltas.txt, --faltas"
  })
  void anOptionThatCannotBeMeantIsToldBeforeAnythingIsRead(String typed, String named) {
    Answer misused =
        terminal.type(
            excel(
                Stream.concat(Stream.of("--si"), Stream.of(typed.split(" ")))
                    .toArray(String[]::new)));

    assertThat(misused.exit()).isEqualTo(2);
    assertThat(misused.err()).contains(named);
  }

  @Test
  @DisplayName("the templates are tables the importer takes, and the example is one that works")
  void templatesFit() throws IOException {
    Path made = folder.resolve("nueva").resolve("curso");
    Answer left = Terminal.exactly("plantillas", "--salida", made.toString());
    String example = Files.readString(made.resolve("ejemplo.txt"));
    List<String> tables = List.of("hechos.csv", "clases.csv", "participantes.csv");
    List<String> words = new ArrayList<>(List.of("importar"));
    for (String table : tables) {
      Path file = made.resolve(table);
      String titles = Files.readString(file).strip().replace("\uFEFF", "");
      assertThat(example).contains(titles);
      String from = example.substring(example.indexOf(titles));
      Files.writeString(file, from.substring(0, from.indexOf("\n\n")));
      words.add(file.toString());
    }
    words.add("--si");

    Answer imported = terminal.type(words.toArray(String[]::new));

    assertThat(left.exit()).as(left.err()).isZero();
    assertThat(imported.exit()).as(imported.err()).isZero();
    assertThat(imported.err().lines())
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("[ATTENDANCE_MISSING]");
    assertThat(terminal.as(ADMINISTRATOR, "asistencia", ACTION).out())
        .contains("41.000.607-3", "sin datos", "0,00 %");
  }
}
