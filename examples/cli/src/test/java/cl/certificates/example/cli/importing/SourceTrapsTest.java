package cl.certificates.example.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cl.certificates.example.cli.importing.rules.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The traps of each source that no sample file holds. */
class SourceTrapsTest {
  private static final String ZOOM =
      "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest";

  @TempDir Path folder;

  private Path file(String... lines) throws IOException {
    return file(StandardCharsets.UTF_8, lines);
  }

  private Path file(Charset charset, String... lines) throws IOException {
    return Files.write(
        folder.resolve("informe.csv"), (String.join("\n", lines) + "\n").getBytes(charset));
  }

  private static Review review(String action, Path... files) {
    return review(Imports.options(action), files);
  }

  private static Review review(ImportOptions options, Path... files) {
    List<Path> all = new ArrayList<>();
    Stream.of(Imports.FACTS, Imports.CLASSES, Imports.PARTICIPANTS)
        .map(Imports::file)
        .forEach(all::add);
    all.addAll(List.of(files));
    return new Importer(options, read -> {}).review(all);
  }

  private static List<Fault> faults(Review review) {
    return review.findings().stream()
        .map(Finding::fault)
        .filter(fault -> fault != Fault.CLASS_NOT_IN_FILE && fault != Fault.COLUMN_IGNORED)
        .toList();
  }

  private static int minutes(Review review, String run) {
    Understood course = review.understood().orElseThrow(() -> new AssertionError(review.errors()));
    return course.participants().stream()
        .filter(person -> person.rut().canonical().equals(run))
        .flatMap(person -> person.attendance().stream())
        .mapToInt(mark -> mark.minutes())
        .sum();
  }

  private static final String PERCENT =
      "ID ACCIÓN;RUT;NOMBRES;APELLIDOS;FECHA;INICIO;TÉRMINO;PORCENTAJE";

  @Test
  @DisplayName("Excel: a table of percentages lacks its minutes, and is no list of participants")
  void excelWithoutAnAmount() throws IOException {
    Path percent =
        file(PERCENT, "6600128;41.000.607-3;Lautaro;Catrileo;14-04-2026;09:00;13:00;100");

    Review review = review("6600128", percent);

    assertThat(review.formats()).containsEntry(percent.toString(), Format.EXCEL);
    assertThat(review.errors())
        .extracting(Finding::fault, Finding::value)
        .containsExactly(tuple(Fault.COLUMN_MISSING, "HORAS ASISTIDAS"));
  }

  @Test
  @DisplayName("tables without a report leave everybody without minutes, and say so")
  void noReport() {
    Review review = review("6600128");

    assertThat(review.understood()).isPresent();
    assertThat(faults(review)).containsExactly(Fault.ATTENDANCE_MISSING);
  }

  @Test
  @DisplayName("a damaged report is told where several actions are known and none was named")
  void damagedReportAmongActions() throws IOException {
    Path cut = Files.writeString(folder.resolve("envio.json"), "{\"listaAlumnos\": [{\"rutAl");

    Review review =
        new Importer(ImportOptions.standard(), read -> {})
            .review(
                Stream.concat(
                        Stream.of(Imports.FACTS, Imports.CLASSES, Imports.PARTICIPANTS)
                            .map(Imports::file),
                        Stream.of(cut))
                    .toList());

    assertThat(review.errors())
        .extracting(Finding::fault, finding -> finding.where().file())
        .containsExactly(tuple(Fault.FILE_BROKEN, cut.toString()));
  }

  @Test
  @DisplayName("an empty file and a picture are told as what they are, whatever format is named")
  void emptyFileAndPicture() throws IOException {
    Path empty = Files.writeString(folder.resolve("vacio.csv"), "\uFEFF \n\n");
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H'};
    Path picture = Files.write(folder.resolve("foto.csv"), png);

    for (Optional<Format> named : List.of(Optional.<Format>empty(), Optional.of(Format.EXCEL))) {
      assertThat(review(readAs(named), empty, picture).errors())
          .extracting(Finding::fault, Finding::hint)
          .containsExactly(
              tuple(Fault.FILE_EMPTY, Optional.empty()),
              tuple(Fault.FORMAT_UNKNOWN, Optional.of(Hint.NO_TEXT)));
    }
  }

  private static ImportOptions readAs(Optional<Format> format) {
    ImportOptions usual = Imports.options("6600128");
    return new ImportOptions(
        usual.action(),
        format,
        usual.credits(),
        usual.tolerance(),
        usual.order(),
        usual.connectedIsAttended(),
        usual.zone());
  }

  private Finding only(String... lines) throws IOException {
    List<Finding> errors = review("6600128", file(lines)).errors();
    assertThat(errors).hasSize(1);
    return errors.get(0);
  }

  @Test
  @DisplayName("Excel: what helps with a number or a date fits what is wrong with it")
  void excelHints() throws IOException {
    String minutes = "RUT;NOMBRES;APELLIDOS;FECHA;INICIO;TÉRMINO;MINUTOS";
    String hours = minutes.replace("MINUTOS", "HORAS ASISTIDAS");
    String row = "41.000.607-3;Lautaro;Catrileo Añiñir;14-04-2026;09:00;13:00;";

    assertThat(only(minutes, row + "83,3"))
        .extracting(Finding::fault, Finding::hint)
        .containsExactly(Fault.NUMBER_FORMAT, Optional.of(Hint.WHOLE_MINUTES));
    assertThat(only(minutes, row + "100%").hint()).contains(Hint.WHOLE_MINUTES);
    assertThat(only(hours, row + "3.5").hint()).contains(Hint.DECIMAL_COMMA);
    assertThat(only(hours, row.replace("14-04-2026", "04/14/2026") + "3,5"))
        .extracting(Finding::fault, Finding::hint)
        .containsExactly(Fault.DATE_FORMAT, Optional.of(Hint.DAY_FIRST));
  }

  @Test
  @DisplayName(
      "Excel: a class that is in the calendar with day and month turned round is not added")
  void excelMonthFirst() throws IOException {
    Path calendar =
        Files.writeString(
            folder.resolve("clases.csv"),
            "ID ACCIÓN;FECHA;INICIO;MINUTOS\n6600128;02-11-2026;09:00;240\n");
    Path table =
        file(
            "RUT;NOMBRES;APELLIDOS;FECHA;INICIO;TÉRMINO;MINUTOS",
            "41.000.607-3;Lautaro;Catrileo Añiñir;11/02/2026;09:00;13:00;240");

    Review review =
        new Importer(Imports.options("6600128"), read -> {})
            .review(
                List.of(
                    Imports.file(Imports.FACTS),
                    calendar,
                    Imports.file(Imports.PARTICIPANTS),
                    table));

    assertThat(review.errors())
        .extracting(Finding::fault, Finding::hint)
        .containsExactly(tuple(Fault.CLASS_UNKNOWN, Optional.of(Hint.DAY_FIRST)));
  }

  @Test
  @DisplayName("Excel: a row of another action is told once, by its action")
  void excelOfAnotherAction() throws IOException {
    assertThat(
            only(
                    "ID ACCIÓN;CÓDIGO SENCE;RUT;NOMBRES;APELLIDOS;FECHA;INICIO;TÉRMINO;MINUTOS",
                    "6600999;1238000999;41.000.607-3;X;Y;01-01-2026;09:00;13:00;240")
                .fault())
        .isEqualTo(Fault.ACTION_MISMATCH);
  }

  @Test
  @DisplayName("Zoom: day or month first is told from the calendar where no part is above 12")
  void zoomInfersTheOrder() throws IOException {
    Path calendar =
        Files.writeString(
            folder.resolve("clases.csv"),
            "ID ACCIÓN;FECHA;INICIO;MINUTOS\n6600126;05-03-2026;19:00;120\n");
    Path zoom =
        file(
            ZOOM,
            "Alguien,azanartu@ejemplo.invalid,05/03/2026 19:00:00,05/03/2026 20:00:00,60,Yes");
    List<Path> files =
        List.of(Imports.file(Imports.FACTS), calendar, Imports.file(Imports.PARTICIPANTS), zoom);

    Review inferred = new Importer(Imports.options("6600126"), read -> {}).review(files);

    assertThat(faults(inferred)).containsExactly(Fault.DATE_ORDER_INFERRED);
    assertThat(minutes(inferred, "41000402-K")).isEqualTo(60);
    assertThat(faults(review("6600126", zoom))).contains(Fault.DATE_ORDER_AMBIGUOUS);
  }

  @Test
  @DisplayName("Zoom: saved again in Chile it is Windows-1252 with semicolons, and means the same")
  void zoomResaved() throws IOException {
    Path zoom =
        file(
            Charset.forName("windows-1252"),
            ZOOM.replace(',', ';'),
            "Begoña Inés Távara Niño;;17/03/2026 19:00;17/03/2026 20:30;90;Yes");

    assertThat(minutes(review("6600126", zoom), "41000445-3")).isEqualTo(90);
  }

  @Test
  @DisplayName("Zoom: a table of names says who is meant by a name, namesakes included")
  void zoomWithNames() throws IOException {
    Path names =
        Files.writeString(
            folder.resolve("nombres.csv"),
            "NOMBRE MOSTRADO;RUT\niPhone de Toño;41.000.402-K\njosé pérez SOTO;41.000.461-5\n");
    Path zoom =
        file(
            ZOOM,
            "iPhone de Toño,,03/17/2026 07:00:00 PM,03/17/2026 08:00:00 PM,60,Yes",
            "José Pérez Soto,,03/17/2026 07:00:00 PM,03/17/2026 07:30:00 PM,30,Yes");

    Review review = review("6600126", zoom, names);

    assertThat(minutes(review, "41000402-K")).isEqualTo(60);
    assertThat(minutes(review, "41000461-5")).isEqualTo(30);
  }

  @Test
  @DisplayName("Zoom: a name that was broken before it was exported is an error")
  void zoomDamaged() throws IOException {
    Path zoom =
        file(ZOOM, "JosÃ\u00A9 PÃ\u00A9rez,,03/17/2026 07:00:00 PM,03/17/2026 08:00:00 PM,60,Yes");

    assertThat(faults(review("6600126", zoom))).containsExactly(Fault.ENCODING_DAMAGED);
  }

  @Test
  @DisplayName("Teams: without its third section nothing can be told")
  void teamsWithoutJoins() throws IOException {
    Path teams =
        file(
            StandardCharsets.UTF_16LE,
            "\uFEFF1. Summary",
            "Meeting title\tClass",
            "",
            "2. Participants",
            "Name\tFirst join\tLast leave",
            "Amanda\t3/24/26, 9:00:00 AM\t3/24/26, 10:00:00 AM");

    assertThat(faults(review("6600127", teams))).containsExactly(Fault.SECTION_MISSING);
  }

  @Test
  @DisplayName("Teams: in English, of two meetings of one class, both are united")
  void teamsTwice() throws IOException {
    String head =
        "\uFEFF1. Summary\nMeeting title\tClass\n\n3. In-Meeting activities\nName\tJoin time\tLeave time\tDuration\tEmail\tRole\n";
    Path one =
        Files.writeString(
            folder.resolve("a.csv"),
            head
                + "A\t3/24/26, 9:00:00 AM\t3/24/26, 10:00:00 AM\t1h\tanunez@ejemplo.invalid\tAttendee\n",
            StandardCharsets.UTF_16LE);
    Path other =
        Files.writeString(
            folder.resolve("b.csv"),
            head
                + "A\t3/24/26, 9:30:00\u202FAM\t3/24/26, 10:30:30\u202FAM\t1h\tanunez@ejemplo.invalid\tAttendee\n",
            StandardCharsets.UTF_16LE);

    assertThat(minutes(review("6600127", one, other), "41000500-K")).isEqualTo(90);
  }

  @Test
  @DisplayName(
      "Open edX: an unknown zone is asked for; a local one that misses every class is doubted")
  void xblockZones() throws IOException {
    String head =
        "RUN;Código de Curso;Usuario;Correo Electrónico;Nombre;Inicio de Sesión (Timezone %s)";
    String row = "41000208-6;6600125;a;a@b;Agustín;31-03-2026-22:05:10";

    Review unknown = review("6600125", file(head.formatted("Luna/Mar"), row));
    Review doubted = review("6600125", file(head.formatted("America/Lima"), row));

    assertThat(unknown.errors()).extracting(Finding::fault).containsExactly(Fault.VALUE_UNKNOWN);
    assertThat(doubted.warnings()).extracting(Finding::hint).contains(Optional.of(Hint.TRY_UTC));
  }

  private static String grid(String titles, String... rows) {
    return "Course\tx\nGroup\ty\n\nLast name\tFirst name\tID number\t"
        + titles
        + "\n"
        + String.join("\n", rows);
  }

  @Test
  @DisplayName("Moodle: English titles, hidden statuses, enrolment sentences and arrows")
  void moodleCells() throws IOException {
    Path grid =
        file(
            grid(
                "9 Mar 2026 9.00AM All students\t\t10 Mar 2026 9.00AM All students\t11 Mar 2026 2.00PM All students",
                "A\tB\t41000100-4\t-P (2/2)\tllegó tarde\tP (2/2)\tP (2/2)",
                "C\tD\t41000119-5\tNo estaba matriculado\t\t\u2190\tA (0/2)",
                "E\tF\t41000127-6\t\t\t?\tP"));

    Review review = review("6600124", grid);

    assertThat(faults(review))
        .containsExactlyInAnyOrder(
            Fault.HIDDEN_STATUS,
            Fault.ENROLMENT_GAP,
            Fault.ENROLMENT_GAP,
            Fault.STATUS_NOT_RECORDED);
    assertThat(minutes(review, "41000100-4")).isEqualTo(600);
    assertThat(minutes(review, "41000119-5")).isZero();
    assertThat(minutes(review, "41000127-6")).isEqualTo(120);
  }

  @Test
  @DisplayName("Moodle: two sessions at one time for one group, and a tab too many, are errors")
  void moodleFaults() throws IOException {
    String twice = "9.03.2026 09.00 Grupo A\t9.03.2026 09.00 Grupo A";
    String apart = "9.03.2026 09.00 Grupo A\t9.03.2026 09.00 Grupo B";

    assertThat(faults(review("6600124", file(grid(twice, "A\tB\t41000100-4\tP\tP")))))
        .containsExactly(Fault.DUPLICATE_CLASS);
    Review groups = review("6600124", file(grid(apart, "A\tB\t41000100-4\t\tP (2/2)")));
    assertThat(faults(groups)).isEmpty();
    assertThat(minutes(groups, "41000100-4")).isEqualTo(240);
    assertThat(faults(review("6600124", file(grid(apart, "A\tB\t41000100-4\t\tP\tsobra")))))
        .contains(Fault.ROW_UNEVEN);
  }

  @Test
  @DisplayName("Moodle: a status nobody gave a credit is an error, with an example of how to")
  void moodleCredits() throws IOException {
    Path grid = file(grid("9.03.2026 09.00 Todos", "A\tB\t41000100-4\tL (1/2)"));

    assertThat(review("6600124", grid).errors().get(0).hint()).contains(Hint.GIVE_CREDIT);
    assertThat(
            minutes(
                review(Imports.options("6600124").crediting(Map.of("L", 50)), grid), "41000100-4"))
        .isEqualTo(120);
  }

  @Test
  @DisplayName("SIC: connected time is attendance only if somebody says so")
  void sicWithoutConsent() {
    assertThat(
            faults(
                review(
                    ImportOptions.standard().of("RLAB-26-02-05-0007-1"),
                    Imports.file("sic-good.json"))))
        .contains(Fault.CONSENT_MISSING);
  }

  @Test
  @DisplayName("SIC: the file of the latest day replaces the others, in whatever order they come")
  void sicOfTwoDays() throws IOException {
    String text = Files.readString(Imports.file("sic-good.json"));
    Path before =
        Files.writeString(
            folder.resolve("antes.json"),
            text.replace("\"fechaEjecucion\": \"2026-04-24\"", "\"fechaEjecucion\": \"2026-04-20\"")
                .replace("72000", "36000"));
    Path last = Imports.file("sic-good.json");

    for (Path[] files : new Path[][] {{before, last}, {last, before}}) {
      Review review = review("RLAB-26-02-05-0007-1", files);
      assertThat(review.understood().orElseThrow().participants().get(0).minutesOutsideClasses())
          .isEqualTo(1_200);
    }
  }

  private Path excel(String... rows) throws IOException {
    return file(
        Stream.concat(
                Stream.of(
                    "Asistencia de abril",
                    "ID ACCIÓN;RUT;NOMBRES;APELLIDOS;FECHA;INICIO;TÉRMINO;HORAS ASISTIDAS"),
                Stream.of(rows))
            .toArray(String[]::new));
  }

  @Test
  @DisplayName(
      "Excel: a title above, a total below, more than the class lasts, a class nobody planned")
  void excelRows() throws IOException {
    String good = "6600128;41.000.607-3;V;M;14-04-2026;09:00;13:00;4";

    Review totals = review("6600128", excel(good, "TOTAL;;;;;;;4", ";;;;;;;"));
    assertThat(faults(totals)).isEmpty();
    assertThat(minutes(totals, "41000607-3")).isEqualTo(240);
    assertThat(faults(review("6600128", excel(good.replace("00;4", "00;4,5")))))
        .contains(Fault.NUMBER_OUT_OF_RANGE);
    assertThat(faults(review("6600128", excel(good.replace("14-04", "15-04")))))
        .containsExactly(Fault.CLASS_UNKNOWN);
    assertThat(
            faults(
                review("6600128", excel(good.replace("13:00", "12:00").replace("00;4", "00;3")))))
        .contains(Fault.DUPLICATE_CLASS);
    assertThat(faults(review("6600128", excel(good, good)))).containsExactly(Fault.DUPLICATE_ROW);
    assertThat(faults(review("6600128", excel(good.replace("09:00", "9h")))))
        .containsExactly(Fault.TIME_INVALID);
  }

  private Path workbook(boolean formula) throws IOException {
    Path file = folder.resolve("libro.xlsx");
    String[] titles = {
      "RUT", "NOMBRES", "APELLIDOS", "FECHA", "INICIO", "TÉRMINO", "HORAS ASISTIDAS"
    };
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "prueba", "1.0")) {
      workbook.newWorksheet("notas").value(0, 0, "nada de asistencia");
      Worksheet sheet = workbook.newWorksheet("datos");
      for (int place = 0; place < titles.length; place++) {
        sheet.value(0, place, titles[place]);
      }
      sheet.value(1, 0, "41.000.607-3");
      sheet.value(1, 1, "V");
      sheet.value(1, 2, "M");
      sheet.value(1, 3, 46126);
      sheet.style(1, 3).format("dd-mm-yyyy").set();
      sheet.value(1, 4, 0.37499999999999994);
      sheet.style(1, 4).format("hh:mm").set();
      sheet.value(1, 5, 13.0 / 24);
      sheet.style(1, 5).format("hh:mm").set();
      if (formula) {
        sheet.formula(1, 6, "1+1");
      } else {
        sheet.value(1, 6, 3.5);
      }
      workbook.finish();
    }
    return file;
  }

  @Test
  @DisplayName(
      "Excel: the sheet with the titles is read; cells of dates, times and numbers are what they are")
  void excelWorkbook() throws IOException {
    assertThat(minutes(review("6600128", workbook(false)), "41000607-3")).isEqualTo(210);
  }

  @Test
  @DisplayName("Excel: a formula is never believed, whatever it came to")
  void excelFormula() throws IOException {
    Review review = review("6600128", workbook(true));

    assertThat(review.errors()).extracting(Finding::fault).containsExactly(Fault.VALUE_UNKNOWN);
    assertThat(review.errors().get(0).where().sheet()).contains("datos");
    assertThat(review.errors().get(0).where().title()).isEqualTo("HORAS ASISTIDAS");
  }

  @Test
  @DisplayName("what nobody writes is FORMAT_UNKNOWN; named with --formato, it lacks its columns")
  void unknown() throws IOException {
    Path file = file("uno;dos", "1;2");
    ImportOptions named =
        new ImportOptions(
            Optional.of("6600126"),
            Optional.of(Format.ZOOM),
            Map.of(),
            30,
            Optional.empty(),
            false,
            ImportOptions.standard().zone());

    assertThat(faults(review("6600126", file))).containsExactly(Fault.FORMAT_UNKNOWN);
    assertThat(faults(review(named, file))).containsExactly(Fault.COLUMN_MISSING);
  }

  @Test
  @DisplayName("a table that is missing is named; of several actions the export tells which")
  void tables() {
    Importer importer = new Importer(ImportOptions.standard(), read -> {});
    Path block = Imports.file("block-sence-good.xlsx");
    Path facts = Imports.file(Imports.FACTS);
    Path classes = Imports.file(Imports.CLASSES);
    Path people = Imports.file(Imports.PARTICIPANTS);

    assertThat(importer.review(List.of(block, classes, people)).errors())
        .extracting(Finding::fault, Finding::value)
        .containsExactly(tuple(Fault.TABLE_MISSING, "HECHOS"));
    assertThat(importer.review(List.of(block, facts, people)).errors())
        .extracting(Finding::value)
        .containsExactly("CLASES");
    assertThat(importer.review(List.of(block, facts, classes)).errors())
        .extracting(Finding::value)
        .containsExactly("PARTICIPANTES");
    assertThat(importer.review(List.of(block, facts, classes, people)).understood())
        .map(course -> course.facts().action().text())
        .contains("6600123");
    assertThat(
            importer
                .review(List.of(Imports.file("zoom-good.csv"), facts, classes, people))
                .errors())
        .extracting(Finding::fault)
        .containsExactly(Fault.ACTION_UNCLEAR);
  }
}
