package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Revision;
import cl.certificates.testkit.fixture.Events;
import cl.certificates.testkit.fixture.Fixtures;
import io.vavr.control.Either;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateSchemaTest {
  @ParameterizedTest
  @EnumSource(Engine.class)
  void appliedTwiceItLeavesWhatIsStored(Engine engine) {
    DataSource store = engine.store();
    Dossier stored = Fixtures.aDossier().issued().storedIn(new JdbcDossiers(store));

    CertificateSchema.of(store).apply();

    assertThat(new JdbcDossiers(store).of(stored.action())).isEqualTo(stored);
    CertificateSchema.of(store).check();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void makesNothingByItself(Engine engine) {
    DataSource store = engine.bare();
    JdbcDossiers dossiers = new JdbcDossiers(store);

    assertThatThrownBy(() -> dossiers.of(Fixtures.ACTION))
        .isInstanceOf(AdapterException.class)
        .hasMessageStartingWith("a dossier cannot be read")
        .hasMessageNotContaining("select");
    assertThat(CertificateSchema.of(store).installed()).isZero();
    assertThatThrownBy(() -> CertificateSchema.of(store).check())
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "the tables are of version 0, these adapters need 1: call apply(), or run statements()");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void givesStatementsForTheMigrationsOfAHost(Engine engine) throws SQLException {
    DataSource store = engine.bare();

    run(store, CertificateSchema.of(store).statements());
    run(store, CertificateSchema.of(store).statements());

    CertificateSchema.of(store).check();
    Fixtures.aDossier().issued().storedIn(new JdbcDossiers(store));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void isFoundByFlywayWithSchemaAndPrefix(Engine engine) throws SQLException {
    DataSource store = engine.bare();
    Rows.change(store, "create schema aula");
    Database database =
        Database.of(store).with(TableNames.DEFAULT.inSchema("aula").prefixed("cert_"));
    Flyway flyway =
        Flyway.configure()
            .dataSource(store)
            .locations("classpath:cl/certificates/jdbc/" + engine.name().toLowerCase(Locale.ROOT))
            .placeholders(Map.of("tables", "aula.cert_", "prefix", "cert_"))
            .load();

    assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);

    CertificateSchema.of(database).check();
    Fixtures.aDossier().issued().storedIn(new JdbcDossiers(database));
    assertThat(flyway.migrate().migrationsExecuted).isZero();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void isMigratedBesideTheVersionsOfAHost(Engine engine, @TempDir Path folder) throws Exception {
    DataSource store = engine.bare();
    Files.writeString(folder.resolve("V1__host.sql"), "create table theirs (id integer);");
    Flyway.configure().dataSource(store).locations("filesystem:" + folder).load().migrate();
    Flyway ours =
        Flyway.configure()
            .dataSource(store)
            .table("certificates_history")
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .locations("classpath:cl/certificates/jdbc/" + engine.name().toLowerCase(Locale.ROOT))
            .placeholders(Map.of("tables", "", "prefix", ""))
            .load();

    assertThat(ours.migrate().migrationsExecuted).isEqualTo(1);

    CertificateSchema.of(store).check();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void isFinishedByASecondCallWhereverTheFirstWasStopped(Engine engine) throws SQLException {
    int all = CertificateSchema.of(engine.bare()).statements().size();
    assertThat(all).isGreaterThan(15);
    for (int done = 0; done < all; done += 5) {
      DataSource store = engine.bare();
      CertificateSchema schema = CertificateSchema.of(store);
      run(store, schema.statements().subList(0, done));
      assertThat(schema.installed()).as("after %s statements", done).isZero();

      schema.apply();

      assertThat(schema.installed()).as("after %s statements", done).isEqualTo(1);
      Fixtures.aDossier().issued().storedIn(new JdbcDossiers(store));
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void givesTheSameStatementsWithoutADatabase(Engine engine) {
    TableNames names = TableNames.DEFAULT.prefixed("cert_");
    Database database = Database.of(engine.bare()).with(names);

    assertThat(CertificateSchema.statements(Dialect.valueOf(engine.name()), names))
        .isEqualTo(CertificateSchema.of(database).statements())
        .allSatisfy(statement -> assertThat(statement).doesNotContain("${"))
        .first()
        .asString()
        .contains("create table if not exists cert_dossier_event");
  }

  private static void run(DataSource store, List<String> definitions) throws SQLException {
    try (Connection connection = store.getConnection();
        Statement statement = connection.createStatement()) {
      for (String definition : definitions) {
        statement.execute(definition);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void mayBeAppliedByAllInstancesOfAHostAtOnce(Engine engine) throws Exception {
    DataSource store = engine.bare();
    ExecutorService instances = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> starting = new ArrayList<>();
      for (int instance = 0; instance < 8; instance++) {
        starting.add(instances.submit(() -> CertificateSchema.of(store).apply()));
      }
      for (Future<?> started : starting) {
        started.get();
      }
    } finally {
      instances.shutdownNow();
    }

    assertThat(Rows.all(store, "schema_version", "version")).containsExactly(List.of("1"));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void refusesTablesOfALaterRelease(Engine engine) throws SQLException {
    DataSource store = engine.store();
    Rows.change(store, "insert into schema_version values (2)");
    CertificateSchema schema = CertificateSchema.of(store);

    assertThatThrownBy(schema::check)
        .isInstanceOf(AdapterException.class)
        .hasMessage("the tables are of version 2, these adapters of 1: use a later release");
    assertThatThrownBy(schema::apply).hasMessageContaining("of version 2");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void isAppliedInNoTransactionOfAHostThatItWouldCommit(Engine engine) throws SQLException {
    DataSource store = engine.bare();
    Rows.change(store, "create table note_of_the_host (n integer primary key)");
    try (Connection host = store.getConnection()) {
      host.setAutoCommit(false);
      try (Statement note = host.createStatement()) {
        note.execute("insert into note_of_the_host values (1)");
      }
      for (Database joined :
          List.of(Database.within(host), Database.of(store).joining(() -> Optional.of(host)))) {
        if (engine == Engine.POSTGRESQL) {
          CertificateSchema.of(joined).apply();
        } else {
          assertThatThrownBy(() -> CertificateSchema.of(joined).apply())
              .isInstanceOf(IllegalStateException.class)
              .hasMessageContaining("Database.of");
        }
        assertThat(CertificateSchema.of(joined).statements()).isNotEmpty();
      }
      host.rollback();
    }

    assertThat(Rows.count(store, "note_of_the_host")).isZero();
    assertThat(CertificateSchema.of(store).installed()).isZero();
    CertificateSchema.of(Database.of(store).joining(Optional::empty)).apply();
    CertificateSchema.of(store).check();
  }

  @Test
  void isFoundInAnH2ThatWritesNamesInLowerCase() throws SQLException {
    DataSource store =
        Stores.h2("jdbc:h2:mem:" + Engine.newName() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE");
    CertificateSchema.of(store).apply();
    Database elsewhere = Stores.inASchema(store);

    CertificateSchema.of(store).check();
    CertificateSchema.of(elsewhere).check();
    Rows.change(store, "drop table schema_version");
    assertThat(CertificateSchema.of(store).installed()).isZero();
    CertificateSchema.of(elsewhere).check();
    Dossier stored = Fixtures.aDossier().issued().storedIn(new JdbcDossiers(store));
    CertificateIssued late = Events.anIssue(Dossier.empty(stored.action()));
    assertThat(new JdbcDossiers(store).append(late, Revision.NONE, Events.paperOf(late)))
        .isEqualTo(Either.left(new NotAppended.Overtaken(stored)));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void severalMayShareADatabase(Engine engine) throws SQLException {
    DataSource store = engine.store();
    Database elsewhere = Stores.inASchema(store);
    Database beside = Database.of(store).with(TableNames.DEFAULT.prefixed("otros_"));
    CertificateSchema.of(beside).apply();

    Dossier stored = Fixtures.aDossier().issued().storedIn(new JdbcDossiers(elsewhere));

    assertThat(new JdbcDossiers(elsewhere).of(stored.action())).isEqualTo(stored);
    assertThat(new JdbcDossiers(store).of(stored.action())).isNotEqualTo(stored);
    assertThat(new JdbcDossiers(beside).of(stored.action())).isNotEqualTo(stored);
    assertThat(Rows.count(store, "otros_certificate")).isZero();
  }
}
