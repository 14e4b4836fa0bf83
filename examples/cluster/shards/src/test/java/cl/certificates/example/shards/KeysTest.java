package cl.certificates.example.shards;

import static cl.certificates.testkit.fixture.Events.anIssue;
import static cl.certificates.testkit.fixture.Events.paperOf;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aDossierOf;
import static cl.certificates.testkit.fixture.Fixtures.aNewAction;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.course.Course;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Revision;
import cl.certificates.feed.EventFeed;
import cl.certificates.feed.FeedEntry;
import cl.certificates.identity.ActionId;
import cl.certificates.jdbc.AuditFinding;
import cl.certificates.jdbc.AuditReport;
import cl.certificates.jdbc.CertificateSchema;
import cl.certificates.jdbc.JdbcAudit;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.jdbc.JdbcEventFeed;
import io.vavr.control.Either;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Revision, version and folio are unique over both shards, since each key begins with its action.
 */
class KeysTest {
  private static final int ACTIONS = 100;
  private static final int RACERS = 2;

  private final Shards shards = Shards.running();
  private final Dossiers dossiers = new JdbcDossiers(shards.whole());
  private final JdbcCourses courses = new JdbcCourses(shards.whole());
  private final ExecutorService callers = Executors.newFixedThreadPool(RACERS);

  @BeforeEach
  void empty() throws SQLException {
    shards.empty();
  }

  @AfterEach
  void dismiss() {
    callers.shutdownNow();
  }

  @Test
  void ofTwoWhoRaceForAnActionOneIssues() throws Exception {
    List<ActionId> actions = Stream.generate(() -> aNewAction()).limit(ACTIONS).toList();

    for (ActionId action : actions) {
      Dossier empty = Dossier.empty(action);
      List<Either<NotAppended, Dossier>> outcomes = race(anIssue(empty), anIssue(empty));

      Dossier standing = dossiers.of(action);
      assertThat(standing.revision()).isEqualTo(new Revision(1));
      assertThat(outcomes)
          .containsExactlyInAnyOrder(
              Either.right(standing), Either.left(new NotAppended.Overtaken(standing)));
    }

    for (String table : List.of("dossier_event", "certificate", "certificate_document")) {
      assertThat(onBoth(table)).as(table).isEqualTo(ACTIONS);
    }
    int[] held = held(actions);
    assertThat(held[0] + held[1]).isEqualTo(ACTIONS);
    assertThat(held[0]).isPositive().isLessThan(ACTIONS);
    System.out.printf(
        "races of %d issuers for each of %d actions: shard 0 holds %d, shard 1 holds %d;"
            + " certificates %d, papers %d%n",
        RACERS, ACTIONS, held[0], held[1], onBoth("certificate"), onBoth("certificate_document"));
  }

  private List<Either<NotAppended, Dossier>> race(CertificateIssued... issues) throws Exception {
    CyclicBarrier start = new CyclicBarrier(issues.length);
    List<Future<Either<NotAppended, Dossier>>> running = new ArrayList<>();
    for (CertificateIssued issue : issues) {
      Callable<Either<NotAppended, Dossier>> racer =
          () -> {
            start.await();
            return dossiers.append(issue, Revision.NONE, paperOf(issue));
          };
      running.add(callers.submit(racer));
    }
    List<Either<NotAppended, Dossier>> outcomes = new ArrayList<>();
    for (Future<Either<NotAppended, Dossier>> racer : running) {
      outcomes.add(racer.get());
    }
    return outcomes;
  }

  /** How many rows of a table both shards hold together. */
  private int onBoth(String table) throws SQLException {
    String count = "select count(*) from " + table;
    return shards.number(0, count) + shards.number(1, count);
  }

  /** How many of some actions each shard holds the events of. */
  private int[] held(List<ActionId> actions) throws SQLException {
    int[] held = new int[Shards.COUNT];
    for (ActionId action : actions) {
      for (int shard = 0; shard < Shards.COUNT; shard++) {
        held[shard] += shards.rows(shard, "dossier_event", action) > 0 ? 1 : 0;
      }
    }
    return held;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void allOfAnActionIsOnItsShard(int shard) throws SQLException {
    Course course = aCourse().ofAction(Shards.anActionOn(shard)).build();
    courses.register(course);

    aDossierOf(course).issued().annulmentRequested().approved().issued().storedIn(dossiers);

    for (String table : Shards.TABLES_OF_ACTIONS) {
      assertThat(shards.rows(shard, table, course.action())).as(table).isPositive();
      assertThat(shards.rows(1 - shard, table, course.action())).as(table).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aShardHasAFeedOfItsOwn(int shard) {
    EventFeed feed = new JdbcEventFeed(shards.alone(shard));
    long end = feed.after(EventFeed.START, EventFeed.MOST_ENTRIES).size();
    Course here = aCourse().ofAction(Shards.anActionOn(shard)).build();
    Course elsewhere = aCourse().ofAction(Shards.anActionOn(1 - shard)).build();

    aDossierOf(elsewhere).issued().storedIn(dossiers);
    Dossier stored = aDossierOf(here).issued().annulmentRequested().storedIn(dossiers);

    assertThat(feed.after(end, EventFeed.MOST_ENTRIES))
        .extracting(FeedEntry::event)
        .isEqualTo(stored.events());
  }

  @Test
  void noVersionNorFolioIsThereTwice() throws SQLException {
    for (int i = 0; i < 10; i++) {
      aDossierOf(aCourse().ofAction(Shards.anActionOn(i % Shards.COUNT)).build())
          .issued()
          .annulmentRequested()
          .approved()
          .issued()
          .storedIn(dossiers);
    }

    List<String> folios = new ArrayList<>();
    for (int shard = 0; shard < Shards.COUNT; shard++) {
      String there = shards.text(shard, "select string_agg(folio, ' ') from certificate");
      folios.addAll(List.of(there.split(" ")));
    }
    assertThat(folios).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void theAuditGoesThroughBothShards() throws SQLException {
    List<Dossier> stored =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    aDossierOf(aCourse().ofAction(Shards.anActionOn(i % Shards.COUNT)).build())
                        .issued()
                        .annulmentRequested()
                        .storedIn(dossiers))
            .toList();
    JdbcAudit audit = new JdbcAudit(shards.whole());

    AuditReport sound = audit.run(List.of());
    assertThat(sound.isClean()).isTrue();
    assertThat(sound.events()).isEqualTo(20);
    assertThat(sound.dossiers()).isEqualTo(10);

    ActionId damaged = stored.get(1).action();
    shards.change(1, "update dossier set revision = 7 where action_id = '" + damaged.text() + "'");
    assertThat(audit.run(List.of()).findings())
        .extracting(AuditFinding::action)
        .containsExactly(damaged);
  }

  @Test
  void theReadTablesAreWrittenAnewOnBothShards() throws SQLException {
    for (int i = 0; i < 4; i++) {
      aDossierOf(aCourse().ofAction(Shards.anActionOn(i % Shards.COUNT)).build())
          .issued()
          .storedIn(dossiers);
    }
    for (int shard = 0; shard < Shards.COUNT; shard++) {
      shards.change(shard, "truncate dossier, certificate");
    }

    assertThat(new JdbcDossiers(shards.whole()).rebuild()).isEqualTo(4);
    for (int shard = 0; shard < Shards.COUNT; shard++) {
      assertThat(shards.number(shard, "select count(*) from certificate")).isEqualTo(2);
    }
    assertThat(new JdbcAudit(shards.whole()).run(List.of()).findings()).isEmpty();
  }

  @Test
  void theTablesAreLookedAtThroughTheStoreAndOnEachShard() {
    CertificateSchema.of(shards.whole()).check();
    for (int shard = 0; shard < Shards.COUNT; shard++) {
      CertificateSchema.of(shards.alone(shard)).check();
    }
  }
}
