package cl.certificates.testkit.contract;

import static cl.certificates.testkit.fixture.Events.aLiquidation;
import static cl.certificates.testkit.fixture.Events.aRejection;
import static cl.certificates.testkit.fixture.Events.aRequest;
import static cl.certificates.testkit.fixture.Events.anApproval;
import static cl.certificates.testkit.fixture.Events.anIssue;
import static cl.certificates.testkit.fixture.Events.paperOf;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aDossierOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.NotAppended.CodeTaken;
import cl.certificates.dossier.NotAppended.Overtaken;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.dossier.Stamp;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.RandomSource;
import cl.certificates.identity.VerificationCode;
import cl.certificates.testkit.fixture.DossierFixture;
import cl.certificates.testkit.fixture.Fixtures;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link Dossiers} must do. The store may hold whatever earlier tests left in it: each
 * test works on actions and codes of its own.
 *
 * <pre>{@code
 * class MyDossiersTest extends DossiersContract {
 *   @Override
 *   protected Dossiers client() {
 *     return new MyDossiers(theStoreUnderTest);
 *   }
 * }
 * }</pre>
 *
 * <p>No test can show that a store survives a cut of power, nor that C5 holds for ever.
 */
@ExtendWith(NamedClause.class)
public abstract class DossiersContract {
  private static final int RACERS = 32;
  private static final int ROUNDS = 5;

  /** For subclasses. */
  protected DossiersContract() {}

  /** A new adapter over the store under test; called several times, as several clients would. */
  protected abstract Dossiers client();

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

  /**
   * A new action whose versions cannot have the codes of another's (C4); any, unless the store is
   * split by action and holds C4 within each part alone: then one of the same part.
   */
  protected ActionId anActionBeside(ActionId other) {
    return aNewAction();
  }

  private Either<NotAppended, Dossier> append(DossierEvent event, Revision decidedOn) {
    return client().append(event, decidedOn, paperOf(event));
  }

  private Dossier appended(DossierEvent event, Dossier decidedOn) {
    return append(event, decidedOn.revision())
        .getOrElseThrow(why -> new AssertionError("not appended: " + why));
  }

  private Dossier anIssuedOne() {
    Dossier empty = client().of(aNewAction());
    return appended(anIssue(empty), empty);
  }

  private DossierFixture aLongHistory() {
    return aDossierOf(aCourse().ofAction(aNewAction()).build())
        .issued()
        .annulmentRequested()
        .approved()
        .issued()
        .annulmentRequested("2026-05-11T10:00", LocalDate.of(2026, 6, 9))
        .rejected("2026-06-10T10:00")
        .liquidated("2026-06-11T10:00");
  }

  @Test
  @DisplayName("C1: an appended event is found, equal to the one given and last in order")
  final void findsWhatWasAppended() {
    DossierFixture history = aLongHistory();
    List<DossierEvent> given = history.dossier().events();
    ActionId action = history.dossier().action();
    Dossier standing = Dossier.empty(action);

    for (int count = 1; count <= given.size(); count++) {
      standing = appended(given.get(count - 1), standing);
      Difference.assertNone(
          standing.events(),
          given.subList(0, count),
          "C1: the answer holds what was appended, last in order");
      Difference.assertNone(
          client().of(action).events(),
          given.subList(0, count),
          "C1: another client finds it, equal and last in order");
    }
    assertThat(client().of(action).head())
        .as("C1: the chain of hashes is the one that was given")
        .isEqualTo(history.dossier().head());
  }

  @Test
  @DisplayName("C1: texts and times come back as they were given, to the letter and microsecond")
  final void keepsTextsAndTimes() {
    Dossier before = anIssuedOne();
    AnnulmentRequested plain = aRequest(before);
    Stamp exact =
        new Stamp(
            plain.stamp().by(),
            Instant.parse("2026-04-20T13:59:59.999999Z"),
            plain.stamp().on(),
            plain.stamp().policyVersion(),
            plain.stamp().calendarVersion(),
            plain.stamp().previous());
    String motive =
        "Ñandú, 100% _errado_ 'O''Higgins' \\ \"comillas\"\n\nkey:5:value \uD83D\uDE00 "
            + "ñ".repeat(1_900);
    AnnulmentRequested event =
        new AnnulmentRequested(plain.action(), exact, plain.category(), motive, plain.dueDate());

    appended(event, before);

    Difference.assertNone(
        client().of(before.action()).lastEvent(),
        Optional.of(event),
        "C1: what was written is read, to the letter and the microsecond");
  }

  @Test
  @DisplayName(
      "C2: of two events decided on one revision the second is refused, nothing is written")
  final void refusesTheOvertaken() {
    Dossier before = client().of(aNewAction());
    CertificateIssued first = anIssue(before);
    CertificateIssued second = anIssue(before);

    Dossier standing = appended(first, before);
    Either<NotAppended, Dossier> refused = append(second, before.revision());

    assertThat(refused.isLeft()).as("C2: the second is refused").isTrue();
    Difference.assertNone(
        refused.getLeft(), new Overtaken(standing), "C2: with the dossier that stands");
    Difference.assertNone(
        client().of(before.action()).events(), List.of(first), "C2: the first stands alone");
    assertThat(client().ofCode(second.code())).as("C2: no code is left").isEmpty();
  }

  @Test
  @DisplayName("C2: a decision taken on an old revision is refused, whatever it is")
  final void refusesStaleDecisions() {
    Dossier issued = anIssuedOne();
    Dossier pending = appended(aRequest(issued), issued);
    Dossier approved = appended(anApproval(pending), pending);

    for (DossierEvent late : List.of(aRejection(pending), anApproval(pending))) {
      Difference.assertNone(
          append(late, pending.revision()),
          Either.left(new Overtaken(approved)),
          "C2: a second decision is refused with the dossier that stands");
    }
    Difference.assertNone(
        append(aLiquidation(issued), issued.revision()),
        Either.left(new Overtaken(approved)),
        "C2: an event decided two revisions ago is refused");
    Difference.assertNone(client().of(issued.action()), approved, "C2: nothing of them is written");
  }

  @Test
  @DisplayName("C2: nothing is appended to a revision that was never reached")
  final void refusesTheFuture() {
    Dossier before = client().of(aNewAction());
    CertificateIssued event = anIssue(before);

    assertThat(isAppended(event, new Revision(3))).as("C2: it is refused").isFalse();

    assertThat(client().of(before.action()).events()).as("C2: nothing is written").isEmpty();
    assertThat(client().paper(event.content().folio())).as("C2: no paper is left").isEmpty();
  }

  /** An adapter may also take it for a bug of the caller, and say so as {@code append} does. */
  private boolean isAppended(DossierEvent event, Revision neverReached) {
    try {
      return append(event, neverReached).isRight();
    } catch (IllegalStateException | IllegalArgumentException | AdapterException named) {
      return false;
    }
  }

  @Test
  @DisplayName("C3: each version is found with its own paper, byte for byte")
  final void keepsEachPaper() {
    DossierFixture history = aLongHistory();

    history.storedIn(client());

    List<CertificateIssued> issues = issuesOf(history.dossier());
    assertThat(issues).hasSize(2);
    for (CertificateIssued issue : issues) {
      assertThat(client().paper(issue.content().folio()))
          .as("C3: the paper of %s", issue.content().folio())
          .isEqualTo(paperOf(issue));
    }
  }

  private static List<CertificateIssued> issuesOf(Dossier dossier) {
    return dossier.events().stream()
        .filter(CertificateIssued.class::isInstance)
        .map(CertificateIssued.class::cast)
        .toList();
  }

  @Test
  @DisplayName("C3: a paper of a megabyte and of every byte there is comes back the same")
  final void keepsLargePapers() {
    byte[] bytes = new byte[1 << 20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 + (i >> 8));
    }
    Paper paper = Paper.of(bytes);
    Dossier before = client().of(aNewAction());
    CertificateIssued issue = withPaper(anIssue(before), paper);

    client().append(issue, before.revision(), Optional.of(paper));

    Optional<Paper> found = client().paper(issue.content().folio());
    assertThat(found).as("C3: the paper is found").isPresent();
    assertThat(found.orElseThrow().bytes()).as("C3: byte for byte").isEqualTo(bytes);
  }

  private static CertificateIssued withPaper(CertificateIssued issue, Paper paper) {
    return new CertificateIssued(
        issue.stamp(),
        issue.content(),
        issue.salt(),
        issue.code(),
        issue.token(),
        issue.warnings(),
        issue.look(),
        paper.digest());
  }

  @Test
  @DisplayName("C3: an issue that is refused leaves no paper")
  final void leavesNoPaperOfTheRefused() {
    Dossier before = client().of(aNewAction());
    CertificateIssued first = anIssue(before);
    appended(first, before);

    append(anIssue(before), before.revision());

    assertThat(client().paper(first.content().folio()))
        .as("C3: the paper is still that of the issue that was appended")
        .isEqualTo(paperOf(first));

    Dossier another = client().of(anActionBeside(before.action()));
    CertificateIssued taken = anIssue(another, first.code());
    append(taken, another.revision());

    assertThat(client().paper(taken.content().folio()))
        .as("C3: there is no paper of an issue whose code was taken")
        .isEmpty();
  }

  @Test
  @DisplayName("C3: an issue comes with its own paper and any other event with none")
  final void refusesWrongPapers() {
    Dossier before = client().of(aNewAction());
    CertificateIssued issue = anIssue(before);
    Optional<Paper> foreign = paperOf(anIssue(before));

    assertThatThrownBy(
            () -> client().append(issue, before.revision(), Optional.empty()),
            "C3: an issue without paper")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> client().append(issue, before.revision(), foreign),
            "C3: an issue with the paper of another")
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(client().of(before.action()).events()).as("C3: nothing is written").isEmpty();

    Dossier issued = appended(issue, before);
    assertThatThrownBy(
            () -> client().append(aRequest(issued), issued.revision(), paperOf(issue)),
            "C3: a request with a paper")
        .isInstanceOf(IllegalArgumentException.class);
    Difference.assertNone(client().of(before.action()), issued, "C3: nothing is written");
  }

  @Test
  @DisplayName("C4: a code that belongs to a version of another action is refused")
  final void refusesTheCodeOfAnother() {
    Dossier owner = anIssuedOne();
    VerificationCode code = owner.latest().orElseThrow().code();
    Dossier before = client().of(anActionBeside(owner.action()));

    Either<NotAppended, Dossier> refused = append(anIssue(before, code), before.revision());

    assertThat(refused.swap().getOrNull()).as("C4: refused").isEqualTo(new CodeTaken());
    assertThat(client().of(before.action()).events()).as("C4: nothing is written").isEmpty();
    Difference.assertNone(
        client().ofCode(code), Optional.of(owner), "C4: the code keeps its owner");

    CertificateIssued again = anIssue(before);
    appended(again, before);
    Difference.assertNone(
        client().of(before.action()).events(),
        List.of(again),
        "C4: with another code it is appended");
  }

  @Test
  @DisplayName("C4: a code of an annulled version is not given to the next one")
  final void refusesTheCodeOfTheVersionBefore() {
    Dossier issued = anIssuedOne();
    VerificationCode code = issued.latest().orElseThrow().code();
    Dossier pending = appended(aRequest(issued), issued);
    Dossier approved = appended(anApproval(pending), pending);

    Either<NotAppended, Dossier> refused = append(anIssue(approved, code), approved.revision());

    assertThat(refused.swap().getOrNull()).as("C4: refused").isEqualTo(new CodeTaken());
    Difference.assertNone(client().of(issued.action()), approved, "C4: nothing is written");
  }

  @Test
  @DisplayName("C4: of many actions that race for one code exactly one gets it")
  final void racesForACode() {
    VerificationCode code = VerificationCode.draw(RandomSource.secure());
    List<Dossier> empty =
        Stream.iterate(aNewAction(), this::anActionBeside).limit(8).map(Dossier::empty).toList();

    List<Either<NotAppended, Dossier>> results =
        Race.of(
            empty.stream()
                .<Callable<Either<NotAppended, Dossier>>>map(
                    before -> () -> append(anIssue(before, code), before.revision()))
                .toList());

    assertThat(results.stream().filter(Either::isRight)).as("C4: one gets it").hasSize(1);
    assertThat(results.stream().filter(Either::isLeft).map(Either::getLeft))
        .as("C4: the others are told that it is taken")
        .hasSize(7)
        .containsOnly(new CodeTaken());
    assertThat(empty.stream().filter(before -> !client().of(before.action()).equals(before)))
        .as("C4: nothing of the others is written")
        .hasSize(1);
  }

  @Test
  @DisplayName("C5: a code finds its dossier in every state that follows")
  final void findsByCodeForEver() {
    DossierFixture history = aLongHistory();
    List<VerificationCode> given = new ArrayList<>();
    Dossier standing = Dossier.empty(history.dossier().action());

    for (DossierEvent event : history.dossier().events()) {
      standing = appended(event, standing);
      if (event instanceof CertificateIssued issue) {
        given.add(issue.code());
      }
      for (VerificationCode code : given) {
        Difference.assertNone(
            client().ofCode(code),
            Optional.of(standing),
            "C5: version %s after %s",
            given.indexOf(code) + 1,
            event.getClass().getSimpleName());
      }
    }
  }

  @Test
  @DisplayName("C6: what happens to one action leaves the others as they are")
  final void keepsActionsApart() {
    ActionId shorter = aNewAction();
    List<ActionId> alike = new ArrayList<>(List.of(shorter));
    alike.addAll(Alike.to(shorter));
    List<Dossier> expected = new ArrayList<>();

    for (ActionId action : alike) {
      Dossier empty = Dossier.empty(action);
      expected.add(appended(anIssue(empty), empty));
    }
    Dossier pending = appended(aRequest(expected.get(1)), expected.get(1));
    expected.set(1, appended(anApproval(pending), pending));

    for (Dossier dossier : expected) {
      Difference.assertNone(
          client().of(dossier.action()), dossier, "C6: the dossier of %s", dossier.action());
      Folio folio = dossier.latest().orElseThrow().folio();
      assertThat(client().paper(folio))
          .as("C6: the paper of %s", folio)
          .isEqualTo(paperOf(dossier.events().get(0)));
    }
  }

  @Test
  @DisplayName("C6: many actions written at once do not touch one another")
  final void racesOnManyActions() {
    List<DossierFixture> histories = Stream.generate(this::aLongHistory).limit(16).toList();

    List<Dossier> stored =
        Race.of(
            histories.stream()
                .<Callable<Dossier>>map(history -> () -> history.storedIn(client()))
                .toList());

    for (int i = 0; i < stored.size(); i++) {
      Dossier given = histories.get(i).dossier();
      Difference.assertNone(stored.get(i), given, "C6: each writer sees his own");
      Difference.assertNone(client().of(given.action()), given, "C6: each reader too");
    }
  }

  @Test
  @DisplayName("C7: where nothing has happened the dossier is empty")
  final void isEmptyAtFirst() {
    ActionId action = aNewAction();

    assertThat(client().of(action)).as("C7: an empty dossier").isEqualTo(Dossier.empty(action));
    assertThat(client().of(action).state())
        .as("C7: that waits for its first issue")
        .isEqualTo(CertificateState.TO_ISSUE);
  }

  @Test
  @DisplayName("C7: a code or folio nobody was given finds nothing")
  final void findsNothingUnknown() {
    Dossier issued = anIssuedOne();

    assertThat(client().ofCode(VerificationCode.draw(RandomSource.secure())))
        .as("C7: an unknown code")
        .isEmpty();
    assertThat(client().paper(new Folio(issued.action(), 2)))
        .as("C7: a version that is not issued yet")
        .isEmpty();
    assertThat(client().paper(new Folio(aNewAction(), 1)))
        .as("C7: an action nobody has written to")
        .isEmpty();
  }

  @Test
  @DisplayName("C8: of 32 callers who race on one revision exactly one appends")
  final void racesOnOneRevision() {
    for (int round = 0; round < ROUNDS; round++) {
      raceToIssue();
    }
  }

  private void raceToIssue() {
    Dossier empty = Dossier.empty(aNewAction());
    List<CertificateIssued> issues =
        IntStream.range(0, RACERS).mapToObj(racer -> anIssue(empty)).toList();

    List<Either<NotAppended, Dossier>> results = race(issues, empty.revision());

    assertOneWinner(results, issues, 1);
    CertificateIssued winner = (CertificateIssued) client().of(empty.action()).events().get(0);
    for (CertificateIssued issue : issues) {
      assertThat(client().ofCode(issue.code()).isPresent())
          .as("C8: only the winner's code is known")
          .isEqualTo(issue.equals(winner));
    }
    assertThat(client().paper(winner.content().folio()))
        .as("C8: the winner's paper is archived")
        .isEqualTo(paperOf(winner));
  }

  @Test
  @DisplayName("C8: of officials who approve and reject at once exactly one decides")
  final void racesToDecide() {
    for (int round = 0; round < ROUNDS; round++) {
      raceToDecide();
    }
  }

  private void raceToDecide() {
    Dossier issued = anIssuedOne();
    Dossier pending = appended(aRequest(issued), issued);
    List<DossierEvent> decisions =
        IntStream.range(0, RACERS)
            .<DossierEvent>mapToObj(
                racer -> racer % 2 == 0 ? anApproval(pending) : aRejection(pending))
            .toList();

    List<Either<NotAppended, Dossier>> results = race(decisions, pending.revision());

    assertOneWinner(results, decisions, 3);
  }

  private List<Either<NotAppended, Dossier>> race(
      List<? extends DossierEvent> events, Revision decidedOn) {
    return Race.of(
        events.stream()
            .<Callable<Either<NotAppended, Dossier>>>map(event -> () -> append(event, decidedOn))
            .toList());
  }

  private void assertOneWinner(
      List<Either<NotAppended, Dossier>> results,
      List<? extends DossierEvent> events,
      int revision) {
    assertThat(results.stream().filter(Either::isRight)).as("C8: exactly one appends").hasSize(1);
    Dossier standing = client().of(events.get(0).action());
    assertThat(standing.revision().number()).as("C8: one event was written").isEqualTo(revision);
    assertThat(standing.lastEvent()).as("C8: it is one of the racers'").isPresent();
    assertThat(events.contains(standing.lastEvent().orElseThrow()))
        .as("C8: it is one of the racers'")
        .isTrue();
    List<NotAppended> refused =
        results.stream().filter(Either::isLeft).map(Either::getLeft).toList();
    Difference.assertNone(
        refused,
        Collections.nCopies(events.size() - 1, new Overtaken(standing)),
        "C8: the others see the dossier that stands");
  }

  @Test
  @DisplayName("C9: many dossiers at once are those that each action alone is given, in order")
  final void readsManyAsOneByOne() {
    Dossier shorter = aLongHistory().storedIn(client());
    Dossier longer =
        aDossierOf(aCourse().ofAction(Alike.to(shorter.action()).get(0)).build())
            .issued()
            .annulmentRequested()
            .storedIn(client());
    ActionId untouched = aNewAction();
    Dossier other = anIssuedOne();
    List<Dossier> expected =
        List.of(other, longer, Dossier.empty(untouched), shorter, longer, other);

    List<Dossier> found = client().ofAll(expected.stream().map(Dossier::action).toList());

    Difference.assertNone(found, expected, "C9: as each alone, in the order asked for");
    assertThat(found.stream().map(Dossier::head))
        .as("C9: with the chain of hashes of each")
        .isEqualTo(expected.stream().map(Dossier::head).toList());
  }

  @Test
  @DisplayName("C9: of no action there is no dossier")
  final void readsNone() {
    anIssuedOne();

    assertThat(client().ofAll(List.of())).as("C9: nothing was asked for").isEmpty();
  }

  @Test
  @DisplayName("C9: more actions than a page has are answered too, whatever their number")
  final void readsVeryMany() {
    List<ActionId> asked = new ArrayList<>(Stream.generate(this::aNewAction).limit(300).toList());
    List<Dossier> expected = new ArrayList<>(asked.stream().map(Dossier::empty).toList());
    for (int place : List.of(0, 127, 128, 129, 299)) {
      Dossier empty = expected.get(place);
      expected.set(place, appended(anIssue(empty), empty));
    }

    for (int count : List.of(1, 2, 3, 64, 65, 127, 128, 129, 256, 257, 300)) {
      Difference.assertNone(
          client().ofAll(asked.subList(0, count)),
          expected.subList(0, count),
          "C9: %s at once",
          count);
    }
  }
}
