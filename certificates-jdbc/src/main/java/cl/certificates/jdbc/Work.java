package cl.certificates.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Work on one connection; it may be run more than once. */
interface Work<T extends @Nullable Object> {
  T on(Connection connection) throws SQLException;
}
