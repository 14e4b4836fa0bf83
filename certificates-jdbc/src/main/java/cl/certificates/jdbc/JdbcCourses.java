package cl.certificates.jdbc;

import cl.certificates.AdapterException;
import cl.certificates.attendance.ClassAttendance;
import cl.certificates.attendance.ClassSession;
import cl.certificates.attendance.Participant;
import cl.certificates.course.ActionType;
import cl.certificates.course.Course;
import cl.certificates.course.CourseRegister;
import cl.certificates.course.CourseState;
import cl.certificates.course.Courses;
import cl.certificates.course.IdentifierMismatch;
import cl.certificates.course.Recipient;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import cl.certificates.search.FoldedText;
import io.vavr.control.Either;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A register of courses in a database, fed by a host that has no class book of its own.
 *
 * <p>A course is written whole: the row of the course is inserted or, if its key is taken, locked
 * and compared; then its classes, participants and marks take the place of the old ones.
 */
public final class JdbcCourses implements Courses, CourseRegister {
  private static final String INSERT_COURSE =
      """
      insert into #course
        (line_code, line_name, sence_code, name, name_folded, region, state, action_type,
         communicated_start, communicated_end, hours,
         executor_rut, executor_name, executor_name_folded, executor_kind,
         supervisor_rut, supervisor_name, supervisor_name_folded,
         recipient_rut, recipient_name, recipient_kind, minutes_beyond_hours, action_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String UPDATE_COURSE =
      """
      update #course
         set line_code = ?, line_name = ?, sence_code = ?, name = ?, name_folded = ?, region = ?,
             state = ?, action_type = ?, communicated_start = ?, communicated_end = ?, hours = ?,
             executor_rut = ?, executor_name = ?, executor_name_folded = ?, executor_kind = ?,
             supervisor_rut = ?, supervisor_name = ?, supervisor_name_folded = ?,
             recipient_rut = ?, recipient_name = ?, recipient_kind = ?,
             minutes_beyond_hours = ?
       where action_id = ?
      """;
  private static final String SELECT_COURSE = "select * from #course where action_id = ?";
  private static final String LOCK_COURSE = SELECT_COURSE + " for update";
  private static final String SELECT_CLASSES =
      """
      select class_number, class_date, minutes, held, class_group
        from #course_class
       where action_id = ?
       order by place
      """;
  private static final String SELECT_PARTICIPANTS =
      """
      select place, rut, name, communicated, enrolled_from, enrolled_until,
             minutes_outside_classes
        from #course_participant
       where action_id = ?
       order by place
      """;
  private static final String SELECT_ATTENDANCE =
      """
      select participant_place, class_number, minutes
        from #attendance
       where action_id = ?
       order by participant_place, place
      """;
  private static final List<String> DELETE_PARTS =
      List.of(
          "delete from #attendance where action_id = ?",
          "delete from #course_participant where action_id = ?",
          "delete from #course_class where action_id = ?");
  private static final String INSERT_CLASS =
      """
      insert into #course_class
        (action_id, place, class_number, class_date, minutes, held, class_group)
      values (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INSERT_PARTICIPANT =
      """
      insert into #course_participant
        (action_id, place, rut, name, name_folded, communicated, enrolled_from, enrolled_until,
         minutes_outside_classes)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INSERT_ATTENDANCE =
      """
      insert into #attendance (action_id, participant_place, place, class_number, minutes)
      values (?, ?, ?, ?, ?)
      """;
  private static final int MOST_IN_A_BATCH = 1_000;

  private final Database database;

  /** The register in the tables of {@link CertificateSchema}. */
  public JdbcCourses(DataSource dataSource) {
    this(Database.of(dataSource));
  }

  /**
   * The register in the tables of {@link CertificateSchema}, wherever they are, or in a transaction
   * of the host.
   */
  public JdbcCourses(Database database) {
    this.database = Objects.requireNonNull(database, "database");
  }

  @Override
  public Optional<Course> of(ActionId action) {
    return database.onOneState("a course cannot be read", session -> read(session, action));
  }

  @Override
  public Either<IdentifierMismatch, Course> register(Course course) {
    CourseRegister.requireKeepable(course);
    return database.inOne("a course cannot be registered", session -> register(session, course));
  }

  private static Either<IdentifierMismatch, Course> register(Session session, Course course)
      throws SQLException {
    Course kept = course;
    try {
      write(session, INSERT_COURSE, course);
    } catch (SQLException refused) {
      if (!session.violates(refused, UniqueKey.COURSE_PER_ACTION)) {
        throw refused;
      }
      session.startOver();
      Course known = lock(session, course.action());
      Optional<IdentifierMismatch> mismatch = IdentifierMismatch.between(known, course);
      if (mismatch.isPresent()) {
        return Either.left(mismatch.get());
      }
      kept = course.keepingLiquidation(known);
      write(session, UPDATE_COURSE, kept);
      deleteParts(session, course.action());
    }
    insertClasses(session, kept);
    insertParticipants(session, kept);
    insertAttendance(session, kept);
    return Either.right(kept);
  }

  private static void write(Session session, String statement, Course course) throws SQLException {
    try (PreparedStatement write = session.prepare(statement)) {
      Optional<SupervisingEntity> supervisor = course.supervisor();
      write.setString(1, course.line().code());
      write.setString(2, course.line().name());
      write.setString(3, course.senceCode().map(SenceCode::digits).orElse(null));
      write.setString(4, course.name());
      write.setString(5, FoldedText.of(course.name()).value());
      write.setString(6, course.region().code());
      write.setString(7, course.state().name());
      write.setString(8, course.type().name());
      write.setObject(9, course.communicatedStart());
      write.setObject(10, course.communicatedEnd());
      write.setInt(11, course.hours());
      write.setString(12, course.executor().rut().canonical());
      write.setString(13, course.executor().name());
      write.setString(14, FoldedText.of(course.executor().name()).value());
      write.setString(15, course.executor().kind().name());
      write.setString(16, supervisor.map(entity -> entity.rut().canonical()).orElse(null));
      write.setString(17, supervisor.map(SupervisingEntity::name).orElse(null));
      write.setString(
          18, supervisor.map(entity -> FoldedText.of(entity.name()).value()).orElse(null));
      write.setString(19, course.recipient().rut().canonical());
      write.setString(20, course.recipient().name());
      write.setString(21, course.recipient().kind().name());
      write.setInt(22, course.minutesBeyondHours());
      write.setString(23, course.action().text());
      write.executeUpdate();
    }
  }

  private static Course lock(Session session, ActionId action) throws SQLException {
    try (PreparedStatement select = session.prepare(LOCK_COURSE)) {
      select.setString(1, action.text());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new AdapterException("a course whose key is taken is not there");
        }
        return Columns.intact("course", () -> course(row).build());
      }
    }
  }

  private static void deleteParts(Session session, ActionId action) throws SQLException {
    for (String statement : DELETE_PARTS) {
      try (PreparedStatement delete = session.prepare(statement)) {
        delete.setString(1, action.text());
        delete.executeUpdate();
      }
    }
  }

  private static void insertClasses(Session session, Course course) throws SQLException {
    try (Batch rows = new Batch(session.prepare(INSERT_CLASS))) {
      int place = 0;
      for (ClassSession taught : course.classes()) {
        rows.insert.setString(1, course.action().text());
        rows.insert.setInt(2, place++);
        rows.insert.setInt(3, taught.number());
        rows.insert.setObject(4, taught.date());
        rows.insert.setInt(5, taught.minutes());
        rows.insert.setBoolean(6, taught.held());
        rows.insert.setString(7, taught.group().orElse(null));
        rows.add();
      }
      rows.flush();
    }
  }

  private static void insertParticipants(Session session, Course course) throws SQLException {
    try (Batch rows = new Batch(session.prepare(INSERT_PARTICIPANT))) {
      int place = 0;
      for (Participant participant : course.participants()) {
        rows.insert.setString(1, course.action().text());
        rows.insert.setInt(2, place++);
        rows.insert.setString(3, participant.rut().canonical());
        rows.insert.setString(4, participant.name());
        rows.insert.setString(5, FoldedText.of(participant.name()).value());
        rows.insert.setBoolean(6, participant.communicated());
        rows.insert.setObject(7, Columns.day(participant.enrolledFrom()));
        rows.insert.setObject(8, Columns.day(participant.enrolledUntil()));
        rows.insert.setInt(9, participant.minutesOutsideClasses());
        rows.add();
      }
      rows.flush();
    }
  }

  private static void insertAttendance(Session session, Course course) throws SQLException {
    try (Batch rows = new Batch(session.prepare(INSERT_ATTENDANCE))) {
      int participantPlace = 0;
      for (Participant participant : course.participants()) {
        int place = 0;
        for (ClassAttendance mark : participant.attendance()) {
          rows.insert.setString(1, course.action().text());
          rows.insert.setInt(2, participantPlace);
          rows.insert.setInt(3, place++);
          rows.insert.setInt(4, mark.classNumber());
          rows.insert.setInt(5, mark.minutes());
          rows.add();
        }
        participantPlace++;
      }
      rows.flush();
    }
  }

  /** Rows sent together, at most a thousand at once, so that memory does not grow with a course. */
  private static final class Batch implements AutoCloseable {
    private final PreparedStatement insert;
    private int waiting;

    Batch(PreparedStatement insert) {
      this.insert = insert;
    }

    void add() throws SQLException {
      insert.addBatch();
      waiting++;
      if (waiting == MOST_IN_A_BATCH) {
        flush();
      }
    }

    void flush() throws SQLException {
      if (waiting > 0) {
        insert.executeBatch();
        waiting = 0;
      }
    }

    @Override
    public void close() throws SQLException {
      insert.close();
    }
  }

  private static Optional<Course> read(Session session, ActionId action) throws SQLException {
    try (PreparedStatement select = session.prepare(SELECT_COURSE)) {
      select.setString(1, action.text());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            Columns.intact(
                "course",
                () ->
                    course(row)
                        .addAllClasses(classes(session, action))
                        .addAllParticipants(participants(session, action))
                        .build()));
      }
    }
  }

  private static Course.Builder course(ResultSet row) throws SQLException {
    Optional<Rut> supervisor = Columns.optionalText(row, "supervisor_rut").map(Rut::of);
    String supervisorName = row.getString("supervisor_name");
    Course.Builder course = new Course.Builder();
    course
        .action(ActionId.of(row.getString("action_id")))
        .line(new TrainingLine(row.getString("line_code"), row.getString("line_name")))
        .senceCode(Columns.optionalText(row, "sence_code").map(SenceCode::new))
        .name(row.getString("name"))
        .region(Columns.region(row, "region"))
        .state(CourseState.valueOf(row.getString("state")))
        .type(ActionType.valueOf(row.getString("action_type")))
        .communicatedStart(Columns.day(row, "communicated_start"))
        .communicatedEnd(Columns.day(row, "communicated_end"))
        .hours(row.getInt("hours"))
        .minutesBeyondHours(row.getInt("minutes_beyond_hours"))
        .executor(
            new TrainingEntity(
                Rut.of(row.getString("executor_rut")),
                row.getString("executor_name"),
                TrainingEntity.Kind.valueOf(row.getString("executor_kind"))))
        .supervisor(supervisor.map(rut -> new SupervisingEntity(rut, supervisorName)))
        .recipient(
            new Recipient(
                Rut.of(row.getString("recipient_rut")),
                row.getString("recipient_name"),
                Recipient.Kind.valueOf(row.getString("recipient_kind"))));
    return course;
  }

  private static List<ClassSession> classes(Session session, ActionId action) throws SQLException {
    try (PreparedStatement select = session.prepare(SELECT_CLASSES)) {
      select.setString(1, action.text());
      try (ResultSet row = select.executeQuery()) {
        List<ClassSession> classes = new ArrayList<>();
        while (row.next()) {
          classes.add(
              new ClassSession.Builder()
                  .number(row.getInt("class_number"))
                  .date(Columns.day(row, "class_date"))
                  .minutes(row.getInt("minutes"))
                  .held(row.getBoolean("held"))
                  .group(Columns.optionalText(row, "class_group"))
                  .build());
        }
        return classes;
      }
    }
  }

  private static List<Participant> participants(Session session, ActionId action)
      throws SQLException {
    Map<Integer, List<ClassAttendance>> marks = marks(session, action);
    try (PreparedStatement select = session.prepare(SELECT_PARTICIPANTS)) {
      select.setString(1, action.text());
      try (ResultSet row = select.executeQuery()) {
        List<Participant> participants = new ArrayList<>();
        while (row.next()) {
          participants.add(
              new Participant.Builder()
                  .rut(Rut.of(row.getString("rut")))
                  .name(row.getString("name"))
                  .communicated(row.getBoolean("communicated"))
                  .enrolledFrom(Columns.optionalDay(row, "enrolled_from"))
                  .enrolledUntil(Columns.optionalDay(row, "enrolled_until"))
                  .minutesOutsideClasses(row.getInt("minutes_outside_classes"))
                  .addAllAttendance(marks.getOrDefault(row.getInt("place"), List.of()))
                  .build());
        }
        return participants;
      }
    }
  }

  private static Map<Integer, List<ClassAttendance>> marks(Session session, ActionId action)
      throws SQLException {
    try (PreparedStatement select = session.prepare(SELECT_ATTENDANCE)) {
      select.setString(1, action.text());
      try (ResultSet row = select.executeQuery()) {
        int participantPlace = row.findColumn("participant_place"); // once, not in hundreds of rows
        int classNumber = row.findColumn("class_number");
        int minutes = row.findColumn("minutes");
        Map<Integer, List<ClassAttendance>> marks = new HashMap<>();
        while (row.next()) {
          marks
              .computeIfAbsent(row.getInt(participantPlace), place -> new ArrayList<>())
              .add(new ClassAttendance(row.getInt(classNumber), row.getInt(minutes)));
        }
        return marks;
      }
    }
  }
}
