package cl.certificates.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The file is closed with each connection, unless another is open. */
class H2InFileTest extends AdapterContracts {
  @TempDir Path folder;
  private DataSource store;

  @BeforeEach
  void create() {
    store = Stores.h2InFile(folder);
  }

  @Override
  DataSource database() {
    return store;
  }
}
