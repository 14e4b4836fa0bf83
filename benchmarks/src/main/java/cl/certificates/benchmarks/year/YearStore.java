package cl.certificates.benchmarks.year;

import cl.certificates.jdbc.CertificateSchema;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A database of the year's own with the tables in it, behind a pool.
 *
 * @param server what holds it, where that is another process, and ends with it
 */
record YearStore(HikariDataSource pool, PoolUse use, Optional<EmbeddedPostgres> server)
    implements AutoCloseable {

  private static final String LOADED =
      "course, course_class, course_participant, attendance, mandate";
  private static final String SIZE = "select pg_database_size(current_database())";
  private static final String SETTINGS =
      """
      select 'PostgreSQL ' || current_setting('server_version')
             || ', fsync ' || current_setting('fsync')
             || ', synchronous_commit ' || current_setting('synchronous_commit')
             || ', full_page_writes ' || current_setting('full_page_writes')
             || ', shared_buffers ' || current_setting('shared_buffers')
             || ', max_wal_size ' || current_setting('max_wal_size')""";

  /**
   * A PostgreSQL from embedded binaries with the settings it comes with: it waits for the disk at
   * every commit.
   *
   * @param connections in the pool
   * @throws IOException if it does not start here
   */
  static YearStore postgres(int connections) throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder() // whose own defaults are those of a test
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "100")
            .setPGStartupWait(Duration.ofMinutes(2))
            .start();
    String url = server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
    return over(url, connections, Optional.of(server));
  }

  /** H2 in memory, to see that a year does what it says. */
  static YearStore h2(int connections) {
    return over("jdbc:h2:mem:" + UUID.randomUUID(), connections, Optional.empty());
  }

  private static YearStore over(String url, int connections, Optional<EmbeddedPostgres> server) {
    PoolUse use = new PoolUse();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(connections);
    config.setMetricsTrackerFactory(use);
    HikariDataSource pool = new HikariDataSource(config);
    CertificateSchema.of(pool).apply();
    return new YearStore(pool, use, server);
  }

  /** The engine, its version and what of its settings is to be known. */
  String settings() throws SQLException {
    return server.isPresent() ? ask(SETTINGS) : "H2 " + ask("select h2version()") + ", in memory";
  }

  /** How large the database is, where the engine tells. */
  OptionalLong bytes() throws SQLException {
    return server.isPresent() ? OptionalLong.of(count(SIZE)) : OptionalLong.empty();
  }

  /**
   * Does what is done after much was loaded, so that the engine does not do it during the year. The
   * tables that the year fills are left out: PostgreSQL, told that a table is empty, keeps plans
   * that read all of it until it looks again, a minute later.
   */
  void settle() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(server.isPresent() ? "vacuum analyze " + LOADED : "analyze");
    }
  }

  long count(String query) throws SQLException {
    return Long.parseLong(ask(query));
  }

  private String ask(String query) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void close() throws IOException {
    pool.close();
    if (server.isPresent()) {
      server.get().close();
    }
  }
}
