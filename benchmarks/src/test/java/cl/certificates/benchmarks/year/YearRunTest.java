package cl.certificates.benchmarks.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year of few actions: that it happens, and that its figures add up. */
class YearRunTest {
  private static final int ACTIONS = 40;
  private static final int THREADS = 2;

  private final Map<String, Integer> told = new ConcurrentHashMap<>();

  private static YearStore store(String engine) throws IOException {
    return engine.equals("H2") ? YearStore.h2(THREADS) : YearStore.postgres(THREADS);
  }

  private YearRun run(YearStore store) {
    return new YearRun(
        new NationalYear(ACTIONS),
        store,
        THREADS,
        (what, done) -> told.merge(what, 1, Integer::sum));
  }

  @ParameterizedTest
  @ValueSource(strings = {"H2", "PostgreSQL"})
  void issuesEveryActionAndSaysSo(String engine) throws Exception {
    try (YearStore store = store(engine)) {
      YearReport report = run(store).run();

      Holding held = report.holding();
      assertThat(held.isWhole()).as("%s", held).isTrue();
      assertThat(held.papers()).isEqualTo(ACTIONS);
      assertThat(held.sampled()).isEqualTo(ACTIONS);
      assertThat(held.paperBytes()).isGreaterThan(ACTIONS * 10_000L);
      assertThat(told).isEqualTo(Map.of("registered", ACTIONS, "issued", ACTIONS));

      assertThat(report.tenths()).extracting(Tenth::actions).containsOnly(4).hasSize(10);
      assertThat(report.tenths().stream().mapToDouble(Tenth::seconds).sum())
          .isBetween(report.issuing() / 10, report.issuing() + 1); // which ends with a collection
      assertThat(report.tenths())
          .allSatisfy(
              tenth -> assertThat(tenth.processorAnAction()).isGreaterThan(0)); // on any machine
      assertThat(report.wholeYear()).isCloseTo(report.issuing() * 150_000 / ACTIONS, within(1e-3));
      assertThat(report.flatness()).isBetween(0.0, 1.0);
      assertThat(report.mostKept()).isBetween(1L, report.peakHeap());
      assertThat(report.acceptances().micros()).doesNotContain(0);
      assertThat(report.acceptances().within(0.5))
          .isLessThanOrEqualTo(report.acceptances().within(0.99));
      assertThat(report.pool().mostOut()).isBetween(1, THREADS);
      assertThat(report.pool().taken()).isGreaterThan(ACTIONS);
      assertThat(report.pool().refused()).isZero();
      assertThat(report.database().isPresent()).isEqualTo(!engine.equals("H2"));

      assertThat(report.figures())
          .startsWith("FIGURES " + engine)
          .contains("actions 40, participants 1,200", "papers 40, audited 40, unsound 0");
      assertThat(report.text()).contains("met    whole: one of each an action (40.00 papers)");
    }
  }

  @Test
  void waitsForTheDiskAsPostgresDoesWhereNobodySaysOtherwise() throws Exception {
    try (YearStore store = YearStore.postgres(1)) {
      assertThat(store.settings())
          .startsWith("PostgreSQL 18")
          .contains("fsync on, synchronous_commit on, full_page_writes on");
    }
  }

  @Test
  void seesWhatIsMissingThereTwiceOrUnsound() throws Exception {
    try (YearStore store = YearStore.h2(THREADS)) {
      YearRun run = run(store);
      assertThat(run.run().holding().isWhole()).isTrue();

      change(store, "delete from certificate_document where action_id = '7000031'");
      assertThat(run.holding().papers()).isEqualTo(ACTIONS - 1);
      assertThat(run.holding().unsound()).singleElement().asString().startsWith("7000031");
      change(
          store, "update dossier_event set legal_date = '2026-01-01' where action_id = '7000033'");
      assertThat(run.holding().unsound()).hasSize(2).last().asString().startsWith("7000033");
      change(store, "update certificate set folio = '7000030-1-X'");
      assertThat(run.holding().folios()).isEqualTo(1);
      assertThat(run.holding().isWhole()).isFalse();

      assertThatThrownBy(run::run)
          .as("what was issued is not issued again")
          .rootCause() // of whichever thread was first
          .hasMessageMatching("700000[01]: ALREADY_ISSUED");
    }
  }

  private static void change(YearStore store, String sql) throws SQLException {
    try (Connection connection = store.pool().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
