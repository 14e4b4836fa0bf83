package cl.certificates.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/** A connection in a transaction, that knows where the tables are. */
record Session(Connection connection, TableNames tables, Undo undo) {
  /** The class of SQLStates of a violated constraint, on every engine. */
  private static final String CONSTRAINT = "23";

  /**
   * A statement.
   *
   * @param sql with {@code #} before the name of each table
   */
  PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(tables.in(sql));
  }

  /** Takes back all that the unit has done; some engines refuse to go on after a failure. */
  void startOver() throws SQLException {
    undo.run();
  }

  /** Whether a table is there; a bare name, in lower case. */
  boolean hasTable(String name) throws SQLException {
    Dialect dialect = Dialect.of(connection);
    String wanted = tables.prefix() + name;
    Optional<String> schema =
        tables.schema().isEmpty() ? dialect.schemaOf(connection) : Optional.of(tables.schema());
    try (ResultSet table = dialect.tablesOf(connection, schema)) {
      boolean found = false;
      while (!found && table.next()) {
        found =
            wanted.equalsIgnoreCase(table.getString("TABLE_NAME")) && dialect.isOf(schema, table);
      }
      return found;
    }
  }

  /** Whether a statement that wrote one table was refused because of a unique key of it. */
  boolean violates(SQLException refused, UniqueKey key) throws SQLException {
    if (!Objects.toString(refused.getSQLState(), "").startsWith(CONSTRAINT)) {
      return false; // the connection may be gone: to ask it for its dialect would hide the error
    }
    Dialect dialect = Dialect.of(connection);
    return dialect
        .violated(refused)
        .filter(dialect.nameOf(key, tables)::equalsIgnoreCase)
        .isPresent();
  }
}
