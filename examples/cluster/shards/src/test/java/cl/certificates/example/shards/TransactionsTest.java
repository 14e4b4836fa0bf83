package cl.certificates.example.shards;

import static cl.certificates.testkit.fixture.Events.anIssue;
import static cl.certificates.testkit.fixture.Events.paperOf;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.course.Course;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended.Overtaken;
import cl.certificates.dossier.Revision;
import cl.certificates.jdbc.Database;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to one action is one transaction of one shard; the other is never asked. */
class TransactionsTest {
  private static final String OPEN_TRANSACTIONS =
      "select count(*) from pg_stat_activity where state like 'idle in transaction%'";

  private final Shards shards = Shards.running();

  private interface Act {
    void on(Database database);
  }

  /** Counts on both shards the transactions that an act has opened, before they are ended. */
  private void assertStaysOn(int shard, Act act) throws SQLException {
    try (Connection connection = shards.whole().getConnection()) {
      connection.setAutoCommit(false);
      act.on(Database.within(connection));
      assertThat(shards.number(shard, OPEN_TRANSACTIONS)).as("its shard").isEqualTo(1);
      assertThat(shards.number(1 - shard, OPEN_TRANSACTIONS)).as("the other").isZero();
      connection.commit();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void anIssueStaysOnItsShard(int shard) throws SQLException {
    Dossier empty = Dossier.empty(Shards.anActionOn(shard));
    CertificateIssued issue = anIssue(empty);

    assertStaysOn(
        shard,
        database -> new JdbcDossiers(database).append(issue, Revision.NONE, paperOf(issue)).get());

    assertThat(new JdbcDossiers(shards.whole()).of(empty.action())).isEqualTo(empty.after(issue));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void anIssueThatIsOvertakenStaysOnItsShard(int shard) throws SQLException {
    Dossiers dossiers = new JdbcDossiers(shards.whole());
    Dossier empty = Dossier.empty(Shards.anActionOn(shard));
    CertificateIssued first = anIssue(empty);
    CertificateIssued late = anIssue(empty);
    Dossier stands = dossiers.append(first, Revision.NONE, paperOf(first)).get();

    assertStaysOn(
        shard,
        database ->
            assertThat(new JdbcDossiers(database).append(late, Revision.NONE, paperOf(late)))
                .isEqualTo(Either.left(new Overtaken(stands))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aCourseStaysOnItsShard(int shard) throws SQLException {
    Course course = aCourse().ofAction(Shards.anActionOn(shard)).build();

    assertStaysOn(shard, database -> new JdbcCourses(database).register(course));
    assertStaysOn(shard, database -> new JdbcCourses(database).register(course));

    assertThat(new JdbcCourses(shards.whole()).of(course.action())).contains(course);
  }

  /**
   * Why an adapter must not write after a refusal, and a host not rely on a savepoint: what was
   * written before and after is undone at the commit, and nobody is told.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void whatWasRefusedOnceIsUndoneAtTheCommitWithoutAWord(int shard) throws SQLException {
    Dossiers dossiers = new JdbcDossiers(shards.whole());
    Dossier empty = Dossier.empty(Shards.anActionOn(shard));
    Dossier other = Dossier.empty(Shards.anActionOn(shard));
    CertificateIssued first = anIssue(empty);
    CertificateIssued late = anIssue(empty);
    CertificateIssued lost = anIssue(other);
    dossiers.append(first, Revision.NONE, paperOf(first)).get();

    try (Connection connection = shards.whole().getConnection()) {
      connection.setAutoCommit(false);
      Dossiers within = new JdbcDossiers(Database.within(connection));
      within.append(late, Revision.NONE, paperOf(late));
      assertThat(within.append(lost, Revision.NONE, paperOf(lost)).isRight()).isTrue();
      connection.commit();
    }

    assertThat(dossiers.of(other.action())).as("though it was appended").isEqualTo(other);
  }
}
