package cl.certificates.example.cli;

import cl.certificates.AdapterException;
import cl.certificates.CertificateOffice;
import cl.certificates.OutcomeUnknownException;
import cl.certificates.StoreBusyException;
import cl.certificates.course.Course;
import cl.certificates.identity.ActionId;
import cl.certificates.jdbc.CertificateSchema;
import cl.certificates.jdbc.Database;
import cl.certificates.jdbc.JdbcAudit;
import cl.certificates.jdbc.JdbcCourseIndex;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.jdbc.JdbcEventFeed;
import cl.certificates.jdbc.JdbcOpenRequests;
import cl.certificates.jdbc.JdbcPermissions;
import cl.certificates.jdbc.TableNames;
import cl.certificates.pdf.openpdf.OpenPdfRenderer;
import cl.certificates.verification.CredentialWriter;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * An office over a base, with the register that the program feeds. The base is opened by whoever
 * first asks for either, so that what is misused or faulty leaves nothing behind.
 */
final class Workplace implements AutoCloseable {
  private static final long PAUSE_MILLIS = 50;
  private static final int MOST_CONNECTIONS = 2;

  private final Base base;
  private final boolean made;
  private final TableNames names;
  private final Duration patience;
  private final Clock clock;
  private final Optional<String> verificationAddress;
  private @Nullable HikariDataSource pool;
  private @Nullable Database database;
  private @Nullable CertificateOffice office;

  /**
   * @param base where the tables are
   * @param made whether it is made if it is not there
   * @param names what the tables are called in it
   * @param patience how long to wait while another program holds it, or a server does not answer
   * @param clock what time it is
   * @param verificationAddress what stands before the code in the QR of a paper
   */
  Workplace(
      Base base,
      boolean made,
      TableNames names,
      Duration patience,
      Clock clock,
      Optional<String> verificationAddress) {
    this.base = base;
    this.made = made;
    this.names = names;
    this.patience = patience;
    this.clock = clock;
    this.verificationAddress = verificationAddress;
  }

  CertificateOffice office() {
    CertificateOffice known = office;
    if (known == null) {
      known = furnished(database()).build();
      office = known;
    }
    return known;
  }

  /** An office that gives credentials as well. */
  CertificateOffice office(CredentialWriter writer) {
    return furnished(database()).credentialWriter(writer).build();
  }

  private CertificateOffice.Builder furnished(Database source) {
    CertificateOffice.Builder builder =
        CertificateOffice.builder()
            .courses(new JdbcCourses(source))
            .dossiers(new JdbcDossiers(source))
            .index(new JdbcCourseIndex(source))
            .openRequests(new JdbcOpenRequests(source))
            .permissions(new JdbcPermissions(source))
            .renderer(OpenPdfRenderer.create())
            .clock(clock);
    verificationAddress.ifPresent(builder::verificationAddress);
    return builder;
  }

  JdbcCourses courses() {
    return new JdbcCourses(database());
  }

  /** The course of an action as it stands; no base is made to find out. */
  Optional<Course> stored(ActionId action) {
    return base.isThere() ? courses().of(action) : Optional.empty();
  }

  JdbcPermissions permissions() {
    return new JdbcPermissions(database());
  }

  JdbcDossiers dossiers() {
    return new JdbcDossiers(database());
  }

  JdbcEventFeed feed() {
    return new JdbcEventFeed(database());
  }

  JdbcAudit audit() {
    return new JdbcAudit(database());
  }

  /** The tables, be they there or not. */
  CertificateSchema schema() {
    return CertificateSchema.of(source());
  }

  String baseShown() {
    return base.shown();
  }

  /** The base with its tables in it: those of a file of ours are made, others must be there. */
  private Database database() {
    Database known = database;
    if (known == null) {
      known = source();
      CertificateSchema schema = CertificateSchema.of(known);
      if (base.isOurs()) {
        schema.apply();
      } else {
        require(schema.installed());
      }
      database = known;
    }
    return known;
  }

  private void require(int installed) {
    if (installed < CertificateSchema.VERSION) {
      throw base.stopped("TABLES_MISSING");
    }
    requireNotLater(installed);
  }

  /** Tables of a later release are nobody's fault, and nothing to be mended from here. */
  void requireNotLater(int installed) {
    if (installed > CertificateSchema.VERSION) {
      throw Stopped.broken(
          "TABLES_LATER",
          Map.of(
              "base", base.shown(), "installed", installed, "needed", CertificateSchema.VERSION));
    }
  }

  private Database source() {
    HikariDataSource known = pool;
    if (known == null) {
      base.prepare(made);
      known = connected();
      pool = known;
    }
    return Database.of(known).with(names);
  }

  private HikariDataSource connected() {
    Properties properties = base.properties(patience);
    try {
      // held until the pool has one of its own: a file let go might be taken by another process
      Connection first = awaited(properties);
      try {
        return pooled(properties);
      } finally {
        first.close();
      }
    } catch (PoolInitializationException failed) {
      throw base.notOpened(fault(failed), made);
    } catch (SQLException failed) {
      throw base.notOpened(DriverFault.of(failed), made);
    }
  }

  private HikariDataSource pooled(Properties properties) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(base.url(made));
    config.setDataSourceProperties(properties);
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(Math.max(1, patience.toSeconds()) * 1000);
    return new HikariDataSource(config);
  }

  private Connection awaited(Properties properties) throws SQLException {
    long start = System.nanoTime();
    while (true) {
      try {
        return DriverManager.getConnection(base.url(made), properties);
      } catch (SQLException failed) {
        boolean late = System.nanoTime() - start >= patience.toNanos();
        if (late || DriverFault.of(failed) != DriverFault.IN_USE) {
          throw failed;
        }
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw base.stopped("BASE_LOCKED");
    }
  }

  private static DriverFault fault(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException told) {
        return DriverFault.of(told);
      }
    }
    return DriverFault.OTHER;
  }

  /** What is told of a store that did not do as it should, once it was open. */
  Stopped stopped(AdapterException broken) {
    if (broken instanceof OutcomeUnknownException) {
      return base.stopped("OUTCOME_UNKNOWN");
    }
    if (broken instanceof StoreBusyException) {
      return base.stopped("STORE_BUSY");
    }
    return switch (fault(broken)) {
      case SCHEMA_MISSING, DATABASE_MISSING ->
          Stopped.broken(
              names.schema().isEmpty() ? "SCHEMA_NOT_NAMED" : "SCHEMA_MISSING",
              Map.of("base", base.shown(), "schema", names.schema()));
      case NOT_GRANTED -> base.stopped("BASE_NOT_GRANTED");
      case UNREACHABLE -> base.stopped("BASE_UNREACHABLE");
      case TABLE_MISSING -> base.stopped("TABLES_MISSING");
      default -> Stopped.ofStore(broken);
    };
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.close();
    }
  }
}
