package cl.certificates.jdbc;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Mandate;
import cl.certificates.access.RefusedAttempt;
import cl.certificates.course.Course;
import cl.certificates.dossier.Dossiers;
import cl.certificates.rights.EveryCell;
import cl.certificates.rights.Ground;
import cl.certificates.testkit.memory.InMemoryAccessLog;
import cl.certificates.testkit.memory.SettableClock;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every cell of docs/access.md on every engine. */
@Tag("long")
@ParameterizedClass
@EnumSource(Engine.class)
class AccessTableTest extends EveryCell {
  private final HikariDataSource pool;

  AccessTableTest(Engine engine) {
    this.pool = Stores.pooled(engine.store(), 2);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Override
  protected Ground ground() {
    return new Tables(pool);
  }

  private static final class Tables implements Ground {
    private final HikariDataSource pool;
    private final JdbcPermissions permissions;
    private final InMemoryAccessLog log = new InMemoryAccessLog();
    private final CertificateOffice office;

    Tables(HikariDataSource pool) {
      this.pool = pool;
      this.permissions = new JdbcPermissions(pool);
      this.office = Offices.furnished(pool, SettableClock.at(NOW)).accessLog(log).build();
    }

    @Override
    public CertificateOffice office() {
      return office;
    }

    @Override
    public void register(Course course) {
      new JdbcCourses(pool).register(course);
    }

    @Override
    public void grant(Mandate mandate) {
      permissions.grant(mandate);
    }

    @Override
    public void withdraw(Mandate mandate) {
      permissions.withdraw(mandate);
    }

    @Override
    public Dossiers dossiers() {
      return new JdbcDossiers(pool);
    }

    @Override
    public List<RefusedAttempt> attempts() {
      return log.attempts();
    }
  }
}
