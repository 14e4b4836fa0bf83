package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.dossier.Dossier;
import cl.certificates.jdbc.FeedFollower.Message;
import cl.certificates.testkit.fixture.Fixtures;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host that follows the feed is stopped in between, at every place where it hurts. */
class FeedFollowerTest {
  private final List<Message> mail = new ArrayList<>();

  private static DataSource withTables(Engine engine) throws SQLException {
    DataSource store = engine.store();
    for (String table : FeedFollower.TABLES) {
      Rows.change(store, table);
    }
    return store;
  }

  /** Two dossiers with two events each: an issue, and an annulment asked for. */
  private static List<String> fourEvents(DataSource store) {
    List<String> told = new ArrayList<>();
    for (int dossier = 0; dossier < 2; dossier++) {
      Dossier stands =
          Fixtures.aDossierOf(Fixtures.aCourse().ofAction(Fixtures.aNewAction()).build())
              .issued()
              .annulmentRequested()
              .storedIn(new JdbcDossiers(store));
      told.add(stands.action().text() + " CertificateIssued");
      told.add(stands.action().text() + " AnnulmentRequested");
    }
    return told;
  }

  /** A store whose commit number so many never arrives. */
  private static DataSource dyingAtCommit(DataSource store, int which) {
    int[] commits = {0};
    return Faults.before(
            (call, method) ->
                method.equals("commit") && ++commits[0] == which
                    ? Optional.of(new SQLException("killed", "08006"))
                    : Optional.empty())
        .on(store);
  }

  private void sendAll(FeedFollower follower) throws SQLException {
    while (follower.send(mail::add)) {
      assertThat(mail).hasSizeLessThan(20);
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void everyEventIsSentOnceWhenNothingBreaks(Engine engine) throws SQLException {
    DataSource store = withTables(engine);
    List<String> events = fourEvents(store);
    FeedFollower follower = new FeedFollower(store);

    assertThat(List.of(follower.fill(3), follower.fill(3), follower.fill(3)))
        .containsExactly(3, 1, 0);
    sendAll(follower);

    assertThat(mail).extracting(Message::number).containsExactly(1L, 2L, 3L, 4L);
    assertThat(mail).extracting(Message::text).containsExactlyInAnyOrderElementsOf(events);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whoDiesBeforeTheCommitHasNeitherMessagesNorPosition(Engine engine) throws SQLException {
    DataSource store = withTables(engine);
    List<String> events = fourEvents(store);
    new JdbcEventFeed(store).after(0, 10); // positions are given: the next commit is the host's

    assertThatThrownBy(() -> new FeedFollower(dyingAtCommit(store, 1)).fill(10))
        .hasMessage("killed");
    assertThat(Rows.count(store, "outbox")).isZero();

    FeedFollower again = new FeedFollower(store);
    assertThat(again.fill(10)).isEqualTo(4);
    assertThat(again.fill(10)).isZero();
    sendAll(again);
    assertThat(mail).extracting(Message::text).containsExactlyInAnyOrderElementsOf(events);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whoDiesAfterSendingSendsAgainUnderTheSameNumber(Engine engine) throws SQLException {
    DataSource store = withTables(engine);
    fourEvents(store);
    FeedFollower follower = new FeedFollower(store);
    follower.fill(10);

    assertThatThrownBy(() -> new FeedFollower(dyingAtCommit(store, 1)).send(mail::add))
        .hasMessage("killed");
    sendAll(follower);

    assertThat(mail).extracting(Message::number).containsExactly(1L, 1L, 2L, 3L, 4L);
    assertThat(mail.get(1)).isEqualTo(mail.get(0));
  }
}
