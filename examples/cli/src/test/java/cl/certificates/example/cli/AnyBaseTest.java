package cl.certificates.example.cli;

import static cl.certificates.example.cli.Terminal.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.Terminal.Answer;
import cl.certificates.jdbc.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The same commands on each engine, behind a URL: from a base without tables to an audit. */
@ParameterizedClass
@EnumSource(Engine.class)
class AnyBaseTest {
  private static final String ACTION = "6543210";

  @TempDir Path folder;

  private final Engine engine;
  private String url = "";
  private Terminal terminal = Terminal.on("");

  AnyBaseTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void asksForADatabaseOfItsOwn() {
    url = engine.addressForOthers(folder);
    terminal = Terminal.on(url);
  }

  private void makeTables() {
    Answer made = terminal.ask("esquema", "--aplicar");
    assertThat(made.exit()).as(made.err()).isZero();
  }

  /** Two events: issued, annulment asked. */
  private void issueAndAskForAnnulment() {
    makeTables();
    assertThat(terminal.type("importar", "--ejemplo", "REGULAR").exit()).isZero();
    issue();
    assertThat(terminal.as(ADMINISTRATOR, "anular", ACTION, "--motivo", "Es la 4522").exit())
        .isZero();
  }

  private Answer issue() {
    Answer issued =
        terminal.as(ADMINISTRATOR, "emitir", ACTION, "--factura", "4521", "--acepto", "--json");
    assertThat(issued.exit()).as(issued.err()).isZero();
    return issued;
  }

  private Connection connection() throws SQLException {
    return engine == Engine.H2
        ? DriverManager.getConnection(url, "sa", "")
        : DriverManager.getConnection(url);
  }

  private void change(String... statements) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void aCertificateIsIssuedDownloadedVerifiedAndAudited() throws IOException {
    makeTables();
    assertThat(terminal.type("importar", "--ejemplo", "REGULAR").exit()).isZero();
    String code = issue().json().at("/result/certificate/code").asString();

    Answer downloaded =
        terminal.as(
            ADMINISTRATOR, "descargar", "6543210-1-U", "--salida", folder.toString(), "--json");

    assertThat(downloaded.exit()).as(downloaded.err()).isZero();
    Path paper = Path.of(downloaded.json().at("/file").asString());
    assertThat(new String(Files.readAllBytes(paper), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
    assertThat(terminal.type("verificar", code).exit()).isZero();
    Answer audited = terminal.ask("auditar");
    assertThat(audited.exit()).isZero();
    assertThat(audited.out()).contains("Revisados: expedientes 1, eventos 1.", "Todo calza");
    Answer rebuilt = terminal.ask("reconstruir");
    assertThat(rebuilt.exit()).isZero();
    assertThat(rebuilt.out()).contains("Expedientes releídos: 1.", "no se cambió ninguna");
  }

  @Test
  void nothingIsMadeUnlessThatIsWhatWasAskedFor() throws IOException {
    for (int time = 0; time < 2; time++) {
      Answer imported = terminal.type("importar", "--ejemplo", "REGULAR");
      Answer audited = terminal.ask("auditar");
      Answer looked = terminal.ask("esquema", "--revisar");

      assertThat(List.of(imported.exit(), audited.exit())).containsOnly(1);
      assertThat(imported.err()).isEqualTo(audited.err()).contains("esquema --aplicar");
      assertThat(looked.exit()).isEqualTo(engine == Engine.H2 ? 1 : 6); // H2: not even a file
    }
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void theTablesAreMadeOnceAndToldOf() {
    Answer made = terminal.ask("esquema", "--aplicar");
    Answer again = terminal.ask("esquema", "--aplicar");
    Answer looked = terminal.ask("esquema", "--revisar", "--json");

    assertThat(List.of(made.exit(), again.exit(), looked.exit())).containsOnly(0);
    assertThat(made.out()).startsWith("Las tablas quedaron creadas en jdbc:");
    assertThat(again.out()).startsWith("Las tablas están en jdbc:").contains("en la versión 1.");
    assertThat(looked.json().at("/state").asString()).isEqualTo("CURRENT");
    assertThat(looked.json().at("/installed").asInt()).isEqualTo(1);
    assertThat(made.out() + again.out() + looked.out()).doesNotContain("user=");
  }

  @Test
  void theDefinitionsThatAreShownMakeTheTables() throws SQLException {
    String script = terminal.ask("esquema", "--prefijo", "c_").out();
    if (engine == Engine.H2) {
      makeTables(); // and with them the file
    }

    for (int time = 0; time < 2; time++) {
      change(
          Arrays.stream(script.split(";\\R"))
              .map(String::strip)
              .filter(statement -> !statement.isEmpty())
              .toArray(String[]::new));
    }

    assertThat(terminal.ask("esquema", "--revisar", "--prefijo", "c_").exit()).isZero();
  }

  @Test
  void tablesOfAnotherPrefixAreOthers() {
    makeTables();
    assertThat(terminal.ask("esquema", "--aplicar", "--prefijo", "otra_").exit()).isZero();
    assertThat(terminal.type("importar", "--ejemplo", "REGULAR", "--prefijo", "otra_").exit())
        .isZero();

    assertThat(terminal.as(ADMINISTRATOR, "perfiles", "--prefijo", "otra_").out())
        .contains("Capacita Sur");
    assertThat(terminal.as(ADMINISTRATOR, "perfiles").out()).contains("no tiene perfiles");
  }

  @Test
  void tablesMayStandInASchema() throws SQLException {
    makeTables();
    String schema = "s" + UUID.randomUUID().toString().replace("-", "");
    change("create schema " + schema);

    Answer missing = terminal.ask("esquema", "--aplicar", "--esquema", "nohay");

    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err())
        .contains("[SCHEMA_MISSING]", "no existe el esquema «nohay»", "create schema nohay");
    assertThat(terminal.ask("esquema", "--revisar", "--esquema", schema).exit()).isEqualTo(6);
    assertThat(terminal.ask("esquema", "--aplicar", "--esquema", schema).exit()).isZero();
    assertThat(terminal.ask("auditar", "--esquema", schema).exit()).isZero();
  }

  @Test
  void tablesOfALaterReleaseAreLeftAlone() throws SQLException {
    makeTables();
    change("insert into schema_version values (2)");

    Answer looked = terminal.ask("esquema", "--revisar");
    Answer applied = terminal.ask("esquema", "--aplicar");
    Answer audited = terminal.ask("auditar");

    assertThat(looked.exit()).isEqualTo(6);
    assertThat(looked.out()).contains("son de la versión 2 y este programa trabaja con la 1");
    assertThat(List.of(applied.exit(), audited.exit())).containsOnly(1);
    assertThat(applied.err()).isEqualTo(audited.err()).contains("[TABLES_LATER]", "posterior");
  }

  @Test
  void anEventThatWasChangedIsNamedByItsPosition() throws SQLException {
    issueAndAskForAnnulment();
    try (Connection connection = connection();
        PreparedStatement update =
            connection.prepareStatement("update dossier_event set event = ? where revision = 2")) {
      update.setBytes(1, "otra cosa".getBytes(StandardCharsets.UTF_8));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }

    Answer audited = terminal.ask("auditar");
    Answer inJson = terminal.ask("auditar", "--json");
    Answer rebuilt = terminal.ask("reconstruir");

    assertThat(audited.exit()).isEqualTo(6);
    assertThat(audited.out())
        .containsPattern("6543210 +\\| 2 +\\| el evento no es el que se selló +\\| EVENT_CHANGED");
    assertThat(inJson.exit()).isEqualTo(6);
    assertThat(inJson.json().at("/clean").asBoolean()).isFalse();
    assertThat(inJson.json().at("/findings/0/action").asString()).isEqualTo(ACTION);
    assertThat(inJson.json().at("/findings/0/at").asInt()).isEqualTo(2);
    assertThat(inJson.json().at("/findings/0/problem").asString()).isEqualTo("EVENT_CHANGED");
    assertThat(rebuilt.exit()).isEqualTo(6);
    assertThat(rebuilt.out()).contains("sus eventos no se pueden leer", "Qué les pasa lo dice");
  }

  @Test
  void aRowUnderAnIdOfNoActionIsToldAndLeft() throws SQLException {
    issueAndAskForAnnulment();
    change(
        "insert into dossier (action_id, revision, head_hash, state) values ('0?', 1, '', 'ISSUED')");

    Answer rebuilt = terminal.ask("reconstruir");

    assertThat(rebuilt.exit()).isEqualTo(6);
    assertThat(rebuilt.out())
        .containsPattern("0\\? +\\| dossier +\\| +\\| su ID no puede ser de ninguna acción")
        .contains("quedaron como estaban: 1");
    assertThat(terminal.ask("reconstruir", "--json").json().at("/stray").asInt()).isEqualTo(1);
  }

  @Test
  void aTailThatWasCutIsSeenByTheHeadsAlone() throws SQLException {
    issueAndAskForAnnulment();
    Path heads = folder.resolve("cabezas.csv");
    assertThat(terminal.ask("auditar", "--exportar", heads.toString()).exit()).isZero();
    assertThat(terminal.ask("auditar", "--cabezas", heads.toString()).out())
        .contains("Comparados con las cabezas de " + heads + ": 1.", "Todo calza");
    change("delete from dossier_event where revision = 2");
    assertThat(terminal.ask("auditar").out()).containsPattern("6543210 +\\| 2 .*EVENT_MISSING");
    assertThat(terminal.ask("reconstruir").exit()).isZero(); // whoever cuts a tail can do that too

    Answer alone = terminal.ask("auditar");
    Answer compared = terminal.ask("auditar", "--cabezas", heads.toString());

    assertThat(alone.exit()).isZero();
    assertThat(alone.out()).contains("Sin cabezas exportadas no se nota");
    assertThat(compared.exit()).isEqualTo(6);
    assertThat(compared.out()).containsPattern("6543210 +\\| 2 .*TAIL_CUT");
  }

  @Test
  void aReadTableThatWasChangedIsToldOfAndMended() throws SQLException {
    issueAndAskForAnnulment();
    change(
        "update certificate set status = 'ANNULLED', annulled_on = issued_on",
        "delete from dossier");

    Answer audited = terminal.ask("auditar");
    Answer rebuilt = terminal.ask("reconstruir", "--json");
    Answer again = terminal.ask("reconstruir");

    assertThat(audited.exit()).isEqualTo(6);
    assertThat(audited.out()).containsPattern("6543210 +\\| 2 .*READ_TABLE_DIFFERS");
    assertThat(rebuilt.exit()).isZero();
    assertThat(rebuilt.json().at("/rows").asInt()).isEqualTo(2);
    assertThat(rebuilt.json().at("/shown/0/table").asString()).isEqualTo("dossier");
    assertThat(rebuilt.json().at("/shown/0/kind").asString()).isEqualTo("MISSING");
    assertThat(rebuilt.json().at("/shown/1/version").asInt()).isEqualTo(1);
    assertThat(rebuilt.json().at("/shown/1/columns").toString())
        .isEqualTo("[\"status\",\"annulled_on\"]");
    assertThat(again.out()).contains("no se cambió ninguna");
    assertThat(terminal.ask("auditar").exit()).isZero();
    assertThat(terminal.as(ADMINISTRATOR, "ver", ACTION).out()).contains("Pendiente de validación");
  }

  @Test
  void whoIsNotKnownAndWhatIsNotThereAreToldOf() {
    makeTables();
    String elsewhere = url.replaceFirst("t[0-9a-f]{32}", "nohay");
    String asNobody =
        engine == Engine.H2
            ? url + ";USER=nadie;PASSWORD=secreto1"
            : url.replaceFirst("user=\\w+", "user=nadie&password=secreto1");

    Answer missing = Terminal.on(elsewhere).ask("auditar");
    Answer refused = Terminal.on(asNobody).ask("auditar");

    assertThat(List.of(missing.exit(), refused.exit())).containsOnly(1);
    assertThat(missing.err())
        .contains(engine == Engine.H2 ? "[BASE_H2_MISSING]" : "[BASE_DATABASE_MISSING]");
    assertThat(refused.err())
        .contains("[BASE_LOGIN_REFUSED]", "CERTIFICADOS_USUARIO")
        .doesNotContain("secreto1");
  }
}
