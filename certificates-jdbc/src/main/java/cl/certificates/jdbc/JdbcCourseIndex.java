package cl.certificates.jdbc;

import cl.certificates.course.ActionType;
import cl.certificates.course.CourseState;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import cl.certificates.search.Awaited;
import cl.certificates.search.CourseIndex;
import cl.certificates.search.CourseOrder;
import cl.certificates.search.CourseQuery;
import cl.certificates.search.DayRange;
import cl.certificates.search.IndexedCourse;
import cl.certificates.search.SearchWords;
import cl.certificates.search.Visibility;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Searches the register of {@link JdbcCourses}, with the state that {@link JdbcDossiers} keeps
 * beside it.
 *
 * <p>Texts are compared in their folded form, symbol by symbol, and never as a pattern. A page
 * begins after a place in its order, so a deep one costs no more than the first; where a
 * participant is asked for by a RUT, it walks through that person's courses alone. What is
 * addressed to a recipient is read off the versions, since the register may name another one by
 * now.
 */
public final class JdbcCourseIndex implements CourseIndex {
  // the state is no join: merged, it would be walked through from the first page on; the size of
  // a page is no parameter: what parses our SQL on its way to several databases may lose count of
  // the question marks in position
  private static final String SELECT_ROWS =
      """
      select c.action_id, c.line_code, c.line_name, c.sence_code, c.name, c.region, c.state,
             c.action_type, c.communicated_start, c.communicated_end,
             c.executor_rut, c.executor_name, c.executor_kind, c.supervisor_rut, c.supervisor_name,
             %s as certificate_state,
             (select count(distinct n.rut) from #course_participant n
               where n.action_id = c.action_id and n.communicated) as communicated
        from %s
       where %s
       order by %s
       limit %s
      """;
  private static final String STATE =
      """
      coalesce((select d.state from #dossier d where d.action_id = c.action_id), 'TO_ISSUE')""";
  private static final String COURSES = "#course c";

  // whoever is asked for by number has few courses, so they are walked through instead of those
  // that may be seen; "left", though no course is missing, since H2 begins with that side then
  private static final String COURSES_OF_ATTENDEE =
      "#course_participant p left join #course c on c.action_id = p.action_id";
  private static final String IS_ATTENDEE =
      """
      p.rut = ? and p.communicated
        and p.place = (select min(q.place) from #course_participant q
                        where q.rut = p.rut and q.action_id = p.action_id and q.communicated)""";

  // that the end is not before is said by itself, since not every engine finds it out; of all that
  // end on that day some engines look at each
  private static final String AFTER_END =
      """
      c.communicated_end >= ?
        and (c.communicated_end > ? or (c.communicated_end = ? and c.action_id > ?))""";
  private static final String ATTENDED_BY =
      """
      exists (select 1 from #course_participant p
               where p.action_id = c.action_id and p.communicated and %s)""";
  private static final String ADDRESSED =
      """
      exists (select 1 from #certificate v
               where v.action_id = c.action_id and v.recipient_rut = ?)""";
  private static final String IN_STATE =
      """
      exists (select 1 from #dossier d
               where d.action_id = c.action_id and d.state = ?)""";
  private static final String AWAITS_DECISION =
      """
      exists (select 1 from #dossier d
               where d.action_id = c.action_id and %s)""";
  private static final String NOT_LIQUIDATED =
      "(select d.liquidated_on from #dossier d where d.action_id = c.action_id) is null";
  private static final String ISSUED =
      "(select d.state from #dossier d where d.action_id = c.action_id) <> 'TO_ISSUE'";

  private static final String FAILURE = "courses cannot be searched";

  private final Database database;

  /** An index over the tables of {@link CertificateSchema}. */
  public JdbcCourseIndex(DataSource dataSource) {
    this(Database.of(dataSource));
  }

  /**
   * An index over the tables of {@link CertificateSchema}, wherever they are, or in a transaction
   * of the host.
   */
  public JdbcCourseIndex(Database database) {
    this.database = Objects.requireNonNull(database, "database");
  }

  @Override
  public List<IndexedCourse> find(CourseQuery query) {
    return query.awaited().size() < 2
        ? database.reading(FAILURE, session -> find(session, query))
        : database.onOneState(FAILURE, session -> findEach(session, query));
  }

  /**
   * A statement for each act that may be waited for: each begins with what is rare in it, where one
   * statement for all would go through everything that may be seen.
   */
  private static List<IndexedCourse> findEach(Session session, CourseQuery query)
      throws SQLException {
    List<IndexedCourse> all = new ArrayList<>();
    for (Awaited act : query.awaited()) {
      all.addAll(
          find(session, new CourseQuery.Builder().from(query).awaited(List.of(act)).build()));
    }
    return all.stream().sorted(query.order().comparator()).limit(query.size()).toList();
  }

  private static List<IndexedCourse> find(Session session, CourseQuery query) throws SQLException {
    Criteria criteria = criteria(query);
    try (PreparedStatement select =
        session.prepare(
            SELECT_ROWS.formatted(
                STATE,
                query.attendee().isPresent() ? COURSES_OF_ATTENDEE : COURSES,
                criteria.sql(),
                order(query),
                query.size()))) {
      criteria.set(select);
      try (ResultSet rows = select.executeQuery()) {
        List<IndexedCourse> page = new ArrayList<>();
        while (rows.next()) {
          page.add(Columns.intact("course", () -> row(rows)));
        }
        return page;
      }
    }
  }

  private static Criteria criteria(CourseQuery query) {
    Criteria criteria = new Criteria().and("c.line_code = ?", query.line().code());
    limit(criteria, query.visibility());
    query.attendee().ifPresent(rut -> criteria.and(IS_ATTENDEE, rut.canonical()));
    query.after().ifPresent(action -> after(criteria, query, action));
    query.senceCode().ifPresent(code -> criteria.and("c.sence_code = ?", code.digits()));
    query.region().ifPresent(region -> criteria.and("c.region = ?", region.code()));
    query.state().ifPresent(state -> inState(criteria, state));
    within(criteria, "c.communicated_end", query.communicatedEnd());
    query.awaited().forEach(act -> awaits(criteria, act));
    query
        .words(query.course())
        .ifPresent(
            words ->
                numberOrName(
                    criteria, "c.action_id = ?", action(query), named("c.name_folded", words)));
    query
        .words(query.participant())
        .filter(words -> query.attendee().isEmpty())
        .ifPresent(words -> attendedBy(criteria, query, words));
    query
        .words(query.trainingEntity())
        .ifPresent(
            words ->
                numberOrName(
                    criteria,
                    "c.executor_rut = ?",
                    rut(query.trainingEntity()),
                    named("c.executor_name_folded", words)));
    query
        .words(query.supervisingEntity())
        .ifPresent(
            words ->
                numberOrName(
                    criteria,
                    "c.supervisor_rut = ?",
                    rut(query.supervisingEntity()),
                    named("c.supervisor_name_folded", words)));
    return criteria;
  }

  private static void limit(Criteria criteria, Visibility visibility) {
    if (visibility instanceof Visibility.OfExecutor own) {
      criteria.and("c.executor_rut = ?", own.entity().canonical());
    } else if (visibility instanceof Visibility.OfRegions run) {
      among(criteria, "c.region", run.regions().stream().map(Region::code).toList());
    } else if (visibility instanceof Visibility.OverseenBy overseen) {
      criteria.and(ISSUED).and("c.supervisor_rut = ?", overseen.entity().canonical());
    } else {
      Rut addressee = ((Visibility.AddressedTo) visibility).entity();
      criteria.and(ADDRESSED, addressee.canonical());
    }
  }

  /**
   * Where it is not the first, the dossiers in that state may be fewer than the courses, and are to
   * be begun with; the first one is mostly that of courses without any.
   */
  private static void inState(Criteria criteria, CertificateState state) {
    criteria.and(state == CertificateState.TO_ISSUE ? STATE + " = ?" : IN_STATE, state.name());
  }

  private static void awaits(Criteria criteria, Awaited act) {
    if (act instanceof Awaited.Decision decision) {
      Criteria request = new Criteria().and("d.state = 'ANNULMENT_PENDING'");
      within(request, "d.due_date", decision.dueDates());
      criteria.and(AWAITS_DECISION.formatted(request.sql()), request.values());
    } else {
      awaitsIssue(criteria, (Awaited.Issue) act);
    }
  }

  private static void awaitsIssue(Criteria criteria, Awaited.Issue issue) {
    within(criteria, "c.communicated_end", issue.ends());
    among(criteria, "c.state", issue.courseStates().stream().map(CourseState::name).toList());
    criteria.and("c.state <> 'LIQUIDATED'");
    if (issue.regions().size() < Region.values().length) {
      among(criteria, "c.region", issue.regions().stream().map(Region::code).toList());
    }
    among(criteria, STATE, issue.states().stream().map(CertificateState::name).toList());
    criteria.and(NOT_LIQUIDATED);
  }

  private static void among(Criteria criteria, String column, List<String> values) {
    criteria.and(column + " in (" + "?, ".repeat(values.size() - 1) + "?)", values.toArray());
  }

  private static void within(Criteria criteria, String column, DayRange days) {
    days.from().ifPresent(first -> criteria.and(column + " >= ?", first));
    days.to().ifPresent(last -> criteria.and(column + " <= ?", last));
  }

  private static void after(Criteria criteria, CourseQuery query, ActionId action) {
    if (query.order() == CourseOrder.ACTION) {
      criteria.and(keyOf(query) + " > ?", action.text());
      return;
    }
    LocalDate end = query.afterEnd().orElseThrow();
    String beyond = query.order() == CourseOrder.END ? ">" : "<";
    criteria.and(AFTER_END.replace(">", beyond), end, end, end, action.text());
  }

  private static String keyOf(CourseQuery query) {
    return query.attendee().isPresent() ? "p.action_id" : "c.action_id";
  }

  /**
   * All that stands before the keys of the order is the same in every row, and is named because
   * some engines walk along an index only if they are told all its columns, and sort everything
   * else.
   */
  private static String order(CourseQuery query) {
    List<String> keys = new ArrayList<>(same(query));
    if (query.order().isByEnd()) {
      keys.add("c.communicated_end");
    }
    keys.add(keyOf(query));
    String direction = query.order() == CourseOrder.END_DESCENDING ? " desc" : "";
    return keys.stream().map(key -> key + direction).collect(Collectors.joining(", "));
  }

  private static List<String> same(CourseQuery query) {
    if (query.attendee().isPresent()) {
      return List.of("p.rut");
    }
    Visibility visibility = query.visibility();
    if (visibility instanceof Visibility.OfExecutor) {
      return List.of("c.executor_rut", "c.line_code");
    }
    if (visibility instanceof Visibility.OverseenBy) {
      return List.of("c.supervisor_rut", "c.line_code");
    }
    return visibility instanceof Visibility.OfRegions run && run.regions().size() == 1
        ? List.of("c.region", "c.line_code")
        : List.of("c.line_code");
  }

  private static Optional<String> action(CourseQuery query) {
    return query
        .course()
        .flatMap(text -> ActionId.parse(text).toJavaOptional())
        .map(ActionId::text);
  }

  private static Optional<String> rut(Optional<String> criterion) {
    return criterion.flatMap(text -> Rut.parse(text).toJavaOptional()).map(Rut::canonical);
  }

  private static void attendedBy(Criteria criteria, CourseQuery query, SearchWords words) {
    Criteria participant = new Criteria();
    numberOrName(participant, "p.rut = ?", rut(query.participant()), named("p.name_folded", words));
    criteria.and(ATTENDED_BY.formatted(participant.sql()), participant.values());
  }

  private static void numberOrName(
      Criteria criteria, String hasNumber, Optional<String> number, Criteria named) {
    number.ifPresentOrElse(
        its -> criteria.and(hasNumber + " or (" + named.sql() + ")", named.valuesAfter(its)),
        () -> criteria.and(named.sql(), named.values()));
  }

  /** Every word stands in a folded column; where ñ is to be n, it is made so in passing. */
  private static Criteria named(String column, SearchWords words) {
    String text = words.enyeAsN() ? "replace(" + column + ", 'ñ', 'n')" : column;
    Criteria each = new Criteria();
    words.words().forEach(word -> each.and("position(? in " + text + ") > 0", word));
    return each;
  }

  private static IndexedCourse row(ResultSet row) throws SQLException {
    Optional<Rut> supervisor = Columns.optionalText(row, "supervisor_rut").map(Rut::of);
    String supervisorName = row.getString("supervisor_name");
    return new IndexedCourse.Builder()
        .action(ActionId.of(row.getString("action_id")))
        .line(new TrainingLine(row.getString("line_code"), row.getString("line_name")))
        .senceCode(Columns.optionalText(row, "sence_code").map(SenceCode::new))
        .name(row.getString("name"))
        .region(Columns.region(row, "region"))
        .courseState(CourseState.valueOf(row.getString("state")))
        .type(ActionType.valueOf(row.getString("action_type")))
        .communicatedStart(Columns.day(row, "communicated_start"))
        .communicatedEnd(Columns.day(row, "communicated_end"))
        .executor(
            new TrainingEntity(
                Rut.of(row.getString("executor_rut")),
                row.getString("executor_name"),
                TrainingEntity.Kind.valueOf(row.getString("executor_kind"))))
        .supervisor(supervisor.map(rut -> new SupervisingEntity(rut, supervisorName)))
        .communicated(row.getInt("communicated"))
        .certificateState(CertificateState.valueOf(row.getString("certificate_state")))
        .build();
  }
}
