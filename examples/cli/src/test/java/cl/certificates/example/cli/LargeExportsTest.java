package cl.certificates.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.importing.Imports;
import cl.certificates.identity.Rut;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Logs of 100,000 rows, read by a program that has too little memory to hold them. */
class LargeExportsTest {
  private static final int ROWS = 100_000;
  private static final int MEGABYTES = 48;

  @TempDir Path folder;

  /** The same 100,000 rows for the same two classes of two hours, as each source writes them. */
  enum Log {
    BLOCK_SENCE("6600126", "dd-MM-uuuu HH:mm:ss"),
    SENCE_XBLOCK("6600126", "dd-MM-uuuu-HH:mm:ss"),
    ZOOM("6600126", "MM/dd/uuuu hh:mm:ss a"),
    TEAMS("6600126", "M/d/uu, h:mm:ss a"),
    EXCEL("6600126", "dd-MM-uuuu"),
    SIC("RLAB-26-02-05-0007-1", "uuuu-MM-dd");

    private final String action;
    private final DateTimeFormatter form;

    Log(String action, String form) {
      this.action = action;
      this.form = DateTimeFormatter.ofPattern(form, Locale.US);
    }

    private String at(LocalDateTime moment) {
      return form.format(moment);
    }
  }

  private static final LocalDateTime START = LocalDateTime.parse("2026-03-17T19:00:00");
  private static final String[] PEOPLE = {
    "41000402-K", "41000410-0", "41000429-1", "41000437-2", "41000445-3"
  };
  private static final String[] MAILS = {
    "azanartu", "mriquelme", "cvinuela", "gbaltazar", "btavara"
  };

  private static LocalDateTime moment(int row) {
    return START.plusDays(row % 2 == 0 ? 0 : 2).plusSeconds(row / 2 % 7_200);
  }

  private Path write(Log log) throws IOException {
    Path file = folder.resolve(log + (log == Log.BLOCK_SENCE ? ".xlsx" : ".csv"));
    if (log == Log.BLOCK_SENCE) {
      return workbook(log, file);
    }
    Charset charset = log == Log.TEAMS ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, charset))) {
      switch (log) {
        case SENCE_XBLOCK -> {
          out.println(
              "RUN;Código de Curso;Usuario;Correo Electrónico;Nombre;Inicio de Sesión (Timezone America/Santiago)");
          for (int row = 0; row < ROWS; row++) {
            out.println(
                PEOPLE[row % 5] + ";6600126;u;m;Persona " + row % 5 + ";" + log.at(moment(row)));
          }
        }
        case ZOOM -> {
          out.println(
              "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest");
          for (int row = 0; row < ROWS; row++) {
            out.println(
                "Alguien,%s@ejemplo.invalid,%s,%s,1,Yes"
                    .formatted(
                        MAILS[row % 5],
                        log.at(moment(row).minusSeconds(30)),
                        log.at(moment(row).plusSeconds(30))));
          }
        }
        case TEAMS -> {
          out.print(
              "\uFEFF1. Resumen\r\nTítulo de la reunión\tClase\r\n\r\n3. Actividades de la reunión\r\n");
          out.print(
              "Nombre\tHora de entrada\tHora de salida\tDuración\tCorreo electrónico\tRol\r\n");
          for (int row = 0; row < ROWS; row++) {
            out.print(
                "Alguien\t%s\t%s\t30 s\t%s@ejemplo.invalid\tAsistente\r\n"
                    .formatted(
                        log.at(moment(row).minusSeconds(30)),
                        log.at(moment(row).plusSeconds(30)),
                        MAILS[row % 5]));
          }
        }
        case EXCEL -> {
          out.println("ID ACCIÓN;RUT;NOMBRES;APELLIDOS;FECHA;INICIO;TÉRMINO;MINUTOS");
          for (int row = 0; row < ROWS; row++) {
            out.println(
                "6600126;%s;Persona;Número %s;%s;19:00;21:00;90"
                    .formatted(PEOPLE[row % 5], row % 5, log.at(moment(row))));
          }
        }
        default -> sic(out);
      }
    }
    return file;
  }

  /** 100,000 people, four of them communicated: the others are strangers. */
  private static void sic(PrintWriter out) {
    out.print(
        "{\"rutOtec\":\"76543210-3\",\"token\":\"x\",\"codigoGrupo\":\"RLAB-26-02-05-0007-1\",");
    out.print("\"listaAlumnos\":[");
    for (int row = 0; row < ROWS; row++) {
      Rut rut = new Rut(41_000_305 + row);
      out.print(
          (row == 0 ? "" : ",")
              + ("{\"rutAlumno\":%s,\"dvAlumno\":\"%s\",\"tiempoConectividad\":5400,\"estado\":1,"
                      + "\"porcentajeAvance\":80,\"fechaInicio\":\"2026-04-13\",\"fechaFin\":\"2026-04-24\"}")
                  .formatted(Integer.toString(rut.number()), rut.checkDigit()));
    }
    out.print("]}");
  }

  private static Path workbook(Log log, Path file) {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "prueba", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("asistencias");
      String[] titles = {
        "CURSO",
        "NOMBRES",
        "APELLIDOS",
        "RUN",
        "CODIGO CURSO",
        "ID SENCE",
        "FECHA/HORA DE ASISTENCIA"
      };
      for (int place = 0; place < titles.length; place++) {
        sheet.value(0, place, titles[place]);
      }
      for (int row = 0; row < ROWS; row++) {
        sheet.value(row + 1, 0, "Inglés");
        sheet.value(row + 1, 1, "Persona");
        sheet.value(row + 1, 2, "Número " + row % 5);
        sheet.value(row + 1, 3, PEOPLE[row % 5]);
        sheet.value(row + 1, 4, 1238000115);
        sheet.value(row + 1, 5, 6600126);
        sheet.value(row + 1, 6, log.at(moment(row)));
        if (row % 1_000 == 0) {
          sheet.flush();
        }
      }
      workbook.finish();
      return file;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("100,000 rows of any log are read in 48 MB of heap")
  void readsInFlatMemory(Log log) throws Exception {
    Path file = write(log);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Certificados.class.getName(),
                "importar",
                Imports.file("course-facts.csv").toString(),
                Imports.file("classes.csv").toString(),
                Imports.file("participants.csv").toString(),
                file.toString()));
    words.addAll(List.of("--accion", log.action, "--conexion-es-asistencia"));
    words.addAll(List.of("--solo-revisar", "--json", "--ahora", "2026-05-01"));
    Process reading =
        new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();

    assertThat(reading.waitFor(10, TimeUnit.MINUTES)).isTrue();

    assertThat(reading.exitValue()).as(Files.readString(err)).isZero();
    JsonNode people = JsonMapper.shared().readTree(Files.readString(out)).at("/participants");
    int minutes = log == Log.EXCEL ? 180 : log == Log.SIC ? 90 : 240;
    assertThat(people.valueStream().limit(4).map(person -> person.at("/minutes").asInt()))
        .as("of the first four")
        .containsOnly(minutes);
  }

  @Test
  @DisplayName("at a terminal a bar tells how far the reading is, and where it ends")
  void showsABar() throws IOException {
    Terminal.Answer shown =
        Terminal.before(
            new Looking(),
            "importar",
            Imports.file("course-facts.csv").toString(),
            Imports.file("classes.csv").toString(),
            Imports.file("participants.csv").toString(),
            write(Log.ZOOM).toString(),
            "--accion",
            "6600126",
            "--solo-revisar",
            "--base",
            folder.resolve("base").toString());

    assertThat(shown.exit()).as(shown.err()).isZero();
    assertThat(shown.err()).contains("Leyendo", "100%");
  }

  /** Somebody who looks, and is asked nothing. */
  private record Looking() implements Attendant {
    @Override
    public boolean isThere() {
      return true;
    }

    @Override
    public String answer(String question) {
      throw new AssertionError("nothing is asked: " + question);
    }
  }
}
