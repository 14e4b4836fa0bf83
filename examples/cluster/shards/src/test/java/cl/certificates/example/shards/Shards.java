package cl.certificates.example.shards;

import static cl.certificates.testkit.fixture.Fixtures.aNewAction;

import cl.certificates.identity.ActionId;
import cl.certificates.jdbc.CertificateSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.shardingsphere.driver.api.yaml.YamlShardingSphereDataSourceFactory;

/** Two PostgreSQL servers, the store that is split over them, and a look into each alone. */
final class Shards {
  static final int COUNT = 2;
  static final List<String> TABLES_OF_ACTIONS =
      List.of(
          "dossier_event",
          "certificate_snapshot",
          "certificate_document",
          "feed_waiting",
          "dossier",
          "certificate",
          "course",
          "course_class",
          "course_participant",
          "attendance");

  /** As the configuration has them, which everybody replaces by their own. */
  private static final List<String> ADDRESSES =
      List.of(
          "jdbc:postgresql://localhost:5432/shard_0", "jdbc:postgresql://localhost:5433/shard_1");

  private static Shards running;

  private final List<DataSource> each;
  private final DataSource whole;

  private Shards(List<DataSource> each, DataSource whole) {
    this.each = each;
    this.whole = whole;
  }

  static synchronized Shards running() {
    if (running == null) {
      running = start();
    }
    return running;
  }

  /** The tables are made on each shard, before ShardingSphere looks at them. */
  private static Shards start() {
    try {
      String configuration = resource();
      List<DataSource> each = new ArrayList<>();
      for (String address : ADDRESSES) {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
        configuration = configuration.replace(address, server.getJdbcUrl("postgres", "postgres"));
        CertificateSchema.of(server.getPostgresDatabase()).apply();
        each.add(server.getPostgresDatabase());
      }
      return new Shards(
          each,
          YamlShardingSphereDataSourceFactory.createDataSource(
              configuration.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | SQLException broken) {
      throw new IllegalStateException("the shards do not start", broken);
    }
  }

  private static String resource() throws IOException {
    try (InputStream in = Shards.class.getResourceAsStream("/shards.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The store, whose every statement goes to the shard of its action, or to both. */
  DataSource whole() {
    return whole;
  }

  /** One shard, asked directly. */
  DataSource alone(int shard) {
    return each.get(shard);
  }

  /** Where the configuration puts an action; written down here once more, to be compared. */
  static int shardOf(ActionId action) {
    return Math.floorMod(action.text().hashCode(), COUNT);
  }

  static ActionId anActionOn(int shard) {
    return Stream.generate(() -> aNewAction())
        .filter(action -> shardOf(action) == shard)
        .findFirst()
        .orElseThrow();
  }

  /** How many rows of a table a shard holds, of one action. */
  int rows(int shard, String table, ActionId action) throws SQLException {
    return number(
        shard, "select count(*) from " + table + " where action_id = '" + action.text() + "'");
  }

  /** The answer of a shard to a question for one number. */
  int number(int shard, String sql) throws SQLException {
    return Integer.parseInt(text(shard, sql));
  }

  /** The answer of a shard to a question for one value. */
  String text(int shard, String sql) throws SQLException {
    try (Connection connection = alone(shard).getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Changes a shard behind the back of the store. */
  void change(int shard, String sql) throws SQLException {
    try (Connection connection = alone(shard).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Takes every row of every action away. */
  void empty() throws SQLException {
    for (int shard = 0; shard < COUNT; shard++) {
      change(shard, "truncate feed_entry, " + String.join(", ", TABLES_OF_ACTIONS));
      change(shard, "update feed_end set position = 0");
    }
  }
}
