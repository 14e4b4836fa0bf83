package example.libro;

import cl.certificates.attendance.ClassAttendance;
import cl.certificates.attendance.ClassSession;
import cl.certificates.attendance.Participant;
import cl.certificates.course.Course;
import cl.certificates.course.Recipient;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The old class book, with courses that are written as its own screens write them. */
final class Libro {
  final DataSource tables =
      JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "");

  Libro() {
    try (InputStream sql = Libro.class.getResourceAsStream("libro.sql");
        Connection connection = tables.getConnection()) {
      String statements =
          new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
      connection.createStatement().execute(statements);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  void store(Course course) {
    try (Connection connection = tables.getConnection()) {
      connection.setAutoCommit(false);
      String action = course.action().text();
      for (String table : List.of("LC_MARCA", "LC_ALUMNO", "LC_CLASE", "LC_ACCION")) {
        insert(connection, "DELETE FROM " + table + " WHERE ID_ACC = ?", action);
      }
      insertAction(connection, course);
      for (int place = 0; place < course.classes().size(); place++) {
        insertClass(connection, action, place, course.classes().get(place));
      }
      for (int place = 0; place < course.participants().size(); place++) {
        insertPerson(connection, action, place, course.participants().get(place));
      }
      connection.commit();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void insertAction(Connection connection, Course course) throws SQLException {
    Optional<Rut> supervisor = course.supervisor().map(SupervisingEntity::rut);
    insert(
        connection,
        "INSERT INTO LC_ACCION VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        course.action().text(),
        course.line().code(),
        course.line().name(),
        course.senceCode().map(SenceCode::digits).orElse(null),
        course.name(),
        course.region().roman(),
        switch (course.state()) {
          case TO_START -> "P";
          case RUNNING -> "E";
          case FINISHED -> "T";
          case LIQUIDATED -> "L";
          case CANCELLED -> "A";
        },
        course.type().name().substring(0, 1),
        day(course.communicatedStart()),
        day(course.communicatedEnd()),
        time(Math.toIntExact(course.communicatedMinutes())),
        course.executor().rut().number(),
        dv(course.executor().rut()),
        course.executor().name(),
        flag(course.executor().kind() == TrainingEntity.Kind.OTEC),
        supervisor.map(Rut::number).orElse(null),
        supervisor.map(Libro::dv).orElse(null),
        course.supervisor().map(SupervisingEntity::name).orElse(null),
        course.recipient().rut().number(),
        dv(course.recipient().rut()),
        course.recipient().name(),
        flag(course.recipient().kind() == Recipient.Kind.OTIC));
  }

  private static void insertClass(
      Connection connection, String action, int place, ClassSession session) throws SQLException {
    insert(
        connection,
        "INSERT INTO LC_CLASE VALUES (?,?,?,?,?,?,?)",
        action,
        place,
        session.number(),
        day(session.date()),
        time(session.minutes()),
        flag(session.held()),
        session.group().orElse(null));
  }

  private static void insertPerson(
      Connection connection, String action, int place, Participant person) throws SQLException {
    insert(
        connection,
        "INSERT INTO LC_ALUMNO VALUES (?,?,?,?,?,?,?,?,?)",
        action,
        place,
        person.rut().number(),
        dv(person.rut()),
        person.name(),
        flag(person.communicated()),
        person.enrolledFrom().map(Libro::day).orElse(null),
        person.enrolledUntil().map(Libro::day).orElse(null),
        time(person.minutesOutsideClasses()));
    for (ClassAttendance mark : person.attendance()) {
      insert(
          connection,
          "INSERT INTO LC_MARCA VALUES (?,?,?,?)",
          action,
          place,
          mark.classNumber(),
          time(mark.minutes()));
    }
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int place = 0; place < values.length; place++) {
        statement.setObject(place + 1, values[place]);
      }
      statement.executeUpdate();
    }
  }

  private static int day(LocalDate day) {
    return Integer.parseInt(day.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  private static String time(int minutes) {
    return minutes / 60 + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
  }

  private static String dv(Rut rut) {
    return Character.toString(rut.checkDigit());
  }

  private static String flag(boolean yes) {
    return yes ? "S" : "N";
  }
}
