package cl.certificates.rights;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Mandate;
import cl.certificates.access.RefusedAttempt;
import cl.certificates.course.Course;
import cl.certificates.dossier.Dossiers;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import java.util.List;

/** Everything in memory. */
final class InMemoryGround implements Ground {
  private final InMemoryOffice memory = InMemoryOffice.at(SettableClock.at(NOW));
  private final CertificateOffice office = memory.office();

  @Override
  public CertificateOffice office() {
    return office;
  }

  @Override
  public void register(Course course) {
    memory.register(course);
  }

  @Override
  public void grant(Mandate mandate) {
    memory.grant(mandate);
  }

  @Override
  public void withdraw(Mandate mandate) {
    memory.withdraw(mandate);
  }

  @Override
  public Dossiers dossiers() {
    return memory.dossiers();
  }

  @Override
  public List<RefusedAttempt> attempts() {
    return memory.accessLog().attempts();
  }
}
