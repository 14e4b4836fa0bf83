package cl.certificates.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.attendance.ClassAttendance;
import cl.certificates.course.ActionType;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseFileTest {
  /** The course of the acceptance scenarios: cut to two people and two classes. */
  private static final String COURSE =
      """
      {
        "action": "6543210",
        "line": 3,
        "senceCode": "1237000001",
        "name": "Soldadura",
        "region": "05",
        "state": "En ejecución",
        "type": "parcial",
        "communicatedStart": "2026-03-02",
        "communicatedEnd": "2026-03-13",
        "hours": 8,
        "executor": {"rut": "76.543.210-3", "name": "Capacita Sur SpA", "kind": "OTEC"},
        "recipient": {"rut": "76000000-0", "name": "OTIC", "kind": "OTIC"},
        "classes": [
          {"number": 1, "date": "2026-03-02", "start": "09:00", "end": "13:00"},
          {"number": 7, "date": "2026-03-13", "minutes": 240, "held": false}
        ],
        "participants": [
          {"rut": "12345678-5", "name": "Ana Soto", "attendance": [240, null]},
          {"rut": "10000013-k", "name": "Luis Peña", "attendance": [{"class": 1, "minutes": 90}]}
        ],
        "mandates": [
          {"person": "11111111-1", "personName": "Eva Paz", "entity": "76543210-3",
           "entityName": "Capacita Sur SpA", "profile": "administrador local"}
        ]
      }
      """;

  @TempDir Path folder;

  @Test
  void readsLabelsNumbersAndBothWaysToMarkAttendance() {
    Course course = read(COURSE).get().course();

    assertThat(course.state()).isEqualTo(CourseState.RUNNING);
    assertThat(course.type()).isEqualTo(ActionType.PARTIAL);
    assertThat(course.line().code()).isEqualTo("3");
    assertThat(course.classes().get(0).minutes()).isEqualTo(240);
    assertThat(course.classes().get(1).held()).isFalse();
    assertThat(course.participants().get(0).attendance())
        .containsExactly(new ClassAttendance(1, 240));
    assertThat(course.participants().get(1).attendance())
        .containsExactly(new ClassAttendance(1, 90));
  }

  @Test
  void listsEveryFaultOfAFileWithItsLineAndPath() {
    String faulty =
        COURSE
            .replace("\"action\": \"6543210\"", "\"action\": \"65\"")
            .replace("\"line\": 3", "\"line\": 9")
            .replace("1237000001", "12-37")
            .replace("\"region\": \"05\"", "\"region\": \"77\"")
            .replace("En ejecución", "En curso")
            .replace("\"communicatedEnd\": \"2026-03-13\"", "\"communicatedEnd\": \"2026-03-01\"")
            .replace("\"hours\": 8", "\"hours\": \"8\", \"horas\": 8")
            .replace("\"name\": \"OTIC\", ", "")
            .replace("\"number\": 7", "\"number\": 1")
            .replace("[240, null]", "[-5, 10, 3]")
            .replace("10000013-k", "10000013-1")
            .replace("Luis Peña", "Luis \\u0007")
            .replace("\"administrador local\"", "\"Dirección Regional\"");

    assertThat(placesAndCodes(faulty))
        .containsExactly(
            "línea 2, $.action ACTION_ID_INVALID",
            "línea 3, $.line TRAINING_LINE_UNKNOWN",
            "línea 4, $.senceCode SENCE_CODE_INVALID",
            "línea 6, $.region REGION_UNKNOWN",
            "línea 7, $.state FIELD_VALUE",
            "línea 10, $.communicatedEnd COURSE_DATES_REVERSED",
            "línea 11, $.hours FIELD_TYPE",
            "línea 11, $.horas FIELD_UNKNOWN",
            "línea 13, $.recipient.name FIELD_MISSING",
            "línea 16, $.classes[1].number ATTENDANCE_INVALID",
            "línea 19, $.participants[0].attendance[0] ATTENDANCE_INVALID",
            "línea 19, $.participants[0].attendance[1] MARK_REPEATED",
            "línea 19, $.participants[0].attendance[2] ATTENDANCE_INVALID",
            "línea 20, $.participants[1].rut RUT_INVALID",
            "línea 20, $.participants[1].name TEXT_NOT_PRINTABLE",
            "línea 23, $.mandates[0].region MANDATE_REGION_MISSING");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"hours\": 8','\"hours\": 0',$.hours,NUMBER_TOO_SMALL",
    "'\"hours\": 8','\"hours\": 9989e99',$.hours,NUMBER_TOO_LARGE",
    "'\"hours\": 8','\"hours\": -1e300',$.hours,NUMBER_TOO_SMALL",
    "'\"hours\": 8','\"hours\": 9223372036854775807e0',$.hours,NUMBER_TOO_LARGE",
    "'[240, null]','[241, null]',$.participants[0].attendance[0],MINUTES_ABOVE_CLASS",
    "'\"minutes\": 90','\"minutes\": 241',$.participants[1].attendance[0].minutes,MINUTES_ABOVE_CLASS",
    "'\"name\": \"Ana Soto\"','\"name\": \"Ana Soto\", \"enrolledFrom\": \"2026-03-01\"',"
        + "$.participants[0].enrolledFrom,ENROLMENT_OUTSIDE",
    "'\"name\": \"Ana Soto\"','\"name\": \"Ana Soto\", \"enrolledUntil\": \"2026-03-14\"',"
        + "$.participants[0].enrolledUntil,ENROLMENT_OUTSIDE",
    "'\"minutes\": 240','\"minutes\": 60, \"start\": \"10:00\", \"end\": \"09:00\"',"
        + "$.classes[1].end,ATTENDANCE_INVALID",
  })
  void refusesWhatACourseCannotHold(String right, String wrong, String path, String code) {
    assertThat(faults(COURSE.replace(right, wrong)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(((Place.Value) fault.place()).path()).isEqualTo(path);
            });
  }

  @ParameterizedTest
  @CsvSource({"65, demasiado corto", "654 3210, carácter", "'', vacío", "65432:, carácter"})
  void saysWhatIsWrongWithAnActionId(String id, String reason) {
    assertThat(faults(COURSE.replace("\"6543210\"", "\"" + id + "\"")))
        .singleElement()
        .satisfies(fault -> assertThat(fault.problem()).contains(reason));
  }

  @Test
  void saysWhatIsWrongAndWhatToDoWithoutPersonalData() {
    List<FileFault> faults =
        faults(
            COURSE
                .replace("12345678-5", "12345678-9")
                .replace("Luis Peña", "Luis \u200E" + "x".repeat(250))
                .replace("\"attendance\": [240, null]", "\"41000020-2 Ana Soto\": 3"));

    assertThat(faults).hasSize(3);
    assertThat(faults)
        .allSatisfy(
            fault ->
                assertThat(fault.report())
                    .doesNotContain("12345678", "Luis", "Ana Soto", "41000020"));
    assertThat(faults.get(0).problem())
        .isEqualTo("El RUT no es válido: el dígito verificador no corresponde.");
    assertThat(faults.get(0).remedy())
        .isEqualTo("Cópielo de la cédula o del registro, con su dígito verificador.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0-0", "00.000.000-0", "100.000.000-7", "12.345.678", "", " "})
  @DisplayName("FC-13: zero, nine digits and a missing check digit are RUT_INVALID at their place")
  void refusesRutsThatNameNothing(String rut) {
    assertThat(placesAndCodes(COURSE.replace("12345678-5", rut)))
        .containsExactly("línea 19, $.participants[0].rut RUT_INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10000013K", "10.000.013-K", "\\u00a010000013-k\\u00a0", "010.000.013-k"})
  @DisplayName("FC-13, FC-14: spellings of one RUT are one RUT, whatever the default locale")
  void readsSpellingsOfARut(String rut) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      Course course = read(COURSE.replace("10000013-k", rut)).get().course();
      assertThat(course.participants().get(1).rut().canonical()).isEqualTo("10000013-K");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ABC12345678-5",
        "10000013K12",
        "person1996@example.org",
        "12,345,678-5",
        "1.2345.678-5",
        "12345678--5",
        "12.345.678-5; DROP",
        "10000013-\\u212a"
      })
  @DisplayName("FC-14, FC-15: nothing is stripped until it looks like a RUT")
  void refusesWhatOnlyContainsARut(String rut) {
    assertThat(placesAndCodes(COURSE.replace("12345678-5", rut)))
        .containsExactly("línea 19, $.participants[0].rut RUT_INVALID");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"minutes\": 240','\"minutes\": 0',$.classes[1].minutes",
    "'\"minutes\": 240','\"minutes\": -240',$.classes[1].minutes",
    "'\"end\": \"13:00\"','\"end\": \"09:00\"',$.classes[0].end",
    "'\"end\": \"13:00\"','\"end\": \"08:00\"',$.classes[0].end",
    "'\"minutes\": 90','\"minutes\": -1',$.participants[1].attendance[0].minutes",
    "'\"class\": 1','\"class\": 2',$.participants[1].attendance[0].class",
    "'[240, null]','[240, 60]',$.participants[0].attendance[1]",
  })
  @DisplayName("FC-20: zero-length, negative and reversed sessions and marks without a class")
  void refusesAttendanceThatCannotBeMeasured(String right, String wrong, String path) {
    assertThat(faults(COURSE.replace(right, wrong)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo("ATTENDANCE_INVALID");
              assertThat(((Place.Value) fault.place()).path()).isEqualTo(path);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'\"6543210\"','\"12 37\"',$.action,ACTION_ID_INVALID",
    "1237000001,76543210-3,$.senceCode,SENCE_CODE_INVALID",
    "1237000001,123-7000001,$.senceCode,SENCE_CODE_INVALID",
    "1237000001,-1,$.senceCode,SENCE_CODE_INVALID",
    "76.543.210-3,1237000001,$.executor.rut,RUT_INVALID",
  })
  @DisplayName("FC-28: an identifier in another's place is refused where it stands")
  void refusesIdentifiersExchanged(String right, String wrong, String path, String code) {
    assertThat(faults(COURSE.replace(right, wrong)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(((Place.Value) fault.place()).path()).isEqualTo(path);
            });
  }

  @Test
  @DisplayName("FC-28: an unknown training line is refused with the list of the known")
  void namesTheKnownTrainingLines() {
    assertThat(faults(COURSE.replace("\"line\": 3", "\"line\": \"9\"")).get(0).remedy())
        .isEqualTo("Líneas conocidas: 1, 3, 6.");
    assertThat(read(COURSE.replace("\"line\": 3", "\"line\": \"3 \"")).isRight()).isTrue();
  }

  @Test
  @DisplayName("FC-10: a character that cannot be printed is named, half a surrogate pair too")
  void namesTheCodePoint() {
    assertThat(faults(COURSE.replace("Ana Soto", "Ana \\ud83d")).get(0).problem())
        .contains("U+D83D");
    assertThat(faults(COURSE.replace("Ana Soto", "Ana \\u0007")).get(0).problem())
        .contains("U+0007");
  }

  @Test
  @DisplayName("FC-21: a person listed twice is no fault, under two names it is")
  void tellsAPersonListedTwiceFromTwoPeople() {
    String twice = COURSE.replace("10000013-k", "12.345.678-5");

    assertThat(placesAndCodes(twice))
        .containsExactly("línea 20, $.participants[1].rut PERSON_CONTRADICTED");
    assertThat(read(twice.replace("Luis Peña", "ANA  Soto")).isRight()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"minutes\": 240','\"minutes\": 1441',NUMBER_TOO_LARGE",
    "'\"number\": 7','\"number\": 0',NUMBER_TOO_SMALL",
    "'\"number\": 7','\"number\": 7.5',FIELD_TYPE",
    "'\"minutes\": 240','\"start\": \"09:00\"',FIELD_MISSING",
    "'\"minutes\": 240, ','',FIELD_MISSING",
    "'\"end\": \"13:00\"','\"end\": \"13:00\", \"minutes\": 200',CLASS_LENGTH_TWICE",
    "'\"end\": \"13:00\"','\"end\": \"24:00\"',TIME_INVALID",
    "'\"date\": \"2026-03-13\"','\"date\": \"2026-02-30\"',DATE_INVALID",
    "'\"date\": \"2026-03-13\"','\"date\": \"13-03-2026\"',DATE_INVALID",
    "'\"communicatedEnd\": \"2026-03-13\"','\"communicatedEnd\": \"9999-12-31\"',COURSE_DATE_IMPOSSIBLE",
    "'\"communicatedStart\": \"2026-03-02\"','\"communicatedStart\": \"0026-03-02\"',COURSE_DATE_IMPOSSIBLE",
    "'[240, null]','[240], \"enrolledFrom\": \"2026-03-09\", \"enrolledUntil\": \"2026-03-08\"',ENROLMENT_REVERSED",
    "'\"administrador local\"','\"SUPERVISOR\", \"region\": \"05\"',MANDATE_REGION_SURPLUS",
    "'\"kind\": \"OTEC\"','\"kind\": \"otec\"',FIELD_VALUE",
  })
  void refusesWhatHasTheWrongForm(String right, String wrong, String code) {
    assertThat(COURSE).contains(right);
    assertThat(faults(COURSE.replace(right, wrong)))
        .singleElement()
        .returns(code, FileFault::code)
        .satisfies(fault -> assertThat(fault.report()).contains(fault.remedy()));
  }

  @Test
  void refusesListsTooLong() {
    assertThat(faults(COURSE.replace("[240, null]", "[" + "null,".repeat(2000) + "null]")))
        .anyMatch(fault -> fault.code().equals("LIST_TOO_LONG"));
  }

  @Test
  void refusesTextsTooLongAndBlank() {
    assertThat(faults(COURSE.replace("Ana Soto", "x".repeat(201))).get(0).problem())
        .isEqualTo("El texto tiene 201 caracteres y caben 200.");
    assertThat(faults(COURSE.replace("Ana Soto", " ")).get(0).code()).isEqualTo("TEXT_BLANK");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"hours\": 8,','\"hours\": 8',11",
    "'}\n',']\n',15",
    "'\"line\": 3','\"action\": 3',3"
  })
  void brokenJsonIsOneFaultWithItsLine(String right, String wrong, int line) {
    List<FileFault> faults = faults(COURSE.replaceFirst(Pattern.quote(right), wrong));

    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).code()).isEqualTo("JSON_BROKEN");
    assertThat(faults.get(0).place()).isInstanceOf(Place.Position.class);
    assertThat(faults.get(0).place().line().getAsInt()).isBetween(line, line + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "{}{}", "nada"})
  void textsThatAreNoDocumentAreBroken(String text) {
    assertThat(faults(text)).singleElement().returns("JSON_BROKEN", FileFault::code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "3", "null", "\"x\""})
  void documentsThatAreNoObjectAreOneFault(String text) {
    assertThat(placesAndCodes(text)).containsExactly("línea 1, $ FIELD_TYPE");
  }

  @Test
  void aDeepDocumentIsRefusedAndNotFollowed() {
    assertThat(faults("[".repeat(100_000))).singleElement().returns("JSON_BROKEN", FileFault::code);
  }

  @Test
  void aSchemaNamedInTheFileIsNotFetched() {
    String pointing =
        COURSE.replaceFirst(
            "\\{",
            "{\"\\$schema\": \"file:///nowhere/else.json\", \"\\$ref\": \"http://x.invalid\",");

    assertThat(placesAndCodes(pointing)).containsExactly("línea 1, $.$ref FIELD_UNKNOWN");
  }

  @Test
  void missingUnreadableAndForeignFilesAreFaults() throws IOException {
    Path latin = folder.resolve("latin.json");
    Files.write(latin, "{\n\"name\": \"Peña\"".getBytes(StandardCharsets.ISO_8859_1));
    Path large = folder.resolve("large.json");
    Files.write(large, new byte[SourceText.MOST_MEGABYTES * 1024 * 1024 + 1]);

    assertThat(codeOf(folder.resolve("nothing.json"))).isEqualTo("FILE_MISSING");
    assertThat(codeOf(folder)).isEqualTo("FILE_UNREADABLE");
    assertThat(codeOf(large)).isEqualTo("FILE_TOO_LARGE");
    assertThat(codeOf(latin)).isEqualTo("FILE_NOT_UTF8");
    assertThat(CourseFile.of(latin).read().getLeft().get(0).place())
        .isEqualTo(new Place.Position(2, 12));
  }

  @Test
  void aByteOrderMarkIsTolerated() throws IOException {
    Path marked = Files.writeString(folder.resolve("marked.json"), "\uFEFF" + COURSE);

    assertThat(CourseFile.of(marked).read().isRight()).isTrue();
  }

  private static String codeOf(Path file) {
    return CourseFile.of(file).read().getLeft().get(0).code();
  }

  private Either<List<FileFault>, ImportedCourse> read(String text) {
    return CourseFile.of(folder.resolve("course.json")).read(text);
  }

  private List<FileFault> faults(String text) {
    return read(text).getLeft();
  }

  private List<String> placesAndCodes(String text) {
    return faults(text).stream()
        .map(fault -> fault.place().inWords() + " " + fault.code())
        .toList();
  }
}
