package cl.certificates.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/** The engines the adapters are tried on; each is started once, when it is first asked for. */
public enum Engine {
  H2 {
    @Override
    void make(String name) {}

    @Override
    String url(String name) {
      return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + PATIENT_H2;
    }

    @Override
    void drop(String name) {
      change(inZone(name, ""), "set db_close_delay 0"); // it goes with its last connection
    }

    @Override
    void end(Connection session, DataSource store) throws SQLException {
      change(store, "call abort_session(" + number(session, "select session_id()") + ")");
    }

    @Override
    String withSessionsIn(String zone) {
      return ";TIME ZONE=" + zone;
    }
  },

  POSTGRESQL {
    @Override
    void make(String name) throws Exception {
      PostgresServer.running().make(name);
    }

    @Override
    String url(String name) throws Exception {
      return PostgresServer.running().url(name);
    }

    @Override
    void drop(String name) {
      change(inZone("postgres", ""), "drop database " + name + " with (force)");
    }

    @Override
    void end(Connection session, DataSource store) throws SQLException {
      long process = number(session, "select pg_backend_pid()");
      change(store, "select pg_terminate_backend(" + process + ", 10000)"); // milliseconds
    }

    @Override
    String bytes(String hex) {
      return "'\\x" + hex + "'::bytea";
    }

    @Override
    String withSessionsIn(String zone) {
      return "&options=-c%20TimeZone=" + zone;
    }
  },

  MARIADB {
    @Override
    void make(String name) throws Exception {
      MariaDbServer.running().make(name);
    }

    @Override
    String url(String name) throws Exception {
      return MariaDbServer.running().url(name);
    }

    @Override
    void drop(String name) {
      change(inZone("", ""), "drop database " + name);
    }

    @Override
    void end(Connection session, DataSource store) throws SQLException {
      long thread = number(session, "select connection_id()");
      change(store, "kill connection " + thread);
      try (Connection other = store.getConnection()) {
        while (number(
                other, "select count(*) from information_schema.processlist where id = " + thread)
            > 0) {
          Thread.onSpinWait(); // it only asks the other to end
        }
      }
    }

    @Override
    String withSessionsIn(String zone) {
      ZoneOffset offset = ZoneId.of(zone).getRules().getStandardOffset(Instant.EPOCH);
      return "&sessionVariables=time_zone='" + offset + "'";
    }
  };

  /** Or whoever the machine holds up for two seconds would be too late for a lock. */
  static final String PATIENT_H2 = ";LOCK_TIMEOUT=10000";

  /**
   * Where it is {@code true}, an engine that does not start fails the test instead of skipping it.
   */
  private static final String ALL_REQUIRED = "certificates.engines.required";

  /** The engines to be tried, as in {@code H2,POSTGRESQL}; all of them if it is not set. */
  private static final String ASKED = System.getProperty("certificates.engines", "");

  private static final Map<Engine, String> NAMES = new ConcurrentHashMap<>();

  abstract void make(String name) throws Exception;

  abstract String url(String name) throws Exception;

  /** Takes a database away, with all that is in it. */
  abstract void drop(String name);

  /**
   * Ends a session as an administrator does: what it has not committed is undone by the time this
   * returns, and its client learns of it at its next call.
   */
  abstract void end(Connection session, DataSource store) throws SQLException;

  /** What to add to an address, so that sessions are in a zone. */
  abstract String withSessionsIn(String zone);

  /**
   * Whether a commit outlives the process of its client. H2 in a file writes a moment later, in
   * that process.
   */
  boolean keepsWhatItCommitted() {
    return this != H2;
  }

  /** Bytes as this engine writes them in a statement. */
  String bytes(String hex) {
    return "X'" + hex + "'";
  }

  private static void change(DataSource store, String sql) {
    try {
      Rows.change(store, sql);
    } catch (SQLException broken) {
      throw new AssertionError(sql, broken);
    }
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  static String newName() {
    return "t" + UUID.randomUUID().toString().replace("-", "");
  }

  /** As the engine tells it, of one that is running: {@code PostgreSQL 18.6}. */
  String nameAndVersion() {
    return NAMES.computeIfAbsent(this, Engine::askItsName);
  }

  private String askItsName() {
    try (Connection connection = bare().getConnection()) {
      DatabaseMetaData engine = connection.getMetaData();
      return engine.getDatabaseProductName() + " " + engine.getDatabaseProductVersion();
    } catch (SQLException broken) {
      throw new AssertionError("it was running", broken);
    }
  }

  /** A new database without our tables. */
  DataSource bare() {
    return bare(newName(), "");
  }

  /** A new database without our tables, whose sessions are in a zone. */
  DataSource bare(String name, String zone) {
    if (!isAskedFor()) {
      Assumptions.abort(this + " is not among those asked for: " + ASKED);
    }
    try {
      make(name);
    } catch (Exception unavailable) {
      skip(unavailable);
    }
    return inZone(name, zone);
  }

  /** A database made before, whose sessions are in a zone. */
  DataSource inZone(String name, String zone) {
    try {
      return Stores.bare(url(name) + (zone.isEmpty() ? "" : withSessionsIn(zone)));
    } catch (Exception broken) {
      throw new AssertionError("it was running", broken);
    }
  }

  /** The address of a new database that another process can open too, after this one. */
  public String addressForOthers(Path folder) {
    String name = newName();
    bare(name, "");
    try {
      return this == H2 ? "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0" : url(name);
    } catch (Exception broken) {
      throw new AssertionError("it was running", broken);
    }
  }

  /** A name that no engine has is an error: nothing would be tried, and all would look well. */
  private boolean isAskedFor() {
    return ASKED.isEmpty()
        || Arrays.stream(ASKED.split(",")).map(Engine::valueOf).toList().contains(this);
  }

  private void skip(Exception unavailable) {
    if (Boolean.getBoolean(ALL_REQUIRED)) {
      throw new AssertionError(this + " does not start, and all engines are required", unavailable);
    }
    System.err.println("SKIPPED: " + this + " does not start here: " + unavailable);
    Assumptions.abort(this + " does not start here: " + unavailable);
  }

  /** A new database with the tables in it. */
  DataSource store() {
    DataSource dataSource = bare();
    CertificateSchema.of(dataSource).apply();
    return dataSource;
  }
}
