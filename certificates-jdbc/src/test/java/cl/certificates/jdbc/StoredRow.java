package cl.certificates.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table behind the back of the adapters, to be changed as somebody with the password of
 * the database would.
 *
 * @param key the first two columns, or the first alone where that is the key
 * @param values by the names of the columns, in their order
 */
record StoredRow(String table, List<String> key, Map<String, @Nullable Object> values) {
  static List<StoredRow> all(Connection connection, String table) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select * from " + table + " order by 1, 2");
        ResultSet row = select.executeQuery()) {
      List<StoredRow> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(of(table, row));
      }
      return rows;
    }
  }

  private static StoredRow of(String table, ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      values.put(
          columns.getColumnName(column).toLowerCase(Locale.ROOT),
          value(row, column, columns.getColumnType(column)));
    }
    List<String> names = List.copyOf(values.keySet());
    return new StoredRow(table, names.subList(0, table.equals("dossier") ? 1 : 2), values);
  }

  private static @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
    return switch (type) {
      case Types.INTEGER -> row.getInt(column);
      case Types.DATE -> row.getObject(column, LocalDate.class);
      case Types.TIMESTAMP -> row.getObject(column, LocalDateTime.class);
      case Types.BLOB -> bytes(row, column);
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> row.getBytes(column);
      default -> row.getString(column);
    };
  }

  private static byte[] bytes(ResultSet row, int column) throws SQLException {
    try (InputStream bytes = row.getBinaryStream(column)) {
      return bytes.readAllBytes();
    } catch (IOException broken) {
      throw new SQLException(broken);
    }
  }

  @Nullable Object get(String column) {
    return values.get(column);
  }

  String text(String column) {
    return String.valueOf(values.get(column));
  }

  int number(String column) {
    return (Integer) Optional.ofNullable(values.get(column)).orElseThrow();
  }

  /** The same row with another value; nothing is written. */
  StoredRow with(String column, @Nullable Object value) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
    changed.put(column, value);
    return new StoredRow(table, key, changed);
  }

  /** The values of another row under the key of this one. */
  StoredRow filledFrom(StoredRow other) {
    StoredRow filled = this;
    for (String column : values.keySet()) {
      filled = key.contains(column) ? filled : filled.with(column, other.get(column));
    }
    return filled;
  }

  void insert(Connection connection) throws SQLException {
    String names = String.join(", ", values.keySet());
    String marks = values.keySet().stream().map(name -> "?").collect(Collectors.joining(", "));
    execute(
        connection,
        "insert into %s (%s) values (%s)".formatted(table, names, marks),
        new ArrayList<>(values.values()));
  }

  /** Puts another row in the place of this one. */
  void become(Connection connection, StoredRow other) throws SQLException {
    String sets =
        values.keySet().stream().map(name -> name + " = ?").collect(Collectors.joining(", "));
    List<@Nullable Object> given = new ArrayList<>(other.values.values());
    key.forEach(name -> given.add(get(name)));
    execute(connection, "update %s set %s where %s".formatted(table, sets, where()), given);
  }

  void delete(Connection connection) throws SQLException {
    execute(
        connection,
        "delete from %s where %s".formatted(table, where()),
        new ArrayList<>(key.stream().map(this::get).toList()));
  }

  private String where() {
    return key.stream().map(name -> name + " = ?").collect(Collectors.joining(" and "));
  }

  private static void execute(Connection connection, String sql, List<@Nullable Object> given)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int place = 0; place < given.size(); place++) {
        if (given.get(place) instanceof byte[] bytes) {
          statement.setBytes(place + 1, bytes);
        } else {
          statement.setObject(place + 1, given.get(place));
        }
      }
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("not one row: " + sql);
      }
    }
  }
}
