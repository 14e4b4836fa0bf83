package cl.certificates.many;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.AdapterException;
import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.bulk.Batch;
import cl.certificates.bulk.BulkOutcome;
import cl.certificates.bulk.BulkOutcome.InForce;
import cl.certificates.bulk.BulkOutcome.Refused;
import cl.certificates.course.CourseState;
import cl.certificates.identity.ActionId;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.issuing.Issued;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal.AlreadyIssued;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.ScriptedRandom;
import cl.certificates.testkit.memory.SettableClock;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Many at once are what they are one by one. */
@Label("accepting any list at once is accepting its items one after the other")
final class OneByOnePropertyTest {
  private static final Actor ACTOR = anAdministrator().actor();
  private static final int JAMMED = 4;
  private static final int COURSES = 6;

  /** An acceptance to be tried: of which course, with which invoice, under which token. */
  record Plea(int course, String invoice, Token token) {}

  enum Token {
    ITS_OWN,
    OF_THE_OTHER_INVOICE,
    NONE
  }

  /** An office of its own, the same each time. */
  private static final class Place {
    final InMemoryOffice memory =
        InMemoryOffice.at(SettableClock.at("2026-03-16T10:00")).grant(anAdministrator());
    final CertificateOffice office =
        memory
            .builder()
            .random(ScriptedRandom.seeded(8))
            .renderer(new Jamming(action(JAMMED)))
            .build();

    Place() {
      IntStream.range(0, 3)
          .forEach(course -> memory.register(aCourse().ofAction(action(course)).build()));
      memory.register(aCourse().ofAction(action(3)).inState(CourseState.CANCELLED).build());
      memory.register(aCourse().ofAction(action(JAMMED)).build());
      memory.register(
          aCourse().ofAction(action(5)).attendedBy(aParticipant().notCommunicated()).build());
    }

    private static String action(int course) {
      return Integer.toString(7_300_000 + course);
    }

    List<IssueForm> signed(List<Plea> pleas) {
      return pleas.stream().map(this::signed).toList();
    }

    private IssueForm signed(Plea plea) {
      IssueForm form = IssueForm.of(action(plea.course())).withInvoice(plea.invoice());
      IssueForm seen =
          plea.token() == Token.ITS_OWN
              ? form
              : form.withInvoice(plea.invoice().equals("4521") ? "4522" : "4521");
      return plea.token() == Token.NONE
          ? form
          : form.accepting(
              office.summary(ACTOR, seen).map(IssueSummary::token).getOrElse("no token"));
    }

    List<Object> histories() {
      return IntStream.range(0, COURSES)
          .<Object>mapToObj(course -> memory.dossiers().of(ActionId.of(action(course))).events())
          .toList();
    }
  }

  @Property(tries = 300)
  void sameAsOneByOne(@ForAll("lists") List<Plea> pleas) {
    Place bulk = new Place();
    Place single = new Place();
    List<IssueForm> ofBulk = bulk.signed(pleas);
    List<IssueForm> ofSingle = single.signed(pleas);
    List<Object> together = new ArrayList<>();
    List<Object> apart = new ArrayList<>();

    bulk.office.acceptances(ACTOR, Batch.of(ofBulk), item -> together.add(told(item.outcome())));
    ofSingle.forEach(form -> apart.add(alone(single.office, form)));

    assertThat(together).isEqualTo(apart);
    assertThat(bulk.histories()).isEqualTo(single.histories());
  }

  /** What the single act answers: a certificate with whether it is new, a refusal, or "broken". */
  private static Object alone(CertificateOffice office, IssueForm form) {
    try {
      Either<IssueRefusal, Issued> answer = office.accept(ACTOR, form);
      return answer.isRight() ? answer.get() : answer.getLeft();
    } catch (AdapterException broken) {
      return "broken";
    }
  }

  private static Object told(BulkOutcome<Issued> outcome) {
    if (outcome instanceof InForce<Issued> before) {
      return before.replay()
          ? new Issued(before.certificate(), true)
          : new AlreadyIssued(before.certificate());
    }
    if (outcome instanceof Refused<Issued> no) {
      return no.refusal();
    }
    return outcome
        .answer()
        .<Object>map(issued -> issued.replay() ? "a replay told as done" : issued)
        .orElse("broken");
  }

  @Provide
  Arbitrary<List<Plea>> lists() {
    return Combinators.combine(
            Arbitraries.integers().between(0, COURSES),
            Arbitraries.of("4521", "4522"),
            Arbitraries.of(Token.class))
        .as(Plea::new)
        .list()
        .ofMaxSize(14);
  }
}
