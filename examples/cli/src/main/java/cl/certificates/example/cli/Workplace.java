package cl.certificates.example.cli;

import cl.certificates.CertificateOffice;
import cl.certificates.jdbc.CertificateSchema;
import cl.certificates.jdbc.JdbcCourseIndex;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.jdbc.JdbcOpenRequests;
import cl.certificates.jdbc.JdbcPermissions;
import cl.certificates.pdf.openpdf.OpenPdfRenderer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/**
 * An office over an embedded H2 file, with the register that the program feeds. The file is opened
 * by whoever first asks for either, so that what is misused or faulty leaves nothing behind.
 */
final class Workplace implements AutoCloseable {
  private static final long PAUSE_MILLIS = 50;

  private final Base base;
  private final boolean made;
  private final Duration patience;
  private final Clock clock;
  private final Optional<String> verificationAddress;
  private @Nullable JdbcConnectionPool pool;
  private @Nullable CertificateOffice office;

  /**
   * @param base the file
   * @param made whether it is made if it is not there
   * @param patience how long to wait while another program holds it
   * @param clock what time it is
   * @param verificationAddress what stands before the code in the QR of a paper
   */
  Workplace(
      Base base,
      boolean made,
      Duration patience,
      Clock clock,
      Optional<String> verificationAddress) {
    this.base = base;
    this.made = made;
    this.patience = patience;
    this.clock = clock;
    this.verificationAddress = verificationAddress;
  }

  CertificateOffice office() {
    CertificateOffice known = office;
    if (known == null) {
      known = office(opened());
      office = known;
    }
    return known;
  }

  private CertificateOffice office(JdbcConnectionPool source) {
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
    return builder.build();
  }

  JdbcCourses courses() {
    return new JdbcCourses(opened());
  }

  JdbcPermissions permissions() {
    return new JdbcPermissions(opened());
  }

  private JdbcConnectionPool opened() {
    JdbcConnectionPool known = pool;
    if (known != null) {
      return known;
    }
    if (made) {
      base.mayBeMade();
    } else {
      base.mustBeThere();
    }
    JdbcConnectionPool fresh = JdbcConnectionPool.create(base.url(made), "sa", "");
    pool = fresh;
    connect(fresh);
    CertificateSchema.of(fresh).apply();
    return fresh;
  }

  /** One process at a time has the file; the others wait for their turn. */
  private void connect(JdbcConnectionPool source) {
    long start = System.nanoTime();
    while (true) {
      try {
        source.getConnection().close();
        return;
      } catch (SQLException failed) {
        if (failed.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
          throw base.stopped(code(failed));
        }
        if (System.nanoTime() - start >= patience.toNanos()) {
          throw base.stopped("BASE_LOCKED");
        }
        pause();
      }
    }
  }

  private String code(SQLException failed) {
    return switch (failed.getErrorCode()) {
      case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 -> "BASE_MISSING";
      case ErrorCode.FILE_CREATION_FAILED_1 -> "BASE_NOT_MADE";
      default -> base.exists() ? "BASE_BROKEN" : "BASE_NOT_MADE";
    };
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw base.stopped("BASE_LOCKED");
    }
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.dispose();
    }
  }
}
