package cl.certificates.jdbc;

import cl.certificates.AdapterException;
import cl.certificates.identity.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How values of the domain stand in a column, both ways. */
final class Columns {
  private Columns() {}

  /** Reads rows into a value. */
  interface Reading<T> {
    T read() throws SQLException;
  }

  /**
   * What rows hold. Whoever asks for them has made no mistake where they hold what cannot be.
   *
   * @param what the rows should be, as in "course"
   * @throws AdapterException if they hold none
   */
  static <T> T intact(String what, Reading<T> reading) throws SQLException {
    try {
      return reading.read();
    } catch (RuntimeException damaged) {
      throw new AdapterException("the store holds what no " + what + " can be", damaged);
    }
  }

  /** An instant as a date and time of UTC, which no zone of a session or a machine moves. */
  static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  static @Nullable LocalDate day(Optional<LocalDate> day) {
    return day.orElse(null);
  }

  static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static Optional<LocalDate> optionalDay(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Region region(ResultSet row, String column) throws SQLException {
    return Region.parse(row.getString(column))
        .getOrElseThrow(fault -> new IllegalStateException("an unknown region is stored"));
  }
}
