package cl.certificates.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL's own driver tells of an error, apart from a message in some language. */
final class PostgresFault {
  private static final String OWN = "org.postgresql.util.PSQLException";

  private PostgresFault() {}

  static Optional<String> constraint(SQLException refused) {
    return refused.getClass().getName().equals(OWN) ? Told.constraint(refused) : Optional.empty();
  }

  /** Loaded only when the driver is there. */
  private static final class Told {
    static Optional<String> constraint(SQLException refused) {
      return Optional.ofNullable(((PSQLException) refused).getServerErrorMessage())
          .map(ServerErrorMessage::getConstraint);
    }
  }
}
