package cl.certificates.example.cli;

import static cl.certificates.example.cli.Terminal.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import cl.certificates.example.cli.Terminal.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported opens in a parser that had no part in writing it. */
class CalendarExportTest {
  private static final String ACTION = "6543210";
  private static final String NOW = "2026-04-10T10:00"; // 14:00 UTC

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {2000, 2017, 2024, 2025, 2026, 2027, 2040})
  @DisplayName("another parser reads from the iCalendar exactly the days of the CSV")
  void anotherParserReadsTheHolidays(int year) {
    List<String> rows = feriados(year, "--csv").lines().skip(1).toList();
    String ics = feriados(year, "--ics", "-");

    List<VEvent> events = events(ics);

    assertThat(events.stream().map(event -> day(event) + "," + event.getSummary().getValue()))
        .containsExactlyElementsOf(
            rows.stream().map(row -> row.substring(0, row.indexOf(',', 11))).toList());
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.getDateStart().getValue().hasTime()).as("all day").isFalse();
              assertThat(event.getDateTimeStamp().getValue())
                  .isEqualTo(Instant.parse("2026-04-10T14:00:00Z"));
              assertThat(event.getTransparency().isTransparent()).isTrue();
            });
    assertThat(events.stream().map(event -> event.getUid().getValue())).doesNotHaveDuplicates();
  }

  @Test
  void aSecondExportDiffersOnlyByItsStamp() {
    String first = feriados(2026, "--ics", "-");
    String second =
        Terminal.exactly("feriados", "--ano", "2026", "--ics", "-", "--ahora", "2026-05-10T10:00")
            .out();

    assertThat(feriados(2026, "--ics", "-")).isEqualTo(first);
    assertThat(second).isNotEqualTo(first);
    assertThat(second.replaceAll("DTSTAMP:.*", "")).isEqualTo(first.replaceAll("DTSTAMP:.*", ""));
  }

  @Test
  @DisplayName("RFC 5545: lines end in CRLF and have 75 octets at most")
  void linesAreThoseOfTheStandard() {
    String ics = feriados(2026, "--ics", "-");

    assertThat(ics).endsWith("\r\n");
    assertThat(ics.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    assertThat(ics.split("\r\n"))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
  }

  @Test
  void aNameWithEveryKindOfSignComesThrough() throws IOException {
    String name = "Día de la Ñ; \\ y de otros \"signos\", feriado ".repeat(4).strip();
    Path changes =
        Files.writeString(
            folder.resolve("cambios.csv"),
            "action,date,name_es,law,scope\nadd,2026-02-03,\"%s\",Ley 99.999,national\n"
                .formatted(name.replace("\"", "\"\"")));

    List<VEvent> events = events(feriados(2026, "--ics", "-", "--cambios", changes.toString()));

    assertThat(events.get(1).getSummary().getValue()).isEqualTo(name);
  }

  @Test
  void aFileIsWrittenAndNamed() throws IOException {
    Path file = folder.resolve("feriados.ics");

    String said = feriados(2026, "--ics", file.toString());

    assertThat(said).contains("feriados.ics").contains("16 días");
    assertThat(Files.readString(file)).isEqualTo(feriados(2026, "--ics", "-"));
  }

  @Test
  void aFileThatCannotBeWrittenIsABrokenWorld() {
    Answer answer =
        Terminal.exactly(
            "feriados", "--ano", "2026", "--ics", folder.resolve("no/hay.ics").toString());

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).startsWith("Falla del sistema");
  }

  @Test
  void anotherParserReadsTheDeadlinesOfAnEndDate() {
    String ics =
        Terminal.exactly("plazos", "--termino", "2026-03-13", "--ics", "-", "--ahora", NOW).out();

    assertThat(events(ics).stream().map(event -> day(event) + " " + event.getSummary().getValue()))
        .containsExactly(
            "2026-04-22 Curso que termina el 13-03-2026: último día para emitir sin justificación"
                + " (día 40)",
            "2026-05-11 Curso que termina el 13-03-2026: último día para emitir (día 59)",
            "2026-05-12 Curso que termina el 13-03-2026: último día para solicitar la anulación"
                + " (día 60)");
  }

  @Test
  void theDueDateOfTheDirectorateJoinsThoseOfTheAction() {
    Terminal terminal = Terminal.in(folder);
    terminal.type("importar", "--ejemplo", "REGULAR");
    List<VEvent> before = events(terminal.as(ADMINISTRATOR, "plazos", ACTION, "--ics", "-").out());
    terminal.as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--acepto");
    terminal.as(ADMINISTRATOR, "anular", ACTION, "--motivo", "N° errado");

    List<VEvent> after = events(terminal.as(ADMINISTRATOR, "plazos", ACTION, "--ics", "-").out());

    assertThat(uids(after)).hasSize(4).startsWith(uids(before).toArray(String[]::new));
    assertThat(day(after.get(3))).isEqualTo("2026-12-15"); // Tue; 8 December is a holiday
    assertThat(after.get(3).getSummary().getValue())
        .isEqualTo("Acción 6543210: último día para que la Dirección Regional decida la anulación");
  }

  private static String feriados(int year, String... options) {
    List<String> words = new ArrayList<>(List.of("feriados", "--ano", String.valueOf(year)));
    words.addAll(List.of(options));
    words.addAll(List.of("--ahora", NOW));
    return Terminal.exactly(words.toArray(String[]::new)).out();
  }

  private static List<VEvent> events(String ics) {
    List<ICalendar> calendars = Biweekly.parse(ics).all();
    assertThat(calendars).hasSize(1);
    assertThat(calendars.get(0).validate(ICalVersion.V2_0)).as("faults").isEmpty();
    return calendars.get(0).getEvents();
  }

  private static List<String> uids(List<VEvent> events) {
    return events.stream().map(event -> event.getUid().getValue()).toList();
  }

  /** As the parts were written, whatever the default zone. */
  private static String day(VEvent event) {
    var written = event.getDateStart().getValue().getRawComponents();
    return LocalDate.of(written.getYear(), written.getMonth(), written.getDate()).toString();
  }
}
