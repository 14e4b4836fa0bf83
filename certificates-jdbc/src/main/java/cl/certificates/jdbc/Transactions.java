package cl.certificates.jdbc;

import cl.certificates.AdapterException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs a unit of work in one transaction on a connection of its own, which is given back as it was
 * handed over.
 *
 * <p>A unit that the database gave up for the sake of another (SQLState class 40, also at the
 * commit) is run again from its beginning, a bounded number of times. This is the one place where a
 * {@link SQLException} becomes an {@link AdapterException}.
 */
final class Transactions {
  private static final int MOST_ATTEMPTS = 5;
  private static final String GIVEN_UP = "40";
  private static final String OUTCOME_UNKNOWN = "40003";

  private final DataSource dataSource;

  Transactions(DataSource dataSource) {
    this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
  }

  /** Work on one connection; it may be run more than once. */
  interface Unit<T extends @Nullable Object> {
    T run(Connection connection) throws SQLException;
  }

  /**
   * Runs a unit that writes, or that reads with one statement.
   *
   * @param failure what could not be done, if it cannot; without personal data
   */
  <T extends @Nullable Object> T inOne(String failure, Unit<T> unit) {
    return run(failure, Connection.TRANSACTION_READ_COMMITTED, unit);
  }

  /** Runs a unit whose statements all read the same state of the database. */
  <T extends @Nullable Object> T onOneState(String failure, Unit<T> unit) {
    return run(failure, Connection.TRANSACTION_REPEATABLE_READ, unit);
  }

  private <T extends @Nullable Object> T run(String failure, int isolation, Unit<T> unit) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(isolation, unit);
      } catch (SQLException broken) {
        if (attempt == MOST_ATTEMPTS || !isWorthAnother(broken)) {
          throw broke(failure, broken);
        }
      }
    }
  }

  private static AdapterException broke(String failure, SQLException cause) {
    return new AdapterException(failure + " (SQLState " + cause.getSQLState() + ")", cause);
  }

  private static boolean isWorthAnother(SQLException broken) {
    String state = Objects.toString(broken.getSQLState(), "");
    return state.startsWith(GIVEN_UP) && !state.equals(OUTCOME_UNKNOWN);
  }

  private <T extends @Nullable Object> T attempt(int isolation, Unit<T> unit) throws SQLException {
    Loan loan = new Loan(dataSource.getConnection());
    T result;
    try {
      loan.begin(isolation);
      result = unit.run(loan.connection);
      loan.connection.commit();
    } catch (SQLException | RuntimeException | Error first) {
      loan.rollBack(first);
      throw first;
    }
    loan.giveBack();
    return result;
  }

  /** A connection with what it was like when it was handed over. */
  private static final class Loan {
    private final Connection connection;
    private boolean autoCommit;
    private int isolation;
    private boolean autoCommitChanged;
    private boolean isolationChanged;
    private boolean begun;

    Loan(Connection connection) {
      this.connection = connection;
    }

    void begin(int wanted) throws SQLException {
      autoCommit = connection.getAutoCommit();
      isolation = connection.getTransactionIsolation();
      if (isolation != wanted) {
        isolationChanged = true;
        connection.setTransactionIsolation(wanted);
      }
      if (autoCommit) {
        autoCommitChanged = true;
        connection.setAutoCommit(false);
      }
      begun = true;
    }

    void rollBack(Throwable first) {
      Steps steps = new Steps(first);
      if (steps.take(this::undo)) {
        steps.take(this::restoreAutoCommit);
        steps.take(this::restoreIsolation);
      } else {
        // to switch autocommit on would commit what could not be rolled back
        steps.take(() -> connection.abort(Runnable::run));
      }
      steps.take(connection::close);
    }

    private void undo() throws SQLException {
      if (begun) {
        connection.rollback();
      }
    }

    void giveBack() {
      Steps steps = new Steps(null);
      steps.take(this::restoreAutoCommit);
      steps.take(this::restoreIsolation);
      steps.take(connection::close);
      steps.end();
    }

    private void restoreAutoCommit() throws SQLException {
      if (autoCommitChanged) {
        connection.setAutoCommit(true);
      }
    }

    private void restoreIsolation() throws SQLException {
      if (isolationChanged) {
        connection.setTransactionIsolation(isolation);
      }
    }
  }

  /** Steps that are all taken, whatever becomes of the others; the first error is kept. */
  private static final class Steps {
    private @Nullable Throwable first;

    Steps(@Nullable Throwable first) {
      this.first = first;
    }

    interface Step {
      void take() throws SQLException;
    }

    boolean take(Step step) {
      try {
        step.take();
        return true;
      } catch (SQLException | RuntimeException later) {
        if (first == null) {
          first = later;
        } else if (first != later) {
          first.addSuppressed(later);
        }
        return false;
      }
    }

    /** What was committed is not run again, so nothing of it may look like a reason to. */
    void end() {
      if (first instanceof SQLException broken) {
        throw broke("a connection cannot be given back, what it did is committed", broken);
      }
      if (first instanceof RuntimeException broken) {
        throw broken;
      }
    }
  }
}
