package cl.certificates.jdbc;

import cl.certificates.AdapterException;
import cl.certificates.StoreBusyException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The tables the adapters of this package need, in versions.
 *
 * <p>Nothing is applied by itself. A host with migrations of its own copies {@link #statements()}
 * into them, or gives Flyway the folder of its engine in our jar ({@code
 * classpath:cl/certificates/jdbc/postgresql}, with the placeholders {@code tables} and {@code
 * prefix}); another calls {@code CertificateSchema.of(dataSource).apply()} when it starts.
 */
public final class CertificateSchema {
  /** The version of the tables that these adapters work on. */
  public static final int VERSION = 1;

  private static final String SELECT_VERSION = "select max(version) from #schema_version";
  private static final String VERSION_TABLE = "schema_version";

  /** One for each table that another instance may make first. */
  private static final int MOST_ATTEMPTS = 20;

  /**
   * Of H2 a table, an index, or no state that tells; of PostgreSQL a row of its catalogue, a table,
   * a constraint.
   */
  private static final Set<String> MADE_BY_SOMEBODY_ELSE =
      Set.of("42S01", "42S11", "HY000", "23505", "42P07", "42710");

  private final Database database;

  private CertificateSchema(Database database) {
    this.database = database;
  }

  /** The tables in the schema of the connections of a data source. */
  public static CertificateSchema of(DataSource dataSource) {
    return of(Database.of(dataSource));
  }

  /** The tables of a database, wherever they are. */
  public static CertificateSchema of(Database database) {
    return new CertificateSchema(database);
  }

  /**
   * Makes the tables that are missing; those that are there are left as they are. Stopped half-way,
   * it may be called again.
   *
   * <p>On H2 and MariaDB a definition commits what the transaction has done by then, so there the
   * tables are not made in a transaction of the host.
   *
   * @throws IllegalStateException if the database takes part in a transaction of the host that this
   *     would commit
   * @throws AdapterException if the database is of an unknown kind, cannot be reached, does not let
   *     its tables be made, or has tables of a later version
   */
  public void apply() {
    for (int attempt = 1; ; attempt++) {
      try {
        database.inOne("the tables cannot be made", this::apply);
        return;
      } catch (AdapterException refused) {
        if (attempt == MOST_ATTEMPTS || !isMadeBySomebodyElse(refused)) {
          throw refused;
        }
      }
    }
  }

  /** "If it does not exist" is no lock: of two who find nothing, one is refused. */
  private static boolean isMadeBySomebodyElse(AdapterException refused) {
    return !(refused instanceof StoreBusyException) // on MariaDB its state tells nothing either
        && refused.getCause() instanceof SQLException cause
        && MADE_BY_SOMEBODY_ELSE.contains(Objects.toString(cause.getSQLState(), ""));
  }

  private @Nullable Void apply(Session session) throws SQLException {
    if (database.isInOneOfTheHost() && Dialect.of(session.connection()).commitsAtDefinitions()) {
      throw new IllegalStateException(
          "making the tables would commit the transaction of the host: make them outside of it,"
              + " with Database.of(dataSource)");
    }
    requireNotLater(installed(session));
    try (Statement statement = session.connection().createStatement()) {
      for (String definition : statements(session)) {
        statement.execute(definition);
      }
    }
    return null;
  }

  private static void requireNotLater(int installed) {
    if (installed > VERSION) {
      throw new AdapterException(
          "the tables are of version %s, these adapters of %s: use a later release"
              .formatted(installed, VERSION));
    }
  }

  /**
   * Which version of the tables stands in the database.
   *
   * @return 1 or more; 0 if there are none, or not all of them
   * @throws AdapterException if the database is of an unknown kind or cannot be reached
   */
  public int installed() {
    return database.onOneState("the tables cannot be looked for", CertificateSchema::installed);
  }

  private static int installed(Session session) throws SQLException {
    if (!session.hasTable(VERSION_TABLE)) {
      return 0;
    }
    try (PreparedStatement select = session.prepare(SELECT_VERSION);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  /**
   * Looks whether the tables are those that these adapters work on; for a host that migrates itself
   * and would rather not start than fail later.
   *
   * @throws AdapterException if they are not, saying which there are and which there should be; or
   *     if the database cannot be reached
   */
  public void check() {
    int installed = installed();
    requireNotLater(installed);
    if (installed < VERSION) {
      throw new AdapterException(
          "the tables are of version %s, these adapters need %s: call apply(), or run statements()"
              .formatted(installed, VERSION));
    }
  }

  /**
   * The statements in the dialect of the database, in the order in which they are to be run, each
   * with its comments and without a semicolon at its end. The last notes the version, so it is to
   * be run only if all others were.
   *
   * @throws AdapterException if the database is of an unknown kind or cannot be reached
   */
  public List<String> statements() {
    return database.onOneState(
        "the kind of database cannot be found out", CertificateSchema::statements);
  }

  private static List<String> statements(Session session) throws SQLException {
    return Dialect.of(session.connection()).statements(session.tables());
  }

  /**
   * The same for a database that is not at hand: what its administrator runs.
   *
   * @param dialect of which kind it is
   * @param names where its tables are to be
   */
  public static List<String> statements(Dialect dialect, TableNames names) {
    return dialect.statements(names);
  }
}
