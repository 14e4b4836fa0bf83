package cl.certificates.jdbc;

import cl.certificates.AdapterException;
import cl.certificates.StoreBusyException;
import cl.certificates.feed.EventFeed;
import cl.certificates.feed.FeedEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The feed of the events that {@link JdbcDossiers} appends.
 *
 * <p>An event is given its position after it was committed, by the first who reads on to it; one
 * reader at a time gives positions. So appending waits for no counter, and an event that was
 * committed late comes late.
 *
 * <p>Over a database that is split by action each part has a feed of its own, read through the data
 * source of that part.
 */
public final class JdbcEventFeed implements EventFeed {
  private static final String SELECT_ENTRIES =
      """
      select f.position, e.action_id, e.revision, e.kind, e.event, e.hash, s.content
        from #feed_entry f
        join #dossier_event e on e.action_id = f.action_id and e.revision = f.revision
        left join #certificate_snapshot s on s.action_id = e.action_id and s.revision = e.revision
       where f.position > ?
       order by f.position
       limit ?
      """;
  private static final String SELECT_WAITING =
      "select action_id, revision from #feed_waiting order by action_id, revision limit ?";
  private static final String HOLD_END = "select position from #feed_end for update";
  private static final String INSERT_ENTRY =
      "insert into #feed_entry (position, action_id, revision) values (?, ?, ?)";
  private static final String DELETE_WAITING =
      "delete from #feed_waiting where action_id = ? and revision = ?";
  private static final String UPDATE_END = "update #feed_end set position = ?";

  private final Database database;

  /** The feed in the tables of {@link CertificateSchema}. */
  public JdbcEventFeed(DataSource dataSource) {
    this(Database.of(dataSource));
  }

  /**
   * The feed in the tables of {@link CertificateSchema}, wherever they are. Within a transaction of
   * the host, whoever else reads on waits for its end.
   */
  public JdbcEventFeed(Database database) {
    this.database = Objects.requireNonNull(database, "database");
  }

  @Override
  public List<FeedEntry> after(long position, int most) {
    EventFeed.requireAskable(position, most);
    if (anyWaits()) {
      givePositions(most);
    }
    return entries(position, most);
  }

  /** Asked before the entries are read: what waits no more by then is found among them. */
  private boolean anyWaits() {
    return database.reading("the feed cannot be read", session -> !waiting(session, 1).isEmpty());
  }

  private List<FeedEntry> entries(long position, int most) {
    return database.reading("the feed cannot be read", session -> entries(session, position, most));
  }

  private static List<FeedEntry> entries(Session session, long position, int most)
      throws SQLException {
    try (PreparedStatement select = session.prepare(SELECT_ENTRIES)) {
      select.setLong(1, position);
      select.setInt(2, most);
      try (ResultSet row = select.executeQuery()) {
        List<FeedEntry> entries = new ArrayList<>();
        while (row.next()) {
          entries.add(entry(row.getLong("position"), EventRow.of(row)));
        }
        return entries;
      }
    }
  }

  private static FeedEntry entry(long position, EventRow row) {
    try {
      return new FeedEntry(position, row.encoded().revision(), row.event());
    } catch (RuntimeException damaged) {
      throw new AdapterException(
          "the store holds what no event can be, at position " + position, damaged);
    }
  }

  private void givePositions(int most) {
    database.<@Nullable Void>inOne(
        "positions in the feed cannot be given", session -> givePositions(session, most));
  }

  private static @Nullable Void givePositions(Session session, int most) throws SQLException {
    long last = end(session);
    List<Waiting> waiting = waiting(session, most); // another may have been before us
    if (!waiting.isEmpty()) {
      enterNew(session, waiting, last);
      leave(session, waiting);
      moveEnd(session, last + waiting.size());
    }
    return null;
  }

  /** An event without a position. */
  private record Waiting(String action, int revision) {}

  private static List<Waiting> waiting(Session session, int most) throws SQLException {
    try (PreparedStatement select = session.prepare(SELECT_WAITING)) {
      select.setInt(1, most);
      try (ResultSet row = select.executeQuery()) {
        List<Waiting> waiting = new ArrayList<>();
        while (row.next()) {
          waiting.add(new Waiting(row.getString("action_id"), row.getInt("revision")));
        }
        return waiting;
      }
    }
  }

  /** The last position given; nobody else gives one until this transaction ends. */
  private static long end(Session session) throws SQLException {
    try (PreparedStatement select = session.prepare(HOLD_END);
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new AdapterException("the feed has lost its end: the table feed_end is empty");
      }
      return row.getLong("position");
    }
  }

  /**
   * A transaction of the host that keeps to one state does not see what others have entered since.
   */
  private static void enterNew(Session session, List<Waiting> waiting, long last)
      throws SQLException {
    try {
      enter(session, waiting, last);
    } catch (SQLException refused) {
      if (!session.violates(refused, UniqueKey.POSITION_PER_EVENT)
          && !session.violates(refused, UniqueKey.ENTRY_PER_POSITION)) {
        throw refused;
      }
      session.startOver();
      if (session.connection().getTransactionIsolation() <= Connection.TRANSACTION_READ_COMMITTED) {
        throw refused; // it sees all that is entered: the feed contradicts itself
      }
      throw new StoreBusyException(
          "somebody else gave positions, whom this transaction of the host cannot see: roll it back"
              + " and begin anew",
          refused);
    }
  }

  private static void enter(Session session, List<Waiting> waiting, long last) throws SQLException {
    try (PreparedStatement insert = session.prepare(INSERT_ENTRY)) {
      long position = last;
      for (Waiting event : waiting) {
        position++;
        insert.setLong(1, position);
        insert.setString(2, event.action());
        insert.setInt(3, event.revision());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void leave(Session session, List<Waiting> waiting) throws SQLException {
    try (PreparedStatement delete = session.prepare(DELETE_WAITING)) {
      for (Waiting event : waiting) {
        delete.setString(1, event.action());
        delete.setInt(2, event.revision());
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  private static void moveEnd(Session session, long position) throws SQLException {
    try (PreparedStatement update = session.prepare(UPDATE_END)) {
      update.setLong(1, position);
      update.executeUpdate();
    }
  }
}
