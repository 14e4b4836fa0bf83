package cl.certificates.example.cli;

import static cl.certificates.example.cli.Terminal.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.Terminal.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads that were exported, and what an audit and a rebuild say of a file of the program's own. */
class AuditCommandTest {
  private static final String ACTION = "6543210";
  private static final String ZEROS = "0".repeat(64);

  @TempDir Path folder;
  private Terminal terminal = Terminal.on("");
  private Path heads = Path.of("");

  @BeforeEach
  void issuesACertificate() {
    terminal = Terminal.in(folder);
    heads = folder.resolve("cabezas.csv");
    terminal.type("importar", "--ejemplo", "REGULAR");
    assertThat(terminal.as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--acepto").exit())
        .isZero();
  }

  private Answer compare() {
    return terminal.ask("auditar", "--cabezas", heads.toString());
  }

  private Answer export() {
    return terminal.ask("auditar", "--exportar", heads.toString());
  }

  private void change(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("base"), "sa", "");
        Statement change = connection.createStatement()) {
      change.execute(statement);
    }
  }

  @Test
  void theHeadsAreATableWithTitles() throws IOException {
    Answer exported = export();

    assertThat(exported.exit()).isZero();
    assertThat(exported.out()).contains(heads + ": cabezas 1.");
    List<String> lines = Files.readAllLines(heads);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isEqualTo("action,revision,hash");
    assertThat(lines.get(1)).matches("6543210,1,[0-9a-f]{64}");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("base.mv.db", "cabezas.csv");
    }
  }

  @Test
  void aSpreadsheetMaySaveThemItsOwnWay() throws IOException {
    export();
    String hash = Files.readAllLines(heads).get(1).substring(10);
    Files.writeString(
        heads,
        "\uFEFFHuella;Acción;Posición\r\n" + hash.toUpperCase(Locale.ROOT) + ";6543210;1\r\n\r\n");

    assertThat(compare().exit()).isZero();
    assertThat(compare().out()).contains(": 1.");
  }

  @Test
  void whatIsLeftOpenIsTold() throws IOException {
    Answer alone = terminal.ask("auditar");
    export();
    terminal.as(ADMINISTRATOR, "anular", ACTION, "--motivo", "Es la 4522");
    Answer compared = terminal.ask("auditar", "--cabezas", heads.toString(), "--json");

    assertThat(alone.out()).contains("Lo que esto no prueba:", "- Sin cabezas exportadas");
    assertThat(compared.json().at("/unproven/0/code").asString())
        .isEqualTo("UNPROVEN_EVENTS_AFTER_HEAD");
    assertThat(compared.json().at("/unproven/0/count").asInt()).isEqualTo(1);
    assertThat(compared.json().at("/unproven/1/code").asString())
        .isEqualTo("UNPROVEN_DOSSIERS_SINCE");
  }

  @Test
  void theStoryOfOneActionIsToldEventByEvent() throws SQLException {
    terminal.as(ADMINISTRATOR, "anular", ACTION, "--motivo", "Es la 4522");
    change("update dossier_event set legal_date = '2001-01-01' where revision = 2");

    Answer told = terminal.ask("auditar", "--accion", ACTION);
    Answer inJson = terminal.ask("auditar", "--accion", ACTION, "--json");

    assertThat(told.exit()).isEqualTo(6);
    assertThat(told.out())
        .containsPattern("1 +\\|.*Certificado emitido +\\| Carolina Riquelme Soto .*\\| sí +\\|")
        .containsPattern("2 +\\|.*AnnulmentRequested +\\| Carolina Riquelme Soto .*\\| no +\\|")
        .contains("EVENT_CHANGED", "Expedientes sin cabeza exportada: 1.");
    assertThat(inJson.exit()).isEqualTo(6);
    assertThat(inJson.json().at("/events/0/holds").asBoolean()).isTrue();
    assertThat(inJson.json().at("/events/1/holds").asBoolean()).isFalse();
    assertThat(inJson.json().at("/finding/at").asInt()).isEqualTo(2);
  }

  @Test
  void whatWasErasedByLawIsToldAndNothingElseIsForgiven() throws IOException, SQLException {
    Path erased = folder.resolve("borrados.csv");
    Files.writeString(erased, "folio\n6543210-1-U\n");
    change("delete from certificate_snapshot");

    Answer undeclared = terminal.ask("auditar");
    Answer declared = terminal.ask("auditar", "--borrados", erased.toString());
    Files.writeString(erased, "folio\n6543210-1-X\n");
    Answer faulty = terminal.ask("auditar", "--borrados", erased.toString());

    assertThat(undeclared.exit()).isEqualTo(6);
    assertThat(undeclared.out()).contains("CONTENT_CHANGED");
    assertThat(declared.exit()).isZero();
    assertThat(declared.out()).contains("Versiones borradas por ley: 1.", "cuyo contenido o papel");
    assertThat(faulty.exit()).isEqualTo(3);
    assertThat(faulty.err()).contains("[FOLIO_MALFORMED]", "línea 2, columna 1 (folio)");
  }

  @Test
  void rowsUnderAnIdThatNoActionCanHaveAreShown() throws SQLException {
    change("update certificate set action_id = 'nadie'");

    Answer found = terminal.ask("auditar");

    assertThat(found.exit()).isEqualTo(6);
    assertThat(found.out()).containsPattern("certificate +\\| nadie");
  }

  @Test
  void theHeadsOfOneActionAreNotExported() {
    assertThat(terminal.ask("auditar", "--accion", ACTION, "--exportar", heads.toString()).err())
        .contains("--exportar no va con --accion");
  }

  @Test
  void headsThatWereNotComparedAreNotWrittenOver() throws IOException {
    export();
    List<String> kept = Files.readAllLines(heads);
    terminal.as(ADMINISTRATOR, "anular", ACTION, "--motivo", "Es la 4522");

    Answer again = export();
    List<String> untouched = Files.readAllLines(heads);
    Answer renewed =
        terminal.ask("auditar", "--cabezas", heads.toString(), "--exportar", heads.toString());

    assertThat(again.exit()).isEqualTo(3);
    assertThat(again.err()).contains("[HEADS_ALREADY_THERE]", "--cabezas");
    assertThat(untouched).isEqualTo(kept);
    assertThat(renewed.exit()).isZero();
    assertThat(Files.readAllLines(heads).get(1)).startsWith("6543210,2,");
  }

  @Test
  void ofWhatDoesNotHoldNoHeadsAreKept() throws SQLException {
    change("update dossier_event set kind = 'CourseLiquidated'");

    Answer found = export();

    assertThat(found.exit()).isEqualTo(6);
    assertThat(found.out()).contains("No se exportó nada").contains("EVENT_CHANGED");
    assertThat(heads).doesNotExist();
  }

  @Test
  void anotherHistoryIsFound() throws IOException {
    Files.writeString(heads, "action,revision,hash\n6543210,1," + ZEROS + "\n");

    assertThat(compare().exit()).isEqualTo(6);
    assertThat(compare().out()).contains("HISTORY_REPLACED", "no es la historia");
  }

  @Test
  void aDossierThatIsGoneIsFound() throws IOException {
    Files.writeString(heads, "action,revision,hash\n7000000,3," + ZEROS + "\n");

    Answer found = terminal.ask("auditar", "--cabezas", heads.toString(), "--json");

    assertThat(found.exit()).isEqualTo(6);
    assertThat(found.json().at("/heads").asInt()).isEqualTo(1);
    assertThat(found.json().at("/findings/0/action").asString()).isEqualTo("7000000");
    assertThat(found.json().at("/findings/0/at").asInt()).isEqualTo(1);
    assertThat(found.json().at("/findings/0/problem").asString()).isEqualTo("TAIL_CUT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xx,1,ZEROS        | línea 2, columna 1 (action)   | ACTION_ID_INVALID",
        "6543210,uno,ZEROS | línea 2, columna 2 (revision) | NUMBER_INVALID",
        "6543210,-1,ZEROS  | línea 2, columna 2 (revision) | NUMBER_INVALID",
        "6543210,0,ZEROS   | línea 2, columna 2 (revision) | NUMBER_TOO_SMALL",
        "6543210,1,0f      | línea 2, columna 3 (hash)     | HASH_INVALID",
        "6543210,1,        | línea 2, columna 3 (hash)     | HASH_INVALID",
        "6543210,1         | línea 2, columna 2            | ROW_UNEVEN"
      })
  void aFaultIsToldByLineAndColumn(String line, String place, String code) throws IOException {
    Files.writeString(heads, "action,revision,hash\n" + line.replace("ZEROS", ZEROS) + "\n");

    Answer faulty = compare();

    assertThat(faulty.exit()).isEqualTo(3);
    assertThat(faulty.out()).isEmpty();
    assertThat(faulty.err()).startsWith("Rechazado [" + code + "]: ").contains(place);
  }

  @Test
  void everyFaultIsToldAtOnce() throws IOException {
    Files.writeString(
        heads,
        "action,revision,hash\n6543210,1,%1$s\n6543210,1,%1$s\nxx,uno,%1$s\n".formatted(ZEROS));

    assertThat(compare().err())
        .contains("línea 3, columna 1 (action): La acción está dos veces.")
        .contains("línea 4, columna 1 (action)", "línea 4, columna 2 (revision)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "action,revision\n", "esto no es una tabla"})
  void aFileThatIsNoTableOfHeadsIsRefused(String content) throws IOException {
    Files.writeString(heads, content);

    assertThat(compare().exit()).isEqualTo(3);
  }

  @Test
  void aFileThatIsNotThereOrCannotBeWrittenIsABrokenWorld() throws IOException {
    assertThat(compare().exit()).isEqualTo(1);
    assertThat(compare().err()).contains("[FILE_MISSING]");
    assertThat(terminal.ask("auditar", "--exportar", folder.resolve("no/hay.csv").toString()).err())
        .contains("[FILE_NOT_WRITTEN]");
    assertThat(terminal.ask("auditar", "--exportar", folder.toString()).err())
        .contains("[HEADS_ALREADY_THERE]");
  }

  @Test
  void rowsThatNobodyReadsAreCountedAndNotAllShown() throws SQLException {
    change(
        "insert into dossier (action_id, revision, head_hash, state)"
            + " select 'SOBRA-' || x, 1, '', 'ISSUED' from system_range(1, 1001)");

    Answer rebuilt = terminal.ask("reconstruir");

    assertThat(rebuilt.exit()).isZero();
    assertThat(rebuilt.out())
        .contains("Expedientes releídos: 1.")
        .contains("se escribieron de nuevo: 1001, de expedientes: 1001.")
        .contains("Se muestran las primeras 1000 de 1001.")
        .containsPattern("SOBRA-1 +\\| dossier +\\| +\\| sobraba");
    assertThat(terminal.ask("reconstruir").out()).contains("no se cambió ninguna");
  }

  @Test
  void aRebuildLetsEventsWaitThatTheFeedHasLost() throws SQLException {
    change("delete from feed_waiting");

    Answer inJson = terminal.ask("reconstruir", "--json");
    change("delete from feed_waiting");
    Answer rebuilt = terminal.ask("reconstruir");

    assertThat(inJson.json().get("restoredToFeed").asInt()).isEqualTo(1);
    assertThat(rebuilt.exit()).isZero();
    assertThat(rebuilt.out()).contains("volverán a salir, al final: 1.");
    assertThat(terminal.ask("reconstruir").out()).doesNotContain("avisos");
  }

  @Test
  void aFileOfAnotherUserIsToldSo() throws SQLException {
    change("alter user sa set password 'otra'");

    Answer closed = terminal.ask("auditar");

    assertThat(closed.exit()).isEqualTo(1);
    assertThat(closed.err()).contains("[BASE_OF_ANOTHER_USER]", "jdbc:h2:");
  }

  @Test
  void theTablesOfAFileAreLookedForWithoutMakingAnything() {
    Path missing = folder.resolve("no-hay");

    Answer looked = Terminal.on(missing.toString()).ask("esquema", "--revisar");
    Answer made = Terminal.on(missing.toString()).ask("esquema", "--aplicar", "--json");

    assertThat(looked.exit()).isEqualTo(1);
    assertThat(looked.err()).contains("[BASE_MISSING]");
    assertThat(made.exit()).isZero();
    assertThat(made.json().at("/before").asInt()).isZero();
    assertThat(Terminal.on(missing.toString()).ask("esquema", "--revisar").exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"H2", "postgresql", "MariaDB"})
  void theDefinitionsOfAnEngineNeedNoBase(String engine) {
    Answer shown = Terminal.exactly("esquema", "--motor", engine, "--esquema", "sence");
    Answer inJson = Terminal.exactly("esquema", "--motor", engine, "--json");

    assertThat(shown.exit()).isZero();
    assertThat(shown.out())
        .contains("create table if not exists sence.dossier_event")
        .doesNotContain("${");
    assertThat(shown.out().startsWith("begin;")).isEqualTo(engine.equals("postgresql"));
    assertThat(inJson.json().at("/engine").asString()).isEqualToIgnoringCase(engine);
    assertThat(inJson.json().at("/version").asInt()).isEqualTo(1);
    assertThat(inJson.json().at("/statements").size()).isGreaterThan(15);
  }
}
