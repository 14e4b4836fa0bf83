package cl.certificates.jdbc;

import javax.sql.DataSource;

class H2InMemoryTest extends AdapterContracts {
  private final DataSource store = Stores.h2InMemory();

  @Override
  Database database() {
    return Database.of(store);
  }
}
