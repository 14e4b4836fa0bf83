package cl.certificates.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.Terminal.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "feriados-2024, --ano 2024",
    "feriados-2026, --ano 2026",
    "feriados-2026-region-15, --ano 2026 --region 15",
    "feriados-2027, --ano 2027"
  })
  @DisplayName("FC-18: the holidays of a year are those that were read against the law")
  void showsTheApprovedYear(String approved, String options) {
    Answer answer = feriados(options.split(" "));

    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).isEqualToNormalizingNewlines(Approved.text(approved));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG"})
  void readsTheSameWhateverTheDefaultLocale(String tag) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      assertThat(feriados("--ano", "2026").out())
          .isEqualToNormalizingNewlines(Approved.text("feriados-2026"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aCommuneCountsWhereItIsTurnedOn() {
    assertThat(feriados("--ano", "2026", "--region", "16").out()).doesNotContain("20-08-2026");
    assertThat(feriados("--ano", "2026", "--region", "16", "--comuna", "16101").out())
        .contains("20-08-2026")
        .contains("comuna 16101");
    assertThat(feriados("--ano", "2026", "--region", "16", "--local", "16101", "16103").out())
        .startsWith("Feriados de 2026: región 16, Ñuble, con comuna 16101 y comuna 16103\n")
        .contains("comuna 16101")
        .contains("comuna 16103");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--comuna 16101", "--region 15 --comuna 16101"})
  void aCommuneOfAnotherRegionIsWrongUse(String options) {
    Answer answer = feriados(("--ano 2026 " + options).split(" "));

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("--region 16");
  }

  @ParameterizedTest
  @ValueSource(strings = {"16199", "15", "national", "Chillán"})
  void whatIsNoProvinceOrCommuneIsWrongUse(String code) {
    assertThat(feriados("--ano", "2026", "--region", "16", "--local", code).exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"1999, OUTSIDE_CALENDAR", "2041, OUTSIDE_CALENDAR", "9999, OUTSIDE_CALENDAR"})
  @DisplayName("FC-18: a year without data is refused")
  void aYearThatIsNotKnownIsRefused(String year, String code) {
    Answer answer = feriados("--ano", year);

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.err()).contains("[" + code + "]").contains("31-12-2040");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "10000", "ayer", "2147483648"})
  void whatIsNoYearIsWrongUse(String year) {
    assertThat(feriados("--ano=" + year).exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "00", "Ñuble"})
  @DisplayName("FC-19: an unknown region is refused")
  void anUnknownRegionIsRefused(String region) {
    Answer answer = feriados("--ano", "2026", "--region", region);
    Answer inJson = feriados("--ano", "2026", "--region", region, "--json");

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.err()).contains("[REGION_UNKNOWN]");
    assertThat(inJson.out()).isEmpty();
    assertThat(inJson.err()).contains("\"refused\" : \"REGION_UNKNOWN\"");
  }

  @Test
  void aFileOfChangesAddsAndRemoves() throws IOException {
    Path changes =
        changes(
            "add,2027-06-08,Feriado del Bicentenario,Ley 99.999,national",
            "remove,2027-10-11,Encuentro de Dos Mundos,Ley 99.998,national");

    Answer answer = feriados("--ano", "2027", "--cambios", changes.toString());

    assertThat(answer.exit()).isZero();
    assertThat(answer.out())
        .containsPattern("08-06-2027 \\| martes +\\| Feriado del Bicentenario +\\| Ley 99.999")
        .doesNotContain("11-10-2027");
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void aChangeThatChangesNothingIsPointedOut() throws IOException {
    Path changes = changes("remove,2027-10-11,Encuentro de los Mundos,Ley 99.998,national");

    Answer answer = feriados("--ano", "2027", "--cambios", changes.toString());

    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).contains("11-10-2027");
    assertThat(answer.err()).contains("Aviso").contains("2027-10-11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "add,2041-01-01,Año Nuevo,Ley 1,national | se conocen del 2000-01-01 al 2040-12-31. Para ir más allá agregue known-through",
        "remove,2041-01-01,Año Nuevo,Ley 1,national | se conocen del 2000-01-01 al 2040-12-31. Para ir más allá agregue known-through",
        "add,1999-12-31,Fin de siglo,Ley 1,national | se conocen del 2000-01-01 al 2040-12-31. Quítelo del archivo.",
        "add,2027-12-25,Navidad,Ley 1,national | ya está en el calendario",
        "remove,2027-10-11,Encuentro,Ley 1,national | no hay tal feriado que quitar: revise fecha, nombre y lugar."
      })
  void aChangeThatChangesNothingSaysWhy(String change, String why) throws IOException {
    Answer answer = feriados("--ano", "2027", "--cambios", changes(change).toString());

    assertThat(answer.exit()).isZero();
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err()).startsWith("Aviso: ").contains(why);
  }

  @Test
  void everyFaultyLineOfTheChangesIsListed() throws IOException {
    Path changes =
        changes(
            "add,2027-02-30,Feriado,Ley 99.999,national",
            "add,2027-06-08,Feriado,Ley 99.999,national",
            "agregar,2027-06-08,Feriado,Ley 99.999,national",
            "add,2027-06-08,Feriado,,17");

    Answer answer = feriados("--ano", "2027", "--cambios", changes.toString());

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("OVERLAY_DATE").contains("línea 2"),
            line -> assertThat(line).contains("OVERLAY_ACTION").contains("línea 4"),
            line -> assertThat(line).contains("OVERLAY_LAW").contains("línea 5"),
            line -> assertThat(line).contains("OVERLAY_SCOPE").contains("línea 5"));
  }

  @Test
  void changesThatEndBeforeAnythingIsKnownAreRefused() throws IOException {
    Path changes = changes("known-through,1999-12-31,,,");

    Answer answer = feriados("--ano", "2027", "--cambios", changes.toString());

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.err()).contains("OVERLAY_ENDS_EARLY");
  }

  @Test
  void changesThatDeclareAYearOfWeekendsOnlyAreRefused() throws IOException {
    Path changes =
        changes("known-through,2042-12-31,,,", "add,2041-01-01,Año Nuevo,Ley 2.977,national");

    Answer answer = feriados("--ano", "2041", "--cambios", changes.toString());

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .contains("OVERLAY_YEAR_WITHOUT_HOLIDAYS")
        .contains("línea 2")
        .contains("año 2042");
  }

  @Test
  void changesThatNameOneHolidayByTwoLawsAreRefused() throws IOException {
    Path changes =
        changes("add,2027-06-08,Feriado,Ley 1,national", "add,2027-06-08,Feriado,Ley 2,national");

    Answer answer = feriados("--ano", "2027", "--cambios", changes.toString());

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.err()).contains("OVERLAY_OTHER_LAW").contains("línea 3");
  }

  @Test
  void changesThatAreNotThereAreABrokenWorld() {
    Answer answer = feriados("--ano", "2027", "--cambios", folder.resolve("no").toString());

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).contains("FILE_MISSING");
  }

  @Test
  void jsonNamesTheVersionAndTheRange() {
    Answer answer = feriados("--ano", "2026", "--region", "15", "--json");

    assertThat(answer.json().at("/place").asString()).isEqualTo("15");
    assertThat(answer.json().at("/year").isNumber()).isTrue();
    assertThat(answer.json().at("/year").asInt()).isEqualTo(2026);
    assertThat(answer.json().at("/lastKnownDay").asString()).isEqualTo("2040-12-31");
    assertThat(answer.json().at("/calendarVersion").asString()).hasSize(16);
    assertThat(answer.json().at("/holidays/5/date").asString()).isEqualTo("2026-06-07");
    assertThat(answer.json().at("/holidays/5/scope").asString()).isEqualTo("15");
  }

  @ParameterizedTest
  @CsvSource({"2024-01-01, fixed", "2024-03-29, moved", "2024-10-27, election"})
  void theKindOfAHolidayReadsAlikeEverywhere(String date, String kind) {
    String year = date.substring(0, 4);
    String before = LocalDate.parse(date).minusDays(1).toString();
    Answer json = feriados("--ano", year, "--json");
    Answer days = Terminal.exactly("habiles", "--desde", before, "--dias", "1", "--json");

    assertThat(feriados("--ano", year, "--csv").out())
        .containsPattern("(?m)^" + date + ".*," + kind + "$");
    assertThat(json.out()).containsPattern("\"date\" : \"" + date + "\"[^}]*\"" + kind + "\"");
    assertThat(days.out()).containsPattern("\"date\" : \"" + date + "\"[^}]*\"" + kind + "\"");
  }

  @Test
  void csvHasALineForEachHoliday() {
    List<String> lines = feriados("--ano", "2026", "--csv").out().lines().toList();

    assertThat(lines).hasSize(17);
    assertThat(lines.get(0)).isEqualTo("date,name_es,law,scope,kind");
    assertThat(lines.get(4))
        .isEqualTo("2026-05-01,Día Nacional del Trabajo,DL 2.200; Ley 18.018,national,fixed");
  }

  @Test
  void asksNoBase() throws IOException {
    feriados("--ano", "2026");

    assertThat(Terminal.exactly("feriados", "--ano", "2026", "--base", "x").exit()).isEqualTo(2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  private Path changes(String... lines) throws IOException {
    return Files.writeString(
        folder.resolve("cambios.csv"),
        "action,date,name_es,law,scope\n" + String.join("\n", lines) + "\n");
  }

  private static Answer feriados(String... options) {
    return Terminal.exactly(
        Stream.concat(Stream.of("feriados"), Arrays.stream(options)).toArray(String[]::new));
  }
}
