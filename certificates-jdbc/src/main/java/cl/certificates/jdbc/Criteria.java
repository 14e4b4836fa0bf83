package cl.certificates.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Conditions that must all hold, with their values in the order of their question marks. */
final class Criteria {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /**
   * Adds a condition.
   *
   * @param condition SQL with as many question marks as there are values; never a value itself
   */
  Criteria and(String condition, Object... its) {
    conditions.add("(" + condition + ")");
    values.addAll(List.of(its));
    return this;
  }

  String sql() {
    return String.join("\n   and ", conditions);
  }

  Object[] values() {
    return values.toArray();
  }

  /** The values behind one that stands before all of them. */
  Object[] valuesAfter(Object first) {
    List<Object> all = new ArrayList<>(List.of(first));
    all.addAll(values);
    return all.toArray();
  }

  void set(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }
}
