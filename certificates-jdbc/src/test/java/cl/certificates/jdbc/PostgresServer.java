package cl.certificates.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** A PostgreSQL of the tests' own, from binaries in the class path. */
final class PostgresServer {
  private static PostgresServer running;

  private final EmbeddedPostgres postgres;

  private PostgresServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static synchronized PostgresServer running() throws IOException {
    if (running == null) {
      running =
          new PostgresServer(
              EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start());
    }
    return running;
  }

  void make(String name) throws SQLException {
    Rows.change(postgres.getPostgresDatabase(), "create database " + name);
  }

  String url(String name) {
    return postgres.getJdbcUrl("postgres", name);
  }
}
