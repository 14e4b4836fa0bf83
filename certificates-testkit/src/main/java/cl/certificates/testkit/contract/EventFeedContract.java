package cl.certificates.testkit.contract;

import static cl.certificates.testkit.fixture.Events.aLiquidation;
import static cl.certificates.testkit.fixture.Events.aRequest;
import static cl.certificates.testkit.fixture.Events.anIssue;
import static cl.certificates.testkit.fixture.Events.paperOf;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aDossierOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.feed.EventFeed;
import cl.certificates.feed.FeedEntry;
import cl.certificates.identity.ActionId;
import cl.certificates.testkit.fixture.DossierFixture;
import cl.certificates.testkit.fixture.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link EventFeed} must do. The store may hold whatever earlier tests left in it: each
 * test reads from where the feed ended when it began.
 *
 * <p>No test can show that C1 holds for ever.
 */
@ExtendWith(NamedClause.class)
public abstract class EventFeedContract {
  private static final int WRITERS = 8;
  private static final int ACTIONS_EACH = 4;
  private static final int READERS = 3;

  /** For subclasses. */
  protected EventFeedContract() {}

  /** A new adapter over the store under test; called several times, as several clients would. */
  protected abstract EventFeed client();

  /** The dossiers of the same store. */
  protected abstract Dossiers dossiers();

  /**
   * A new action, which no other call gives, nor another test over the same store. To be overridden
   * where it does not take every {@link ActionId}, as a key that is a number takes digits alone:
   *
   * <pre>{@code
   * return ActionId.of(Integer.toString(NEXT.incrementAndGet())); // from 6_100_000 on
   * }</pre>
   */
  protected ActionId aNewAction() {
    return Fixtures.aNewAction();
  }

  private long end() {
    long end = EventFeed.START;
    List<FeedEntry> entries = client().after(end, EventFeed.MOST_ENTRIES);
    while (!entries.isEmpty()) {
      end = entries.get(entries.size() - 1).position();
      entries = client().after(end, EventFeed.MOST_ENTRIES);
    }
    return end;
  }

  private DossierFixture aHistory() {
    return aDossierOf(aCourse().ofAction(aNewAction()).build())
        .issued()
        .annulmentRequested()
        .approved()
        .issued();
  }

  @Test
  @DisplayName("C1: every appended event is answered once, as it was appended")
  final void everyEventOnce() {
    long start = end();
    List<DossierFixture> histories = Stream.generate(this::aHistory).limit(3).toList();
    histories.forEach(history -> history.storedIn(dossiers()));

    List<FeedEntry> entries = client().after(start, EventFeed.MOST_ENTRIES);

    assertHolds(entries, histories, "C1: all of them, each once");
    Difference.assertNone(
        client().after(start, EventFeed.MOST_ENTRIES),
        entries,
        "C1: the same at the same positions, for another client too");
  }

  private static void assertHolds(
      List<FeedEntry> entries, List<DossierFixture> histories, String clause) {
    List<DossierEvent> appended =
        histories.stream().flatMap(history -> history.dossier().events().stream()).toList();
    Difference.assertNoneInAnyOrder(eventsOf(entries), appended, "appended", clause);
  }

  private static List<DossierEvent> eventsOf(List<FeedEntry> entries) {
    return entries.stream().map(FeedEntry::event).toList();
  }

  @Test
  @DisplayName("C2: positions follow one another without a gap, whatever is asked for at once")
  final void withoutGap() {
    long start = end();
    aHistory().storedIn(dossiers());
    aHistory().storedIn(dossiers());
    List<FeedEntry> whole = client().after(start, EventFeed.MOST_ENTRIES);

    assertThat(whole)
        .extracting(FeedEntry::position)
        .as("C2: the next positions, in order")
        .isEqualTo(LongStream.rangeClosed(start + 1, start + 8).boxed().toList());
    for (int most = 1; most <= 8; most++) {
      Difference.assertNone(
          client().after(start + 1, most),
          whole.subList(1, Math.min(8, 1 + most)),
          "C2: the next %s",
          most);
    }
    assertThat(client().after(start + 8, 1)).as("C2: nothing after the last").isEmpty();
  }

  @Test
  @DisplayName("C2: what cannot be asked for is refused")
  final void refusesWhatCannotBeAsked() {
    EventFeed feed = client();

    assertThatThrownBy(() -> feed.after(-1, 1))
        .as("C2: a negative position")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> feed.after(EventFeed.START, 0))
        .as("C2: no entries")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> feed.after(EventFeed.START, EventFeed.MOST_ENTRIES + 1))
        .as("C2: too many entries")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("C3: read while many append, it skips nothing and tells everybody the same")
  final void skipsNothingWhileManyAppend() {
    List<DossierFixture> histories = histories();

    List<List<FeedEntry>> read = readWhileAppended(histories);

    for (List<FeedEntry> entries : read) {
      assertHolds(entries, histories, "C3: nothing skipped, nothing twice");
    }
    assertThat(read).as("C1: the same for whoever reads").allMatch(read.get(0)::equals);
  }

  @Test
  @DisplayName("C4: read while many append, it keeps the order of an action")
  final void keepsTheOrderOfAnAction() {
    List<DossierFixture> histories = histories();

    List<List<FeedEntry>> read = readWhileAppended(histories);

    for (DossierFixture history : histories) {
      List<DossierEvent> events = history.dossier().events();
      for (List<FeedEntry> entries : read) {
        Difference.assertNone(
            eventsOf(entries).stream()
                .filter(event -> event.action().equals(history.dossier().action()))
                .toList(),
            events,
            "C4: in the order of revisions");
      }
    }
  }

  private List<DossierFixture> histories() {
    return Stream.generate(this::aHistory).limit((long) WRITERS * ACTIONS_EACH).toList();
  }

  /** What each of several readers finds, each taking another number at once. */
  private List<List<FeedEntry>> readWhileAppended(List<DossierFixture> histories) {
    long start = end();
    AtomicInteger writing = new AtomicInteger(WRITERS);
    List<Callable<List<FeedEntry>>> all = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      List<DossierFixture> own =
          histories.subList(writer * ACTIONS_EACH, (writer + 1) * ACTIONS_EACH);
      all.add(
          () -> {
            try {
              own.forEach(history -> history.storedIn(dossiers()));
              return List.of();
            } finally {
              writing.decrementAndGet();
            }
          });
    }
    for (int reader = 0; reader < READERS; reader++) {
      int most = 1 + 4 * reader;
      all.add(() -> followed(start, most, writing));
    }
    return Race.of(all).subList(WRITERS, WRITERS + READERS);
  }

  /** All that is found by reading on until nobody writes any more and nothing is left. */
  private List<FeedEntry> followed(long start, int most, AtomicInteger writing) {
    EventFeed feed = client();
    List<FeedEntry> found = new ArrayList<>();
    boolean over = false;
    while (!over) {
      boolean nobodyWrites = writing.get() == 0;
      long last = found.isEmpty() ? start : found.get(found.size() - 1).position();
      List<FeedEntry> next = feed.after(last, most);
      found.addAll(next);
      over = nobodyWrites && next.isEmpty();
    }
    return found;
  }

  @Test
  @DisplayName("C5: an event that was refused is not in it")
  final void leavesOutWhatWasRefused() {
    long start = end();
    Dossier empty = Dossier.empty(aNewAction());
    DossierEvent issue = anIssue(empty);
    Dossier issued = appended(issue, empty);
    DossierEvent request = aRequest(issued);
    appended(request, issued);

    assertThat(
            dossiers().append(aLiquidation(issued), issued.revision(), Optional.empty()).isLeft())
        .as("C5: decided on what stands no more")
        .isTrue();

    Difference.assertNone(
        eventsOf(client().after(start, EventFeed.MOST_ENTRIES)),
        List.of(issue, request),
        "C5: what was appended, and nothing else");
  }

  @Test
  @DisplayName("C6: a position that was never given is told of")
  final void refusesAPositionNeverGiven() {
    long end = end();

    assertThatThrownBy(() -> client().after(end + 1, 1))
        .as("C6: one beyond the last, which the next event will be given")
        .isInstanceOf(AdapterException.class);

    Dossier empty = Dossier.empty(aNewAction());
    appended(anIssue(empty), empty);
    assertThat(client().after(end + 1, 1)).as("C6: the last, once it is given").isEmpty();
    assertThatThrownBy(() -> client().after(Long.MAX_VALUE, 1))
        .as("C6: the greatest there is")
        .isInstanceOf(AdapterException.class);
  }

  private Dossier appended(DossierEvent event, Dossier decidedOn) {
    return dossiers()
        .append(event, decidedOn.revision(), paperOf(event))
        .getOrElseThrow(why -> new AssertionError("not appended: " + why));
  }
}
