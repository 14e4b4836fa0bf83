package cl.certificates.jdbc;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where the tables of the adapters are: in which schema, and with what before their names.
 *
 * <p>Example: {@code TableNames.DEFAULT.inSchema("sence").prefixed("cert_")} has the events in
 * {@code sence.cert_dossier_event}. Names are written as they are, without quotes, so that each
 * engine reads them in its own case.
 *
 * @param schema the schema, or for MariaDB the database, of the tables; empty for that of the
 *     connection
 * @param prefix what all their names begin with; empty for nothing
 */
public record TableNames(String schema, String prefix) {
  /** What stands before the name of a table in our SQL. */
  private static final String PLACE = "#";

  /** With the longest of our names it stays within the 63 bytes of PostgreSQL. */
  private static final Pattern PREFIX = Pattern.compile("(?:[a-z][a-z0-9_]{0,19})?");

  private static final Pattern SCHEMA = Pattern.compile("(?:[a-z][a-z0-9_]{0,62})?");

  /** Tables of the schema of the connection, without a prefix. */
  public static final TableNames DEFAULT = new TableNames("", "");

  /**
   * @throws IllegalArgumentException if one is not made of lower-case letters of ASCII, digits and
   *     underscores, a letter first, or is too long: 63 characters for a schema, 20 for a prefix
   */
  public TableNames {
    require("schema", SCHEMA, schema);
    require("prefix", PREFIX, prefix);
  }

  private static void require(String what, Pattern pattern, String text) {
    if (!pattern.matcher(Objects.requireNonNull(text, what)).matches()) {
      throw new IllegalArgumentException(
          "a %s is like %s, not '%s'".formatted(what, pattern.pattern(), text));
    }
  }

  /**
   * The same tables in a schema.
   *
   * @param name its name; the schema is the host's to make
   * @throws IllegalArgumentException if it cannot be the name of a schema
   */
  public TableNames inSchema(String name) {
    return new TableNames(name, prefix);
  }

  /**
   * The same tables with a prefix, for a schema that others share.
   *
   * @param text what their names begin with, an underscore at its end included
   * @throws IllegalArgumentException if no name can begin so
   */
  public TableNames prefixed(String text) {
    return new TableNames(schema, text);
  }

  /** What stands before the bare name of a table. */
  String qualifier() {
    return schema.isEmpty() ? prefix : schema + "." + prefix;
  }

  /** A statement of ours for these tables. */
  String in(String sql) {
    return sql.replace(PLACE, qualifier());
  }
}
