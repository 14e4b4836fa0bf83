package cl.certificates.jdbc;

class PostgresTest extends AdapterContracts {
  private final Database store = Database.of(Engine.POSTGRESQL.store());

  @Override
  Database database() {
    return store;
  }
}
