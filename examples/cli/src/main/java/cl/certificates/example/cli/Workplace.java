package cl.certificates.example.cli;

import cl.certificates.CertificateOffice;
import cl.certificates.jdbc.CertificateSchema;
import cl.certificates.jdbc.JdbcCourseIndex;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.jdbc.JdbcOpenRequests;
import cl.certificates.jdbc.JdbcPermissions;
import cl.certificates.pdf.openpdf.OpenPdfRenderer;
import java.nio.file.Path;
import java.time.Clock;
import org.h2.jdbcx.JdbcConnectionPool;

/** An office over an embedded H2 file, with the register that the program feeds. */
final class Workplace implements AutoCloseable {
  private final JdbcConnectionPool pool;
  private final JdbcCourses courses;
  private final JdbcPermissions permissions;
  private final CertificateOffice office;

  private Workplace(JdbcConnectionPool pool, Clock clock) {
    this.pool = pool;
    this.courses = new JdbcCourses(pool);
    this.permissions = new JdbcPermissions(pool);
    this.office =
        CertificateOffice.builder()
            .courses(courses)
            .dossiers(new JdbcDossiers(pool))
            .index(new JdbcCourseIndex(pool))
            .openRequests(new JdbcOpenRequests(pool))
            .permissions(permissions)
            .renderer(OpenPdfRenderer.create())
            .clock(clock)
            .build();
  }

  /** Opens the file, with its tables; a file that is not there yet is made. */
  static Workplace open(Path base, Clock clock) {
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:file:" + base.toAbsolutePath(), "sa", "");
    try {
      CertificateSchema.of(pool).apply();
      return new Workplace(pool, clock);
    } catch (RuntimeException broken) {
      pool.dispose();
      throw broken;
    }
  }

  CertificateOffice office() {
    return office;
  }

  JdbcCourses courses() {
    return courses;
  }

  JdbcPermissions permissions() {
    return permissions;
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
