package cl.certificates.testkit.memory;

import cl.certificates.dossier.Dossiers;
import cl.certificates.testkit.contract.DossiersContract;

class InMemoryDossiersTest extends DossiersContract {
  private final InMemoryDossiers store = new InMemoryDossiers();

  @Override
  protected Dossiers client() {
    return store;
  }
}
