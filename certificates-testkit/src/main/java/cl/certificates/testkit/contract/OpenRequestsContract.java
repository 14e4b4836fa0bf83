package cl.certificates.testkit.contract;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aDossierOf;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.annulment.OpenRequests;
import cl.certificates.course.Course;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.testkit.fixture.DossierFixture;
import cl.certificates.testkit.fixture.Fixtures;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link OpenRequests} must do. Each test starts on a store without a request. */
@ExtendWith(NamedClause.class)
public abstract class OpenRequestsContract {
  private static final LocalDate DUE = LocalDate.of(2026, 5, 19);
  private static final int ALL = 1_000;

  /** For subclasses. */
  protected OpenRequestsContract() {}

  /** A new adapter over the store under test. */
  protected abstract OpenRequests client();

  /** The dossiers of the same store. */
  protected abstract Dossiers dossiers();

  /** Makes a course known to whatever tells the adapter its region. */
  protected abstract void register(Course course);

  /**
   * A new action, which no other call gives, nor another test over the same store. To be overridden
   * where it does not take every {@link ActionId}, as a key that is a number takes digits alone:
   *
   * <pre>{@code
   * return ActionId.of(Integer.toString(NEXT.incrementAndGet())); // from 6_100_000 on
   * }</pre>
   *
   * <p>Ids with up to two digits more at their end are asked for as well, so let the key have room
   * for them.
   */
  protected ActionId aNewAction() {
    return Fixtures.aNewAction();
  }

  private DossierFixture issuedIn(Region region) {
    return issuedIn(region, aNewAction());
  }

  private DossierFixture issuedIn(Region region, ActionId action) {
    Course course = aCourse().ofAction(action).in(region).build();
    register(course);
    return aDossierOf(course).issued();
  }

  private ActionId store(DossierFixture history) {
    return history.storedIn(dossiers()).action();
  }

  @Test
  @DisplayName("C1: an action is listed if and only if its request is open and in the region")
  final void listsWhatIsOpenInTheRegion() {
    ActionId open = store(issuedIn(Region.NUBLE).annulmentRequested());
    ActionId openAgain =
        store(
            issuedIn(Region.NUBLE)
                .annulmentRequested()
                .approved()
                .issued()
                .annulmentRequested("2026-05-11T10:00", LocalDate.of(2026, 6, 9)));
    ActionId openAndLiquidated = store(issuedIn(Region.MAULE).annulmentRequested().liquidated());
    store(issuedIn(Region.NUBLE));
    store(issuedIn(Region.NUBLE).annulmentRequested().approved());
    store(issuedIn(Region.NUBLE).annulmentRequested().rejected());
    store(issuedIn(Region.NUBLE).annulmentRequested().approved().issued());

    assertThat(client().in(Region.NUBLE, ALL))
        .as("C1: what is open, and nothing else")
        .containsExactly(open, openAgain);
    assertThat(client().in(Region.MAULE, ALL))
        .as("C1: the other region has its own; a liquidated course may still be decided on")
        .containsExactly(openAndLiquidated);
    assertThat(client().in(Region.BIOBIO, ALL)).as("C1: nothing waits here").isEmpty();
  }

  @Test
  @DisplayName("C1: a request is listed from the moment it is sent until it is decided")
  final void isFresh() {
    DossierFixture issued = issuedIn(Region.AYSEN);
    DossierFixture pending = issued.annulmentRequested();
    store(issued);
    assertThat(client().in(Region.AYSEN, ALL)).as("C1: not yet").isEmpty();

    dossiers().append(lastOf(pending), issued.dossier().revision(), Optional.empty());
    assertThat(client().in(Region.AYSEN, ALL))
        .as("C1: open")
        .containsExactly(pending.dossier().action());

    dossiers().append(lastOf(pending.approved()), pending.dossier().revision(), Optional.empty());
    assertThat(client().in(Region.AYSEN, ALL)).as("C1: no more").isEmpty();
  }

  @Test
  @DisplayName("C1: a course whose region was corrected waits where the class book has it now")
  final void followsTheCourse() {
    DossierFixture pending = issuedIn(Region.MAULE).annulmentRequested();
    ActionId action = store(pending);
    assertThat(client().in(Region.MAULE, ALL)).as("C1: where it was").containsExactly(action);

    register(aCourse().ofAction(action).in(Region.NUBLE).build());

    assertThat(client().in(Region.NUBLE, ALL)).as("C1: where it is").containsExactly(action);
    assertThat(client().in(Region.MAULE, ALL)).as("C1: no more where it was").isEmpty();
  }

  private static DossierEvent lastOf(DossierFixture history) {
    return history.dossier().lastEvent().orElseThrow();
  }

  @Test
  @DisplayName("C2: the earliest due date comes first; of one day, the lower action id")
  final void ordersByDueDate() {
    ActionId late = aNewAction();
    List<ActionId> pair = Alike.pair(late);
    ActionId first = Collections.max(Alike.to(late));
    List<ActionId> expected = List.of(first, pair.get(0), pair.get(1), late);
    store(dueOn(DUE.plusDays(2), late));
    store(dueOn(DUE, pair.get(1)));
    store(dueOn(DUE, pair.get(0)));
    store(dueOn(DUE.minusDays(1), first));

    assertThat(client().in(Region.VALPARAISO, ALL)).as("C2: in order").isEqualTo(expected);
    for (int size = 1; size <= expected.size(); size++) {
      assertThat(client().in(Region.VALPARAISO, size))
          .as("C2: the first %s", size)
          .isEqualTo(expected.subList(0, size));
    }
  }

  private DossierFixture dueOn(LocalDate day, ActionId action) {
    return issuedIn(Region.VALPARAISO, action).annulmentRequested("2026-04-20T10:00", day);
  }

  @Test
  @DisplayName("C1: requests sent by many at once are all listed")
  final void racesOfRequests() {
    List<DossierFixture> histories =
        Stream.generate(() -> issuedIn(Region.LOS_RIOS).annulmentRequested()).limit(16).toList();

    List<ActionId> sent =
        Race.of(
            IntStream.range(0, histories.size())
                .<Callable<ActionId>>mapToObj(i -> () -> store(histories.get(i)))
                .toList());

    assertThat(client().in(Region.LOS_RIOS, ALL))
        .as("C1: all of them, each once, by action id")
        .isEqualTo(sent.stream().sorted().toList());
  }
}
