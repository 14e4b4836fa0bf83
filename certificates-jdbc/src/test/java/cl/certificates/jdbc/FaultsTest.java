package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.AdapterException;
import cl.certificates.course.Course;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Revision;
import cl.certificates.feed.EventFeed;
import cl.certificates.feed.FeedEntry;
import cl.certificates.testkit.fixture.CourseFixture;
import cl.certificates.testkit.fixture.Events;
import cl.certificates.testkit.fixture.Fixtures;
import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every call of JDBC fails once, and every one together with all that follow it; each of the four
 * ways with a pool that has autocommit or one that has not, or with both.
 */
@Tag("long")
@ParameterizedClass
@EnumSource(Engine.class)
class FaultsTest {

  private static final int MORE_THAN_ANY_NEEDS = 500;

  private final DataSource store;
  private final Logs logs = Logs.kept();

  FaultsTest(Engine engine) {
    this.store = engine.store();
  }

  @AfterEach
  void close() {
    logs.close();
  }

  static Stream<Arguments> plans() {
    IntFunction<Faults> instead =
        at -> Faults.before((call, method) -> call == at ? fault() : Optional.empty());
    IntFunction<Faults> after =
        at -> Faults.after((call, method) -> call == at ? fault() : Optional.empty());
    IntFunction<Faults> forEver =
        at -> Faults.before((call, method) -> call >= at ? fault() : Optional.empty());
    IntFunction<Faults> hopeless =
        at ->
            Faults.before(
                (call, method) ->
                    call == at || method.equals("rollback") ? fault() : Optional.empty());
    List<Arguments> plans =
        List.of(
            Arguments.of("one call fails", instead),
            Arguments.of("one call fails, and no rollback works", hopeless),
            Arguments.of("one call fails, but was made", after),
            Arguments.of("all calls fail from one on", forEver));
    return IntStream.range(0, plans.size())
        .boxed()
        .flatMap(
            plan ->
                Stream.of(true, false)
                    .filter(autoCommit -> Sizes.EVERY_SETTING || autoCommit == (plan % 2 == 0))
                    .map(
                        autoCommit ->
                            Arguments.of(
                                plans.get(plan).get()[0], plans.get(plan).get()[1], autoCommit)));
  }

  private static Optional<SQLException> fault() {
    return Optional.of(new SQLException("injected", "08006"));
  }

  @ParameterizedTest(name = "{0}, autocommit {2}")
  @MethodSource("plans")
  @DisplayName("FC-25: an issue is there whole or not at all, whichever call fails")
  void anIssueIsWholeOrNotThere(String name, IntFunction<Faults> plan, boolean autoCommit)
      throws SQLException {
    try (HikariDataSource pool = pool(store, autoCommit)) {
      whichever(
          plan,
          pool,
          broken -> {
            Dossier empty = Dossier.empty(Fixtures.aNewAction());
            CertificateIssued issue = Events.anIssue(empty);
            Optional<AdapterException> failure =
                failure(
                    () ->
                        new JdbcDossiers(broken)
                            .append(issue, Revision.NONE, Events.paperOf(issue)));
            Dossier stands = new JdbcDossiers(store).of(issue.action());
            assertThat(stands).isIn(empty, empty.after(issue));
            assertThat(new JdbcDossiers(store).paper(issue.content().folio()))
                .isEqualTo(stands.revision().number() == 0 ? none() : Events.paperOf(issue));
            assertThat(new JdbcDossiers(store).ofCode(issue.code()).isPresent())
                .isEqualTo(stands.revision().number() == 1);
            assertThat(failure.isPresent() || stands.revision().number() == 1).isTrue();
            return failure;
          });
    }
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  @ParameterizedTest(name = "{0}, autocommit {2}")
  @MethodSource("plans")
  @DisplayName("FC-25: an overtaken event leaves nothing, whichever call fails")
  void anOvertakenEventLeavesNothing(String name, IntFunction<Faults> plan, boolean autoCommit)
      throws SQLException {
    Dossier stands = Fixtures.aDossier().issued().storedIn(new JdbcDossiers(store));
    try (HikariDataSource pool = pool(store, autoCommit)) {
      whichever(
          plan,
          pool,
          broken -> {
            CertificateIssued late = Events.anIssue(Dossier.empty(stands.action()));
            Optional<AdapterException> failure =
                failure(
                    () -> {
                      Either<NotAppended, Dossier> outcome =
                          new JdbcDossiers(broken)
                              .append(late, Revision.NONE, Events.paperOf(late));
                      assertThat(outcome).isEqualTo(Either.left(new NotAppended.Overtaken(stands)));
                    });
            assertThat(new JdbcDossiers(store).of(stands.action())).isEqualTo(stands);
            assertThat(new JdbcDossiers(store).ofCode(late.code())).isEmpty();
            return failure;
          });
    }
  }

  @ParameterizedTest(name = "{0}, autocommit {2}")
  @MethodSource("plans")
  @DisplayName("FC-25: an event of the feed is given one position, whichever call fails")
  void anEventIsGivenOnePosition(String name, IntFunction<Faults> plan, boolean autoCommit)
      throws SQLException {
    EventFeed sound = new JdbcEventFeed(store);
    AtomicLong last = new AtomicLong(EventFeed.START);
    try (HikariDataSource pool = pool(store, autoCommit)) {
      whichever(
          plan,
          pool,
          broken -> {
            CertificateIssued issue = Events.anIssue(Dossier.empty(Fixtures.aNewAction()));
            new JdbcDossiers(store).append(issue, Revision.NONE, Events.paperOf(issue));
            FeedEntry expected = new FeedEntry(last.get() + 1, Revision.NONE.next(), issue);
            Optional<AdapterException> failure =
                failure(
                    () ->
                        assertThat(new JdbcEventFeed(broken).after(last.get(), 2))
                            .containsExactly(expected));
            assertThat(sound.after(last.getAndIncrement(), 2)).containsExactly(expected);
            return failure;
          });
    }
  }

  @ParameterizedTest(name = "{0}, autocommit {2}")
  @MethodSource("plans")
  @DisplayName("FC-25: a course is the old one or the new one, whichever call fails")
  void aCourseIsTheOldOrTheNewOne(String name, IntFunction<Faults> plan, boolean autoCommit)
      throws SQLException {
    Course old = aShortCourse().attendedBy(1).build();
    Course replacing = aShortCourse().named("Otro nombre").attendedBy(1).build();
    try (HikariDataSource pool = pool(store, autoCommit)) {
      whichever(
          plan,
          pool,
          broken -> {
            new JdbcCourses(store).register(old);
            Optional<AdapterException> failure =
                failure(() -> new JdbcCourses(broken).register(replacing));
            assertThat(new JdbcCourses(store).of(old.action()).orElseThrow()).isIn(old, replacing);
            failure(() -> new JdbcCourses(broken).of(old.action()));
            return failure;
          });
    }
  }

  /** Of one day: every row of a course is calls more, and the same ones. */
  private static CourseFixture aShortCourse() {
    return Fixtures.aCourse().running(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 12));
  }

  private static HikariDataSource pool(DataSource store, boolean autoCommit) {
    return autoCommit ? Stores.pooled(store, 2) : Stores.pooledOddly(store, 2);
  }

  /** Lets the first call fail, then the second, and so on, until an operation needs fewer. */
  private static void whichever(
      IntFunction<Faults> plan,
      HikariDataSource pool,
      Function<DataSource, Optional<AdapterException>> operation)
      throws SQLException {
    boolean autoCommit = pool.isAutoCommit();
    int isolation;
    try (Connection asHandedOver = pool.getConnection()) {
      isolation = asHandedOver.getTransactionIsolation();
    }
    for (int at = 1; at < MORE_THAN_ANY_NEEDS; at++) {
      Faults faults = plan.apply(at);
      Optional<AdapterException> failure = operation.apply(faults.on(pool));
      assertThat(pool.getHikariPoolMXBean().getActiveConnections())
          .as("connections not given back after a fault of call %d", at)
          .isZero();
      try (Connection next = pool.getConnection()) {
        assertThat(next.getAutoCommit()).isEqualTo(autoCommit);
        assertThat(next.getTransactionIsolation()).isEqualTo(isolation);
      }
      failure.ifPresent(
          broken -> {
            assertThat(broken).hasCauseInstanceOf(SQLException.class);
            assertThat(broken.getCause()).hasMessage("injected");
            assertThat(broken).hasMessageContaining("SQLState 08006");
          });
      if (faults.calls() < at) {
        return;
      }
    }
    throw new AssertionError("an operation without end");
  }

  private static Optional<AdapterException> failure(Runnable operation) {
    try {
      operation.run();
      return Optional.empty();
    } catch (AdapterException broken) {
      return Optional.of(broken);
    }
  }
}
