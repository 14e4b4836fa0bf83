package cl.certificates.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.attendance.ClassAttendance;
import cl.certificates.attendance.Participant;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseTablesTest {
  private static final String HEAD =
      """
      {
        "action": "6543210", "line": "3", "name": "Soldadura", "region": "05",
        "state": "RUNNING", "type": "REGULAR",
        "communicatedStart": "2026-03-02", "communicatedEnd": "2026-03-13", "hours": 8,
        "executor": {"rut": "76543210-3", "name": "Capacita Sur SpA", "kind": "OTEC"},
        "recipient": {"rut": "76000000-0", "name": "OTIC", "kind": "OTIC"},
        "classes": [
          {"number": 1, "date": "2026-03-02", "minutes": 240},
          {"number": 2, "date": "2026-03-13", "minutes": 240}
        ]%s
      }
      """;
  private static final String COURSE = HEAD.formatted("");
  private static final String PEOPLE = "rut;name\n12345678-5;Ana Soto\n10000013-k;Luis Peña\n";
  private static final String MINUTES = "rut;class;minutes\n12345678-5;1;240\n10000013-K;2;90\n";

  @TempDir Path folder;

  @BeforeEach
  void aCourseWithoutPeople() throws IOException {
    write("course.json", COURSE);
  }

  @Test
  void readsTheTablesBesideACourse() throws IOException {
    write("participants.csv", PEOPLE);
    write("attendance.csv", MINUTES);

    List<Participant> people = people();

    assertThat(people).extracting(Participant::name).containsExactly("Ana Soto", "Luis Peña");
    assertThat(people.get(0).attendance()).containsExactly(new ClassAttendance(1, 240));
    assertThat(people.get(1).attendance()).containsExactly(new ClassAttendance(2, 90));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rut;name\n12345678-5;Ana Soto\n",
        "rut,name\n12345678-5,Ana Soto\n",
        "\uFEFFRUT;NAME\r\n12.345.678-5;Ana Soto",
        "Nombre;Rún\n\n\"Ana Soto\" ; 12345678-5\n;\n",
        "sep=;\r\nrut;nombre;\r\n12345678-5;Ana Soto;\r\n",
        "sep=,\nrut,nombre\n12345678-5,Ana Soto\n",
      })
  void readsWhatSpreadsheetsWrite(String table) throws IOException {
    write("participants.csv", table);

    assertThat(people()).extracting(Participant::name).containsExactly("Ana Soto");
  }

  @Test
  void readsTheOptionalColumns() throws IOException {
    write(
        "participants.csv",
        """
        rut;nombre;comunicado;desde;hasta
        12345678-5;Ana Soto;no;2026-03-03;12-03-2026
        11111111-1;Eva Paz;SÍ;;
        22222222-2;"Soto; Juan ""Toto""\";;;
        """);

    List<Participant> people = people();

    assertThat(people.get(0).communicated()).isFalse();
    assertThat(people.get(0).enrolledFrom()).contains(LocalDate.of(2026, 3, 3));
    assertThat(people.get(0).enrolledUntil()).contains(LocalDate.of(2026, 3, 12));
    assertThat(people.get(1).communicated()).isTrue();
    assertThat(people.get(1).enrolledUntil()).isEmpty();
    assertThat(people.get(2).communicated()).isTrue();
    assertThat(people.get(2).name()).isEqualTo("Soto; Juan \"Toto\"");
  }

  @Test
  void listsEveryFaultOfBothTablesWithLineAndColumn() throws IOException {
    write(
        "participants.csv",
        """
        rut;name;communicated;enrolledFrom;enrolledUntil
        12345678-5;"Ana Soto";quizás;2026-02-30;
        11111111-1;;;2026-03-12;2026-03-03

        22222222-2;Eva \u0007;;;
        10000013-K;Luis;;;;surplus
        12345678-5;Otra Persona;;;
        """);
    write(
        "attendance.csv",
        """
        rut;class;minutes
        12345678-5;1;240
        12345678-5;1;200
        12345678-9;1;0
        7000004-0;1;0
        11111111-1;3;-5
        11111111-1;;4,5
        22222222-2;2;1441
        """);

    assertThat(placesAndCodes(CourseFile.of(folder.resolve("course.json"))))
        .containsExactly(
            "participants.csv línea 2, columna 4 (enrolledFrom) DATE_INVALID",
            "participants.csv línea 2, columna 3 (communicated) TRUTH_INVALID",
            "participants.csv línea 3, columna 5 (enrolledUntil) ENROLMENT_REVERSED",
            "participants.csv línea 3, columna 2 (name) TEXT_BLANK",
            "participants.csv línea 5, columna 2 (name) TEXT_NOT_PRINTABLE",
            "participants.csv línea 6, columna 6 ROW_UNEVEN",
            "participants.csv línea 7, columna 1 (rut) PERSON_CONTRADICTED",
            "attendance.csv línea 3, columna 2 (class) MARK_REPEATED",
            "attendance.csv línea 4, columna 1 (rut) RUT_INVALID",
            "attendance.csv línea 5, columna 1 (rut) PERSON_UNKNOWN",
            "attendance.csv línea 6, columna 2 (class) ATTENDANCE_INVALID",
            "attendance.csv línea 6, columna 3 (minutes) ATTENDANCE_INVALID",
            "attendance.csv línea 7, columna 2 (class) NUMBER_INVALID",
            "attendance.csv línea 7, columna 3 (minutes) NUMBER_INVALID",
            "attendance.csv línea 8, columna 3 (minutes) NUMBER_TOO_LARGE");
  }

  @Test
  void countsTheLinesInsideQuotes() throws IOException {
    write("participants.csv", "rut;name\r\n12345678-5;\"Ana\r\nSoto\"\r\n0-0;Eva\r\n");

    assertThat(placesAndCodes(CourseFile.of(folder.resolve("course.json"))))
        .containsExactly(
            "participants.csv línea 2, columna 2 (name) TEXT_NOT_PRINTABLE",
            "participants.csv línea 4, columna 1 (rut) RUT_INVALID");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'línea 1, carácter 1 COLUMN_MISSING, línea 1, carácter 1 COLUMN_MISSING'",
    "'name;apodo\nEva;E', 'línea 1, columna 2 COLUMN_UNKNOWN, línea 1, carácter 1 COLUMN_MISSING'",
    "'rut;name;run\n', 'línea 1, columna 3 (rut) COLUMN_REPEATED'",
    "'rut;name\n12345678-5;\"Ana\n', 'línea 2, carácter 1 CSV_BROKEN'",
    "'rut;name\n12345678-5;\"Ana\" Soto\n', 'línea 2, carácter 1 CSV_BROKEN'",
    "'sep=|\nrut|name\n', 'línea 1, carácter 1 CSV_BROKEN'",
    "'rut;name\n12345678-5\n', 'línea 2, columna 1 ROW_UNEVEN'",
  })
  void refusesTablesThatCannotBeRead(String table, String expected) throws IOException {
    write("participants.csv", table);

    assertThat(
            String.join(", ", placesAndCodes(CourseFile.of(folder.resolve("course.json"))))
                .replace("participants.csv ", ""))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'rut;apodo'               | Use: rut (o run), name (o nombre), communicated (o comunicado),",
        "'name'                    | Falta la columna rut (o run).",
        "'rut;nombre;run'          | La columna rut (o run) está dos veces.",
        "'rut;name\n12345678-5'    | Celdas de la línea: 1; títulos: 2."
      })
  void namesTheTitlesInBothLanguages(String table, String told) throws IOException {
    write("participants.csv", table);

    assertThat(CourseFile.of(folder.resolve("course.json")).read().getLeft())
        .extracting(FileFault::report)
        .anySatisfy(report -> assertThat(report).contains(told));
  }

  @Test
  void refusesATableInAnotherEncodingAtTheCharacter() throws IOException {
    Files.write(folder.resolve("participants.csv"), PEOPLE.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(placesAndCodes(CourseFile.of(folder.resolve("course.json"))))
        .containsExactly("participants.csv línea 3, carácter 19 FILE_NOT_UTF8");
  }

  @Test
  void aCourseWithoutAnyParticipantsAsksForThem() {
    assertThat(placesAndCodes(CourseFile.of(folder.resolve("course.json"))))
        .containsExactly("course.json línea 1, $.participants FIELD_MISSING");
  }

  @Test
  void tablesNamedTakeThePlaceOfThoseBeside() throws IOException {
    write("participants.csv", "no table at all");
    CourseFile named =
        CourseFile.of(folder.resolve("course.json"))
            .withParticipants(write("people.csv", PEOPLE))
            .withAttendance(write("minutes.csv", MINUTES));

    assertThat(named.read().get().course().participants()).hasSize(2);
    assertThat(placesAndCodes(named.withAttendance(folder.resolve("none.csv"))))
        .containsExactly("none.csv todo el archivo FILE_MISSING");
  }

  @Test
  @DisplayName(
      "what came with the course is not taken from a table: beside it passed over, named refused")
  void refusesToTakeOneThingFromTwoPlaces() throws IOException {
    write(
        "course.json",
        HEAD.formatted(
            ", \"participants\": [{\"rut\": \"12345678-5\", \"name\": \"Ana\", \"attendance\": []}]"));
    CourseFile course = CourseFile.of(folder.resolve("course.json"));
    Path people = write("participants.csv", PEOPLE);
    Path minutes = write("attendance.csv", MINUTES);

    assertThat(course.read().get().course().participants()).hasSize(1);
    assertThat(placesAndCodes(course.withParticipants(people).withAttendance(minutes)))
        .containsExactly(
            "participants.csv todo el archivo GIVEN_TWICE",
            "attendance.csv todo el archivo GIVEN_TWICE");
  }

  private List<Participant> people() {
    Either<List<FileFault>, ImportedCourse> read =
        CourseFile.of(folder.resolve("course.json")).read();
    assertThat(read.isRight()).as(read::toString).isTrue();
    return read.get().course().participants();
  }

  private static List<String> placesAndCodes(CourseFile course) {
    return course.read().getLeft().stream()
        .peek(fault -> assertThat(fault.report()).contains(fault.code()))
        .map(
            fault ->
                "%s %s %s"
                    .formatted(fault.file().getFileName(), fault.place().inWords(), fault.code()))
        .toList();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
