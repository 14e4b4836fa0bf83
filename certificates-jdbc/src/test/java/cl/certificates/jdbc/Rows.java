package cl.certificates.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into tables behind the back of the adapters. */
final class Rows {
  private Rows() {}

  static int count(DataSource store, String table) throws SQLException {
    try (Connection connection = store.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Every row of a table, each as the texts of its columns. */
  static List<List<String>> all(DataSource store, String table) throws SQLException {
    return all(store, table, "1, 2");
  }

  static List<List<String>> all(DataSource store, String table, String order) throws SQLException {
    try (Connection connection = store.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select * from " + table + " order by " + order)) {
      List<List<String>> rows = new ArrayList<>();
      while (row.next()) {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          values.add(text(row, column));
        }
        rows.add(values);
      }
      return rows;
    }
  }

  private static String text(ResultSet row, int column) throws SQLException {
    return row.getMetaData().getColumnType(column) == Types.TIMESTAMP
        ? row.getObject(column, LocalDateTime.class).toString().replace('T', ' ')
        : String.valueOf(row.getString(column));
  }

  static void change(DataSource store, String sql) throws SQLException {
    try (Connection connection = store.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
  }
}
