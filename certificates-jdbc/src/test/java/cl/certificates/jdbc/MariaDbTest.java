package cl.certificates.jdbc;

class MariaDbTest extends AdapterContracts {
  private final Database store = Database.of(Engine.MARIADB.store());

  @Override
  Database database() {
    return store;
  }
}
