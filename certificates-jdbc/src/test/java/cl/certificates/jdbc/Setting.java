package cl.certificates.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * One way in which a host may have set up its store.
 *
 * @param engine the engine
 * @param pooled whether connections come from a HikariCP of two, or each is opened for its call
 * @param autoCommit how they are handed over: with autocommit as drivers do, or without it and
 *     serializable
 * @param prefixed whether the tables stand in a schema of their own, each with a prefix
 */
record Setting(Engine engine, boolean pooled, boolean autoCommit, boolean prefixed) {
  private static final int CONNECTIONS = 2;

  /** Every engine twice, and every two values of any two properties together at least once. */
  static final List<Setting> PAIRWISE =
      List.of(
          new Setting(Engine.H2, false, true, false),
          new Setting(Engine.H2, true, false, true),
          new Setting(Engine.POSTGRESQL, false, false, false),
          new Setting(Engine.POSTGRESQL, true, true, true),
          new Setting(Engine.MARIADB, false, true, true),
          new Setting(Engine.MARIADB, true, false, false));

  /** All 24 of them. */
  static List<Setting> all() {
    List<Boolean> either = List.of(false, true);
    List<Setting> all = new ArrayList<>();
    for (Engine engine : Engine.values()) {
      for (boolean pooled : either) {
        for (boolean autoCommit : either) {
          for (boolean prefixed : either) {
            all.add(new Setting(engine, pooled, autoCommit, prefixed));
          }
        }
      }
    }
    return all;
  }

  /** Those to be tried in this run. */
  static List<Setting> asked() {
    return Sizes.EVERY_SETTING ? all() : PAIRWISE;
  }

  /** A store set up like this, without anything in it. */
  Opened open() {
    String name = Engine.newName();
    DataSource bare = engine.bare(name, "");
    if (!pooled) {
      return new Opened(this, name, autoCommit ? bare : Stores.oddly(bare));
    }
    return new Opened(
        this,
        name,
        autoCommit ? Stores.pooled(bare, CONNECTIONS) : Stores.pooledOddly(bare, CONNECTIONS));
  }

  @Override
  public String toString() {
    return engine
        + (pooled ? ", pooled" : ", bare")
        + (autoCommit ? ", autocommit" : ", no autocommit")
        + (prefixed ? ", prefix" : ", no prefix");
  }

  /** A store that is gone when it is closed. */
  static final class Opened implements AutoCloseable {
    private final Setting setting;
    private final String name;
    private final DataSource dataSource;
    private final Database database;

    private Opened(Setting setting, String name, DataSource dataSource) {
      this.setting = setting;
      this.name = name;
      this.dataSource = dataSource;
      if (setting.prefixed) {
        this.database = Stores.inASchema(dataSource);
      } else {
        this.database = Database.of(dataSource);
        CertificateSchema.of(database).apply();
      }
    }

    Database database() {
      return database;
    }

    @Override
    public void close() {
      if (dataSource instanceof HikariDataSource pool) {
        pool.close();
      }
      setting.engine.drop(name);
    }
  }
}
