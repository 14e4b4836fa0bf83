package cl.certificates.jdbc;

import cl.certificates.feed.FeedEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A host that tells others what happened, with two tables of its own: {@code outbox}, and {@code
 * follower} with one row, the position up to which the outbox was filled.
 *
 * <p>Filling is exactly once: the messages and the position are one transaction. Sending is at
 * least once: whoever dies between sending and forgetting sends again, under the same number, by
 * which the other side knows it.
 */
final class FeedFollower {
  static final List<String> TABLES =
      List.of(
          "create table follower (seen bigint not null)",
          "insert into follower values (0)",
          "create table outbox (number bigint primary key, message varchar(200) not null)");

  /** What is sent: its number never changes, and never comes for anything else. */
  record Message(long number, String text) {}

  private final DataSource dataSource;

  FeedFollower(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Takes the next entries of the feed into the outbox.
   *
   * @return how many there were
   */
  int fill(int most) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      long seen = seen(connection); // locked: of two followers one waits for the other
      List<FeedEntry> entries = new JdbcEventFeed(dataSource).after(seen, most);
      for (FeedEntry entry : entries) {
        put(connection, entry);
        seen = entry.position();
      }
      try (PreparedStatement update = connection.prepareStatement("update follower set seen = ?")) {
        update.setLong(1, seen);
        update.executeUpdate();
      }
      connection.commit();
      return entries.size();
    }
  }

  private static long seen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select seen from follower for update")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void put(Connection connection, FeedEntry entry) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into outbox values (?, ?)")) {
      insert.setLong(1, entry.position());
      insert.setString(
          2, entry.event().action().text() + " " + entry.event().getClass().getSimpleName());
      insert.executeUpdate();
    }
  }

  /** Sends the oldest message and forgets it; false if there is none. */
  boolean send(Consumer<Message> mail) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      Message oldest;
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "select number, message from outbox order by number limit 1 for update")) {
        if (!row.next()) {
          connection.rollback();
          return false;
        }
        oldest = new Message(row.getLong(1), row.getString(2));
      }
      mail.accept(oldest);
      try (PreparedStatement delete =
          connection.prepareStatement("delete from outbox where number = ?")) {
        delete.setLong(1, oldest.number());
        delete.executeUpdate();
      }
      connection.commit();
      return true;
    }
  }
}
