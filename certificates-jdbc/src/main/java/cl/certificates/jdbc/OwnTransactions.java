package cl.certificates.jdbc;

import cl.certificates.AdapterException;
import cl.certificates.OutcomeUnknownException;
import cl.certificates.StoreBusyException;
import cl.certificates.TransactionLostException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in a transaction of its own, on a connection which is given back as it was handed over.
 *
 * <p>Work that the database gave up for the sake of another (SQLState class 40, or MariaDB's error
 * 1020, also at the commit) is run again from its beginning, a bounded number of times.
 */
final class OwnTransactions implements Transactions {
  private static final Logger LOG = System.getLogger(OwnTransactions.class.getName());
  private static final int MOST_ATTEMPTS = 5;
  private static final String GIVEN_UP = "40";
  private static final String OUTCOME_UNKNOWN = "40003";
  private static final String REFUSED = "23";

  /** A lock was not had in time: of H2, and of PostgreSQL. */
  private static final Set<String> WAITED_TOO_LONG = Set.of("HYT00", "55P03");

  /** The same of MariaDB, which has no state of its own for it. */
  private static final int MARIADB_WAITED_TOO_LONG = 1205;

  /**
   * What MariaDB says from 11.6.2 on, without a state that tells, of a transaction whose snapshot
   * is outdated: it is rolled back as one that lost a deadlock is.
   */
  private static final int MARIADB_OUTDATED = 1020;

  private static final int NOT_ASKED = -1;

  private final DataSource dataSource;
  private volatile int handedOver = NOT_ASKED;

  OwnTransactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public boolean areTheHosts() {
    return false;
  }

  @Override
  public <T extends @Nullable Object> T run(String failure, Isolation isolation, Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      Loan loan = null;
      try {
        loan = new Loan(dataSource.getConnection());
        return attempt(loan, isolation, work);
      } catch (SQLException broken) {
        boolean mayBeDone = loan != null && loan.committing && isolation.writes();
        if (mayBeDone && !isKnownToBeUndone(broken)) {
          throw new OutcomeUnknownException(
              failure + ": whether it was done is unknown" + state(broken), broken);
        }
        if (attempt == MOST_ATTEMPTS || !isGivenUp(broken)) {
          throw broke(failure, broken);
        }
      }
    }
  }

  /**
   * The isolation connections are handed over with. It is asked of the first one alone: a source
   * hands all of them over alike, and some engines are asked by a round trip.
   */
  private int isolationOf(Connection connection) throws SQLException {
    int known = handedOver;
    if (known == NOT_ASKED) {
      known = connection.getTransactionIsolation();
      handedOver = known;
    }
    return known;
  }

  /** What a caller is told; of a store that is busy, that it may be tried again. */
  static AdapterException broke(String failure, SQLException cause) {
    return isGivenUp(cause) || isWaitTooLong(cause)
        ? new StoreBusyException(failure + ": the store is busy" + state(cause), cause)
        : new AdapterException(failure + state(cause), cause);
  }

  /** What a caller is told where all that the host did in its transaction is lost with the work. */
  static TransactionLostException lost(String failure, Throwable cause) {
    return new TransactionLostException(
        failure
            + ": the transaction of the host is lost, with all that was done in it: roll it back"
            + " and begin anew"
            + (cause instanceof SQLException told ? state(told) : ""),
        cause);
  }

  private static String state(SQLException cause) {
    return " (SQLState " + cause.getSQLState() + ")";
  }

  private static boolean isGivenUp(SQLException broken) {
    String state = Objects.toString(broken.getSQLState(), "");
    return state.startsWith(GIVEN_UP) && !state.equals(OUTCOME_UNKNOWN)
        || broken.getErrorCode() == MARIADB_OUTDATED;
  }

  private static boolean isWaitTooLong(SQLException broken) {
    return WAITED_TOO_LONG.contains(Objects.toString(broken.getSQLState(), ""))
        || broken.getErrorCode() == MARIADB_WAITED_TOO_LONG;
  }

  /** Of an error at a commit: the database answered, and what it answered was no. */
  private static boolean isKnownToBeUndone(SQLException broken) {
    return isGivenUp(broken) || Objects.toString(broken.getSQLState(), "").startsWith(REFUSED);
  }

  private <T extends @Nullable Object> T attempt(Loan loan, Isolation isolation, Work<T> work)
      throws SQLException {
    T result;
    try {
      loan.begin(isolation, isolationOf(loan.connection));
      result = work.on(loan.connection, loan::startOver);
      loan.commit();
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
    private boolean committing;

    Loan(Connection connection) {
      this.connection = connection;
    }

    void begin(Isolation asked, int handedOver) throws SQLException {
      autoCommit = connection.getAutoCommit();
      isolation = handedOver;
      int wanted = asked.from(isolation);
      if (asked == Isolation.ONE_STATEMENT && autoCommit && isolation == wanted) {
        return; // the statement is a transaction of its own
      }
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

    /** A whole rollback: where only a savepoint was gone back to, some stores undo the commit. */
    void startOver() throws SQLException {
      connection.rollback();
    }

    void commit() throws SQLException {
      if (begun) {
        committing = true;
        connection.commit();
      }
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

    /** What is committed is done, whatever becomes of the connection. */
    void giveBack() {
      Steps steps = new Steps(null);
      if (!steps.take(this::restoreAutoCommit) || !steps.take(this::restoreIsolation)) {
        // a pool would hand it to the next as it is
        steps.take(() -> connection.abort(Runnable::run));
      }
      steps.take(connection::close);
      steps.note("a connection broke after its work was committed");
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

    /** The message of a driver stays out of the log: it may quote what was written. */
    void note(String what) {
      if (first != null) {
        LOG.log(Level.WARNING, what + (first instanceof SQLException sql ? state(sql) : ""));
      }
    }
  }
}
