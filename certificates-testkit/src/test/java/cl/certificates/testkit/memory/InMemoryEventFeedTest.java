package cl.certificates.testkit.memory;

import cl.certificates.dossier.Dossiers;
import cl.certificates.feed.EventFeed;
import cl.certificates.testkit.contract.EventFeedContract;

class InMemoryEventFeedTest extends EventFeedContract {
  private final InMemoryDossiers dossiers = new InMemoryDossiers();

  @Override
  protected EventFeed client() {
    return new InMemoryEventFeed(dossiers);
  }

  @Override
  protected Dossiers dossiers() {
    return dossiers;
  }
}
