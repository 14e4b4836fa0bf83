package cl.certificates.example.cli;

import static cl.certificates.example.cli.Terminal.ADMINISTRATOR;
import static cl.certificates.example.cli.Terminal.FACILITATOR;
import static cl.certificates.example.cli.Terminal.HOST;
import static cl.certificates.example.cli.Terminal.OFFICIAL;
import static cl.certificates.example.cli.Terminal.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.Terminal.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificadosTest {
  private static final String ACTION = "6543210";

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void importsTheRegularCourse() {
    terminal = Terminal.in(folder);
    assertThat(terminal.type("importar", "--ejemplo", "REGULAR").exit()).isZero();
  }

  @Test
  void theDemoTellsTheStoryAndLeavesTwoPapers() throws IOException {
    Answer demo = Terminal.exactly("demo", "--salida", folder.resolve("demo").toString());

    assertThat(demo.exit()).isZero();
    assertThat(demo.out())
        .containsSubsequence(
            "fue emitido: folio 6543210-1-",
            "a más tardar el 21-12-2026",
            "fue aprobada",
            "fue reemitido: folio 6543210-2-",
            "Certificado anulado el 23-11-2026, reemplazado por el folio 6543210-2-",
            "Certificado vigente: folio 6543210-2-");
    try (Stream<Path> files = Files.list(folder.resolve("demo"))) {
      List<Path> papers = files.filter(file -> file.toString().endsWith(".pdf")).toList();
      assertThat(papers).hasSize(2);
      for (Path paper : papers) {
        assertThat(new String(Files.readAllBytes(paper), StandardCharsets.ISO_8859_1))
            .startsWith("%PDF-");
      }
    }
  }

  @Test
  void theDemoTakesAnAddressToVerifyAt() {
    Answer demo =
        Terminal.exactly(
            "demo",
            "--salida",
            folder.resolve("demo").toString(),
            "--verificacion",
            "https://host.example/v?c=");

    assertThat(demo.exit()).as(demo.err()).isZero();
    assertThat(demo.out()).contains("--verificacion 'https://host.example/v?c='");
  }

  @Test
  void theDemoAndTheCopyItSuggestsCanBeHadAgainInTheSameFolder() throws IOException {
    Path demo = folder.resolve("demo");

    for (int time = 1; time <= 2; time++) {
      Answer told = Terminal.exactly("demo", "--salida", demo.toString());
      Answer copy = Terminal.exactly(told.found("(?m)^  certificados (descargar .*)$").split(" "));

      assertThat(told.exit()).as("time %s: %s", time, told.err()).isZero();
      assertThat(copy.exit()).as("time %s: %s", time, copy.err()).isZero();
    }

    try (Stream<Path> files = Files.list(demo)) {
      assertThat(files.filter(file -> file.toString().endsWith(".pdf"))).hasSize(3);
    }
  }

  @Test
  void aSummaryEndsWithTheWholeCommandThatAcceptsIt() {
    Answer summary =
        terminal.as(
            ADMINISTRATOR,
            "resumen",
            ACTION,
            "--factura",
            "4521",
            "--justificacion",
            "Como dijo 'el otro': $4");

    String token = summary.found("--resumen ([0-9a-f]{64})");
    assertThat(summary.out())
        .contains(
            "Para aceptar:\n  certificados emitir --resumen "
                + token
                + " 6543210 --factura 4521"
                + " --justificacion 'Como dijo '\\''el otro'\\'': $4'"
                + " --actor 12345678-5 --ahora 2026-11-16T09:00 --base "
                + folder.resolve("base"));
  }

  @Test
  void aPasswordIsLeftOutOfAHint() {
    assertThat(
            Certificados.typed(
                List.of("emitir", "--base=jdbc:postgresql://h/b?user=ana&password=secret&ssl=on")))
        .isEqualTo("certificados emitir '--base=jdbc:postgresql://h/b?user=ana&password=…&ssl=on'");
  }

  @Test
  void aSummaryIsAcceptedByItsTokenOnceAndAgainWithTheSameAnswer() {
    String token =
        terminal
            .as(ADMINISTRATOR, "resumen", ACTION, "--factura", "4521")
            .found("--resumen ([0-9a-f]{64})");

    Answer first =
        terminal.as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--resumen", token);
    Answer again =
        terminal.as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--resumen", token);
    Answer other =
        terminal.as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4522", "--resumen", token);

    assertThat(first.exit()).isZero();
    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("ya había sido aceptado").contains("6543210-1-");
    assertThat(other.exit()).isEqualTo(3);
    assertThat(other.err()).contains("[ALREADY_ISSUED]");
  }

  @Test
  void findsByStateAndByTheDaysOfTheEnd() {
    assertThat(search("--estado", "to_issue").out()).contains(ACTION);
    assertThat(search("--estado", "ISSUED").out()).contains("Ningún curso cumple");
    assertThat(search("--estado", "Pendiente de emitir").out()).contains(ACTION);
    assertThat(search("--estado", "PENDIENTE DE emitir").out()).contains(ACTION);
    assertThat(search("--estado", "emitído").out()).contains("Ningún curso cumple");
    assertThat(search("--estado", "Pendiente").err()).contains("TO_ISSUE");
    assertThat(search("--termino-desde", "01-01-1990", "--termino-hasta", "1990-12-31").out())
        .contains("Ningún curso cumple");
    assertThat(search("--vence-en", "0").out()).contains("Ningún curso cumple");
    assertThat(search("--vence-en", "60").out()).contains(ACTION).contains("Vence");
    assertThat(search("--vencidos").out()).contains("Ningún curso cumple");
    Answer refused = search("--termino-desde", "2026-03-14", "--termino-hasta", "2026-03-13");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("[DATE_RANGE_INVALID]");
  }

  private Answer search(String... criteria) {
    return terminal.as(
        ADMINISTRATOR,
        Stream.concat(Stream.of("buscar", "--linea", "3"), Stream.of(criteria))
            .toArray(String[]::new));
  }

  @Test
  void everyCommandAnswersOneJsonDocumentWithTheNamesOfTheApi() {
    assertThat(terminal.as(ADMINISTRATOR, "perfiles", "--json").json().at("/0/profile").asString())
        .isEqualTo("LOCAL_ADMINISTRATOR");
    assertThat(
            terminal
                .as(ADMINISTRATOR, "buscar", "--linea", "3", "--json")
                .json()
                .at("/rows/0/course/certificateState")
                .asString())
        .isEqualTo("TO_ISSUE");
    assertThat(
            terminal
                .as(ADMINISTRATOR, "asistencia", ACTION, "--json")
                .json()
                .at("/sheet/lines/1/total/percent")
                .decimalValue())
        .isEqualByComparingTo("75");
    assertThat(terminal.as(ADMINISTRATOR, "plazos", ACTION, "--json").json().at("/day").asInt())
        .isEqualTo(3);
    String code =
        terminal
            .as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--acepto", "--json")
            .json()
            .at("/result/certificate/code")
            .asString();
    assertThat(terminal.type("verificar", code, "--json").json().at("/status").asString())
        .isEqualTo("IN_FORCE");
    assertThat(
            terminal
                .as(ADMINISTRATOR, "anular", ACTION, "--motivo", "N° errado", "--json")
                .json()
                .at("/result/dueDate")
                .asString())
        .isEqualTo("2026-12-15"); // Tue; 8 December is a holiday
    assertThat(
            terminal.as(OFFICIAL, "pendientes", "--json").json().at("/0/request/motive").asString())
        .isEqualTo("N° errado");
    assertThat(
            terminal
                .as(OFFICIAL, "aprobar", ACTION, "--json")
                .json()
                .at("/result/decision/late")
                .asBoolean())
        .isFalse();
    assertThat(terminal.as(ADMINISTRATOR, "ver", ACTION, "--json").json().at("/state").asString())
        .isEqualTo("APPROVED_FOR_REISSUE");
    assertThat(
            terminal.as(ADMINISTRATOR, "historial", ACTION, "--json").json().at("/2/to").asString())
        .isEqualTo("APPROVED_FOR_REISSUE");
    assertThat(Terminal.exactly("estados", "--json").json()).hasSize(5);
    assertThat(
            terminal.as(HOST, "liquidar", ACTION, "--json").json().at("/result/action").asString())
        .isEqualTo(ACTION);
  }

  @Test
  void afterALiquidationThePaperStaysAndTheDetailGoes() {
    String folio =
        terminal
            .as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--acepto")
            .found("folio (6543210-1-.)");
    assertThat(terminal.as(HOST, "liquidar", ACTION).exit()).isZero();

    Answer detail = terminal.as(ADMINISTRATOR, "asistencia", ACTION);
    Answer paper = terminal.as(RECIPIENT, "descargar", folio, "--salida", folder.toString());

    assertThat(terminal.as(ADMINISTRATOR, "plazos", ACTION).out()).doesNotContain("Último día");
    assertThat(detail.exit()).isEqualTo(3);
    assertThat(detail.err()).contains("[DETAIL_NOT_VISIBLE]");
    assertThat(paper.exit()).isZero();
    assertThat(folder.resolve("certificado-" + folio + ".pdf")).isNotEmptyFile();
  }

  @Test
  void aRejectionNeedsAReasonAndEndsTheMatter() {
    terminal.as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--acepto");
    terminal.as(ADMINISTRATOR, "anular", ACTION, "--motivo", "N° de factura errado");

    Answer without = terminal.as(OFFICIAL, "rechazar", ACTION);
    Answer with = terminal.as(OFFICIAL, "rechazar", ACTION, "--razon", "No se acredita el error");
    Answer reissue = terminal.as(ADMINISTRATOR, "resumen", ACTION, "--factura", "4522");

    assertThat(without.err()).contains("[DECISION_REASON_REQUIRED]");
    assertThat(with.out()).contains("fue rechazada");
    assertThat(reissue.err()).contains("[NOT_REISSUABLE]");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-23T10:00,  0", // Wed, day 40
    "2026-12-24T10:00,  3", // Thu, day 41
    "2027-01-11T10:00,  3", // Mon, day 59, not justified
    "2027-01-12T10:00,  3" // Tue, day 60
  })
  void theDayDecidesWhetherASummaryIsGiven(String now, int exit) {
    assertThat(terminal.at(now).as(ADMINISTRATOR, "resumen", ACTION, "--factura", "4521").exit())
        .isEqualTo(exit);
  }

  @Test
  void onDay60NoJustificationHelps() {
    Answer late =
        terminal
            .at("2027-01-12T00:00") // Tue
            .as(ADMINISTRATOR, "resumen", ACTION, "--factura", "1", "--justificacion", "huellero");

    assertThat(late.exit()).isEqualTo(3);
    assertThat(late.err()).contains("[ISSUE_DEADLINE_EXPIRED]").contains("11-01-2027");
  }

  @Test
  void aWrongRutIsRefusedByItsCode() {
    Answer wrong = terminal.as("12345678-9", "perfiles");

    assertThat(wrong.exit()).isEqualTo(3);
    assertThat(wrong.err()).contains("[RUT_INVALID]").doesNotContain("12345678-9");
  }

  @Test
  void anUnknownActionAndAnotherEntitysLookAlike() {
    terminal.type("importar", "--ejemplo", "HARD_NAMES");

    Answer unknown = terminal.as(RECIPIENT, "--entidad", "76000000-0", "ver", "9999999");
    Answer foreign =
        terminal.type(
            "ver", "RLAB-26-02-13-0071-1", "--actor", ADMINISTRATOR, "--entidad", "76543210-3");
    Answer absent =
        terminal.type("ver", "9999999", "--actor", ADMINISTRATOR, "--entidad", "76543210-3");

    assertThat(unknown.exit()).isEqualTo(2); // the option stands before the command
    assertThat(foreign.exit()).isEqualTo(3);
    assertThat(foreign.err()).isEqualTo(absent.err()).contains("[NOT_FOUND]");
    assertThat(asJson("RLAB-26-02-13-0071-1").err())
        .isEqualTo(asJson("9999999").err())
        .contains("NOT_FOUND");
  }

  private Answer asJson(String action) {
    return terminal.as(ADMINISTRATOR, "ver", action, "--entidad", "76543210-3", "--json");
  }

  @Test
  void aFacilitatorLooksAndDoesNotIssue() {
    assertThat(terminal.as(FACILITATOR, "asistencia", ACTION).exit()).isZero();
    assertThat(terminal.as(FACILITATOR, "resumen", ACTION, "--factura", "1").err())
        .contains("[PROFILE_NOT_ALLOWED]");
  }

  @Test
  void ofAMissingFileAndABrokenOneNothingIsStored() throws IOException {
    Path broken = Files.writeString(folder.resolve("roto.json"), "{\"action\": ");

    Answer missing = terminal.type("importar", folder.resolve("no-hay.json").toString());
    Answer unreadable = terminal.type("importar", "--ejemplo", "PARTIAL", broken.toString());

    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err()).contains("FILE_MISSING");
    assertThat(unreadable.exit()).isEqualTo(3);
    assertThat(unreadable.err()).contains("JSON_BROKEN");
    assertThat(terminal.as(ADMINISTRATOR, "ver", "6600201").err()).contains("[NOT_FOUND]");
  }

  @Test
  void anotherCourseUnderAKnownActionIsRefused() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("otro.json"),
            Sample.REGULAR.text().replace("\"1237000001\"", "\"1237000002\""));

    Answer refused = terminal.type("importar", other.toString());

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("[ENTITY_MISMATCH]").contains("ID de acción y curso");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ayer", "2026-09-06T00:30", "2026-02-30"})
  void aMomentNobodyLivedIsWrongUse(String moment) {
    Answer wrong = terminal.at(moment).type("verificar", "x");

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("--ahora");
  }

  @Test
  void aPersonOfSeveralProfilesIsAskedToChoose() {
    terminal.type("importar", "--ejemplo", "HARD_NAMES");

    Answer unclear = terminal.as(ADMINISTRATOR, "buscar", "--linea", "3");

    assertThat(unclear.exit()).isEqualTo(2);
    assertThat(unclear.err()).contains("--entidad 76543210-3").contains("--entidad 76100008-K");
  }

  @ParameterizedTest
  @CsvSource({
    "--participante, 41885617-4, con el dígito verificador errado",
    "--capacitadora, 1-1, con el dígito verificador errado",
    "--supervisora, 76.100.002, sin su dígito verificador"
  })
  void aRutThatIsNoneIsSearchedAsANameAndToldSo(String option, String typed, String fault) {
    Answer none = terminal.as(ADMINISTRATOR, "buscar", "--linea", "3", option, typed);
    Answer inJson = terminal.as(ADMINISTRATOR, "buscar", "--linea", "3", option, typed, "--json");

    assertThat(none.exit()).isZero();
    assertThat(none.out()).contains("Ningún curso");
    assertThat(none.err())
        .startsWith("Aviso: el texto de " + option + " parece un RUT " + fault)
        .contains("se buscó como nombre")
        .doesNotContain(typed);
    assertThat(inJson.err()).isEqualTo(none.err());
    assertThat(inJson.json().at("/rows").isArray()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678-5", "Soto", "Ana 2", "0-0"})
  void aRutOrANameIsSearchedInSilence(String typed) {
    assertThat(terminal.as(ADMINISTRATOR, "buscar", "--linea", "3", "--participante", typed).err())
        .isEmpty();
  }

  @Test
  void anInboxOfElsewhereIsRefusedInWordsForAList() {
    Answer refused = terminal.as(OFFICIAL, "pendientes", "--region", "13");

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .contains("[WRONG_REGION]")
        .contains("la suya es Valparaíso")
        .doesNotContain("Derive");
  }

  @Test
  void aSearchWithoutLineIsRefused() {
    Answer refused = terminal.as(ADMINISTRATOR, "buscar", "--region", "05");

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("[TRAINING_LINE_REQUIRED]");
  }

  @Test
  void aRefusalIsJsonTooWhereJsonIsAskedFor() {
    Answer refused = terminal.as(ADMINISTRATOR, "resumen", ACTION, "--json");

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("\"refused\" : \"DOCUMENT_NUMBER_REQUIRED\"");
  }

  @Test
  void aBaseThatCannotBeOpenedIsABrokenWorld() throws IOException {
    Files.writeString(folder.resolve("no-es-base.mv.db"), "esto no es una base");

    Answer broken =
        Terminal.exactly("verificar", "x", "--base", folder.resolve("no-es-base").toString());

    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.err()).startsWith("Falla del sistema");
  }
}
