package cl.certificates.example.cli;

import static cl.certificates.example.cli.Terminal.ADMINISTRATOR;
import static cl.certificates.example.cli.Terminal.FACILITATOR;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person reads before and after a certificate is issued. */
class PaperTest {
  private static final String ACTION = "6543210";

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void importsTheRegularCourse() {
    terminal = Terminal.in(folder);
    terminal.type("importar", "--ejemplo", "REGULAR");
  }

  @Test
  void aSummaryShowsAllThatWillBePrinted() {
    Answer summary = terminal.as(ADMINISTRATOR, "resumen", ACTION, "--factura", "4521");

    assertThat(summary.out())
        .contains(
            "6543210-1-",
            "ID de acción",
            "1237000001",
            "3 · Impulsa Personas",
            "Regular",
            "Valparaíso",
            "Capacita Sur SpA · RUT 76.543.210-3",
            "Supervisora Austral Ltda. · RUT 76.100.002-0",
            "OTIC del Pacífico · RUT 76.000.000-0",
            "13-11-2026",
            "Factura",
            "4521",
            "29, de ellos",
            "día 3 desde el término; faltan 56 días para el último día de emisión",
            "| A la fecha");
    assertThat(summary.out()).doesNotContain("Justificación");
  }

  @Test
  void anAcceptanceAtOnceShowsTheSamePercentagesAndTheJustification() {
    Answer issued =
        terminal
            .at("2026-12-24")
            .as(
                ADMINISTRATOR,
                "emitir",
                ACTION,
                "--oc",
                "22-SE26",
                "--justificacion",
                "Huellero en reparación",
                "--acepto");

    assertThat(issued.exit()).isZero();
    assertThat(issued.out())
        .contains(
            "Orden de compra", "22-SE26", "Huellero en reparación", "| A la fecha", "Aviso: ");
    assertThat(terminal.at("2026-12-24").as(ADMINISTRATOR, "historial", ACTION).out())
        .contains("Detalle", "22-SE26", "Huellero");
  }

  @Test
  void beforeTheEndItSaysHowManyDaysThereAreToIt() {
    assertThat(termsShownOn("2026-11-01"))
        .containsExactly(
            "faltan 12 días para el término, 13-11-2026;"
                + " desde él quedan otros 59 días para emitir");
    assertThat(termsShownOn("2026-11-12"))
        .containsExactly(
            "falta 1 día para el término, 13-11-2026;"
                + " desde él quedan otros 59 días para emitir");
  }

  @Test
  void theRealDateIsReadInBothWays() {
    terminal.type("importar", "--ejemplo", "PARTIAL");

    for (String day : new String[] {"2026-12-18", "18-12-2026"}) {
      Answer summary =
          terminal
              .at("2027-01-04")
              .as(ADMINISTRATOR, "resumen", "6600201", "--factura", "1", "--fecha-real", day);
      assertThat(summary.out()).as(summary.err()).contains("Término real").contains("18-12-2026");
    }
  }

  @Test
  void whatCannotBeDoneNowIsSaidInWordsWithItsCode() {
    Answer view = terminal.as(FACILITATOR, "ver", ACTION);

    assertThat(view.out().replaceAll("[ |\n]+", " "))
        .contains("El perfil «Facilitador» no permite emitir")
        .contains("[PROFILE_NOT_ALLOWED]");
    terminal.as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--acepto");
    assertThat(terminal.as(ADMINISTRATOR, "ver", ACTION).out()).contains("| Situación");
    assertThat(terminal.as(ADMINISTRATOR, "buscar", "--linea", "3").out()).contains("| 6543210-1-");
  }

  @Test
  void theHistoryTellsMotiveReasonAndLateness() {
    terminal.as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--acepto");
    terminal.as(ADMINISTRATOR, "anular", ACTION, "--motivo", "Factura 4522");
    Terminal late = terminal.at("2027-02-01");
    assertThat(late.as(OFFICIAL, "pendientes").out()).contains("Atrasada").doesNotContain("|  |");
    late.as(OFFICIAL, "rechazar", ACTION, "--razon", "No se acredita");

    assertThat(late.as(ADMINISTRATOR, "historial", ACTION).out().replaceAll("[ |\n]+", " "))
        .contains("Otro: Factura 4522; plazo 15-12-2026")
        .contains("Razón: No se acredita; fuera de plazo");
  }

  @Test
  void aCodeMayComeInSeveralWordsAndTheExitTellsWhatItIsWorth() {
    String code =
        terminal
            .as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--acepto")
            .found("verificación: (\\S+)");
    String[] words = ("verificar " + code.replaceAll("[- ]", " ")).split(" ");

    assertThat(terminal.type(words).exit()).isZero();
    assertThat(terminal.type("verificar", "ABCD", "EFGH").exit()).isEqualTo(5);
    terminal.as(ADMINISTRATOR, "anular", ACTION, "--motivo", "Factura 4522");
    assertThat(terminal.type(words).exit()).as("still in force").isZero();
    terminal.as(OFFICIAL, "aprobar", ACTION);
    assertThat(terminal.type(words).exit()).isEqualTo(4);
    assertThat(terminal.as(ADMINISTRATOR, "resumen", ACTION, "--factura", "4522").out())
        .contains("Reemplaza al folio", "se puede reemitir mientras el curso no se liquide");
  }

  @Test
  void aDownloadReplacesNoOtherFileUnlessItIsTold() throws IOException {
    String folio =
        terminal
            .as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--acepto")
            .found("folio (6543210-1-.)");
    String[] download = {"descargar", folio, "--salida", folder.toString()};
    Path paper = folder.resolve("certificado-" + folio + ".pdf");

    assertThat(terminal.as(ADMINISTRATOR, download).exit()).isZero();
    assertThat(terminal.as(ADMINISTRATOR, download).out()).contains("ya estaba");
    Files.writeString(paper, "otra cosa");
    Answer refused = terminal.as(ADMINISTRATOR, download);
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("[PAPER_DIFFERENT]").contains("--reemplazar");
    assertThat(paper).hasContent("otra cosa");
    assertThat(
            terminal
                .as(
                    ADMINISTRATOR,
                    "descargar",
                    folio,
                    "--salida",
                    folder.toString(),
                    "--reemplazar")
                .out())
        .contains("reemplaza a uno distinto");
    Answer nowhere =
        terminal.as(ADMINISTRATOR, "descargar", folio, "--salida", folder.resolve("no").toString());
    assertThat(nowhere.exit()).isEqualTo(1);
    assertThat(nowhere.err()).contains("[FOLDER_MISSING]");
  }

  @Test
  void aCredentialIsLeftOfAVersionInForce() throws IOException {
    String folio =
        terminal
            .as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--acepto")
            .found("folio (6543210-1-.)");
    String[] credential = {
      "credencial",
      folio,
      "--emisor",
      "did:web:otec.example",
      "--nombre",
      "Capacita Sur SpA",
      "--verificacion",
      "https://otec.example/verificar?codigo=",
      "--salida",
      folder.toString()
    };

    Answer left = terminal.as(ADMINISTRATOR, credential);

    assertThat(left.exit()).as(left.err()).isZero();
    JsonNode document =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(folder.resolve("credencial-" + folio + ".json")));
    assertThat(document.at("/issuer/id").asString()).isEqualTo("did:web:otec.example");
    assertThat(document.at("/issuer/name").asString()).isEqualTo("Capacita Sur SpA");
    assertThat(document.at("/credentialSubject/folio").asString()).isEqualTo(folio);
    String code = document.at("/credentialStatus/verificationCode").asString();
    assertThat(document.at("/credentialStatus/id").asString())
        .isEqualTo("https://otec.example/verificar?codigo=" + code.replace("-", ""));
    JsonNode answer = terminal.type("verificar", code, "--json").json();
    assertThat(answer.at("/inForce").asBoolean()).isTrue();
    assertThat(answer.at("/contentDigest").asString())
        .isEqualTo(document.at("/credentialSubject/contentDigest").asString());
    assertThat(terminal.as(ADMINISTRATOR, credential).out()).contains("ya estaba");

    terminal.as(ADMINISTRATOR, "anular", ACTION, "--motivo", "Factura 4522");
    terminal.as(OFFICIAL, "aprobar", ACTION);
    Answer refused = terminal.as(ADMINISTRATOR, credential);
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("[NOT_IN_FORCE]");
  }

  @Test
  void anAnswerInJsonIsThatOfTheLibrary() {
    Answer unknown = terminal.type("verificar", "0".repeat(28), "--json");
    Answer mistyped = terminal.type("verificar", "x", "--json");

    assertThat(unknown.out().replaceAll("\\s", ""))
        .isEqualTo("{\"code\":\"VERIFICATION_UNKNOWN\"}");
    assertThat(mistyped.out().replaceAll("\\s", ""))
        .isEqualTo("{\"code\":\"VERIFICATION_MISTYPED\"}");
    assertThat(unknown.exit()).isEqualTo(5);
  }

  private Answer receipt(String person, String... more) {
    return terminal.as(
        person,
        Stream.concat(
                Stream.of("comprobante", ACTION, "--salida", folder.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void aReceiptIsLeftOfTheLastActOrOfANumberOfTheHistory() throws IOException {
    terminal.as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--acepto");
    assertThat(receipt(ADMINISTRATOR).err()).contains("[RECEIPT_NONE]");
    terminal.as(ADMINISTRATOR, "anular", ACTION, "--motivo", "Factura 4522");

    Answer asked = receipt(ADMINISTRATOR);
    Path file = folder.resolve("comprobante-solicitud-6543210-1-U-2.pdf");
    byte[] first = Files.readAllBytes(file);
    assertThat(asked.exit()).isZero();
    assertThat(asked.out()).contains("6543210-1-U, acto 2: " + file);
    assertThat(new String(first, StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.7");

    terminal.as(OFFICIAL, "aprobar", ACTION, "--razon", "Error acreditado");
    Answer decided = receipt(OFFICIAL, "--json");
    assertThat(decided.json().get("revision").asInt()).isEqualTo(3);
    assertThat(folder.resolve("comprobante-aprobacion-6543210-1-U-3.pdf")).isRegularFile();
    assertThat(receipt(OFFICIAL, "--acto", "2").out()).contains("ya estaba, idéntico");
    assertThat(file).hasBinaryContent(first);
  }

  @Test
  void aReceiptIsRefusedAsTheHistoryIsAndForOtherActs() {
    terminal.as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--acepto");
    terminal.as(ADMINISTRATOR, "anular", ACTION, "--motivo", "Factura 4522");

    Answer issue = receipt(ADMINISTRATOR, "--acto", "1");
    assertThat(issue.exit()).isEqualTo(3);
    assertThat(issue.err()).contains("[NO_RECEIPT]").contains("historial");
    assertThat(receipt(ADMINISTRATOR, "--acto", "9").err()).contains("[NOT_FOUND]");
    assertThat(receipt(RECIPIENT, "--acto", "2").err()).contains("[PROFILE_NOT_ALLOWED]");
    assertThat(receipt(RECIPIENT).err()).contains("[PROFILE_NOT_ALLOWED]");
    assertThat(folder).isDirectoryNotContaining("glob:**.pdf");
  }

  private List<String> termsShownOn(String day) {
    Answer summary = terminal.at(day).as(ADMINISTRATOR, "resumen", ACTION, "--factura", "4521");
    return summary
        .out()
        .lines()
        .map(String::strip)
        .filter(row -> row.startsWith("Plazo "))
        .map(row -> row.substring("Plazo".length()).strip())
        .toList();
  }
}
