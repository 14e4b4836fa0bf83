package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.StoreBusyException;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.feed.EventFeed;
import cl.certificates.feed.FeedEntry;
import cl.certificates.identity.ActionId;
import cl.certificates.testkit.fixture.DossierFixture;
import cl.certificates.testkit.fixture.Events;
import cl.certificates.testkit.fixture.Fixtures;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the contract of a feed cannot show: transactions that are slow, or end otherwise. */
@ParameterizedClass
@EnumSource(Engine.class)
class EventFeedTest {
  private final DataSource store;
  private final EventFeed feed;

  EventFeedTest(Engine engine) {
    this.store = engine.store();
    this.feed = new JdbcEventFeed(store);
  }

  private List<ActionId> fedAfter(long position) {
    return feed.after(position, EventFeed.MOST_ENTRIES).stream()
        .map(entry -> entry.event().action())
        .toList();
  }

  /** Whose action comes before all others in the order of ids. */
  private static CertificateIssued early() {
    return Events.anIssue(Dossier.empty(ActionId.of("0000001")));
  }

  private ActionId issued() {
    return Fixtures.aDossierOf(Fixtures.aCourse().ofAction(Fixtures.aNewAction()).build())
        .issued()
        .storedIn(new JdbcDossiers(store))
        .action();
  }

  @Test
  @DisplayName("an event that is committed late comes after all that was read meanwhile")
  void whatIsCommittedLateComesLate() throws SQLException {
    CertificateIssued slow = early();
    try (Connection host = store.getConnection()) {
      host.setAutoCommit(false);
      append(host, slow);
      ActionId quick = issued();
      assertThat(fedAfter(EventFeed.START)).containsExactly(quick);

      host.commit();
    }
    ActionId last = issued();

    assertThat(fedAfter(1)).containsExactly(slow.action(), last);
  }

  @Test
  @DisplayName("an event that another reader numbers meanwhile is answered all the same")
  void anotherReaderComesInBetween() throws SQLException {
    ActionId issued = issued();
    AtomicInteger statements = new AtomicInteger();
    Faults between =
        Faults.before(
            (call, method) -> {
              if (method.equals("prepareStatement") && statements.incrementAndGet() == 2) {
                assertThat(fedAfter(EventFeed.START)).containsExactly(issued);
              }
              return Optional.empty();
            });

    List<FeedEntry> entries = new JdbcEventFeed(between.on(store)).after(EventFeed.START, 10);

    assertThat(statements).hasValueGreaterThan(1);
    assertThat(entries).extracting(entry -> entry.event().action()).containsExactly(issued);
  }

  @Test
  @DisplayName("an event whose transaction is rolled back is never in it, and leaves no gap")
  void whatIsRolledBackIsNotInIt() throws SQLException {
    try (Connection host = store.getConnection()) {
      host.setAutoCommit(false);
      append(host, early());
      host.rollback();
    }
    ActionId issued = issued();

    List<FeedEntry> entries = feed.after(EventFeed.START, EventFeed.MOST_ENTRIES);

    assertThat(entries).extracting(FeedEntry::position).containsExactly(1L);
    assertThat(entries).extracting(entry -> entry.event().action()).containsExactly(issued);
  }

  @Test
  @DisplayName("positions that were given in a transaction that is rolled back are given again")
  void positionsOfARolledBackReaderAreGivenAgain() throws SQLException {
    issued();
    issued();
    List<FeedEntry> undone;
    try (Connection host = store.getConnection()) {
      host.setAutoCommit(false);
      undone = new JdbcEventFeed(Database.within(host)).after(EventFeed.START, 1);
      host.rollback();
    }

    assertThat(feed.after(EventFeed.START, 1)).isEqualTo(undone);
    assertThat(Rows.count(store, "feed_waiting")).isEqualTo(1);
  }

  @Test
  @DisplayName("rebuilding the read tables moves no position")
  void rebuildingMovesNothing() throws SQLException {
    DossierFixture history =
        Fixtures.aDossierOf(Fixtures.aCourse().build()).issued().annulmentRequested().approved();
    history.storedIn(new JdbcDossiers(store));
    List<FeedEntry> before = feed.after(EventFeed.START, EventFeed.MOST_ENTRIES);

    Rows.change(store, "delete from certificate");
    Rows.change(store, "delete from dossier");
    new JdbcDossiers(store).rebuild();

    assertThat(feed.after(EventFeed.START, EventFeed.MOST_ENTRIES)).isEqualTo(before).hasSize(3);
  }

  @Test
  @DisplayName("an event that was edited is not fed as if nothing were")
  void refusesWhatWasEdited() throws SQLException {
    issued();
    Rows.change(store, "update dossier_event set hash = '" + "0".repeat(64) + "'");

    assertThatThrownBy(() -> feed.after(EventFeed.START, 1))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("position 1");
  }

  @Test
  @DisplayName(
      "a host that reads an older state is told to begin anew, not that the feed is broken")
  void aHostThatReadsAnOlderStateIsToldToBeginAnew() throws SQLException {
    ActionId issued = issued();
    try (Connection host = store.getConnection()) {
      host.setAutoCommit(false);
      host.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      EventFeed within = new JdbcEventFeed(Database.within(host));
      try (Statement seen = host.createStatement()) {
        seen.executeQuery("select * from feed_waiting").close(); // and from now on
      }
      assertThat(fedAfter(EventFeed.START)).containsExactly(issued);

      assertThatThrownBy(() -> within.after(EventFeed.START, 10))
          .isInstanceOf(StoreBusyException.class);

      host.rollback();
      assertThat(within.after(EventFeed.START, 10)).hasSize(1);
    }
  }

  @Test
  @DisplayName("positions that were given to other events are no busy store")
  void aFeedThatContradictsItselfIsBroken() throws SQLException {
    issued();
    feed.after(EventFeed.START, 10);
    Rows.change(store, "update feed_end set position = 0");
    issued();

    assertThatThrownBy(() -> feed.after(EventFeed.START, 10))
        .isExactlyInstanceOf(AdapterException.class)
        .hasMessageContaining("positions in the feed cannot be given");
  }

  @Test
  @DisplayName("whoever knows of a position that was never given misses events, and is told so")
  void tellsWhoeverIsBeyondItsEnd() throws SQLException {
    issued();
    issued();
    assertThat(feed.after(2, 10)).isEmpty();

    assertThatThrownBy(() -> feed.after(3, 10))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "the feed ends at position 2 and has never given 3: the store may have been restored"
                + " since; ask for what comes after 2, or for all of it where its positions were"
                + " given anew");
  }

  @Test
  @DisplayName("of a store that was restored without its feed every event is fed again")
  void isRestored() throws SQLException {
    DossierFixture history =
        Fixtures.aDossierOf(Fixtures.aCourse().build()).issued().annulmentRequested().approved();
    history.storedIn(new JdbcDossiers(store));
    ActionId fed = issued();
    feed.after(EventFeed.START, 10);
    ActionId waits = issued();
    Rows.change(store, "delete from feed_entry where action_id <> '" + fed.text() + "'");
    JdbcEventFeed restored = new JdbcEventFeed(store);

    assertThat(restored.restore()).isEqualTo(3);
    assertThat(restored.restore()).as("they wait already").isZero();

    List<FeedEntry> entries = feed.after(EventFeed.START, 10);
    assertThat(entries).extracting(entry -> entry.event().action()).contains(fed, waits).hasSize(5);
    assertThat(entries)
        .filteredOn(entry -> entry.event().action().equals(history.dossier().action()))
        .extracting(FeedEntry::event)
        .isEqualTo(history.dossier().events());
    assertThat(restored.restore()).as("all have positions").isZero();
  }

  @Test
  @DisplayName("of a feed whose end was lost it is found again")
  void itsEndIsRestored() throws SQLException {
    ActionId first = issued();
    feed.after(EventFeed.START, 10);
    Rows.change(store, "delete from feed_end");
    CertificateSchema.of(store).apply();
    ActionId second = issued();

    assertThat(new JdbcEventFeed(store).restore()).isZero();

    assertThat(fedAfter(EventFeed.START)).containsExactly(first, second);
  }

  @Test
  @DisplayName("an event that was erased stops nobody before it, and can be stepped over")
  void feedsWhatStandsBeforeAndAfterAnErasedOne() throws SQLException {
    ActionId first = issued();
    feed.after(EventFeed.START, 10);
    DossierFixture history = Fixtures.aDossierOf(Fixtures.aCourse().build()).issued();
    ActionId erased = history.storedIn(new JdbcDossiers(store)).action();
    feed.after(EventFeed.START, 10);
    ActionId last = issued();
    Rows.change(
        store, "delete from certificate_snapshot where action_id = '" + erased.text() + "'");

    assertThat(fedAfter(EventFeed.START)).containsExactly(first);
    assertThatThrownBy(() -> feed.after(1, 10))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "the store holds what no event can be, at position 2, revision 1 of action %s:"
                    .formatted(erased.text())
                + " JdbcAudit.story tells why; to step over it, ask for what comes after 2");
    assertThat(fedAfter(2)).containsExactly(last);
  }

  @Test
  @DisplayName("a feed without its end says so, rather than begin again")
  void saysThatItsEndIsLost() throws SQLException {
    issued();
    Rows.change(store, "delete from feed_end");

    assertThatThrownBy(() -> feed.after(EventFeed.START, 1))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("feed_end");
  }

  private static void append(Connection host, CertificateIssued issue) {
    new JdbcDossiers(Database.within(host))
        .append(issue, Dossier.empty(issue.action()).revision(), Events.paperOf(issue))
        .getOrElseThrow(why -> new AssertionError("not appended: " + why));
  }
}
