package cl.certificates.readme;

import cl.certificates.testkit.memory.InMemoryDossiers;
import cl.certificates.testkit.model.Comparison;
import cl.certificates.testkit.model.ModelContract;

class MyDossiersModelTest extends ModelContract {
  private final InMemoryDossiers store = new InMemoryDossiers(); // yours: its file or its tables

  @Override
  protected Comparison comparison() {
    return Comparison.of(() -> store); // yours: () -> new MyDossiers(store)
  }
}
