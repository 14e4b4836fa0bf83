package cl.certificates.testkit.contract;

import cl.certificates.AdapterException;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.feed.EventFeed;
import cl.certificates.feed.FeedEntry;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import cl.certificates.testkit.memory.InMemoryDossiers;
import cl.certificates.testkit.memory.InMemoryEventFeed;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** For each clause of the feed's contract an adapter that breaks it, and is found out. */
final class WrongEventFeed {
  private WrongEventFeed() {}

  abstract static class Wrong extends EventFeedContract {
    final InMemoryDossiers dossiers = new InMemoryDossiers();
    final EventFeed right = new InMemoryEventFeed(dossiers);

    @Override
    protected Dossiers dossiers() {
      return dossiers;
    }

    @Override
    protected EventFeed client() {
      return right;
    }
  }

  @Breaks("C1")
  static class ForgetsWhatItSaid extends Wrong {
    private final Set<Long> answered = ConcurrentHashMap.newKeySet();

    @Override
    protected EventFeed client() {
      return (position, most) -> {
        List<FeedEntry> entries = new ArrayList<>(right.after(position, most));
        if (most == EventFeed.MOST_ENTRIES && entries.size() > 1 && !answered.add(position)) {
          FeedEntry first = entries.get(0);
          FeedEntry second = entries.get(1);
          entries.set(0, new FeedEntry(first.position(), second.revision(), second.event()));
          entries.set(1, new FeedEntry(second.position(), first.revision(), first.event()));
        }
        return entries;
      };
    }
  }

  @Breaks("C2")
  static class AnswersOneMore extends Wrong {
    @Override
    protected EventFeed client() {
      return (position, most) -> {
        EventFeed.requireAskable(position, most);
        return right.after(position, Math.min(most + 1, EventFeed.MOST_ENTRIES));
      };
    }
  }

  @Breaks(value = "C2", along = "C6")
  static class LeavesGaps extends Wrong {
    @Override
    protected EventFeed client() {
      return (position, most) ->
          right.after(position / 2, most).stream()
              .map(entry -> new FeedEntry(2 * entry.position(), entry.revision(), entry.event()))
              .toList();
    }
  }

  /** What is kept beside the dossiers, by position. */
  abstract static class Numbers extends Wrong {
    final AtomicLong last = new AtomicLong();
    final AtomicLong told = new AtomicLong();
    final NavigableMap<Long, FeedEntry> entries = new ConcurrentSkipListMap<>();

    void enter(long position, Revision revision, DossierEvent event) {
      entries.put(position, new FeedEntry(position, revision, event));
    }

    void requireGiven(long position) {
      if (position > last.get()) {
        throw new AdapterException("never given: " + position);
      }
    }

    @Override
    protected EventFeed client() {
      return (position, most) -> {
        EventFeed.requireAskable(position, most);
        requireGiven(position);
        List<FeedEntry> found =
            entries.tailMap(position, false).values().stream().limit(most).toList();
        found.forEach(entry -> told.accumulateAndGet(entry.position(), Math::max));
        return found;
      };
    }
  }

  @Breaks("C6")
  static class WaitsForWhatIsLost extends Numbers {
    @Override
    protected Dossiers dossiers() {
      return new Appending(dossiers) {
        @Override
        public Either<NotAppended, Dossier> append(
            DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
          synchronized (dossiers) {
            return dossiers
                .append(event, decidedOn, paper)
                .peek(after -> enter(last.incrementAndGet(), after.revision(), event));
          }
        }
      };
    }

    @Override
    void requireGiven(long position) {}
  }

  /** Now and then takes a number and is slow to append; readers have gone on meanwhile. */
  @Breaks(value = "C3", along = "C4")
  static class NumbersBeforeTheCommit extends Numbers {
    @Override
    protected Dossiers dossiers() {
      return new Appending(dossiers) {
        @Override
        public Either<NotAppended, Dossier> append(
            DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
          long number = last.incrementAndGet();
          if (number % 5 == 0) {
            Meeting.until(() -> told.get() > number);
          }
          return dossiers
              .append(event, decidedOn, paper)
              .peek(after -> enter(number, after.revision(), event));
        }
      };
    }
  }

  @Breaks("C5")
  static class FeedsAttempts extends Numbers {
    @Override
    protected Dossiers dossiers() {
      return new Appending(dossiers) {
        @Override
        public Either<NotAppended, Dossier> append(
            DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
          synchronized (dossiers) { // every client has an adapter of its own
            enter(last.incrementAndGet(), decidedOn.next(), event);
            return dossiers.append(event, decidedOn, paper);
          }
        }
      };
    }
  }

  /** The third event of an action is told after the fourth. */
  @Breaks("C4")
  static class HoldsTheThirdBack extends Numbers {
    private final Map<ActionId, DossierEvent> heldBack = new ConcurrentHashMap<>();

    @Override
    protected Dossiers dossiers() {
      return new Appending(dossiers) {
        @Override
        public Either<NotAppended, Dossier> append(
            DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
          synchronized (dossiers) {
            return dossiers.append(event, decidedOn, paper).peek(after -> tell(after, event));
          }
        }
      };
    }

    private void tell(Dossier after, DossierEvent event) {
      if (after.revision().number() == 3) {
        heldBack.put(after.action(), event);
        return;
      }
      enter(last.incrementAndGet(), after.revision(), event);
      Optional.ofNullable(heldBack.remove(after.action()))
          .ifPresent(third -> enter(last.incrementAndGet(), new Revision(3), third));
    }
  }

  /** Dossiers that are appended to in another way. */
  private abstract static class Appending implements Dossiers {
    private final Dossiers right;

    Appending(Dossiers right) {
      this.right = right;
    }

    @Override
    public Dossier of(ActionId action) {
      return right.of(action);
    }

    @Override
    public Optional<Dossier> ofCode(VerificationCode code) {
      return right.ofCode(code);
    }

    @Override
    public Optional<Paper> paper(Folio folio) {
      return right.paper(folio);
    }
  }
}
