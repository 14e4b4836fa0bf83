package cl.certificates.jdbc;

import cl.certificates.AdapterException;
import cl.certificates.StoreBusyException;
import cl.certificates.feed.EventFeed;
import cl.certificates.feed.FeedEntry;
import cl.certificates.identity.ActionId;
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
  private static final String SELECT_END = "select position from #feed_end";
  private static final String SELECT_LAST = "select max(position) as position from #feed_entry";
  private static final String LET_UNFED_WAIT =
      """
      insert into #feed_waiting (action_id, revision)
      select e.action_id, e.revision
        from #dossier_event e
       where not exists
             (select 1 from #feed_entry f
               where f.action_id = e.action_id and f.revision = e.revision)
         and not exists
             (select 1 from #feed_waiting w
               where w.action_id = e.action_id and w.revision = e.revision)
      """;

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

  /**
   * {@inheritDoc}
   *
   * <p>An event that cannot be read, as one of which the content was erased by law, stops nobody
   * before it: fewer entries are answered, and only whoever has come as far as it is told its
   * position, in an exception. To step over it, ask for what comes after that position.
   *
   * @throws AdapterException as said there; or if the feed has never given that position, as one
   *     that was restored to an earlier state has not: what it gives from there on is not what
   *     comes after it
   */
  @Override
  public List<FeedEntry> after(long position, int most) {
    EventFeed.requireAskable(position, most);
    if (anyWaits()) {
      givePositions(most);
    }
    List<FeedEntry> entries = entries(position, most);
    if (entries.isEmpty()) {
      requireGiven(position);
    }
    return entries;
  }

  /**
   * Lets every event wait that neither has a position nor waits for one, and puts the end of the
   * feed behind its last entry: for a store that was restored without its feed, or with one that is
   * older. Needed never else, and harmless then; it may run while certificates are issued.
   *
   * <p>Where entries were lost their events come at other positions than before: whoever follows
   * such a feed begins again at {@link EventFeed#START}, and hears of events a second time.
   *
   * @return how many events were let wait
   * @throws AdapterException if the store cannot be read or written
   */
  public int restore() {
    return database.inOne("the feed cannot be restored", JdbcEventFeed::restore);
  }

  private static int restore(Session session) throws SQLException {
    long end = end(session); // nobody gives positions meanwhile
    long last = readPosition(session, SELECT_LAST); // 0 where there is none
    if (last > end) {
      moveEnd(session, last);
    }
    try (PreparedStatement insert = session.prepare(LET_UNFED_WAIT)) {
      return insert.executeUpdate();
    }
  }

  private void requireGiven(long position) {
    long end =
        database.reading("the feed cannot be read", session -> readPosition(session, SELECT_END));
    if (position > end) {
      throw new AdapterException(
          ("the feed ends at position %s and has never given %s: the store may have been restored"
                  + " since; ask for what comes after %1$s, or for all of it where its positions"
                  + " were given anew")
              .formatted(end, position));
    }
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
          try {
            entries.add(entry(row));
          } catch (RuntimeException damaged) {
            if (entries.isEmpty()) {
              throw unreadable(row, damaged);
            }
            return entries; // whoever has dealt with them is told
          }
        }
        return entries;
      }
    }
  }

  private static FeedEntry entry(ResultSet row) throws SQLException {
    EventRow event = EventRow.of(row);
    return new FeedEntry(row.getLong("position"), event.encoded().revision(), event.event());
  }

  private static AdapterException unreadable(ResultSet row, RuntimeException damaged)
      throws SQLException {
    long position = row.getLong("position");
    String action = EventRow.actionOf(row.getString("action_id")).map(ActionId::text).orElse("?");
    return new AdapterException(
        ("the store holds what no event can be, at position %s, revision %s of action %s:"
                + " JdbcAudit.story tells why; to step over it, ask for what comes after %1$s")
            .formatted(position, row.getInt("revision"), action),
        damaged);
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
    return readPosition(session, HOLD_END);
  }

  private static long readPosition(Session session, String sql) throws SQLException {
    try (PreparedStatement select = session.prepare(sql);
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
