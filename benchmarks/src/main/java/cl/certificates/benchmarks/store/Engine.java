package cl.certificates.benchmarks.store;

import cl.certificates.jdbc.CertificateSchema;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The engines a store is timed on; each is started once, when its first store is asked for.
 *
 * <p>No engine waits for the disk at a commit: that wait is the same for everybody, and would hide
 * what is to be seen.
 */
enum Engine {
  H2("H2, file") {
    @Override
    String newDatabase(String name) throws IOException {
      return "jdbc:h2:file:" + newFolder().resolve(name);
    }

    @Override
    List<String> truncating(List<String> tables) {
      return around("set referential_integrity false", tables, "set referential_integrity true");
    }

    @Override
    String numbers(int from, int to) {
      return "(select x as n from system_range(" + from + ", " + to + "))";
    }

    @Override
    List<String> analyzing(List<String> tables) {
      return List.of("analyze");
    }
  },

  POSTGRESQL("PostgreSQL") {
    private EmbeddedPostgres server;

    @Override
    String newDatabase(String name) throws Exception {
      if (server == null) {
        server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
      }
      String url = server.getJdbcUrl("postgres", "postgres");
      execute(url, "create database " + name);
      return server.getJdbcUrl("postgres", name);
    }

    @Override
    List<String> truncating(List<String> tables) {
      return List.of("truncate " + String.join(", ", tables));
    }

    @Override
    String numbers(int from, int to) {
      return "(select generate_series as n from generate_series(" + from + ", " + to + "))";
    }

    @Override
    List<String> analyzing(List<String> tables) {
      return List.of("vacuum analyze");
    }
  },

  MARIADB("MariaDB") {
    private MariaDbServer server;

    @Override
    String newDatabase(String name) throws Exception {
      if (server == null) {
        server = MariaDbServer.start(newFolder());
      }
      execute(server.url(""), "create database " + name);
      return server.url(name);
    }

    @Override
    List<String> truncating(List<String> tables) {
      return around("set foreign_key_checks = 0", tables, "set foreign_key_checks = 1");
    }

    @Override
    String numbers(int from, int to) {
      return "(select seq as n from seq_" + from + "_to_" + to + ")";
    }

    @Override
    List<String> analyzing(List<String> tables) {
      return List.of("analyze table " + String.join(", ", tables));
    }
  };

  /** As many connections as there are threads at most. */
  private static final int CONNECTIONS = 8;

  final String label;

  Engine(String label) {
    this.label = label;
  }

  /** Makes a database, starting the server first if need be; its address. */
  abstract String newDatabase(String name) throws Exception;

  /** The statements that empty tables, which may refer to one another. */
  abstract List<String> truncating(List<String> tables);

  /** A table of the whole numbers in a range, in a column n. */
  abstract String numbers(int from, int to);

  /** The statements that tell the engine how much there is in its tables. */
  abstract List<String> analyzing(List<String> tables);

  /**
   * A new store with the tables in it, behind a pool as it comes out of its box.
   *
   * @throws Exception if the engine does not start here
   */
  Store newStore() throws Exception {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(newDatabase("b" + UUID.randomUUID().toString().replace("-", "")));
    config.setMaximumPoolSize(CONNECTIONS);
    HikariDataSource pool = new HikariDataSource(config);
    CertificateSchema.of(pool).apply();
    return new Store(this, pool);
  }

  private static List<String> around(String first, List<String> tables, String last) {
    return Stream.of(
            Stream.of(first),
            tables.stream().map(table -> "truncate table " + table),
            Stream.of(last))
        .flatMap(statements -> statements)
        .toList();
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A folder that goes when the run ends. */
  private static Path newFolder() throws IOException {
    Path folder = Files.createTempDirectory("benchmark");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    return folder;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException | UncheckedIOException left) {
      System.err.println("left behind: " + folder);
    }
  }
}
