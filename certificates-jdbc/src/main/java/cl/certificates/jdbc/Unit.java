package cl.certificates.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Work in one transaction; it may be run more than once. */
interface Unit<T extends @Nullable Object> {
  T run(Session session) throws SQLException;
}
