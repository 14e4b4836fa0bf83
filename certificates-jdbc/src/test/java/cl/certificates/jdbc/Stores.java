package cl.certificates.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Databases for tests, each a new one with the tables in it. */
final class Stores {
  private Stores() {}

  static DataSource h2InMemory() {
    return withTables(
        h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + Engine.PATIENT_H2));
  }

  static DataSource h2InFile(Path folder) {
    return withTables(
        h2("jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString()) + Engine.PATIENT_H2));
  }

  static DataSource h2(String url) {
    return bare(url);
  }

  /** A connection of its own for every call, and no pool. */
  static DataSource bare(String url) {
    return new Bare(url, false);
  }

  /** Hands connections over in a state that nobody expects. */
  static DataSource oddly(DataSource bare) {
    return new Bare(((Bare) bare).url(), true);
  }

  static HikariDataSource pooled(DataSource dataSource, int size) {
    return new HikariDataSource(pool(dataSource, size));
  }

  /** Hands connections over in a state that nobody expects. */
  static HikariDataSource pooledOddly(DataSource dataSource, int size) {
    HikariConfig config = pool(dataSource, size);
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
    return new HikariDataSource(config);
  }

  /** The tables in a new schema of a database, each with a prefix. */
  static Database inASchema(DataSource dataSource) {
    String schema = "s" + UUID.randomUUID().toString().replace("-", "");
    Database database =
        Database.of(dataSource).with(TableNames.DEFAULT.inSchema(schema).prefixed("cert_"));
    try {
      Rows.change(dataSource, "create schema " + schema);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    CertificateSchema.of(database).apply();
    return database;
  }

  private static HikariConfig pool(DataSource dataSource, int size) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(dataSource);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(60_000);
    return config;
  }

  private static DataSource withTables(DataSource dataSource) {
    CertificateSchema.of(dataSource).apply();
    return dataSource;
  }

  /** A connection of its own for every call, and no pool. */
  private record Bare(String url, boolean oddly) implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = DriverManager.getConnection(url);
      if (oddly) {
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        connection.setAutoCommit(false);
      }
      return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return DriverManager.getConnection(url, user, password);
    }

    @Override
    public PrintWriter getLogWriter() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
