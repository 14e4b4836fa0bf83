package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.OutcomeUnknownException;
import cl.certificates.StoreBusyException;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Revision;
import cl.certificates.testkit.fixture.Events;
import cl.certificates.testkit.fixture.Fixtures;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TransactionsTest {
  private static final Dossier EMPTY = Dossier.empty(Fixtures.ACTION);

  private final DataSource store = Stores.h2InMemory();
  private final AtomicInteger commits = new AtomicInteger();

  private DataSource givingUpAtCommit(int times, String state) {
    return Faults.before(
            (call, method) ->
                method.equals("commit") && commits.incrementAndGet() <= times
                    ? Optional.of(new SQLException("given up", state))
                    : Optional.empty())
        .on(store);
  }

  @Test
  void runsAUnitAgainThatWasGivenUpAtItsCommit() {
    CertificateIssued issue = Events.anIssue(EMPTY);

    Either<NotAppended, Dossier> outcome =
        new JdbcDossiers(givingUpAtCommit(4, "40001"))
            .append(issue, Revision.NONE, Events.paperOf(issue));

    assertThat(outcome).isEqualTo(Either.right(EMPTY.after(issue)));
    assertThat(commits).hasValue(5);
  }

  @Test
  void runsNoUnitMoreThanFiveTimes() {
    CertificateIssued issue = Events.anIssue(EMPTY);
    JdbcDossiers dossiers = new JdbcDossiers(givingUpAtCommit(5, "40P01"));

    assertThatThrownBy(() -> dossiers.append(issue, Revision.NONE, Events.paperOf(issue)))
        .isInstanceOf(StoreBusyException.class)
        .hasMessage("an event cannot be appended: the store is busy (SQLState 40P01)");
    assertThat(commits).hasValue(5);
    assertThat(new JdbcDossiers(store).of(EMPTY.action())).isEqualTo(EMPTY);
  }

  @Test
  void runsNoUnitAgainThatMayHaveBeenCommitted() {
    CertificateIssued issue = Events.anIssue(EMPTY);
    JdbcDossiers dossiers = new JdbcDossiers(givingUpAtCommit(1, "40003"));

    assertThatThrownBy(() -> dossiers.append(issue, Revision.NONE, Events.paperOf(issue)))
        .isInstanceOf(OutcomeUnknownException.class);
    assertThat(commits).hasValue(1);
  }

  @Test
  void tellsWhoLostAtTheCommitThatHeWasOvertaken() {
    CertificateIssued winner = Events.anIssue(EMPTY);
    CertificateIssued loser = Events.anIssue(EMPTY);
    DataSource losing =
        Faults.before(
                (call, method) ->
                    method.equals("commit") && commits.incrementAndGet() == 1
                        ? Optional.of(new SQLException("given up", "40001"))
                        : method.equals("getConnection") && commits.get() == 1
                            ? winning(winner)
                            : Optional.empty())
            .on(store);

    Either<NotAppended, Dossier> outcome =
        new JdbcDossiers(losing).append(loser, Revision.NONE, Events.paperOf(loser));

    assertThat(outcome).isEqualTo(Either.left(new NotAppended.Overtaken(EMPTY.after(winner))));
  }

  private Optional<SQLException> winning(CertificateIssued winner) {
    new JdbcDossiers(store).append(winner, Revision.NONE, Events.paperOf(winner));
    return Optional.empty();
  }

  @Test
  void keepsTheFirstErrorAndAttachesTheLaterOnes() {
    DataSource broken =
        Faults.before(
                (call, method) ->
                    switch (method) {
                      case "commit", "rollback", "abort", "close" ->
                          Optional.of(new SQLException(method, "08006"));
                      default -> Optional.empty();
                    })
            .on(store);
    Database database = Database.of(broken);

    assertThatThrownBy(
            () -> database.inOne("nothing works", session -> session.connection().getMetaData()))
        .cause()
        .hasMessage("commit")
        .satisfies(
            first ->
                assertThat(first.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly("rollback", "abort", "close"));
  }

  @Test
  void givesNoPoolAConnectionBackThatItCouldNotRestore() {
    List<String> ending = new ArrayList<>();
    DataSource unrestorable =
        Faults.before(
                (call, method) -> {
                  if (method.equals("commit") || !ending.isEmpty()) {
                    ending.add(method);
                  }
                  return method.equals("setAutoCommit") && !ending.isEmpty()
                      ? Optional.of(new SQLException("it stays off", "08006"))
                      : Optional.empty();
                })
            .on(store);
    CertificateIssued issue = Events.anIssue(EMPTY);

    try (Logs logs = Logs.kept()) {
      new JdbcDossiers(unrestorable).append(issue, Revision.NONE, Events.paperOf(issue));
      assertThat(logs.lines()).hasSize(1);
    }

    assertThat(ending).containsExactly("commit", "setAutoCommit", "abort", "close");
  }

  @Test
  void answersWhatIsCommittedThoughTheConnectionBreaksAfterwards() throws SQLException {
    CertificateIssued issue = Events.anIssue(EMPTY);
    try (HikariDataSource pool = Stores.pooled(store, 1);
        Logs logs = Logs.kept()) {
      DataSource breaking =
          Faults.before(
                  (call, method) -> {
                    boolean committed = commits.get() > 0;
                    commits.addAndGet(method.equals("commit") ? 1 : 0);
                    return committed
                        ? Optional.of(new SQLException("it broke", "08006"))
                        : Optional.empty();
                  })
              .on(pool);

      Either<NotAppended, Dossier> outcome =
          new JdbcDossiers(breaking).append(issue, Revision.NONE, Events.paperOf(issue));

      assertThat(outcome).isEqualTo(Either.right(EMPTY.after(issue)));
      try (Connection next = pool.getConnection()) {
        assertThat(next.getAutoCommit()).isTrue();
      }
      assertThat(logs.lines())
          .containsExactly("a connection broke after its work was committed (SQLState 08006)");
    }
  }

  @Test
  void tellsWhatBrokeAStatementAndNotThatTheConnectionIsGoneSince() {
    DataSource lost =
        Faults.before(
                (call, method) ->
                    switch (method) {
                      case "executeUpdate" -> Optional.of(new SQLException("lost", "08006"));
                      case "getMetaData" -> Optional.of(new SQLException("gone since", "08003"));
                      default -> Optional.empty();
                    })
            .on(store);
    CertificateIssued issue = Events.anIssue(EMPTY);

    assertThatThrownBy(
            () -> new JdbcDossiers(lost).append(issue, Revision.NONE, Events.paperOf(issue)))
        .hasMessage("an event cannot be appended (SQLState 08006)")
        .cause()
        .hasMessage("lost");
  }

  @Test
  void runsAUnitAgainThatWasGivenUpInTheMidstOfItEvenIfNothingElseAnswers() {
    AtomicInteger inserts = new AtomicInteger();
    DataSource givingUp =
        Faults.before(
                (call, method) ->
                    switch (method) {
                      case "executeUpdate" ->
                          inserts.incrementAndGet() == 1
                              ? Optional.of(new SQLException("given up", "40001"))
                              : Optional.empty();
                      case "getMetaData" -> Optional.of(new SQLException("no answer", "08003"));
                      default -> Optional.empty();
                    })
            .on(store);
    CertificateIssued issue = Events.anIssue(EMPTY);

    Either<NotAppended, Dossier> outcome =
        new JdbcDossiers(givingUp).append(issue, Revision.NONE, Events.paperOf(issue));

    assertThat(outcome).isEqualTo(Either.right(EMPTY.after(issue)));
  }

  @Test
  void runsAUnitAgainWhoseSnapshotMariaDbFoundOutdated() {
    AtomicInteger inserts = new AtomicInteger();
    DataSource outdated =
        Faults.before(
                (call, method) ->
                    method.equals("executeUpdate") && inserts.incrementAndGet() == 1
                        ? Optional.of(new SQLException("changed since last read", "HY000", 1020))
                        : Optional.empty())
            .on(store);
    CertificateIssued issue = Events.anIssue(EMPTY);

    Either<NotAppended, Dossier> outcome =
        new JdbcDossiers(outdated).append(issue, Revision.NONE, Events.paperOf(issue));

    assertThat(outcome).isEqualTo(Either.right(EMPTY.after(issue)));
  }

  @Test
  void saysThatTheStoreIsBusyWhereEverySnapshotIsOutdated() {
    DataSource outdated =
        Faults.before(
                (call, method) ->
                    method.equals("executeUpdate")
                        ? Optional.of(new SQLException("changed since last read", "HY000", 1020))
                        : Optional.empty())
            .on(store);
    CertificateIssued issue = Events.anIssue(EMPTY);

    assertThatThrownBy(
            () -> new JdbcDossiers(outdated).append(issue, Revision.NONE, Events.paperOf(issue)))
        .isInstanceOf(StoreBusyException.class);
  }

  @Test
  void leavesNothingUnknownOfWhatOnlyReads() {
    DataSource losing =
        Faults.before(
                (call, method) ->
                    method.equals("commit")
                        ? Optional.of(new SQLException("lost", "08006"))
                        : Optional.empty())
            .on(store);

    assertThatThrownBy(() -> new JdbcCourses(losing).of(EMPTY.action()))
        .isExactlyInstanceOf(AdapterException.class)
        .hasMessage("a course cannot be read (SQLState 08006)");
    assertThatThrownBy(() -> CertificateSchema.of(losing).check())
        .isExactlyInstanceOf(AdapterException.class);
    assertThatThrownBy(() -> CertificateSchema.of(losing).statements())
        .isExactlyInstanceOf(AdapterException.class);
  }

  @Test
  void rollsBackWhateverIsThrown() throws SQLException {
    Database database = Database.of(store);
    IllegalStateException thrown = new IllegalStateException("of the caller");

    assertThatThrownBy(
            () ->
                database.inOne(
                    "not written",
                    session -> {
                      session
                          .connection()
                          .createStatement()
                          .execute(
                              "insert into dossier values ('A', 1, 'h', 'ISSUED', null, null, null)");
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThat(Rows.count(store, "dossier")).isZero();
  }

  @Test
  void readsOneStatementWithoutATransaction() {
    List<String> calls = new ArrayList<>();
    DataSource watched =
        Faults.before(
                (call, method) -> {
                  calls.add(method);
                  return Optional.empty();
                })
            .on(store);

    assertThat(new JdbcDossiers(watched).of(EMPTY.action())).isEqualTo(EMPTY);

    assertThat(calls)
        .contains("executeQuery", "close")
        .doesNotContain("setTransactionIsolation", "setAutoCommit", "commit");
  }

  @Test
  void asksForTheIsolationOnlyOnce() {
    AtomicInteger asked = new AtomicInteger();
    DataSource watched =
        Faults.before(
                (call, method) -> {
                  if (method.equals("getTransactionIsolation")) {
                    asked.incrementAndGet();
                  }
                  return Optional.empty();
                })
            .on(store);
    JdbcDossiers dossiers = new JdbcDossiers(watched);

    dossiers.of(EMPTY.action());
    dossiers.of(EMPTY.action());

    assertThat(asked).hasValue(1);
  }

  @Test
  void readsNothingUncommittedWhateverAHostReads() throws SQLException {
    CertificateIssued issue = Events.anIssue(EMPTY);
    HikariConfig config = new HikariConfig();
    config.setDataSource(store);
    config.setTransactionIsolation("TRANSACTION_READ_UNCOMMITTED");
    try (HikariDataSource careless = new HikariDataSource(config);
        Connection host = store.getConnection()) {
      host.setAutoCommit(false);
      new JdbcDossiers(Database.within(host))
          .append(issue, Revision.NONE, Events.paperOf(issue))
          .get();

      assertThat(new JdbcDossiers(careless).of(EMPTY.action())).isEqualTo(EMPTY);
      assertThat(new JdbcDossiers(careless).paper(issue.content().folio())).isEmpty();
      host.rollback();
      try (Connection next = careless.getConnection()) {
        assertThat(next.getTransactionIsolation())
            .isEqualTo(Connection.TRANSACTION_READ_UNCOMMITTED);
      }
    }
  }
}
