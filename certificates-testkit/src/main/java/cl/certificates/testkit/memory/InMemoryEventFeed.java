package cl.certificates.testkit.memory;

import cl.certificates.feed.EventFeed;
import cl.certificates.feed.FeedEntry;
import java.util.List;

/** The feed of the dossiers in memory: a position is the place in the order of appending. */
public final class InMemoryEventFeed implements EventFeed {
  private final InMemoryDossiers dossiers;

  /** The feed of these dossiers. */
  public InMemoryEventFeed(InMemoryDossiers dossiers) {
    this.dossiers = dossiers;
  }

  @Override
  public List<FeedEntry> after(long position, int most) {
    EventFeed.requireAskable(position, most);
    return dossiers.appendedAfter(position, most);
  }
}
