package cl.certificates.jdbc;

import cl.certificates.CertificateOffice;
import cl.certificates.course.Course;
import cl.certificates.dossier.Dossiers;
import cl.certificates.many.ManyAtOnce;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** FC-08 on every engine. */
@ParameterizedClass
@EnumSource(Engine.class)
class ManyAtOnceTest extends ManyAtOnce {
  private final HikariDataSource pool;

  ManyAtOnceTest(Engine engine) {
    this.pool = Stores.pooled(engine.store(), 2);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Override
  protected CertificateOffice.Builder over(Clock clock) {
    return Offices.furnished(pool, clock);
  }

  @Override
  protected void register(Course course) {
    new JdbcCourses(pool).register(course);
  }

  @Override
  protected Dossiers dossiers() {
    return new JdbcDossiers(pool);
  }
}
