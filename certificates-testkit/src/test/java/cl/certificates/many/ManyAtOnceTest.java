package cl.certificates.many;

import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;

import cl.certificates.CertificateOffice;
import cl.certificates.course.Course;
import cl.certificates.dossier.Dossiers;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import java.time.Clock;

class ManyAtOnceTest extends ManyAtOnce {
  private final InMemoryOffice memory =
      InMemoryOffice.at(SettableClock.at("2026-03-16T10:00")).grant(anAdministrator());

  @Override
  protected CertificateOffice.Builder over(Clock clock) {
    return memory.builder().clock(clock);
  }

  @Override
  protected void register(Course course) {
    memory.register(course);
  }

  @Override
  protected Dossiers dossiers() {
    return memory.dossiers();
  }
}
