package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.course.Course;
import cl.certificates.identity.ActionId;
import cl.certificates.testkit.fixture.Fixtures;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that issues is killed with signal 9, over and over; {@link Sizes} says how often. */
@Tag("long")
class KilledTest {
  private static final int MOST_BETWEEN_KILLS = 12;

  /** More than are issued between the kills, on a machine that pauses before each, too. */
  private static final int ACTIONS = Sizes.KILLS * MOST_BETWEEN_KILLS + 300;

  @TempDir Path folder;
  private final Random random = new Random(9);
  private final List<String> told = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(Engine.class)
  @DisplayName(
      "FC-25: a kill at any point leaves no torn dossier, and repeating completes the rest")
  void leavesNothingTorn(Engine engine) throws Exception {
    String url = engine.addressForOthers(folder);
    List<ActionId> actions = new ArrayList<>();
    try (HikariDataSource store = opened(url)) {
      CertificateSchema.of(store).apply();
      for (int place = 0; place < ACTIONS; place++) {
        Course course = Fixtures.aCourse().ofAction(Fixtures.aNewAction()).attendedBy(3).build();
        new JdbcCourses(store).register(course);
        actions.add(course.action());
      }
    }
    Figures figures = Figures.of(engine, "issuers killed with signal 9");
    Path list = folder.resolve("actions");
    Files.write(list, actions.stream().map(ActionId::text).toList());

    for (int kill = 1; kill <= Sizes.KILLS; kill++) {
      runAndKill(url, list, 1 + random.nextInt(MOST_BETWEEN_KILLS - 1));
      try (HikariDataSource store = opened(url)) {
        assertThat(new JdbcAudit(store).run(List.of()).findings()).as("kill %s", kill).isEmpty();
        int stored = Rows.count(store, "certificate");
        assertThat(Rows.count(store, "certificate_document")).isEqualTo(stored);
        assertThat(stored).as("something is left to do").isLessThan(ACTIONS);
        if (engine.keepsWhatItCommitted()) {
          assertThat(stored)
              .as("those told, and at most one more a kill")
              .isBetween(told.size(), told.size() + kill);
        }
      }
    }
    Process last = start(url, list);
    told.addAll(lines(last, Integer.MAX_VALUE));
    assertThat(last.waitFor()).isZero();

    int repeated = told.size() - new HashSet<>(told).size();
    figures
        .with("kills", Sizes.KILLS)
        .with("issued", new HashSet<>(told).size())
        .with("told twice", repeated)
        .print(Sizes.KILLS);
    if (engine.keepsWhatItCommitted()) {
      assertThat(repeated).isZero();
    }
    try (HikariDataSource store = opened(url)) {
      JdbcDossiers dossiers = new JdbcDossiers(store);
      List<String> stored =
          actions.stream()
              .map(action -> dossiers.of(action).latest().orElseThrow().folio().text())
              .toList();
      assertThat(stored).hasSize(ACTIONS).doesNotHaveDuplicates().containsAll(told);
      assertThat(Rows.count(store, "dossier_event")).isEqualTo(ACTIONS);
      assertThat(new JdbcAudit(store).run(List.of()).isClean()).isTrue();
    }
  }

  /**
   * Closed before a process starts, since a file of H2 is open to one at a time. One connection: a
   * pool of two may still be making the second while it closes, and lock the file once more.
   */
  private static HikariDataSource opened(String url) {
    return Stores.pooled(Stores.bare(url), 1);
  }

  /** Kills it a moment after it has told so many folios, wherever it is by then. */
  private void runAndKill(String url, Path list, int folios) throws Exception {
    Process process = start(url, list);
    List<String> heard = lines(process, folios);
    assertThat(heard).as("it was issuing when it was killed").hasSize(folios);
    TimeUnit.MICROSECONDS.sleep(random.nextInt(4_000));
    process.toHandle().destroyForcibly(); // which leaves open what it still has to tell
    process.waitFor();
    told.addAll(heard);
    told.addAll(lines(process, Integer.MAX_VALUE)); // on their way when it died
  }

  private List<String> lines(Process process, int most) throws IOException {
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>();
    String line;
    while (lines.size() < most && (line = reader.readLine()) != null) {
      lines.add(line);
    }
    return lines;
  }

  private static Process start(String url, Path list) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-XX:TieredStopAtLevel=1",
            BulkIssuing.class.getName(),
            url,
            list.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
