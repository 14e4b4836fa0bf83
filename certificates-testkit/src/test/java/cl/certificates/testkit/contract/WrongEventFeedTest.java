package cl.certificates.testkit.contract;

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
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** For each clause of the feed's contract an adapter that breaks it, and is found out. */
class WrongEventFeedTest {
  @Test
  void feedsThatRepeatAnEvent() {
    Verdict.assertFails(RepeatsTheLastEvent.class, "C1");
  }

  @Test
  void feedsThatAnswerOneMore() {
    Verdict.assertFails(AnswersOneMore.class, "C2");
  }

  @Test
  void feedsThatLeaveGaps() {
    Verdict.assertFails(LeavesGaps.class, "C2");
  }

  @Test
  void feedsThatNumberBeforeTheCommit() {
    Verdict.assertFails(NumbersBeforeTheCommit.class, "C3");
  }

  @Test
  void feedsThatTurnAnActionAround() {
    Verdict.assertFails(NewestFirst.class, "C4");
  }

  @Test
  void feedsOfAttempts() {
    Verdict.assertFails(FeedsAttempts.class, "C5");
  }

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

  static class RepeatsTheLastEvent extends Wrong {
    @Override
    protected EventFeed client() {
      return (position, most) -> {
        List<FeedEntry> entries = new ArrayList<>(right.after(position, most));
        if (entries.size() > 1) {
          entries.add(entries.get(entries.size() - 1));
        }
        return entries;
      };
    }
  }

  static class AnswersOneMore extends Wrong {
    @Override
    protected EventFeed client() {
      return (position, most) -> {
        EventFeed.requireAskable(position, most);
        return right.after(position, Math.min(most + 1, EventFeed.MOST_ENTRIES));
      };
    }
  }

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
    final NavigableMap<Long, FeedEntry> entries = new ConcurrentSkipListMap<>();

    void enter(long position, Revision revision, DossierEvent event) {
      entries.put(position, new FeedEntry(position, revision, event));
    }

    @Override
    protected EventFeed client() {
      return (position, most) -> {
        EventFeed.requireAskable(position, most);
        return entries.tailMap(position, false).values().stream().limit(most).toList();
      };
    }
  }

  /** Takes a number and is slow to append; readers have gone on meanwhile. */
  static class NumbersBeforeTheCommit extends Numbers {
    @Override
    protected Dossiers dossiers() {
      return new Appending(dossiers) {
        @Override
        public Either<NotAppended, Dossier> append(
            DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
          long number = last.incrementAndGet();
          Verdict.aMoment();
          return dossiers
              .append(event, decidedOn, paper)
              .peek(after -> enter(number, after.revision(), event));
        }
      };
    }
  }

  static class FeedsAttempts extends Numbers {
    @Override
    protected Dossiers dossiers() {
      return new Appending(dossiers) {
        @Override
        public synchronized Either<NotAppended, Dossier> append(
            DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
          enter(last.incrementAndGet(), decidedOn.next(), event);
          return dossiers.append(event, decidedOn, paper);
        }
      };
    }
  }

  /** What is answered at once comes with the highest revisions first. */
  static class NewestFirst extends Wrong {
    @Override
    protected EventFeed client() {
      return (position, most) -> {
        List<FeedEntry> entries = right.after(position, most);
        List<FeedEntry> turned =
            entries.stream()
                .sorted(
                    Comparator.comparingInt((FeedEntry entry) -> entry.revision().number())
                        .reversed())
                .toList();
        List<FeedEntry> numbered = new ArrayList<>();
        for (FeedEntry entry : turned) {
          numbered.add(
              new FeedEntry(position + numbered.size() + 1, entry.revision(), entry.event()));
        }
        return numbered;
      };
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
