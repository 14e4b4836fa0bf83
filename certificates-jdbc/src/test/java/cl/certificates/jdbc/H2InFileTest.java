package cl.certificates.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class H2InFileTest extends AdapterContracts {
  @TempDir Path folder;
  private DataSource store;
  private Connection last;

  @BeforeEach
  void open() throws SQLException {
    store = Stores.h2InFile(folder);
    last = store.getConnection(); // H2 closes a file with its last connection, which is slow
  }

  @AfterEach
  void close() throws SQLException {
    last.close();
  }

  @Override
  Database database() {
    return Database.of(store);
  }
}
