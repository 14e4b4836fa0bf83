package cl.certificates.jdbc;

import java.sql.Connection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database the adapters of this package work on: where its connections come from, and where its
 * tables are.
 *
 * <p>Examples: {@code Database.of(dataSource)} for tables in the schema of the connection; {@code
 * Database.of(dataSource).with(TableNames.DEFAULT.prefixed("cert_"))}; {@code
 * Database.within(connection)} to take part in a transaction of the host; {@code
 * Database.of(dataSource).joining(underWay)} to do so wherever one is under way.
 */
public final class Database {
  private final Transactions transactions;
  private final TableNames tables;

  private Database(Transactions transactions, TableNames tables) {
    this.transactions = transactions;
    this.tables = tables;
  }

  /**
   * A database whose every call is a transaction of its own, on a connection taken for it and given
   * back with the autocommit and the isolation it came with.
   *
   * @param dataSource one whose connections all come with the same isolation, as pools hand them
   *     out
   */
  public static Database of(DataSource dataSource) {
    Objects.requireNonNull(dataSource, "dataSource");
    return new Database(new OwnTransactions(dataSource), TableNames.DEFAULT);
  }

  /**
   * A database whose every call is part of the transaction of the host on this connection: nothing
   * is committed, rolled back as a whole, or set; what a call could not finish is undone to where
   * it began. The host's isolation holds, and nothing is tried again: after an {@link
   * cl.certificates.AdapterException} the host rolls back, and may do all of it anew.
   *
   * <p>It must after a {@link cl.certificates.TransactionLostException}: the database has given up
   * the whole of the transaction, as InnoDB and H2 do to end a deadlock, and begins another at the
   * next statement. Whoever went on and committed would keep what came later, and nothing of what
   * was done before.
   *
   * <p>Under REPEATABLE READ, which MariaDB takes if it is told nothing, whoever loses a race
   * cannot see who won it, and ends in a {@link cl.certificates.StoreBusyException}; under READ
   * COMMITTED it hears what now stands.
   *
   * <p>For use by one thread, and for no longer than the transaction.
   *
   * @param connection one with autocommit switched off
   */
  public static Database within(Connection connection) {
    Objects.requireNonNull(connection, "connection");
    return new Database(new HostTransaction(connection), TableNames.DEFAULT);
  }

  /**
   * The same database, whose calls take part in a transaction of the host where one is under way,
   * as {@link #within} does, and are as before where none is. What is said there of a transaction
   * that is lost holds here as well. So one office, made once, serves a host that begins
   * transactions around some of its acts, as frameworks do.
   *
   * @param underWay asked at every call, by the thread that calls: the connection of the
   *     transaction that thread is in, with autocommit switched off; empty outside of one
   */
  public Database joining(Supplier<Optional<Connection>> underWay) {
    Objects.requireNonNull(underWay, "underWay");
    return new Database(new JoinedTransactions(underWay, transactions), tables);
  }

  /** The same database with its tables elsewhere. */
  public Database with(TableNames names) {
    return new Database(transactions, Objects.requireNonNull(names, "names"));
  }

  /** Whether a unit, run now, takes part in a transaction of the host. */
  boolean isInOneOfTheHost() {
    return transactions.areTheHosts();
  }

  TableNames tables() {
    return tables;
  }

  /**
   * Runs a unit that writes, or reads with several statements what is committed.
   *
   * @param failure what could not be done, if it cannot; without personal data
   */
  <T extends @Nullable Object> T inOne(String failure, Unit<T> unit) {
    return run(failure, Isolation.COMMITTED, unit);
  }

  /** Runs a unit that writes, and of which a unique key lets one of several through. */
  <T extends @Nullable Object> T inOneByKey(String failure, Unit<T> unit) {
    return run(failure, Isolation.KEYED, unit);
  }

  /** Runs a unit that reads with one statement. */
  <T extends @Nullable Object> T reading(String failure, Unit<T> unit) {
    return run(failure, Isolation.ONE_STATEMENT, unit);
  }

  /** Runs a unit whose statements all read the same state of the database. */
  <T extends @Nullable Object> T onOneState(String failure, Unit<T> unit) {
    return run(failure, Isolation.ONE_STATE, unit);
  }

  private <T extends @Nullable Object> T run(String failure, Isolation isolation, Unit<T> unit) {
    return transactions.run(
        failure, isolation, (connection, undo) -> unit.run(new Session(connection, tables, undo)));
  }
}
