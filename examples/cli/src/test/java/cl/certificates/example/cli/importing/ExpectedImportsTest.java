package cl.certificates.example.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.attendance.AttendanceSheet;
import cl.certificates.attendance.ParticipantAttendance;
import cl.certificates.example.cli.importing.Imports.Good;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Texts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every sample file gives exactly what the table of expected outcomes says. */
class ExpectedImportsTest {
  static Stream<Good> good() {
    return Imports.good();
  }

  static Stream<String> faulty() {
    List<String> files = new ArrayList<>();
    Imports.expected().get("faulty").forEach(faulty -> files.add(faulty.get("file").asString()));
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("good")
  @DisplayName("a good file gives its minutes and both percentages, and no error")
  void aGoodFile(Good good) {
    Review review = Imports.review(good.withTables(), good.action());

    assertThat(review.errors()).isEmpty();
    Understood course = review.understood().orElseThrow();
    AttendanceSheet sheet = course.sheet(course.facts().end(), 75).get();
    assertThat(course.facts().minutes()).isEqualTo(good.expected().get("totalBaseMinutes").asInt());
    JsonNode held = good.expected().get("toDateBaseMinutes");
    assertThat(sheet.minutesHeld()).isEqualTo(held.isNull() ? 0 : held.asLong());
    assertThat(sheet.lines().stream().map(ExpectedImportsTest::told).toList())
        .isEqualTo(
            good.expected()
                .get("participants")
                .valueStream()
                .map(ExpectedImportsTest::expected)
                .toList());
  }

  /** RUN, minutes, both percentages, minimum. */
  private static List<Object> told(ParticipantAttendance line) {
    return List.of(
        line.participant().rut().canonical(),
        line.total().attended(),
        line.total().percent(),
        line.toDate().percent(),
        line.meetsMinimum());
  }

  private static List<Object> expected(JsonNode person) {
    return List.of(
        person.get("run").asString(),
        person.get("minutes").asLong(),
        percent(person.get("totalPercent")),
        percent(person.get("toDatePercent")),
        person.get("meetsMinimum").asBoolean());
  }

  private static Optional<BigDecimal> percent(JsonNode text) {
    return text.isNull() ? Optional.empty() : Optional.of(new BigDecimal(text.asString()));
  }

  @ParameterizedTest
  @MethodSource("faulty")
  @DisplayName("a faulty file gives exactly its faults, each at its place, and no course")
  void aFaultyFile(String file) {
    Review review = review(file);

    assertThat(review.understood()).isEmpty();
    List<String> errors = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (JsonNode fault : expectedFaults(file)) {
      (fault.get("severity").asString().equals("error") ? errors : warnings)
          .add(fault.get("code").asString() + " at " + fault.get("at").asString());
    }
    assertThat(matched(review.errors(), errors)).containsExactlyInAnyOrderElementsOf(errors);
    assertThat(matched(review.warnings(), warnings)).containsAll(warnings);
    assertThat(review.findings())
        .allMatch(finding -> finding.where().file().endsWith(file) || !finding.isError());
  }

  private static JsonNode expectedFaults(String file) {
    for (JsonNode faulty : Imports.expected().get("faulty")) {
      if (faulty.get("file").asString().equals(file)) {
        return faulty.get("faults");
      }
    }
    throw new AssertionError("nothing is expected of " + file);
  }

  /** Each finding under the place the table gives it, or under its own if that is not there. */
  private static List<String> matched(List<Finding> findings, List<String> expected) {
    return findings.stream()
        .map(
            finding ->
                expected.stream()
                    .filter(told -> isAt(finding, told))
                    .findFirst()
                    .orElse(finding.fault() + " at " + finding.where()))
        .toList();
  }

  /** As the table writes places: {@code 3, RUT}; {@code 4, column 5}; {@code 10}; a JSON path. */
  private static boolean isAt(Finding finding, String told) {
    String[] parts = told.split(" at ", 2);
    if (!finding.fault().name().equals(parts[0])) {
      return false;
    }
    Where where = finding.where();
    if (where.path().isPresent()) {
      return where.path().get().equals(parts[1]);
    }
    String[] place = parts[1].split(", ", 2);
    if (!Integer.toString(where.row().orElse(0)).equals(place[0])) {
      return false;
    }
    return place.length == 1
        || place[1].equals("column " + where.column().orElse(0))
        || Texts.folded(where.title()).startsWith(Texts.folded(place[1]));
  }

  private static Review review(String file) {
    if (file.startsWith("participants")) {
      return Imports.review(
          List.of(Imports.file(Imports.FACTS), Imports.file(Imports.CLASSES), Imports.file(file)),
          "6600128");
    }
    return Imports.review(new Good(List.of(file), Imports.expected()).withTables(), action(file));
  }

  private static String action(String file) {
    Map<String, String> actions =
        Map.of(
            "block", "6600123",
            "mod", "6600124",
            "sence", "6600125",
            "sic", "RLAB-26-02-05-0007-1",
            "zoom", "6600126",
            "teams", "6600127",
            "excel", "6600128");
    return actions.get(file.substring(0, file.indexOf('-')));
  }

  @Test
  @DisplayName("the three supplied tables have no fault, and 8 actions in them")
  void theSuppliedTables() {
    for (JsonNode good : Imports.expected().get("good")) {
      Review review =
          Imports.review(
              Stream.of(Imports.FACTS, Imports.CLASSES, Imports.PARTICIPANTS)
                  .map(Imports::file)
                  .toList(),
              good.get("action").asString());

      assertThat(review.findings())
          .extracting(Finding::fault)
          .containsExactly(Fault.ATTENDANCE_MISSING); // a warning: there is no report among them
      assertThat(review.understood().orElseThrow().participants())
          .hasSameSizeAs(good.get("participants"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "block-sence-good.xlsx, 6600123, 2026-03-02T09:00 240; 2026-03-04T09:00 240; 2026-03-06T09:00 240",
    "mod-attendance-good.txt, 6600124, 2026-03-09T09:00 240; 2026-03-10T09:00 240; 2026-03-11T09:00 120; 2026-03-11T14:00 120",
    "sence-xblock-good.csv, 6600125, 2026-03-31T19:00 180; 2026-04-02T19:00 180; 2026-04-07T19:00 180; 2026-04-09T19:00 180",
    "zoom-good.csv, 6600126, 2026-03-17T19:00 120",
    "zoom-good-es.csv, 6600126, 2026-03-19T19:00 120",
    "teams-good.csv, 6600127, 2026-03-24T09:00 180",
    "excel-cl-good.csv, 6600128, 2026-04-14T09:00 240; 2026-04-16T09:00 210",
    "excel-cl-split-run.csv, 6600129, 2026-04-21T14:30 180; 2026-04-22T14:30 180",
    "sic-good.json, RLAB-26-02-05-0007-1, ''"
  })
  @DisplayName("the classes held are those that a file shows, with day, hour and minutes")
  void theClassesHeld(String file, String action, String held) {
    Understood course =
        Imports.review(new Good(List.of(file), Imports.expected()).withTables(), action)
            .understood()
            .orElseThrow();

    assertThat(
            IntStream.range(0, course.windows().size())
                .filter(place -> course.sessions().get(place).held())
                .mapToObj(course.windows()::get)
                .map(window -> window.start() + " " + window.minutes()))
        .containsExactlyElementsOf(
            Stream.of(held.split("; ")).filter(one -> !one.isEmpty()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "block-sence-good.xlsx, 6600123, DUPLICATE_ROW OUTSIDE_CLASS",
    "mod-attendance-good.txt, 6600124, STATUS_NOT_RECORDED",
    "sence-xblock-good.csv, 6600125, OUTSIDE_CLASS",
    "zoom-good.csv, 6600126, PERSON_UNMATCHED CLASS_NOT_IN_FILE",
    "teams-good.csv, 6600127, PERSON_UNMATCHED",
    "sic-good.json, RLAB-26-02-05-0007-1, ''"
  })
  @DisplayName("the warnings of a good file are those its description names")
  void theWarnings(String file, String action, String warnings) {
    Review review =
        Imports.review(new Good(List.of(file), Imports.expected()).withTables(), action);

    assertThat(review.warnings().stream().map(Finding::fault).distinct().map(Fault::name))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(warnings.split(" ")).filter(name -> !name.isEmpty()).toList());
  }

  @Test
  @DisplayName("a Zoom report alone has half the base to date: 120 of its 240 minutes")
  void oneOfTwoMeetings() {
    Path first = Imports.file("zoom-good.csv");
    List<Path> files = new ArrayList<>(List.of(first));
    Stream.of(Imports.FACTS, Imports.CLASSES, Imports.PARTICIPANTS)
        .map(Imports::file)
        .forEach(files::add);

    Understood course = Imports.review(files, "6600126").understood().orElseThrow();

    AttendanceSheet sheet = course.sheet(course.facts().end(), 75).get();
    assertThat(sheet.minutesHeld()).isEqualTo(120);
    assertThat(sheet.lines().get(0).toDate().percent()).contains(new BigDecimal("100.00"));
    assertThat(sheet.lines().get(0).total().percent()).contains(new BigDecimal("50.00"));
  }
}
