package cl.certificates.example.cli;

import static cl.certificates.example.cli.Terminal.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.Terminal.Answer;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many in one go, of the three bundled courses of Capacita Sur. */
class BatchIssueTest {
  private static final String ENTITY = "76543210-3";

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void importsThree() {
    terminal = Terminal.in(folder).at("2027-01-20T10:00");
    for (String sample : List.of("REGULAR", "PARTIAL", "COMPLEMENTARY")) {
      assertThat(terminal.type("importar", "--ejemplo", sample).exit()).isZero();
    }
  }

  private Path table(String... lines) throws IOException {
    return Files.write(folder.resolve("lote.csv"), List.of(lines));
  }

  private Answer many(String command, Path table, String... more) {
    return terminal.as(
        ADMINISTRATOR,
        Stream.concat(
                Stream.of(command, "--lote", table.toString(), "--entidad", ENTITY),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private String state(String action) {
    return terminal
        .as(ADMINISTRATOR, "ver", action, "--entidad", ENTITY, "--json")
        .json()
        .at("/state")
        .asString();
  }

  /** The two parts of a course that crosses the year; the other one is out of its term by now. */
  private Path twoParts() throws IOException {
    return table(
        "acción;factura;orden de compra;fecha real",
        "6600201;4521;;%s".formatted(real("6600201")),
        "6600202;;2239-14-SE26;%s".formatted(real("6600202")));
  }

  private String real(String action) {
    return action.equals("6600201") ? "2026-12-18" : "04-01-2027";
  }

  @Test
  void issuesEachLineAndTellsThemInOrder() throws IOException {
    Path result = folder.resolve("resultado.csv");

    Answer answer = many("emitir", twoParts(), "--si", "--resultado", result.toString());

    assertThat(answer.exit()).as(answer.err() + answer.out()).isZero();
    assertThat(answer.err()).as("no bar where nobody looks").isEmpty();
    assertThat(answer.out()).contains("6600201-1-", "6600202-1-", "Hecho: 2");
    List<String> lines = Files.readAllLines(result);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo("line,asked,result,folio,document,code,text");
    assertThat(lines.get(1)).startsWith("2,6600201,DONE,6600201-1-").contains(",4521,CERTIFICATE_");
    assertThat(lines.get(2)).startsWith("3,6600202,DONE,6600202-1-").contains(",2239-14-SE26,");
    assertThat(state("6600201")).isEqualTo("ISSUED");
  }

  @Test
  @DisplayName("FC-08: the same table again issues nothing, and completes what was missing")
  void isSafeToRepeat() throws IOException {
    terminal.as(
        ADMINISTRATOR,
        "emitir",
        "6600201",
        "--entidad",
        ENTITY,
        "--factura",
        "77",
        "--fecha-real",
        real("6600201"),
        "--acepto");

    JsonNode first = many("emitir", twoParts(), "--si", "--json").json();
    Answer again = many("emitir", twoParts(), "--si", "--json");

    assertThat(first.at("/rows/0/result").asString()).isEqualTo("ALREADY_DONE");
    assertThat(first.at("/rows/0/code").asString()).isEqualTo("ALREADY_ISSUED");
    assertThat(first.at("/rows/0/document").asString()).isEqualTo("77");
    assertThat(first.at("/rows/0/text").asString()).contains("otro documento");
    assertThat(first.at("/rows/1/result").asString()).isEqualTo("DONE");
    assertThat(again.exit()).isZero();
    assertThat(again.json().at("/rows/1/result").asString()).isEqualTo("ALREADY_DONE");
    assertThat(again.json().at("/rows/1/folio")).isEqualTo(first.at("/rows/1/folio"));
    assertThat(again.json().at("/rows/1/text").asString()).doesNotContain("otro documento");
  }

  @Test
  @DisplayName("FC-08: where one would be refused nothing is issued, unless it is asked for")
  void checksAllFirst() throws IOException {
    Path table =
        table(
            "action,invoice,realDate",
            "6600201,4521,2026-12-18",
            "6543210,4522,",
            "6600202,4523,2027-01-05",
            "6600299,4524,");
    Path result = folder.resolve("resultado.json");

    Answer stopped = many("emitir", table, "--si", "--resultado", result.toString());

    assertThat(stopped.exit()).isEqualTo(3);
    assertThat(stopped.err()).contains("Aviso: no se emitió ninguno.", "--pese-a-rechazos");
    assertThat(state("6600201")).isEqualTo("TO_ISSUE");
    JsonNode told = JsonMapper.shared().readTree(Files.readString(result));
    assertThat(told.valueStream().map(row -> row.at("/result").asString()))
        .containsExactly("NOT_DONE", "REFUSED", "REFUSED", "REFUSED");
    assertThat(told.valueStream().map(row -> row.at("/code").asString()))
        .containsExactly("SUMMARY", "ISSUE_DEADLINE_EXPIRED", "REAL_DATE_MISMATCH", "NOT_FOUND");

    Answer inSpite = many("emitir", table, "--si", "--pese-a-rechazos");

    assertThat(inSpite.exit()).isEqualTo(3);
    assertThat(inSpite.err()).isEmpty();
    assertThat(inSpite.out()).contains("Hecho: 1 · Rechazado: 3");
    assertThat(state("6600201")).isEqualTo("ISSUED");
  }

  @Test
  void aFaultyTableIsRefusedWithAllItsFaultsAndNothingIsDone() throws IOException {
    Path table =
        table(
            "accion;factura;orden de compra;fecha real;linea;codigo",
            "6600201;4521;;2026-12-18;;",
            "66002;12;;;;",
            "6600202;;;;;",
            "6600201;1;;;;",
            "6600203;45A;;31-02-2027;9;123",
            "6600204;1;2;;;");

    Answer refused = many("emitir", table, "--si", "--json");

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.out()).isEmpty();
    assertThat(
            JsonMapper.shared()
                .readTree(refused.err())
                .at("/faults")
                .valueStream()
                .map(
                    fault ->
                        fault.at("/line").asInt()
                            + ":"
                            + fault.at("/column").asInt()
                            + " "
                            + fault.at("/code").asString()))
        .containsExactly(
            "3:1 ACTION_ID_INVALID",
            "4:2 DOCUMENT_NUMBER_REQUIRED",
            "5:1 ACTION_REPEATED",
            "6:2 DOCUMENT_NUMBER_INVALID",
            "6:6 SENCE_CODE_INVALID",
            "6:5 TRAINING_LINE_UNKNOWN",
            "6:4 DATE_INVALID",
            "7:3 DOCUMENT_NUMBER_INVALID");
    assertThat(state("6600201")).isEqualTo("TO_ISSUE");
    assertThat(many("emitir", table("accion;factura"), "--si").err()).contains("[ROWS_NONE]");
  }

  /** Somebody at the terminal who answers one thing, and is asked. */
  private static final class Person implements Attendant {
    private final String answer;
    private final List<String> asked = new ArrayList<>();

    Person(String answer) {
      this.answer = answer;
    }

    @Override
    public boolean isThere() {
      return true;
    }

    @Override
    public String answer(String question) {
      asked.add(question);
      return answer;
    }
  }

  private Answer before(Person person, Path table, String... more) {
    return Terminal.before(
        person,
        Stream.concat(
                Stream.of(
                    "emitir",
                    "--lote",
                    table.toString(),
                    "--entidad",
                    ENTITY,
                    "--actor",
                    ADMINISTRATOR,
                    "--base",
                    folder.resolve("base").toString(),
                    "--ahora",
                    "2027-01-20T10:00"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  @DisplayName("R20: at a terminal what would be issued is shown, and only «acepto» issues it")
  void asksAtATerminal() throws IOException {
    Person no = new Person("no");
    Person yes = new Person(" Acepto ");

    Answer unsaid = before(no, twoParts());
    String stillToIssue = state("6600201");
    Answer agreed = before(yes, twoParts());

    assertThat(no.asked).containsExactly("Para emitir 2 certificados escriba «acepto»: ");
    assertThat(unsaid.exit()).isZero();
    assertThat(unsaid.out()).contains("cumplen el mínimo", "Sin hacer: 2");
    assertThat(unsaid.err()).contains("no se emitió ninguno, porque no se aceptó.");
    assertThat(stillToIssue).isEqualTo("TO_ISSUE");
    assertThat(agreed.exit()).as(agreed.err()).isZero();
    assertThat(agreed.out()).contains("Hecho: 2");
    assertThat(agreed.err()).contains("Revisando", "Emitiendo", "100%", "2/2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "emitir                                            | Indique una ACCIÓN o --lote",
        "emitir 6600201 --lote x.csv --si                  | Indique una ACCIÓN o --lote",
        "emitir --lote x.csv --si --factura 1 --oc 2       | quite --factura, --orden-de-compra",
        "emitir 6600201 --acepto --si                      | --si va con --lote",
        "emitir --lote x.csv                               | agregue --si",
        "emitir --lote x.csv --si --resultado x.txt        | termina en .csv o en .json",
        "emitir --lote x.csv --si --resultado x.csv        | es el de --lote",
        "descargar                                         | Indique un FOLIO o --lote",
        "descargar 6543210-1-U --zip x.zip                 | va con --lote",
        "descargar --lote x.csv --zip x.zip --libro x.pdf  | Elija uno",
      })
  void aWrongCallIsToldBeforeAnythingIsDone(String typed, String told) {
    Answer wrong = Terminal.exactly((typed.strip() + " --actor " + ADMINISTRATOR).split(" +"));

    assertThat(wrong.exit()).as(wrong.err()).isEqualTo(2);
    assertThat(wrong.err()).contains(told);
  }

  private Path folios() throws IOException {
    JsonNode issued = many("emitir", twoParts(), "--si", "--json").json();
    return Files.write(
        folder.resolve("folios.csv"),
        List.of(
            "folio",
            issued.at("/rows/1/folio").asString(),
            "6543210-1-U",
            issued.at("/rows/0/folio").asString()));
  }

  @Test
  @DisplayName("R21: many papers are left in a folder; again only those that are missing are")
  void manyPapersInAFolder() throws IOException {
    Path folios = folios();
    List<String> named = Files.readAllLines(folios);

    Answer first = many("descargar", folios, "--salida", folder.toString(), "--json");
    Path missing = folder.resolve("certificado-" + named.get(1) + ".pdf");
    byte[] paper = Files.readAllBytes(missing);
    Files.delete(missing);
    Answer again = many("descargar", folios, "--salida", folder.toString());
    Files.writeString(missing, "otra cosa");
    Answer another = many("descargar", folios, "--salida", folder.toString());

    assertThat(first.exit()).as("one of them was never issued").isEqualTo(3);
    assertThat(first.json().at("/rows").valueStream().map(row -> row.at("/result").asString()))
        .containsExactly("DONE", "REFUSED", "DONE");
    assertThat(first.json().at("/rows/1/code").asString()).isEqualTo("NOT_FOUND");
    assertThat(again.out()).contains("Hecho: 1 · Ya estaba: 1 · Rechazado: 1");
    assertThat(paper).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    assertThat(another.out()).contains("Ya estaba: 1 · Rechazado: 2", "--reemplazar");
    assertThat(Files.readString(missing)).isEqualTo("otra cosa");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  @DisplayName("R21: many papers in one ZIP, or in one PDF with a bookmark each")
  void manyPapersInOneFile() throws IOException {
    Path folios = folios();
    List<String> named = Files.readAllLines(folios);
    Path zip = folder.resolve("todos.zip");
    Path book = folder.resolve("todos.pdf");

    Answer zipped = many("descargar", folios, "--zip", zip.toString());
    Answer bound = many("descargar", folios, "--libro", book.toString());

    assertThat(zipped.exit()).isEqualTo(3);
    assertThat(bound.out()).contains("Hecho: 2 · Rechazado: 1");
    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertThat(file.stream().map(entry -> entry.getName()))
          .containsExactly(
              "certificado-" + named.get(1) + ".pdf", "certificado-" + named.get(3) + ".pdf");
    }
    try (PdfReader pages = new PdfReader(Files.readAllBytes(book))) {
      assertThat(pages.getNumberOfPages()).isGreaterThanOrEqualTo(2);
    }
    assertThat(many("descargar", folios, "--zip", zip.toString()).err())
        .contains("[PAPER_DIFFERENT]");
    assertThat(many("descargar", folios, "--zip", zip.toString(), "--reemplazar").exit())
        .isEqualTo(3);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
    }
  }
}
