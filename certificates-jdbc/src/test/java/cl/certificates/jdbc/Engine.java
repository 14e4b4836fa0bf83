package cl.certificates.jdbc;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/** The engines the adapters are tried on; each is started once, when it is first asked for. */
enum Engine {
  H2 {
    @Override
    DataSource start(String name) {
      return Stores.bare("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    }
  },

  POSTGRESQL {
    @Override
    DataSource start(String name) throws Exception {
      return PostgresServer.running().newDatabase(name);
    }
  },

  MARIADB {
    @Override
    DataSource start(String name) throws Exception {
      return MariaDbServer.running().newDatabase(name);
    }
  };

  /**
   * Where it is {@code true}, an engine that does not start fails the test instead of skipping it.
   */
  private static final String ALL_REQUIRED = "certificates.engines.required";

  abstract DataSource start(String name) throws Exception;

  /** A new database without our tables. */
  DataSource bare() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try {
      return start(name);
    } catch (Exception unavailable) {
      if (Boolean.getBoolean(ALL_REQUIRED)) {
        throw new AssertionError(
            this + " does not start, and all engines are required", unavailable);
      }
      System.err.println("SKIPPED: " + this + " does not start here: " + unavailable);
      Assumptions.abort(this + " does not start here: " + unavailable);
      throw new AssertionError("aborted", unavailable);
    }
  }

  /** A new database with the tables in it. */
  DataSource store() {
    DataSource dataSource = bare();
    CertificateSchema.of(dataSource).apply();
    return dataSource;
  }
}
