package cl.certificates.example.cli;

import static cl.certificates.example.cli.Terminal.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.Terminal.Answer;
import cl.certificates.example.cli.importing.Imports;
import cl.certificates.example.cli.importing.Imports.Good;
import cl.certificates.identity.Rut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** From the files a provider has to a certificate, by typed commands alone. */
class ImportWalkTest {
  /** The communicated end of each action, from the table of facts; issued on the day after. */
  private static final Map<String, String> DAYS =
      Map.of(
          "6600123", "2026-03-07",
          "6600124", "2026-03-14",
          "6600125", "2026-04-10",
          "RLAB-26-02-05-0007-1", "2026-04-25",
          "6600126", "2026-03-20",
          "6600127", "2026-03-25",
          "6600128", "2026-04-17",
          "6600129", "2026-04-23");

  static final String[] PARTIES = {
    "--emisor", "Capacita Sur SpA",
    "--destinatario", "76.000.000-0",
    "--nombre-destinatario", "OTIC del Ejemplo",
    "--tipo-destinatario", "OTIC",
    "--administrador", ADMINISTRATOR,
    "--nombre-administrador", "Carolina Riquelme Soto"
  };

  @TempDir Path folder;

  static Stream<Good> good() {
    return Imports.good();
  }

  @ParameterizedTest
  @MethodSource("good")
  @DisplayName("each good file becomes a certificate whose percentages are the expected ones")
  void fromTheFileToThePaper(Good good) throws IOException {
    Terminal terminal = Terminal.in(folder).at(DAYS.get(good.action()) + "T10:00");
    List<String> words = new ArrayList<>(List.of("importar"));
    good.withTables().forEach(file -> words.add(file.toString()));
    words.addAll(List.of("--accion", good.action(), "--credito", "R=75", "--credito", "FJ=0"));
    words.addAll(List.of("--conexion-es-asistencia", "--si"));
    words.addAll(List.of(PARTIES));

    Answer imported = terminal.type(words.toArray(String[]::new));
    Answer issued =
        terminal.as(ADMINISTRATOR, "emitir", good.action(), "--factura", "4521", "--acepto");
    String folio = issued.found("(" + good.action() + "-1-[0-9A-Z])");
    Answer left = terminal.as(ADMINISTRATOR, "descargar", folio, "--salida", folder.toString());

    assertThat(imported.exit()).as(imported.err() + imported.out()).isZero();
    assertThat(issued.exit()).as(issued.err()).isZero();
    assertThat(left.exit()).as(left.err()).isZero();
    String paper = text(folder.resolve("certificado-" + folio + ".pdf"));
    int minutes = good.expected().get("totalBaseMinutes").asInt();
    String hours = minutes % 60 == 0 ? Integer.toString(minutes / 60) : time(minutes);
    assertThat(paper).contains("Horas del curso\n" + hours + "\n");
    assertThat(
            Terminal.exactly("verificar", code(issued), "--base", folder.resolve("base").toString())
                .out())
        .containsPattern("Horas +" + hours + "\\R");
    for (JsonNode person : good.expected().get("participants")) {
      String line =
          Rut.of(person.get("run").asString()).formatted()
              + " … "
              + time(person.get("minutes").asInt())
              + " / "
              + time(good.expected().get("totalBaseMinutes").asInt())
              + " … "
              + person.get("totalPercent").asString().replace('.', ',')
              + " % … "
              + (person.get("meetsMinimum").asBoolean() ? "Sí" : "No");
      assertThat(lines(paper)).contains(line);
    }
  }

  /** RUT, hours, percentage and mark of every line that has them. */
  private static List<String> lines(String paper) {
    return paper
        .lines()
        .map(
            line ->
                line.replaceAll(
                    ".*?([0-9.]+-[0-9K]) .*? ([0-9]+:[0-9]{2} / [0-9]+:[0-9]{2}) +([0-9,]+ %) +(Sí|No).*",
                    "$1 … $2 … $3 … $4"))
        .toList();
  }

  private static String code(Answer issued) {
    return issued.found("Código de verificación: ([0-9A-Z -]+)").strip();
  }

  private static String time(int minutes) {
    return minutes / 60 + String.format(Locale.ROOT, ":%02d", minutes % 60);
  }

  private static String text(Path paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(paper))) {
      return new PDFTextStripper().getText(document).replace('\u00A0', ' ');
    }
  }
}
