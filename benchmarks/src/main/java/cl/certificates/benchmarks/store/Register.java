package cl.certificates.benchmarks.store;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aDossierOf;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;

import cl.certificates.course.Course;
import cl.certificates.course.TrainingEntity;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.testkit.fixture.Events;
import cl.certificates.testkit.fixture.ParticipantFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A register of many courses, three participants each, filled faster than an adapter would: a few
 * hundred are registered through it, the rest are copies of theirs under other actions, made by the
 * engine. One course in ten has a certificate.
 */
record Register(Store store, int courses) {
  static final int EXECUTORS = 25;

  /** As many as there are pairs of an executor and a region. */
  private static final int PATTERNS = EXECUTORS * Region.values().length;

  private static final int PARTICIPANTS = 3;
  private static final int COURSES_A_CERTIFICATE = 10;
  private static final int MOST_AT_ONCE = 50_000;
  private static final int CERTIFICATES_AT_ONCE = 500;

  private static final String COURSE =
      """
      line_code, line_name, sence_code, name, name_folded, region, state, action_type,
      communicated_start, communicated_end, hours, executor_rut, executor_name,
      executor_name_folded, executor_kind, supervisor_rut, supervisor_name,
      supervisor_name_folded, recipient_rut, recipient_name, recipient_kind""";
  private static final String PARTICIPANT =
      "place, rut, name, name_folded, communicated, enrolled_from, enrolled_until";

  /**
   * @param number from 0 on; actions and numbers have the same order
   */
  static ActionId action(int number) {
    return ActionId.of(String.format(Locale.ROOT, "S%07d", number));
  }

  /** The executor of every 25th course. */
  static TrainingEntity executor(int number) {
    return new TrainingEntity(
        new Rut(76_100_000 + number % EXECUTORS),
        "Capacitación " + number % EXECUTORS + " SpA",
        TrainingEntity.Kind.OTEC);
  }

  private static Course course(int number) {
    int pattern = number % PATTERNS;
    return aCourse()
        .ofAction(action(number))
        .givenBy(executor(pattern))
        .in(Region.values()[pattern / EXECUTORS])
        .named("Curso de ejemplo " + pattern)
        .withClasses()
        .attendedBy(participant(pattern, 0), participant(pattern, 1), participant(pattern, 2))
        .build();
  }

  private static ParticipantFixture participant(int pattern, int place) {
    return aParticipant()
        .withRut(new Rut(14_000_000 + pattern * PARTICIPANTS + place).canonical())
        .named("Participante Ñandú " + pattern + " " + place);
  }

  private static boolean hasCertificate(int number) {
    return number % COURSES_A_CERTIFICATE == 0;
  }

  private static Dossier dossier(int number) {
    return aDossierOf(course(number)).issued().dossier();
  }

  static Register fill(Store store, int courses) throws SQLException {
    Register register = new Register(store, courses);
    JdbcCourses adapter = new JdbcCourses(store.pool());
    for (int number = 0; number < PATTERNS; number++) {
      adapter.register(course(number));
    }
    for (int from = PATTERNS; from < courses; from += MOST_AT_ONCE) {
      register.copy(from, Math.min(courses, from + MOST_AT_ONCE) - 1);
    }
    register.certify();
    register.requireWhatTheAdapterWrites();
    store.execute(
        store
            .engine()
            .analyzing(List.of("course", "course_participant", "dossier", "dossier_event")));
    return register;
  }

  private void copy(int from, int to) throws SQLException {
    store.execute(
        List.of(
            copying("course", COURSE, from, to),
            copying("course_participant", PARTICIPANT, from, to)));
  }

  private String copying(String table, String columns, int from, int to) {
    return """
        insert into %s (action_id, %s)
        select %s, %s
          from %s n
          join %s t on t.action_id = %s
        """
        .formatted(
            table,
            columns,
            action("n.n"),
            "t." + columns.replaceAll(",\\s+", ", t."),
            store.engine().numbers(from, to),
            table,
            action("mod(n.n, " + PATTERNS + ")"));
  }

  /** As {@link #action(int)} writes it, in SQL. */
  private static String action(String number) {
    return "concat('S', right(concat('0000000', " + number + "), 7))";
  }

  private void certify() throws SQLException {
    try (Connection connection = store.pool().getConnection()) {
      connection.setAutoCommit(false);
      for (int from = 0; from < courses; from += CERTIFICATES_AT_ONCE * COURSES_A_CERTIFICATE) {
        try (IssueRows.Inserts inserts = new IssueRows.Inserts(connection)) {
          int to = Math.min(courses, from + CERTIFICATES_AT_ONCE * COURSES_A_CERTIFICATE);
          for (int number = from; number < to; number += COURSES_A_CERTIFICATE) {
            CertificateIssued issue = (CertificateIssued) dossier(number).events().get(0);
            IssueRows rows = IssueRows.of(issue, Events.paperOf(issue).orElseThrow());
            inserts.add(rows, rows.document());
          }
          inserts.execute();
        }
        connection.commit();
      }
    }
  }

  /** As many rows as there should be; the first, the last and a hundred between, read back. */
  private void requireWhatTheAdapterWrites() throws SQLException {
    require(courses, store.count("course"), courses);
    require(courses, store.count("course_participant"), PARTICIPANTS * courses);
    JdbcCourses read = new JdbcCourses(store.pool());
    JdbcDossiers dossiers = new JdbcDossiers(store.pool());
    for (int number = 0; number < courses; number += Math.max(1, courses / 100 - 1)) {
      require(number, read.of(action(number)), Optional.of(course(number)));
      require(number, dossiers.of(action(number)).events().size(), hasCertificate(number) ? 1 : 0);
    }
    require(courses - 1, read.of(action(courses - 1)), Optional.of(course(courses - 1)));
    require(courses, read.of(action(courses)), Optional.empty());
  }

  private static void require(int number, Object found, Object expected) {
    if (!found.equals(expected)) {
      throw new IllegalStateException("course " + number + " is not as the adapter writes it");
    }
  }
}
