package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.LINE;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aGeneralAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.aRecipient;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.course.Course;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.refusal.Refusal.PageInvalid;
import cl.certificates.search.CoursePage;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.SettableClock;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages come in one order only, that of the action ids, whatever day certificates share. */
@ParameterizedClass
@EnumSource(Engine.class)
class PagesTest {
  private static final int PAGE = 50;
  private static final int MOST = 100;

  private static final int A_LONG_PAGE_AND_MORE = 120;

  /** 1,500 of 10,000 were issued at one instant, in one transaction. */
  private static final int ISSUED_OF_A_HUNDRED = 15;

  private static final int FIRST = 1_000_000;
  private static final int APART = 10;

  private final Engine engine;
  private final HikariDataSource pool;
  private final CertificateOffice office;
  private final Actor administrator = anAdministrator().actor();
  private final Actor official = anOfficialOf(Region.VALPARAISO).actor();
  private final Actor recipient = aRecipient().actor();

  PagesTest(Engine engine) {
    this.engine = engine;
    this.pool = Stores.pooled(engine.store(), 2);
    JdbcPermissions permissions = new JdbcPermissions(pool);
    permissions.grant(aRecipient());
    permissions.grant(aGeneralAdministrator());
    permissions.grant(aColleague());
    this.office = Offices.over(pool, SettableClock.at("2026-04-20T10:00"));
  }

  @AfterEach
  void close() {
    pool.close();
  }

  /** Somebody else with the entity and the profile of the administrator. */
  private static Mandate aColleague() {
    Mandate one = anAdministrator();
    return new Mandate(
        aGeneralAdministrator().person(),
        "Otra Persona de Prueba",
        one.entity(),
        one.entityName(),
        one.profile(),
        Optional.empty());
  }

  private static ActionId action(int place) {
    return ActionId.of(Integer.toString(FIRST + place * APART));
  }

  private static boolean isIssued(int place) {
    return place % 100 < ISSUED_OF_A_HUNDRED;
  }

  private static Course course(ActionId action) {
    return aCourse().ofAction(action).attendedBy(1).build();
  }

  private static CourseSearch page(int size, Optional<String> cursor) {
    return new CourseSearchBuilder()
        .line(LINE.code())
        .size(size)
        .cursor(cursor.orElse(null))
        .build();
  }

  /** Courses in their order, with certificates of one instant among them. */
  private void fill(int rows) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      Database host = Database.within(connection);
      for (int place = 0; place < rows; place++) {
        Course course = course(action(place));
        new JdbcCourses(host).register(course);
        if (isIssued(place)) {
          Fixtures.aDossierOf(course).issued().storedIn(new JdbcDossiers(host));
        }
      }
      connection.commit();
    }
  }

  /** Every row of a walk in its order, with something done between the pages. */
  private List<ActionId> walked(Actor viewer, Between between) {
    List<ActionId> walked = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    int pages = 0;
    do {
      CoursePage page = office.search(viewer, page(PAGE, cursor)).get();
      page.rows().stream().map(row -> row.course().action()).forEach(walked::add);
      cursor = page.next();
      pages++;
      if (cursor.isPresent()) {
        assertThat(page.rows()).hasSize(PAGE);
        between.happens(pages, walked.get(walked.size() - 1));
      }
    } while (cursor.isPresent());
    return walked;
  }

  private interface Between {
    void happens(int page, ActionId last);
  }

  private static int number(ActionId action) {
    return Integer.parseInt(action.text());
  }

  private ActionId inserted(int number) {
    ActionId action = ActionId.of(Integer.toString(number));
    new JdbcCourses(pool).register(course(action));
    return action;
  }

  private ActionId annulled(ActionId action) {
    office
        .requestAnnulment(administrator, new AnnulmentForm(action.text(), null, "N° errado"))
        .get();
    office.approve(official, DecisionForm.of(action.text())).get();
    return action;
  }

  /** Inserts and annuls before the place where a walk has come to, just after it and far ahead. */
  private final class Others implements Between {
    private final TreeSet<ActionId> inForce = new TreeSet<>();
    private final List<ActionId> inserted = new ArrayList<>();
    private final List<ActionId> annulled = new ArrayList<>();

    Others() {
      IntStream.range(0, Sizes.ROWS)
          .filter(PagesTest::isIssued)
          .forEach(place -> inForce.add(action(place)));
    }

    @Override
    public void happens(int page, ActionId last) {
      int ten = number(last) / APART * APART;
      inserted.add(inserted(FIRST + page * APART + 5));
      inserted.add(inserted(number(last) + 1));
      inserted.add(inserted(ten + 2 * PAGE * APART + 7));
      annul(inForce.floor(last));
      annul(inForce.higher(last));
      annul(inForce.higher(ActionId.of(Integer.toString(ten + 2 * PAGE * APART))));
    }

    private void annul(@Nullable ActionId action) {
      if (action != null && inForce.remove(action)) {
        annulled.add(annulled(action));
      }
    }
  }

  @Test
  void takesNoMoreStatementsForALongPageThanForAShortOne() throws SQLException {
    fill(A_LONG_PAGE_AND_MORE);
    AtomicInteger statements = new AtomicInteger();
    Faults counted =
        Faults.before(
            (call, method) -> {
              if (method.startsWith("execute")) {
                statements.incrementAndGet();
              }
              return Optional.empty();
            });
    CertificateOffice watched =
        Offices.over(counted.on(pool), SettableClock.at("2026-04-20T10:00"));

    List<Integer> counts = new ArrayList<>();
    for (int size : List.of(2, 20, MOST)) {
      statements.set(0);
      assertThat(watched.search(administrator, page(size, Optional.empty())).get().rows())
          .hasSize(size);
      counts.add(statements.get());
    }

    assertThat(counts).as("mandates, courses, dossiers").containsExactly(3, 3, 3);
  }

  @Test
  @DisplayName("FC-23: a walk meets every row once while others insert and annul")
  void meetsEveryRowOnce() throws SQLException {
    fill(Sizes.ROWS);
    Others others = new Others();

    Figures figures = Figures.of(engine, "rows walked through while others insert and annul");
    List<ActionId> walked = walked(administrator, others);

    figures
        .with("rows", Sizes.ROWS)
        .with("inserted", others.inserted.size())
        .with("annulled", others.annulled.size())
        .print(walked.size());
    assertThat(walked).isSorted().doesNotHaveDuplicates();
    assertThat(walked.stream().filter(action -> !others.inserted.contains(action)))
        .containsExactlyElementsOf(
            IntStream.range(0, Sizes.ROWS).mapToObj(PagesTest::action).toList());
    assertThat(others.annulled).hasSizeGreaterThan(Sizes.ROWS / PAGE);
  }

  @Test
  @DisplayName("FC-23: certificates of one instant, annulled or not, are each met once")
  void meetsCertificatesOfOneInstantOnce() throws SQLException {
    fill(Sizes.ROWS);

    List<ActionId> walked = walked(recipient, new Others());

    assertThat(walked)
        .containsExactlyElementsOf(
            IntStream.range(0, Sizes.ROWS)
                .filter(PagesTest::isIssued)
                .mapToObj(PagesTest::action)
                .toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, MOST + 1, 1_000_000_000, Integer.MIN_VALUE})
  @DisplayName("FC-23: a page has 1 to 100 rows, and the refusal says so")
  void refusesOtherSizes(int size) {
    assertThat(office.search(administrator, page(size, Optional.empty())))
        .isEqualTo(Either.left(new PageInvalid(MOST)));
  }

  @Test
  @DisplayName("FC-23: a page of 1 and one of 100 rows are given")
  void givesTheSmallestAndTheLargestPage() throws SQLException {
    fill(MOST + 1);

    assertThat(office.search(administrator, page(1, Optional.empty())).get().rows()).hasSize(1);
    CoursePage largest = office.search(administrator, page(MOST, Optional.empty())).get();
    assertThat(largest.rows()).hasSize(MOST);
    assertThat(office.search(administrator, page(MOST, largest.next())).get())
        .satisfies(last -> assertThat(last.rows()).hasSize(1))
        .satisfies(last -> assertThat(last.next()).isEmpty());
  }

  @Test
  @DisplayName("FC-23: a cursor serves the viewer and the search it was given for, and no other")
  void bindsACursorToViewerAndSearch() throws SQLException {
    fill(12);
    Optional<String> cursor = office.search(administrator, page(5, Optional.empty())).get().next();

    for (Actor other :
        List.of(aGeneralAdministrator().actor(), recipient, official, aColleague().actor())) {
      assertThat(office.search(other, page(5, Optional.empty())).isRight()).isTrue();
      assertThat(office.search(other, page(5, cursor)))
          .as("%s", other.profile())
          .isEqualTo(Either.left(new PageInvalid(MOST)));
    }
    CourseSearch narrower =
        new CourseSearchBuilder()
            .line(LINE.code())
            .course("grúa")
            .size(5)
            .cursor(cursor.orElseThrow())
            .build();
    assertThat(office.search(administrator, narrower))
        .isEqualTo(Either.left(new PageInvalid(MOST)));
    assertThat(office.search(administrator, page(5, cursor)).get().rows())
        .extracting(row -> row.course().action())
        .containsExactly(action(5), action(6), action(7), action(8), action(9));
  }

  @Test
  @DisplayName("FC-23: a cursor altered at any place is refused")
  void refusesAnAlteredCursor() throws SQLException {
    fill(12);
    String cursor =
        office.search(administrator, page(5, Optional.empty())).get().next().orElseThrow();
    List<String> altered = new ArrayList<>();
    for (int place = 0; place < cursor.length(); place++) {
      char other = cursor.charAt(place) == '1' ? '2' : '1';
      altered.add(cursor.substring(0, place) + other + cursor.substring(place + 1));
      altered.add(cursor.substring(0, place) + cursor.substring(place + 1));
    }
    altered.add(cursor + "0");
    altered.add("0" + cursor);
    altered.add("no cursor at all");
    altered.add("' or 1 = 1 --");
    altered.add("\u0000");

    assertThat(altered)
        .allSatisfy(
            text ->
                assertThat(office.search(administrator, page(5, Optional.of(text))))
                    .as(text)
                    .isEqualTo(Either.left(new PageInvalid(MOST))));
  }
}
