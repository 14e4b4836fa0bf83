package cl.certificates.testkit.memory;

import static cl.certificates.course.TrainingEntity.Kind.OTEC;
import static cl.certificates.testkit.fixture.Fixtures.EXECUTOR;
import static cl.certificates.testkit.fixture.Fixtures.RECIPIENT;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anAdministratorOf;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.access.Mandate;
import cl.certificates.access.Permissions;
import cl.certificates.course.TrainingEntity;
import cl.certificates.testkit.contract.PermissionsContract;
import org.junit.jupiter.api.Test;

class InMemoryPermissionsTest extends PermissionsContract {
  private final InMemoryPermissions permissions = new InMemoryPermissions();

  @Override
  protected Permissions client() {
    return permissions;
  }

  @Override
  protected void grant(Mandate mandate) {
    permissions.grant(mandate);
  }

  @Override
  protected void withdraw(Mandate mandate) {
    permissions.withdraw(mandate);
  }

  @Test
  void newNamesKeepTheirPlace() {
    Mandate renamed = anAdministratorOf(new TrainingEntity(EXECUTOR.rut(), "Otra razón", OTEC));
    Mandate other = anAdministratorOf(new TrainingEntity(RECIPIENT.rut(), "Otra OTEC", OTEC));
    permissions.grant(anAdministrator());
    permissions.grant(other);

    permissions.grant(renamed);

    assertThat(permissions.mandatesOf(renamed.person())).containsExactly(renamed, other);
  }
}
