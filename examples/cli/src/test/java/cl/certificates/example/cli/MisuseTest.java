package cl.certificates.example.cli;

import static cl.certificates.example.cli.Terminal.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.Terminal.Answer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program says when it is called wrongly, or when the world is not as it should be. */
class MisuseTest {
  private static final String ACTION = "6543210";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ver                               | Falta ACCIÓN.",
        "ver 6543210 --actors 1-9          | No existe la opción «--actors». ¿Quiso decir --actor?",
        "resumen 6543210 --factura         | Falta el valor de --factura: N.",
        "ver 6543210 otra                  | el comando «ver» lleva ACCIÓN",
        "estados otra                      | El comando «estados» no lleva argumentos",
        "vre 6543210                       | No existe el comando «vre»",
        "perfiles                          | Falta --actor",
        "ver 6543210                       | Falta --actor",
        "importar --ejemplo NADA           | REGULAR, PARTIAL, COMPLEMENTARY, HARD_NAMES",
        "recibidos --actor 10000013-K --perfil FACILITATOR | Los certificados se dirigen a un OTIC o a una empresa.",
        "buscar --filas diez               | El valor de --filas no es un número entero.",
        "ver 6543210 --actor 1-9 --actor 1-9 | La opción --actor está dos veces.",
        "resumen 6543210 --fecha-real 31-02-2026 | Escríbala como 2026-12-18 o 18-12-2026.",
        "perfiles --ahora ayer              | no es un momento",
        "perfiles --ahora 1999-12-31        | entre 2000 y 2040",
        "perfiles --ahora 2041-01-01T00:00Z | entre 2000 y 2040",
        "perfiles --ahora 2026-09-06T00:30  | no existió en Santiago",
        "emitir 6543210 --actor 1-9        | Acepte con --resumen",
        "demo --verificacion ejemplo       | https://",
        "credencial 6543210-1-U --actor 1-9 --emisor otec --nombre X | una URL como https://otec.example",
        "credencial 6543210-1-U --actor 1-9 --emisor https://otec.example | Falta el valor de --nombre",
        "demo --verificacion https://host.example/verificación | sin acentos",
        "verificar XXXX --actor 1-1        | No existe la opción «--actor»",
        "importar --ejemplo REGULAR --perfil RECIPIENT | No existe la opción «--perfil»",
        "perfiles --actor 1-9 --entidad 1-9 | No existe la opción «--entidad»",
        "estados --actor 1-1               | No existe la opción «--actor»",
        "estados --base x                  | No existe la opción «--base»",
        "estados --ahora 2026-04-10        | No existe la opción «--ahora»",
        "plazos --termino 2026-03-13 --actor 12345678-9 | Con --termino no va --actor: quítelo, o indique una ACCIÓN en vez de --termino.",
        "plazos --termino 2026-03-13 --base x --espera 3 --entidad 1-9 --perfil RECIPIENT | Con --termino no va --base, --espera, --entidad, --perfil:",
        "plazos --termino 2026-03-13 --esquema x --prefijo y | Con --termino no va --esquema, --prefijo:",
        "esquema                           | Indique --motor MOTOR o --base BASE, uno de los dos.",
        "esquema --motor h2 --base x       | Indique --motor MOTOR o --base BASE, uno de los dos.",
        "esquema --motor oracle            | H2, POSTGRESQL, MARIADB",
        "esquema --aplicar --revisar       | Elija uno: --aplicar o --revisar.",
        "esquema --aplicar --motor h2      | el motor es el de --base",
        "auditar --esquema Sence           | El valor de --esquema no es un nombre",
        "auditar --esquema x.y             | El valor de --esquema no es un nombre",
        "auditar --prefijo 1_              | El valor de --prefijo no sirve",
        "auditar --actor 1-9               | No existe la opción «--actor»",
        "reconstruir --ahora 2026-04-10    | No existe la opción «--ahora»",
        "reconstruir 6543210               | El comando «reconstruir» no lleva argumentos",
        "ayuda nada                        | No existe el comando «nada»",
        "perfiles --actor 1-9 --espera -1  | El valor de --espera es 0 o más.",
        "perfiles --actor 1-9 --espera=-99 | El valor de --espera es 0 o más.",
        "perfiles --actor 1-9 --espera 99999999999 | --espera es demasiado grande. Escriba 2147483647 o menos.",
        "habiles --desde 2026-04-02 --dias 99999999999 | --dias es demasiado grande. Escriba 2147483647 o menos.",
        "habiles --desde 2026-04-02 --dias=-99999999999 | --dias es demasiado pequeño. Escriba uno que no sea negativo.",
        "feriados --ano 26                 | El valor de --ano no es un año. Escríbalo con cuatro cifras, como 2026.",
        "feriados --ano 99999999999        | El valor de --ano no es un año. Escríbalo con cuatro cifras, como 2026.",
        "feriados --ano=-1                 | El valor de --ano no es un año. Escríbalo con cuatro cifras, como 2026.",
        "feriados --ano=-2026              | El valor de --ano no es un año. Escríbalo con cuatro cifras, como 2026.",
        "feriados --ano 2026 --comuna 16101 | 16101 queda en la región 16, y no se indicó ninguna. Agregue --region 16.",
        "feriados --ano 2026 --region 05 --comuna 16101 | 16101 queda en la región 16, no en la 05. Cambie --region 05 por --region 16, o quite 16101.",
      })
  void aWrongCallIsToldInOneSpanishLineAndWhereToLook(String typed, String told) {
    Answer wrong = Terminal.exactly(typed.strip().split(" +"));

    assertThat(wrong.exit()).as(wrong.err()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err().lines()).hasSize(2);
    assertThat(wrong.err()).startsWith("Uso incorrecto: ").contains(told).contains("\nVea: ");
    assertThat(wrong.err().lines().skip(1)).singleElement().asString().endsWith(" --ayuda");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-10", "10-04-2026", "2026-04-10T12:00", "2026-04-10T12:00-04:00"})
  void aMomentIsADayOrAnHour(String typed) {
    assertThat(Moment.read(typed).get().instant()).hasToString("2026-04-10T16:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x;CACHE_SIZE=1", "carpeta/", ".mv.db"})
  void aBaseThatNamesNoFileIsWrongUse(String base) {
    Answer wrong = Terminal.exactly("perfiles", "--actor", ADMINISTRATOR, "--base", base);

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("--base");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-h", "--help", "--ayuda", "--version", "-V"})
  void theProgramTellsOfItself(String option) {
    assertThat(Terminal.exactly(option).exit()).isZero();
    assertThat(Terminal.exactly(option).out()).contains("certificados").doesNotContain("Usage");
  }

  @Test
  void theHelpOfEveryCommandIsSpanish() {
    assertThat(Terminal.exactly("ver", "--ayuda").out()).contains("Uso: certificados ver");
    assertThat(Terminal.exactly("ayuda", "ver").out())
        .isEqualTo(Terminal.exactly("ver", "-h").out())
        .contains("Opciones:");
    assertThat(Terminal.exactly("ayuda", "nada").exit()).isEqualTo(2);
  }

  @Test
  void whoAsksForHelpOnWhatIsNoCommandIsSentToTheHelpOfTheProgram() {
    assertThat(Terminal.exactly("ayuda", "vre").err())
        .isEqualTo(Terminal.exactly("vre").err())
        .endsWith("%nVea: certificados --ayuda%n".formatted());
  }

  @Test
  void onlyAnImportMakesABase() throws IOException {
    Path base = folder.resolve("sub").resolve("nueva");

    Answer missing =
        Terminal.exactly("perfiles", "--actor", ADMINISTRATOR, "--base", base.toString());
    Answer faulty = Terminal.exactly("importar", "no-hay.json", "--base", base.toString());

    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err())
        .isEqualTo(
            "Falla del sistema [BASE_MISSING]: No hay una base en %s.mv.db; importe primero un curso.%n"
                .formatted(base));
    assertThat(faulty.exit()).isEqualTo(1);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }

    Answer made = Terminal.exactly("importar", "--ejemplo", "REGULAR", "--base", base + ".mv.db");

    assertThat(made.exit()).isZero();
    assertThat(made.out()).contains("30 participantes, 29 comunicados");
    try (Stream<Path> left = Files.list(folder.resolve("sub"))) {
      assertThat(left).containsExactly(folder.resolve("sub").resolve("nueva.mv.db"));
    }
  }

  @Test
  void aBaseInUseIsWaitedForAndThenToldOf() throws IOException {
    Terminal terminal = Terminal.in(folder);
    terminal.type("importar", "--ejemplo", "REGULAR");

    try (FileChannel other =
            FileChannel.open(folder.resolve("base.mv.db"), StandardOpenOption.WRITE);
        FileLock held = other.lock()) {
      assertThat(held.isValid()).isTrue();
      Answer locked = terminal.as(ADMINISTRATOR, "perfiles", "--espera", "0");

      assertThat(locked.exit()).isEqualTo(1);
      assertThat(locked.err())
          .contains("[BASE_LOCKED]: La base está en uso por otro programa; ciérrelo o reintente")
          .doesNotContain("SQL");
    }
    assertThat(terminal.as(ADMINISTRATOR, "perfiles").exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"esto no es una base", ""})
  void aFileThatIsNoBaseIsToldSo(String content) throws IOException {
    Files.writeString(folder.resolve("otra.mv.db"), content);

    Answer broken =
        Terminal.exactly(
            "perfiles", "--actor", ADMINISTRATOR, "--base", folder.resolve("otra").toString());

    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.err()).contains("[BASE_BROKEN]").doesNotContain("SQL");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).as("no log beside it").hasSize(1);
    }
  }

  @Test
  void aBaseThatCannotBeMadeIsToldSo() throws IOException {
    Path file = Files.writeString(folder.resolve("archivo"), "x");

    Answer broken =
        Terminal.exactly(
            "importar", "--ejemplo", "REGULAR", "--base", file.resolve("base").toString());

    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.err()).contains("[BASE_NOT_MADE]");
  }

  @Test
  void aFolderIsNoBase() throws IOException {
    Files.createDirectory(folder.resolve("otra.mv.db"));

    Answer broken = Terminal.exactly("verificar", "x", "--base", folder.resolve("otra").toString());

    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.err()).contains("[BASE_IS_FOLDER]");
  }

  @Test
  void everyEndWithJsonIsOneDocument() throws IOException {
    Terminal terminal = Terminal.in(folder);
    Path broken = Files.writeString(folder.resolve("roto.json"), "{\n \"action\": ");

    JsonNode misused = error(Terminal.exactly("ver", "--json"), 2);
    JsonNode unknown = error(Terminal.exactly("nada", "--json"), 2);
    JsonNode missing = error(terminal.as(ADMINISTRATOR, "perfiles", "--json"), 1);
    JsonNode file = error(terminal.type("importar", broken.toString(), "--json"), 3);

    assertThat(misused.at("/error").asString()).isEqualTo("PARAMETER_MISSING");
    assertThat(misused.at("/faults/0/text").asString()).isEqualTo("Falta ACCIÓN.");
    assertThat(unknown.at("/error").asString()).isEqualTo("COMMAND_UNKNOWN");
    assertThat(missing.at("/error").asString()).isEqualTo("BASE_MISSING");
    assertThat(file.at("/refused").asString()).isEqualTo("JSON_BROKEN");
    assertThat(file.at("/faults/0/file").asString()).isEqualTo(broken.toString());
    assertThat(file.at("/faults/0/line").asInt()).isEqualTo(2);
    assertThat(file.at("/faults/0/column").isNumber()).isTrue();
    assertThat(file.at("/faults/0/text").asString()).doesNotContain("JSON_BROKEN", "roto.json");
  }

  @Test
  void aFaultOfAFileIsToldWithItsCodeOnce() {
    Answer refused =
        Terminal.exactly("importar", "no-hay.json", "--base", folder.resolve("b").toString());

    assertThat(refused.err())
        .startsWith("Falla del sistema [FILE_MISSING]: no-hay.json: El archivo no existe. ")
        .containsOnlyOnce("FILE_MISSING");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "perfiles --actor 12345678-5 --base no/hay",
        "importar no-hay.json",
        "importar .",
        "importar --ejemplo REGULAR no-hay.json",
        "feriados --ano 2026 --cambios no-hay.csv",
        "feriados --ano 2026 --cambios ."
      })
  void whatIsNotThereOrCannotBeReadEndsInOne(String typed) {
    Answer missing = Terminal.exactly(typed.split(" "));

    assertThat(missing.exit()).as(missing.err()).isEqualTo(1);
    assertThat(missing.err()).startsWith("Falla del sistema [").doesNotContain("todo el archivo");
  }

  @Test
  void aFileWithFaultsBesideOneThatIsNotThereIsRefused() throws IOException {
    Path broken = Files.writeString(folder.resolve("roto.json"), "{");

    Answer refused =
        Terminal.exactly(
            "importar", "no-hay.json", broken.toString(), "--base", folder.resolve("b").toString());

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("[FILE_MISSING]").contains("[JSON_BROKEN]");
  }

  @Test
  void aPersonWithoutProfilesIsToldSoAndOneOfOthersWhichWereAskedFor() {
    Terminal terminal = Terminal.in(folder);
    terminal.type("importar", "--ejemplo", "REGULAR");

    Answer nobody = terminal.as("41000020-2", "ver", ACTION);
    Answer other = terminal.as(ADMINISTRATOR, "ver", ACTION, "--perfil", "RECIPIENT");

    assertThat(List.of(nobody.exit(), other.exit())).containsOnly(2);
    assertThat(nobody.err()).contains("no tiene perfiles en esta base");
    assertThat(other.err()).contains("no tiene ese perfil");
  }

  private static JsonNode error(Answer answer, int exit) {
    assertThat(answer.exit()).isEqualTo(exit);
    assertThat(answer.out()).isEmpty();
    return JsonMapper.builder().build().readTree(answer.err());
  }
}
