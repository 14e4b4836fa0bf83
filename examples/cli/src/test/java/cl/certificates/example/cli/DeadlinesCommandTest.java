package cl.certificates.example.cli;

import static cl.certificates.example.cli.Terminal.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.Terminal.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesCommandTest {
  private static final String ACTION = "6543210";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "plazos-2024-03-15, 2024-03-15, 2024-04-24T10:00", // Fri; asked on Wed, day 40
    "plazos-2026-03-13, 2026-03-13, 2026-05-12T10:00", // Fri; asked on Tue, day 60
    "plazos-2027-01-08, 2027-01-08, 2027-01-08T10:00" // Fri; asked on day 0
  })
  @DisplayName("days 40, 59 and 60 of an end date are those that were read against the rules")
  void explainsAnEndDate(String approved, String end, String now) throws IOException {
    Set<Path> before = here();

    Answer answer = Terminal.exactly("plazos", "--termino", end, "--ahora", now);

    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).isEqualToNormalizingNewlines(Approved.text(approved));
    assertThat(here()).as("no base is made").isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, 2026-02-09, 2026-02-28, 2026-03-01",
    "2026-01-30, 2026-03-11, 2026-03-30, 2026-03-31",
    "2026-02-27, 2026-04-08, 2026-04-27, 2026-04-28",
    "2026-03-04, 2026-04-13, 2026-05-02, 2026-05-03",
    "2026-03-13, 2026-04-22, 2026-05-11, 2026-05-12",
    "2026-04-10, 2026-05-20, 2026-06-08, 2026-06-09",
    "2026-05-29, 2026-07-08, 2026-07-27, 2026-07-28",
    "2026-06-12, 2026-07-22, 2026-08-10, 2026-08-11",
    "2026-09-01, 2026-10-11, 2026-10-30, 2026-10-31",
    "2026-10-30, 2026-12-09, 2026-12-28, 2026-12-29"
  })
  @DisplayName("domain 5.1: days 40, 59 and 60")
  void agreesWithTheDateOracle(String end, String day40, String day59, String day60) {
    Answer json = Terminal.exactly("plazos", "--termino", end, "--json");
    Answer csv = Terminal.exactly("plazos", "--termino", end, "--csv");

    assertThat(json.json().at("/ordinary/lastDay").asString()).isEqualTo(day40);
    assertThat(json.json().at("/issue/lastDay").asString()).isEqualTo(day59);
    assertThat(json.json().at("/annulment/lastDay").asString()).isEqualTo(day60);
    assertThat(csv.out())
        .isEqualTo(
            "deadline,day,date\nORDINARY_ISSUE,40,%s\nISSUE,59,%s\nANNULMENT,60,%s\n"
                .formatted(day40, day59, day60));
  }

  @Test
  void theRegionSaysWhatKindOfDayItIs() {
    String end = "2028-04-28"; // Fri; day 40 is Wed 2028-06-07

    assertThat(Terminal.exactly("plazos", "--termino", end, "--region", "15").out())
        .contains("feriado: Asalto y Toma del Morro de Arica")
        .contains("Feriados considerados: región 15, Arica y Parinacota.");
    assertThat(Terminal.exactly("plazos", "--termino", end).out())
        .contains("miércoles 07-06-2028 | emitir sin justificación | hábil");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "6543210 --termino 2026-03-13",
        "6543210 --region 15",
        "--termino 2026-02-30",
        "--termino 2026-03-13 --json --csv",
        "--termino 2026-03-13 --ics - --csv"
      })
  void neitherOrBothIsWrongUse(String options) {
    String[] words = ("plazos " + options).strip().split(" ");

    Answer wrong = Terminal.exactly(words);

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).doesNotContain("--actor");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-13 --region 17, REGION_UNKNOWN",
    "2040-12-01, OUTSIDE_CALENDAR",
    "9999-12-31, OUTSIDE_CALENDAR",
    "1999-12-31, OUTSIDE_CALENDAR"
  })
  void whatTheCalendarDoesNotKnowIsRefused(String options, String code) {
    Answer answer = Terminal.exactly(("plazos --termino " + options).split(" "));

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.err()).contains("[" + code + "]");
  }

  @Test
  void theDeadlinesOfAnActionAreExportedWithThatOfTheDirectorate() {
    Terminal terminal = Terminal.in(folder);
    terminal.type("importar", "--ejemplo", "REGULAR");
    String before = terminal.as(ADMINISTRATOR, "plazos", ACTION, "--csv").out();
    terminal.as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--acepto");
    terminal.as(ADMINISTRATOR, "anular", ACTION, "--motivo", "N° errado");

    String after = terminal.as(ADMINISTRATOR, "plazos", ACTION, "--csv").out();

    assertThat(before)
        .isEqualTo(
            """
            deadline,day,date
            ORDINARY_ISSUE,40,2026-12-23
            ISSUE,59,2027-01-11
            ANNULMENT,60,2027-01-12
            """);
    assertThat(after).isEqualTo(before + "DECISION,,2026-12-15\n");
  }

  /** The files of the folder in which a base would be made that nobody names. */
  private static Set<Path> here() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      return files.collect(Collectors.toSet());
    }
  }
}
