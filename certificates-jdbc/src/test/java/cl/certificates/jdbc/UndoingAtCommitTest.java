package cl.certificates.jdbc;

import javax.sql.DataSource;

/** Nothing that was answered with success is lost by what such a store undoes. */
class UndoingAtCommitTest extends AdapterContracts {
  private final DataSource store = UndoingAtCommit.over(Stores.h2InMemory());

  @Override
  Database database() {
    return Database.of(store);
  }
}
