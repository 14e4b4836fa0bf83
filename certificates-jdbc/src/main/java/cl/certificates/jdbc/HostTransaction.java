package cl.certificates.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/** Runs work as a part of a transaction that somebody else began and will end. */
final class HostTransaction implements Transactions {
  private final Connection connection;

  HostTransaction(Connection connection) {
    this.connection = connection;
  }

  @Override
  public boolean areTheHosts() {
    return true;
  }

  /** The isolation is what the host has chosen. */
  @Override
  public <T extends @Nullable Object> T run(String failure, Isolation isolation, Work<T> work) {
    try {
      if (connection.getAutoCommit()) {
        throw new IllegalStateException(
            "the connection has no transaction to take part in: switch its autocommit off");
      }
      Savepoint before = connection.setSavepoint();
      try {
        T result = work.on(connection, () -> connection.rollback(before));
        connection.releaseSavepoint(before);
        return result;
      } catch (SQLException | RuntimeException | Error first) {
        undo(failure, before, first);
        throw first;
      }
    } catch (SQLException broken) {
      throw OwnTransactions.broke(failure, broken);
    }
  }

  /**
   * Goes back to where the work began. Where that fails, nobody knows what of the transaction still
   * stands: whoever went on and committed would keep a part of it.
   */
  private void undo(String failure, Savepoint before, Throwable first) {
    try {
      connection.rollback(before);
    } catch (SQLException | RuntimeException later) {
      if (first != later) {
        first.addSuppressed(later);
      }
      if (!(first instanceof Error)) {
        throw OwnTransactions.lost(failure, first);
      }
    }
  }
}
