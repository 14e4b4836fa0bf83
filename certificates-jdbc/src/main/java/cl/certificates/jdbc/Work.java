package cl.certificates.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Work on one connection; it may be run more than once. */
interface Work<T extends @Nullable Object> {
  /**
   * @param undo what to do after a failed statement, to go on as if the work had just begun
   */
  T on(Connection connection, Undo undo) throws SQLException;
}
