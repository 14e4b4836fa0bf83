package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.StoreBusyException;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Revision;
import cl.certificates.testkit.fixture.Events;
import cl.certificates.testkit.fixture.Fixtures;
import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An act of ours as a part of what a host does in one transaction. */
class HostTransactionTest {
  private static final String NOTE_OF_THE_HOST = "insert into note_of_the_host values (1)";

  private static DataSource withTableOfTheHost(Engine engine) throws SQLException {
    DataSource store = engine.store();
    Rows.change(store, "create table note_of_the_host (n integer primary key)");
    return store;
  }

  private static Connection begun(DataSource store) throws SQLException {
    Connection connection = store.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private static void note(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(NOTE_OF_THE_HOST);
    }
  }

  private static Either<NotAppended, Dossier> append(Dossiers dossiers, CertificateIssued issue) {
    return dossiers.append(issue, Revision.NONE, Events.paperOf(issue));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void anIssueStandsWhenTheHostCommits(Engine engine) throws SQLException {
    DataSource store = withTableOfTheHost(engine);
    Dossier empty = Dossier.empty(Fixtures.ACTION);
    CertificateIssued issue = Events.anIssue(empty);

    try (Connection connection = begun(store)) {
      note(connection);
      assertThat(append(new JdbcDossiers(Database.within(connection)), issue).isRight()).isTrue();
      assertThat(new JdbcDossiers(store).of(empty.action())).as("not yet").isEqualTo(empty);
      connection.commit();
      assertThat(connection.getAutoCommit()).isFalse();
    }

    assertThat(new JdbcDossiers(store).of(empty.action())).isEqualTo(empty.after(issue));
    assertThat(new JdbcDossiers(store).paper(issue.content().folio()))
        .isEqualTo(Events.paperOf(issue));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void anIssueIsGoneWhenTheHostRollsBack(Engine engine) throws SQLException {
    DataSource store = withTableOfTheHost(engine);
    Dossier empty = Dossier.empty(Fixtures.ACTION);

    try (Connection connection = begun(store)) {
      append(new JdbcDossiers(Database.within(connection)), Events.anIssue(empty)).get();
      connection.rollback();
    }

    assertThat(new JdbcDossiers(store).of(empty.action())).isEqualTo(empty);
    assertThat(Rows.count(store, "certificate")).isZero();
    assertThat(Rows.count(store, "certificate_document")).isZero();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatTheHostDidStaysWhenItsIssueIsOvertaken(Engine engine) throws SQLException {
    DataSource store = withTableOfTheHost(engine);
    Dossier stands = Fixtures.aDossier().issued().storedIn(new JdbcDossiers(store));
    CertificateIssued late = Events.anIssue(Dossier.empty(stands.action()));

    try (Connection connection = begun(store)) {
      note(connection);
      assertThat(append(new JdbcDossiers(Database.within(connection)), late))
          .isEqualTo(Either.left(new NotAppended.Overtaken(stands)));
      connection.commit();
    }

    assertThat(Rows.count(store, "note_of_the_host")).isEqualTo(1);
    assertThat(new JdbcDossiers(store).of(stands.action())).isEqualTo(stands);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  @DisplayName("FC-01: a host that cannot see who was first is told to begin anew")
  void aHostThatReadsAnOlderStateIsToldToBeginAnew(Engine engine) throws SQLException {
    DataSource store = engine.store();
    Dossier empty = Dossier.empty(Fixtures.ACTION);

    try (Connection connection = begun(store)) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      Dossiers dossiers = new JdbcDossiers(Database.within(connection));
      assertThat(dossiers.of(empty.action())).isEqualTo(empty);
      Dossier first = Fixtures.aDossier().issued().storedIn(new JdbcDossiers(store));

      assertThatThrownBy(() -> append(dossiers, Events.anIssue(empty)))
          .isInstanceOf(StoreBusyException.class)
          .hasMessageContaining("roll it back and begin anew");

      connection.rollback();
      assertThat(append(dossiers, Events.anIssue(empty)))
          .isEqualTo(Either.left(new NotAppended.Overtaken(first)));
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void anIssueThatFailsLeavesTheHostWhereItBegan(Engine engine) throws SQLException {
    DataSource store = withTableOfTheHost(engine);
    Dossier empty = Dossier.empty(Fixtures.ACTION);
    CertificateIssued issue = Events.anIssue(empty);
    Faults faults =
        Faults.before(
            (call, method) ->
                method.equals("prepareStatement") && call > 10
                    ? Optional.of(new SQLException("injected", "08006"))
                    : Optional.empty());

    try (Connection connection = begun(faults.on(store))) {
      note(connection);
      Dossiers dossiers = new JdbcDossiers(Database.within(connection));
      assertThatThrownBy(() -> append(dossiers, issue))
          .isInstanceOf(AdapterException.class)
          .hasMessage("an event cannot be appended (SQLState 08006)");
      connection.commit();
    }

    assertThat(Rows.count(store, "note_of_the_host")).isEqualTo(1);
    assertThat(new JdbcDossiers(store).of(empty.action())).isEqualTo(empty);
    assertThat(Rows.count(store, "dossier_event")).isZero();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aHostHearsThatTheStoreIsBusyAndOfItsFirstError(Engine engine) throws SQLException {
    Faults faults =
        Faults.before(
            (call, method) ->
                switch (method) {
                  case "executeUpdate" -> Optional.of(new SQLException("given up", "40001"));
                  case "rollback" -> throw new IllegalStateException("no rollback");
                  default -> Optional.empty();
                });
    CertificateIssued issue = Events.anIssue(Dossier.empty(Fixtures.ACTION));

    try (Connection connection = begun(faults.on(engine.store()))) {
      Dossiers dossiers = new JdbcDossiers(Database.within(connection));
      assertThatThrownBy(() -> append(dossiers, issue))
          .isInstanceOf(StoreBusyException.class)
          .cause()
          .hasMessage("given up");
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  @DisplayName("FC-25: the first error is kept where a driver throws the same one again")
  void keepsItsFirstErrorThatIsThrownTwice(Engine engine) throws SQLException {
    SQLException broken = new SQLException("broken", "08006");
    Faults faults =
        Faults.before(
            (call, method) ->
                method.equals("executeUpdate") || method.equals("rollback")
                    ? Optional.of(broken)
                    : Optional.empty());

    try (Connection connection = begun(faults.on(engine.store()))) {
      Dossiers dossiers = new JdbcDossiers(Database.within(connection));
      assertThatThrownBy(() -> append(dossiers, Events.anIssue(Dossier.empty(Fixtures.ACTION))))
          .isInstanceOf(AdapterException.class)
          .cause()
          .isSameAs(broken);
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void oneAdapterJoinsWhatIsUnderWayAndIsAloneOtherwise(Engine engine) throws SQLException {
    DataSource store = withTableOfTheHost(engine);
    AtomicReference<Optional<Connection>> underWay = new AtomicReference<>(Optional.empty());
    Dossiers dossiers = new JdbcDossiers(Database.of(store).joining(underWay::get));
    Dossier empty = Dossier.empty(Fixtures.ACTION);
    CertificateIssued issue = Events.anIssue(empty);

    try (Connection connection = begun(store)) {
      underWay.set(Optional.of(connection));
      assertThat(append(dossiers, issue).isRight()).isTrue();
      assertThat(dossiers.of(empty.action())).as("seen within").isEqualTo(empty.after(issue));
      connection.rollback();
      underWay.set(Optional.empty());
    }
    assertThat(dossiers.of(empty.action())).as("gone with the host's").isEqualTo(empty);

    assertThat(append(dossiers, issue).isRight()).isTrue();
    assertThat(new JdbcDossiers(store).of(empty.action()))
        .as("committed by itself")
        .isEqualTo(empty.after(issue));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void tablesElsewhereAreJoinedToo(Engine engine) throws SQLException {
    TableNames names = TableNames.DEFAULT.prefixed("joined_");
    DataSource store = engine.store();
    CertificateSchema.of(Database.of(store).with(names)).apply();
    Dossier empty = Dossier.empty(Fixtures.ACTION);

    try (Connection connection = begun(store)) {
      Database joining = Database.of(store).with(names).joining(() -> Optional.of(connection));
      append(new JdbcDossiers(joining), Events.anIssue(empty)).get();
      connection.rollback();
    }

    assertThat(Rows.count(store, "joined_dossier_event")).isZero();
    assertThat(Rows.count(store, "dossier_event")).isZero();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void thereIsNoneWhereAutocommitIsOn(Engine engine) throws SQLException {
    try (Connection connection = engine.store().getConnection()) {
      Dossiers dossiers = new JdbcDossiers(Database.within(connection));
      assertThatThrownBy(() -> dossiers.of(Fixtures.ACTION))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("autocommit");
    }
  }
}
