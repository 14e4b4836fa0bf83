package cl.certificates.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;

/** A small pool that hands connections over oddly, and tables in a schema, with a prefix. */
class PostgresPooledTest extends AdapterContracts {
  private final HikariDataSource pool = Stores.pooledOddly(Engine.POSTGRESQL.bare(), 2);
  private final Database store = Stores.inASchema(pool);

  @AfterEach
  void close() {
    pool.close();
  }

  @Override
  Database database() {
    return store;
  }
}
