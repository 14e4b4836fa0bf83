package cl.certificates.testkit.model;

import cl.certificates.dossier.Dossiers;
import cl.certificates.testkit.memory.InMemoryDossiers;

class InMemoryDossiersModelTest extends DossiersModel {
  private final InMemoryDossiers dossiers = new InMemoryDossiers();

  @Override
  protected Dossiers client() {
    return dossiers;
  }
}
