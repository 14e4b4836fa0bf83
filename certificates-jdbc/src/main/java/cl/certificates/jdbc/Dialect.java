package cl.certificates.jdbc;

import cl.certificates.AdapterException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of database these adapters work on. */
public enum Dialect {
  /** H2, in memory, in a file or as a server. */
  H2("H2") {
    @Override
    Optional<String> violated(SQLException refused) {
      return UNIQUE_VIOLATION.equals(refused.getSQLState())
          ? firstOf(H2_NAME, refused)
          : Optional.empty();
    }

    /**
     * Of any schema: H2 compares a pattern to the letter, and writes names in a case of its own.
     */
    @Override
    ResultSet tablesOf(Connection connection, Optional<String> schema) throws SQLException {
      return super.tablesOf(connection, Optional.empty());
    }

    @Override
    boolean isOf(Optional<String> schema, ResultSet table) throws SQLException {
      return schema.isEmpty() || schema.get().equalsIgnoreCase(table.getString("TABLE_SCHEM"));
    }
  },

  /** PostgreSQL. */
  POSTGRESQL("PostgreSQL") {
    @Override
    boolean commitsAtDefinitions() {
      return false;
    }

    @Override
    Optional<String> violated(SQLException refused) {
      return UNIQUE_VIOLATION.equals(refused.getSQLState())
          ? PostgresFault.constraint(refused)
          : Optional.empty();
    }
  },

  /** MariaDB, one server or a Galera cluster. */
  MARIADB("MariaDB") {
    @Override
    Optional<String> violated(SQLException refused) {
      return refused.getErrorCode() == MARIADB_DUPLICATE
          ? lastOf(QUOTED, refused)
          : Optional.empty();
    }

    @Override
    String nameOf(UniqueKey key, TableNames tables) {
      return key.primary ? "PRIMARY" : super.nameOf(key, tables);
    }

    @Override
    Optional<String> schemaOf(Connection connection) throws SQLException {
      return Optional.ofNullable(connection.getCatalog());
    }

    @Override
    ResultSet tablesOf(Connection connection, Optional<String> schema) throws SQLException {
      return connection.getMetaData().getTables(schema.orElse(null), null, "%", TABLES);
    }
  };

  private static final String UNIQUE_VIOLATION = "23505";
  private static final int MARIADB_DUPLICATE = 1062;

  /** A driver's message begins {@code …: "PUBLIC.ONE_VERSION_PER_CODE INDEX PUBLIC.…}. */
  private static final Pattern H2_NAME = Pattern.compile("\"(?:\\w+\\.)?(\\w+) INDEX ");

  /** In every language the message ends with the key: {@code … 'ABC' for key 'one_…'}. */
  private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

  private static final String[] TABLES = {"TABLE", "BASE TABLE"};
  private static final String SCRIPT = "/V1__certificates.sql";
  private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(?:\\n|\\z)");

  private final String product;

  Dialect(String product) {
    this.product = product;
  }

  /**
   * The dialect a connection speaks.
   *
   * @throws AdapterException if it is none that we know
   */
  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return Arrays.stream(values())
        .filter(dialect -> dialect.product.equals(product))
        .findFirst()
        .orElseThrow(() -> new AdapterException("the database is of an unknown kind: " + product));
  }

  /** Whether to make a table ends the transaction it is made in. */
  boolean commitsAtDefinitions() {
    return true;
  }

  /** The name of the unique constraint because of which a statement was refused, if it was. */
  abstract Optional<String> violated(SQLException refused);

  /** The name under which this engine reports a key. */
  String nameOf(UniqueKey key, TableNames tables) {
    return tables.prefix() + key.bareName;
  }

  /** The schema in which a connection looks for a table without one. */
  Optional<String> schemaOf(Connection connection) throws SQLException {
    return Optional.ofNullable(connection.getSchema());
  }

  /**
   * The tables among which are those of a schema, in the words of {@link
   * java.sql.DatabaseMetaData#getTables}.
   */
  ResultSet tablesOf(Connection connection, Optional<String> schema) throws SQLException {
    return connection.getMetaData().getTables(null, schema.orElse(null), "%", TABLES);
  }

  /** Whether one of those tables is of the schema. */
  boolean isOf(Optional<String> schema, ResultSet table) throws SQLException {
    return true;
  }

  private static Optional<String> firstOf(Pattern name, SQLException refused) {
    Matcher names = name.matcher(Objects.toString(refused.getMessage(), ""));
    return names.find() ? Optional.of(names.group(1)) : Optional.empty();
  }

  private static Optional<String> lastOf(Pattern name, SQLException refused) {
    Matcher names = name.matcher(Objects.toString(refused.getMessage(), ""));
    Optional<String> last = Optional.empty();
    while (names.find()) {
      last = Optional.of(names.group(1));
    }
    return last;
  }

  /** The statements that make the tables, each with the comments above it. */
  List<String> statements(TableNames tables) {
    String text =
        text().replace("${tables}", tables.qualifier()).replace("${prefix}", tables.prefix());
    return END_OF_STATEMENT
        .splitAsStream(text)
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private String text() {
    String script = name().toLowerCase(Locale.ROOT) + SCRIPT;
    try (InputStream in = Dialect.class.getResourceAsStream(script)) {
      return new String(Objects.requireNonNull(in, script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new AdapterException("the tables cannot be read from " + script, broken);
    }
  }
}
