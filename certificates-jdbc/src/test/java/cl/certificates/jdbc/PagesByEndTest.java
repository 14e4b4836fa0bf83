package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.LINE;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aDossierOf;
import static cl.certificates.testkit.fixture.Fixtures.aGeneralAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.course.Course;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.refusal.Refusal.PageInvalid;
import cl.certificates.search.CourseOrder;
import cl.certificates.search.CoursePage;
import cl.certificates.search.CourseRow;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.search.SearchingCourses;
import cl.certificates.testkit.fixture.CourseFixture;
import cl.certificates.testkit.memory.SettableClock;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages by the day on which courses end, of which many share one, forth and back. */
@Tag("long")
@ParameterizedClass
@EnumSource(Engine.class)
class PagesByEndTest {
  private static final int PAGE = 50;
  private static final int FIRST = 2_000_000;
  private static final int APART = 10;

  /** 1,500 of 10,000 end on one day. */
  private static final int SHARING_OF_A_HUNDRED = 15;

  private static final int ROWS_A_CERTIFICATE = 40;
  private static final int DAYS = 40;
  private static final LocalDate START = LocalDate.of(2026, 2, 2);
  private static final LocalDate FIRST_END = LocalDate.of(2026, 3, 2);
  private static final LocalDate SHARED_END = LocalDate.of(2026, 3, 13);

  private final Engine engine;
  private final HikariDataSource pool;
  private final CertificateOffice office;
  private final Actor administrator = anAdministrator().actor();
  private final Actor official = anOfficialOf(Region.VALPARAISO).actor();

  PagesByEndTest(Engine engine) {
    this.engine = engine;
    this.pool = Stores.pooled(engine.store(), 2);
    new JdbcPermissions(pool).grant(aGeneralAdministrator());
    this.office = Offices.over(pool, SettableClock.at("2026-04-20T10:00"));
  }

  @AfterEach
  void close() {
    pool.close();
  }

  /** A row by its place in the order; ids of one length are in the order of their numbers. */
  private record Row(LocalDate end, int number) implements Comparable<Row> {
    private static final Comparator<Row> ORDER =
        Comparator.comparing(Row::end).thenComparingInt(Row::number);

    static Row at(int place) {
      boolean shares = place % 100 < SHARING_OF_A_HUNDRED;
      return new Row(
          shares ? SHARED_END : FIRST_END.plusDays(place * 7L % DAYS), FIRST + place * APART);
    }

    ActionId action() {
      return ActionId.of(Integer.toString(number));
    }

    CourseFixture course() {
      return aCourse().ofAction(action()).running(START, end).attendedBy(1);
    }

    @Override
    public int compareTo(Row other) {
      return ORDER.compare(this, other);
    }
  }

  private static List<Row> rows() {
    return IntStream.range(0, Sizes.WALKED).mapToObj(Row::at).toList();
  }

  /** Every 40th is registered and certified, the rest are copies of the first one's row. */
  private TreeSet<Row> fill() throws SQLException {
    TreeSet<Row> certified = new TreeSet<>();
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      Database host = Database.within(connection);
      List<Row> copies = new ArrayList<>();
      for (Row row : rows()) {
        if ((row.number() - FIRST) / APART % ROWS_A_CERTIFICATE == 0) {
          Course course = row.course().build();
          new JdbcCourses(host).register(course);
          aDossierOf(course).issued().storedIn(new JdbcDossiers(host));
          certified.add(row);
        } else {
          copies.add(row);
        }
      }
      copy(connection, copies);
      connection.commit();
    }
    return certified;
  }

  private static void copy(Connection connection, List<Row> rows) throws SQLException {
    Map<String, @Nullable Object> template = template(connection);
    String sql =
        "insert into course (%s) values (%s)"
            .formatted(
                String.join(", ", template.keySet()),
                String.join(", ", Collections.nCopies(template.size(), "?")));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Row row : rows) {
        template.put("action_id", row.action().text());
        template.put("communicated_end", row.end());
        int place = 1;
        for (Object value : template.values()) {
          insert.setObject(place++, value);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static Map<String, @Nullable Object> template(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select * from course where action_id = ?")) {
      select.setString(1, Integer.toString(FIRST));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          columns.put(
              row.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT),
              row.getObject(column));
        }
        return columns;
      }
    }
  }

  private static CourseSearch page(CourseOrder order, int size, @Nullable String cursor) {
    return new CourseSearchBuilder()
        .line(LINE.code())
        .order(order)
        .size(size)
        .cursor(cursor)
        .build();
  }

  /** Inserts and annuls on this side of the place where a walk has come to, and on the other. */
  private final class Others {
    private final TreeSet<Row> inForce;
    private final Set<Row> inserted = new HashSet<>();
    private final Set<Integer> numbers = new HashSet<>();
    private int annulled;

    Others(TreeSet<Row> inForce) {
      this.inForce = inForce;
    }

    void come(int page, Row last) {
      int ten = last.number() / APART * APART;
      insert(new Row(last.end(), FIRST - page));
      insert(new Row(last.end(), ten + 1 + page % (APART - 3)));
      insert(new Row(last.end().minusDays(1), FIRST + page * APART + APART - 2));
      insert(new Row(last.end().plusDays(1), FIRST + page * APART + APART - 1));
      annul(inForce.floor(last));
      annul(inForce.higher(last));
    }

    /** Never a number for a second time: that would move a row. */
    private void insert(Row row) {
      if (numbers.add(row.number())) {
        new JdbcCourses(pool).register(row.course().build()).get();
        inserted.add(row);
      }
    }

    private void annul(@Nullable Row row) {
      if (row != null && inForce.remove(row)) {
        String action = row.action().text();
        office.requestAnnulment(administrator, new AnnulmentForm(action, null, "N°")).get();
        office.approve(official, DecisionForm.of(action)).get();
        annulled++;
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = CourseOrder.class,
      names = {"END", "END_DESCENDING"})
  @DisplayName("FC-23: a walk by ends meets every row once while others insert and annul")
  void meetsEveryRowOnce(CourseOrder order) throws SQLException {
    Others others = new Others(fill());
    Figures figures = Figures.of(engine, "rows walked through by their end, " + order);

    List<Row> walked = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    int pages = 0;
    do {
      CoursePage page = office.search(administrator, page(order, PAGE, cursor.orElse(null))).get();
      page.rows().stream()
          .map(CourseRow::course)
          .map(row -> new Row(row.communicatedEnd(), Integer.parseInt(row.action().text())))
          .forEach(walked::add);
      cursor = page.next();
      if (cursor.isPresent()) {
        assertThat(page.rows()).hasSize(PAGE);
        others.come(++pages, walked.get(walked.size() - 1));
      }
    } while (cursor.isPresent());

    figures
        .with("rows", Sizes.WALKED)
        .with("inserted", others.inserted.size())
        .with("annulled", others.annulled)
        .print(walked.size());
    Comparator<Row> direction =
        order == CourseOrder.END ? Comparator.naturalOrder() : Comparator.reverseOrder();
    assertThat(walked).isSortedAccordingTo(direction).doesNotHaveDuplicates();
    assertThat(walked.stream().filter(row -> !others.inserted.contains(row)))
        .containsExactlyElementsOf(rows().stream().sorted(direction).toList());
    assertThat(others.annulled).isGreaterThan(Sizes.WALKED / ROWS_A_CERTIFICATE / 2);
  }

  @ParameterizedTest
  @EnumSource(CourseOrder.class)
  @DisplayName("FC-23: in no order are other sizes taken, or cursors of others or altered ones")
  void refusesWhatFitsNot(CourseOrder order) {
    for (int place = 0; place < 5; place++) {
      new JdbcCourses(pool).register(Row.at(place).course().build());
    }
    String cursor = office.search(administrator, page(order, 2, null)).get().next().orElseThrow();
    Either<PageInvalid, CoursePage> refused =
        Either.left(new PageInvalid(SearchingCourses.MOST_ROWS));

    assertThat(office.search(administrator, page(order, 2, cursor)).get().rows()).hasSize(2);
    for (int size : new int[] {0, -1, 1_000_000_000}) {
      assertThat(office.search(administrator, page(order, size, cursor))).isEqualTo(refused);
    }
    for (CourseOrder other : CourseOrder.values()) {
      assertThat(office.search(administrator, page(other, 2, cursor)).isRight())
          .isEqualTo(other == order);
    }
    assertThat(office.search(aGeneralAdministrator().actor(), page(order, 2, cursor)))
        .isEqualTo(refused);
    for (int place = 0; place < cursor.length(); place++) {
      String altered =
          cursor.substring(0, place)
              + (cursor.charAt(place) == '1' ? '2' : '1')
              + cursor.substring(place + 1);
      assertThat(office.search(administrator, page(order, 2, altered)))
          .as(altered)
          .isEqualTo(refused);
    }
  }
}
