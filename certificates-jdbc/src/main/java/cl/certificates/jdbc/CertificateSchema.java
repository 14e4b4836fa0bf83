package cl.certificates.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The tables the adapters of this package need.
 *
 * <p>Nothing is applied by itself. A host with migrations of its own copies {@link #statements()}
 * into them; another calls {@code CertificateSchema.of(dataSource).apply()} when it starts.
 */
public final class CertificateSchema {
  private final Transactions transactions;

  private CertificateSchema(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The tables for the database behind a data source. */
  public static CertificateSchema of(DataSource dataSource) {
    return new CertificateSchema(new Transactions(dataSource));
  }

  /**
   * Makes the tables that are missing; those that are there are left as they are.
   *
   * @throws cl.certificates.AdapterException if the database is of an unknown kind, cannot be
   *     reached or does not let its tables be made
   */
  public void apply() {
    transactions.inOne("the tables cannot be made", CertificateSchema::apply);
  }

  private static @Nullable Void apply(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String definition : Dialect.of(connection).statements()) {
        statement.execute(definition);
      }
    }
    return null;
  }

  /**
   * The definitions in the dialect of the database, in the order in which they are to be run, each
   * with its comments and without a semicolon at its end.
   *
   * @throws cl.certificates.AdapterException if the database is of an unknown kind or cannot be
   *     reached
   */
  public List<String> statements() {
    return transactions.inOne(
        "the kind of database cannot be found out",
        connection -> Dialect.of(connection).statements());
  }
}
