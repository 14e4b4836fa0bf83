package cl.certificates.testkit.memory;

import cl.certificates.access.Mandate;
import cl.certificates.access.Permissions;
import cl.certificates.testkit.contract.PermissionsContract;

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
}
