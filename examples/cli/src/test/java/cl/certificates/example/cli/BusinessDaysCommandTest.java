package cl.certificates.example.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.Terminal.Answer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDaysCommandTest {
  private static final String NOW = "2026-04-06T10:00"; // Mon

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, 2026-09-30", // Tue
    "2026-09-17, 2026-10-19", // Thu, the day before the national days
    "2026-09-18, 2026-10-19", // Fri, holiday
    "2026-09-19, 2026-10-19" // Sat, holiday
  })
  @DisplayName("FC-17: the day of sending is not counted, whatever kind of day it is")
  void countsFromTheDayAfter(String sent, String due) {
    assertThat(due("--desde", sent, "--dias", "20")).isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09-17T23:59:59", "2026-09-18T00:00", "2026-01-01T00:00"})
  @DisplayName("FC-17: the moment of asking does not move the due date")
  void theMomentOfAskingMovesNothing(String moment) {
    Answer answer =
        Terminal.exactly(
            "habiles", "--desde", "2026-09-17", "--dias", "20", "--ahora", moment, "--json");

    assertThat(answer.json().at("/term/dueDate").asString()).isEqualTo("2026-10-19");
  }

  @ParameterizedTest
  @CsvSource({"15, 2027-06-23", "13, 2027-06-22"})
  @DisplayName("FC-19: the holiday of Arica y Parinacota counts there and nowhere else")
  void countsTheHolidaysOfTheRegion(String region, String due) {
    assertThat(due("--desde", "2027-05-24", "--dias", "20", "--region", region)).isEqualTo(due);
  }

  @Test
  @DisplayName("S34: the days passed over are told with their reason")
  void explainsTheDueDate() {
    Answer answer = habiles("--desde", "2026-04-02", "--dias", "20");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out())
        .containsSubsequence(
            "20 días hábiles desde el jueves 02-04-2026: vencen el lunes 04-05-2026.",
            "Primer día contado  lunes 06-04-2026",
            "Días no contados    12",
            "día 1 de 20, quedan 19",
            "03-04-2026 | viernes | Viernes Santo (Ley 2.977)",
            "04-04-2026 | sábado  | fin de semana; Sábado Santo (Ley 2.977)",
            "05-04-2026 | domingo | fin de semana ",
            "01-05-2026 | viernes | Día Nacional del Trabajo (DL 2.200; Ley");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-04-01T23:59; falta para que empiece a correr",
        "2026-04-05T12:00; día 0 de 20, quedan 20",
        "2026-04-30T12:00; día 19 de 20, queda 1",
        "2026-05-04T23:59; día 20 de 20, el último",
        "2026-05-05T00:00; vencido"
      })
  void saysHowTheTermStands(String moment, String standing) {
    Answer answer =
        Terminal.exactly("habiles", "--desde", "2026-04-02", "--dias", "20", "--ahora", moment);

    assertThat(answer.out()).contains(standing);
  }

  @Test
  void aLawOfTomorrowCounts(@TempDir Path folder) throws Exception {
    Path changes =
        Files.writeString(
            folder.resolve("cambios.csv"),
            "action,date,name_es,law,scope\nadd,2026-09-17,Feriado,Ley 99.999,national\n");

    assertThat(due("--desde", "2026-09-01", "--dias", "20", "--cambios", changes.toString()))
        .isEqualTo("2026-10-01");
  }

  @Test
  @DisplayName("FC-18: a count that leaves the known holidays is refused")
  void refusesToGuess() {
    Answer answer = habiles("--desde", "2040-12-28", "--dias", "2");

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.err()).contains("[OUTSIDE_CALENDAR]").contains("01-01-2041");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--desde 2026-04-02",
        "--dias 20",
        "--desde 2026-04-02 --dias 0",
        "--desde 2026-04-02 --dias=-1",
        "--desde 2026-02-30 --dias 20",
        "--desde +12026-01-01 --dias 20",
        "--csv --dias 20",
        "--csv --json"
      })
  void halfAQuestionIsWrongUse(String options) {
    assertThat(habiles(options.isEmpty() ? new String[0] : options.split(" ")).exit()).isEqualTo(2);
  }

  @Test
  void answersEveryLineAndSaysWhyWhereItCannot() {
    Answer answer =
        fed(
            """
            \uFEFFdate,days
            2026-09-01,20
            2026-02-30,20
            2040-12-28,2

            2026-09-01
            2026-09-01,0
            2026-09-01,-1
            2026-09-01,veinte
            2026-09-01,9999999999
            "2026-09-01,20
            2026-09-01,20,30
             2026-09-19 , "20"
            """,
            "--csv");

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.err())
        .isEqualTo(
            "Rechazado [LINES_UNANSWERED]: Líneas sin respuesta: 9 de 11. Cada una dice por qué en su"
                + " lugar; corríjalas y pregunte de nuevo.%n".formatted());
    assertThat(answer.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("date,days,due"),
            line -> assertThat(line).isEqualTo("2026-09-01,20,2026-09-30"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "2026-02-30,20,[DATE_INVALID] No es una fecha. Escríbala como 2026-03-13 o"
                            + " 13-03-2026."),
            line -> assertThat(line).startsWith("2040-12-28,2,[OUTSIDE_CALENDAR] "),
            line -> assertThat(line).isEmpty(),
            line -> assertThat(line).startsWith("2026-09-01,,\"[DUE_LINE_UNEVEN] "),
            line -> assertThat(line).startsWith("2026-09-01,0,[NUMBER_TOO_SMALL] "),
            line -> assertThat(line).startsWith("2026-09-01,-1,[NUMBER_TOO_SMALL] "),
            line -> assertThat(line).startsWith("2026-09-01,veinte,\"[NUMBER_INVALID] "),
            line -> assertThat(line).startsWith("2026-09-01,9999999999,[NUMBER_TOO_LARGE] "),
            line -> assertThat(line).startsWith("\"\"\"2026-09-01,20\",,\"[DUE_LINE_BROKEN] "),
            line -> assertThat(line).startsWith("2026-09-01,\"20,30\",\"[DUE_LINE_UNEVEN] "),
            line -> assertThat(line).isEqualTo("2026-09-19,20,2026-10-19"));
  }

  @Test
  void linesThatAreAllAnsweredEndWell() {
    Answer answer = fed("2027-05-24,20\r\n01-09-2026,20\r\n", "--csv", "--region", "15");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).isEqualTo("2027-05-24,20,2027-06-23\n01-09-2026,20,2026-09-30\n");
  }

  @Test
  void semicolonsComeBackAsSemicolons() {
    Answer answer =
        fed(
            """
            \uFEFFFecha;Días
            01-09-2026;20
            2026-09-01,20
            2026-09-01;-1
            """,
            "--csv");

    assertThat(answer.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("date;days;due"),
            line -> assertThat(line).isEqualTo("01-09-2026;20;2026-09-30"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "2026-09-01,20;;\"[DUE_LINE_UNEVEN] La línea no tiene dos celdas divididas"
                            + " por «;». Divida todas las líneas como la primera: 2026-09-01;20\""),
            line -> assertThat(line).startsWith("2026-09-01;-1;[NUMBER_TOO_SMALL] "));
  }

  @Test
  void theHintOfASpreadsheetIsUnderstoodAndKept() {
    Answer answer = fed("sep=;\r\ndate;days\r\n2026-09-01;20\r\n", "--csv");

    assertThat(answer)
        .isEqualTo(new Answer(0, "sep=;\ndate;days;due\n2026-09-01;20;2026-09-30\n", ""));
  }

  @Test
  void aBlankLineStaysWhereItIs() {
    assertThat(fed("\n2026-09-01,20\n \n , \n2026-09-01,20\n", "--csv").out())
        .isEqualTo("\n2026-09-01,20,2026-09-30\n\n\n2026-09-01,20,2026-09-30\n");
  }

  @Test
  void anotherEncodingIsRefusedAtItsCharacter() {
    byte[] lines = "2026-09-01;20\nfecha;días\n2026-09-01;20\n".getBytes(ISO_8859_1);

    Answer answer = fed(lines, "--csv");

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.out()).isEqualTo("2026-09-01;20;2026-09-30\n");
    assertThat(answer.err())
        .startsWith("Rechazado [FILE_NOT_UTF8]: entrada estándar: línea 2, carácter 8: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "date,days\n"})
  void whoAsksNothingIsToldSo(String lines) {
    Answer answer = fed(lines, "--csv");

    assertThat(answer.exit()).isZero();
    assertThat(answer.err())
        .isEqualTo(
            "Aviso: la entrada estándar no trae qué contar: escriba en cada línea una fecha y días,"
                + " como 2026-09-01,20.%n".formatted());
  }

  @Test
  void aLongListIsAnsweredInItsOrder() {
    String lines =
        IntStream.rangeClosed(1, 5_000)
            .mapToObj(days -> "2026-09-01," + days)
            .collect(Collectors.joining("\n"));

    Answer answer = fed(lines, "--csv");

    assertThat(answer.out().lines())
        .hasSize(5_000)
        .allSatisfy(line -> assertThat(line).startsWith("2026-09-01,"));
    assertThat(answer.out().lines().toList().get(19)).isEqualTo("2026-09-01,20,2026-09-30");
  }

  private static String due(String... options) {
    Answer answer =
        habiles(Stream.concat(Arrays.stream(options), Stream.of("--json")).toArray(String[]::new));
    return answer.json().at("/term/dueDate").asString();
  }

  private static Answer habiles(String... options) {
    return Terminal.exactly(
        Stream.of(Stream.of("habiles"), Arrays.stream(options), Stream.of("--ahora", NOW))
            .flatMap(words -> words)
            .toArray(String[]::new));
  }

  private static Answer fed(String lines, String... options) {
    return fed(lines.getBytes(UTF_8), options);
  }

  private static Answer fed(byte[] lines, String... options) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(lines));
    try {
      return habiles(options);
    } finally {
      System.setIn(before);
    }
  }
}
