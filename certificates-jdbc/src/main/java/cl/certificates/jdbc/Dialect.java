package cl.certificates.jdbc;

import cl.certificates.AdapterException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one engine does its own way: its tables, and how it names a violated constraint. */
enum Dialect {
  /** A driver's message begins {@code …: "PUBLIC.ONE_VERSION_PER_CODE INDEX PUBLIC.…}. */
  H2("H2", "h2.sql", Pattern.compile("\"(?:\\w+\\.)?(\\w+) INDEX "));

  private static final String UNIQUE_VIOLATION = "23505";
  private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(?:\\n|\\z)");

  private final String product;
  private final String script;
  private final Pattern violated;

  Dialect(String product, String script, Pattern violated) {
    this.product = product;
    this.script = script;
    this.violated = violated;
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

  /** Whether a statement was refused because of the unique constraint of this name. */
  static boolean violates(Connection connection, SQLException refused, String constraint)
      throws SQLException {
    return of(connection).violated(refused).filter(constraint::equalsIgnoreCase).isPresent();
  }

  private Optional<String> violated(SQLException refused) {
    if (!UNIQUE_VIOLATION.equals(refused.getSQLState())) {
      return Optional.empty();
    }
    Matcher name = violated.matcher(Objects.toString(refused.getMessage(), ""));
    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** The statements that make the tables, each with the comments above it. */
  List<String> statements() {
    return END_OF_STATEMENT
        .splitAsStream(text())
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private String text() {
    try (InputStream in = Dialect.class.getResourceAsStream(script)) {
      return new String(Objects.requireNonNull(in, script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new AdapterException("the tables cannot be read from " + script, broken);
    }
  }
}
