package cl.certificates.example.host.office;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on PostgreSQL, under the profile that a host would run it with. */
@ActiveProfiles("postgresql")
@DirtiesContext
class SharedTransactionOnPostgresTest extends SharedTransactionTest {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static synchronized EmbeddedPostgres server() throws IOException {
    if (server == null) {
      server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
    }
    return server;
  }

  @DynamicPropertySource
  static void ofTheServer(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", () -> urlOfTheServer());
    properties.add("spring.datasource.username", () -> "postgres");
    properties.add("spring.datasource.password", () -> "postgres");
  }

  private static String urlOfTheServer() {
    try {
      return server().getJdbcUrl("postgres", "postgres");
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }
}
