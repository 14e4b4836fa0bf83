package example.libro;

import cl.certificates.AdapterException;
import cl.certificates.attendance.ClassAttendance;
import cl.certificates.attendance.ClassSession;
import cl.certificates.attendance.Participant;
import cl.certificates.course.ActionType;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.course.Courses;
import cl.certificates.course.Recipient;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The courses of an old class book. Its tables, {@code LC_…}, write a day as the number 20260313,
 * minutes as the text {@code 4:00}, a RUT as a number and its {@code DV}, a yes as {@code S}, and
 * the region by its roman numeral.
 */
public final class LibroCourses implements Courses {
  private static final String ACTION = "SELECT * FROM LC_ACCION WHERE ID_ACC = ?";

  private static final String CLASSES = "SELECT * FROM LC_CLASE WHERE ID_ACC = ? ORDER BY CORR";

  private static final String PEOPLE = "SELECT * FROM LC_ALUMNO WHERE ID_ACC = ? ORDER BY CORR";

  private static final String MARKS =
      """
      SELECT M.CORR_ALU, M.NRO_CLA, M.TPO
        FROM LC_MARCA M JOIN LC_CLASE C ON C.ID_ACC = M.ID_ACC AND C.NRO_CLA = M.NRO_CLA
       WHERE M.ID_ACC = ?
       ORDER BY M.CORR_ALU, C.CORR
      """;

  private final DataSource tables;

  /**
   * The courses in some tables.
   *
   * @param tables gives connections to the database of the class book
   */
  public LibroCourses(DataSource tables) {
    this.tables = tables;
  }

  @Override
  public Optional<Course> of(ActionId action) {
    try (Connection connection = tables.getConnection()) {
      // four questions, one state of the tables: nobody sees a course half replaced
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      connection.setAutoCommit(false);
      try {
        return read(connection, action);
      } finally {
        connection.rollback();
      }
    } catch (SQLException broken) {
      throw new AdapterException("the class book cannot be read", broken);
    } catch (IllegalArgumentException | IllegalStateException | DateTimeException odd) {
      throw new AdapterException("the class book holds what no course can be", odd);
    }
  }

  private static Optional<Course> read(Connection connection, ActionId action) throws SQLException {
    List<Course.Builder> found = rows(connection, ACTION, action, LibroCourses::course);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Map<Integer, List<ClassAttendance>> marks = new HashMap<>();
    rows(
        connection,
        MARKS,
        action,
        row ->
            marks
                .computeIfAbsent(row.getInt("CORR_ALU"), nobody -> new ArrayList<>())
                .add(new ClassAttendance(row.getInt("NRO_CLA"), minutes(row.getString("TPO")))));
    return Optional.of(
        found
            .get(0)
            .classes(rows(connection, CLASSES, action, LibroCourses::session))
            .participants(rows(connection, PEOPLE, action, row -> participant(row, marks)))
            .build());
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static <T> List<T> rows(
      Connection connection, String sql, ActionId action, Reading<T> reading) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, action.text());
      try (ResultSet rows = statement.executeQuery()) {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
          read.add(reading.of(rows));
        }
        return read;
      }
    }
  }

  private static Course.Builder course(ResultSet row) throws SQLException {
    return new Course.Builder()
        .action(ActionId.of(row.getString("ID_ACC")))
        .line(new TrainingLine(row.getString("COD_LIN"), row.getString("GLS_LIN")))
        .senceCode(Optional.ofNullable(row.getString("COD_SEN")).map(SenceCode::of))
        .name(row.getString("GLS_CUR"))
        .region(region(row.getString("REG_ROM")))
        .state(state(row.getString("EST_ACC")))
        .type(type(row.getString("TIP_ACC")))
        .communicatedStart(day(row, "FEC_INI").orElseThrow(LibroCourses::noDay))
        .communicatedEnd(day(row, "FEC_TER").orElseThrow(LibroCourses::noDay))
        .hours(minutes(row.getString("HRS_COM")) / 60)
        .minutesBeyondHours(minutes(row.getString("HRS_COM")) % 60)
        .executor(
            new TrainingEntity(
                rut(row, "EJE").orElseThrow(LibroCourses::nobody),
                row.getString("RZN_EJE"),
                yes(row, "IND_OTEC") ? TrainingEntity.Kind.OTEC : TrainingEntity.Kind.COMPANY))
        .supervisor(supervisor(row))
        .recipient(
            new Recipient(
                rut(row, "DES").orElseThrow(LibroCourses::nobody),
                row.getString("RZN_DES"),
                yes(row, "IND_OTIC") ? Recipient.Kind.OTIC : Recipient.Kind.COMPANY));
  }

  private static Optional<SupervisingEntity> supervisor(ResultSet row) throws SQLException {
    String name = row.getString("RZN_SUP");
    return rut(row, "SUP").map(rut -> new SupervisingEntity(rut, name));
  }

  private static ClassSession session(ResultSet row) throws SQLException {
    return new ClassSession.Builder()
        .number(row.getInt("NRO_CLA"))
        .date(day(row, "FEC_CLA").orElseThrow(LibroCourses::noDay))
        .minutes(minutes(row.getString("DUR")))
        .held(yes(row, "IND_REA"))
        .group(Optional.ofNullable(row.getString("SEC")))
        .build();
  }

  private static Participant participant(ResultSet row, Map<Integer, List<ClassAttendance>> marks)
      throws SQLException {
    return new Participant.Builder()
        .rut(rut(row, "ALU").orElseThrow(LibroCourses::nobody))
        .name(row.getString("NOM_ALU"))
        .communicated(yes(row, "IND_COM"))
        .enrolledFrom(day(row, "FEC_INC"))
        .enrolledUntil(day(row, "FEC_RET"))
        .attendance(marks.getOrDefault(row.getInt("CORR"), List.of()))
        .minutesOutsideClasses(minutes(row.getString("TPO_CNX")))
        .build();
  }

  private static Optional<Rut> rut(ResultSet row, String whose) throws SQLException {
    int number = row.getInt("RUT_" + whose);
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(Rut.of(number + "-" + row.getString("DV_" + whose)));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(LocalDate.parse(Integer.toString(number), DateTimeFormatter.BASIC_ISO_DATE));
  }

  /** {@code 4:00} is 240. */
  private static int minutes(String text) {
    int colon = text.indexOf(':');
    return Integer.parseInt(text.substring(0, colon)) * 60
        + Integer.parseInt(text.substring(colon + 1));
  }

  private static boolean yes(ResultSet row, String column) throws SQLException {
    return "S".equals(row.getString(column));
  }

  private static Region region(String roman) {
    return Stream.of(Region.values())
        .filter(region -> region.roman().equals(roman))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("an unknown region: " + roman));
  }

  private static CourseState state(String letter) {
    return switch (letter) {
      case "P" -> CourseState.TO_START;
      case "E" -> CourseState.RUNNING;
      case "T" -> CourseState.FINISHED;
      case "L" -> CourseState.LIQUIDATED;
      case "A" -> CourseState.CANCELLED;
      default -> throw new IllegalStateException("an unknown state: " + letter);
    };
  }

  private static ActionType type(String letter) {
    return switch (letter) {
      case "R" -> ActionType.REGULAR;
      case "P" -> ActionType.PARTIAL;
      case "C" -> ActionType.COMPLEMENTARY;
      default -> throw new IllegalStateException("an unknown type: " + letter);
    };
  }

  private static IllegalStateException noDay() {
    return new IllegalStateException("a day is missing");
  }

  private static IllegalStateException nobody() {
    return new IllegalStateException("a RUT is missing");
  }
}
