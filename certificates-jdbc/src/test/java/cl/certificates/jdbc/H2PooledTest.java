package cl.certificates.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two connections for everybody, handed over without autocommit and serializable. */
class H2PooledTest extends AdapterContracts {
  @TempDir Path folder;
  private HikariDataSource store;

  @BeforeEach
  void open() {
    store = Stores.pooledOddly(Stores.h2InFile(folder), 2);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  Database database() {
    return Database.of(store);
  }
}
