package cl.certificates.many;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.bulk.Batch;
import cl.certificates.bulk.BulkItem;
import cl.certificates.bulk.BulkOutcome;
import cl.certificates.bulk.BulkOutcome.Broken;
import cl.certificates.bulk.BulkOutcome.Done;
import cl.certificates.bulk.BulkOutcome.InForce;
import cl.certificates.bulk.BulkOutcome.Refused;
import cl.certificates.bulk.BulkTally;
import cl.certificates.course.Course;
import cl.certificates.course.TrainingEntity;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Rut;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.issuing.Issued;
import cl.certificates.testkit.fixture.CourseFixture;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.wording.Worded;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** FC-08: 300 actions in one call, five of which are not as they should be. */
public abstract class ManyAtOnce {
  private static final int ALL = 300;
  private static final int INVALID_RUT = 17;
  private static final int OUT_OF_TERM = 58;
  private static final int ISSUED_BEFORE = 120;
  private static final int FOREIGN = 121;
  private static final int JAMMED = 299;

  /** What each of the five comes to; every other one is issued. */
  private static final Map<Integer, String> EXCEPTIONS =
      Map.of(
          INVALID_RUT, "refused RUT_INVALID",
          OUT_OF_TERM, "refused ISSUE_DEADLINE_EXPIRED",
          ISSUED_BEFORE, "in force ALREADY_ISSUED",
          FOREIGN, "refused NOT_FOUND",
          JAMMED, "broken ITEM_BROKEN");

  private static final TrainingEntity ANOTHER =
      new TrainingEntity(Rut.of("76100008-K"), "Ajena Ltda.", TrainingEntity.Kind.OTEC);

  private final Actor actor = anAdministrator().actor();
  private final SettableClock clock = SettableClock.at("2026-03-16T10:00"); // Monday, day 3
  private final Jamming printer = new Jamming(action(JAMMED).text());

  /** An office over the store, in which the administrator of the fixtures may act. */
  protected abstract CertificateOffice.Builder over(Clock clock);

  /** Puts a course where the office will look. */
  protected abstract void register(Course course);

  /** The dossiers behind the office, read anew. */
  protected abstract Dossiers dossiers();

  private static ActionId action(int number) {
    return ActionId.of(Integer.toString(7_200_000 + number));
  }

  private static IssueForm form(int number) {
    IssueForm form = IssueForm.of(action(number).text()).withInvoice("4521");
    return number == OUT_OF_TERM ? form.withJustification("Huellero averiado") : form;
  }

  private static Course course(int number) {
    CourseFixture course = aCourse().ofAction(action(number)).attendedBy(2);
    return switch (number) {
      case INVALID_RUT -> course.attendedBy(aParticipant().withRut("99.999-7")).build();
      case OUT_OF_TERM -> // its day 59 is the Monday
          course.running(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 16)).attendedBy(2).build();
      case FOREIGN -> course.givenBy(ANOTHER).build();
      default -> course.build();
    };
  }

  private CertificateOffice office() {
    return over(clock)
        .renderer(printer)
        .policy(new CertificatePolicy.Builder().requirePlausibleRuts(true).build())
        .build();
  }

  /** What was accepted on Monday; what nobody could be shown has no token. */
  private List<IssueForm> accepted(CertificateOffice office) {
    List<IssueForm> signed = new ArrayList<>();
    office.summaries(
        actor,
        Batch.of(IntStream.rangeClosed(1, ALL).mapToObj(ManyAtOnce::form)),
        item ->
            signed.add(
                item.asked()
                    .accepting(item.outcome().answer().map(IssueSummary::token).orElse(null))));
    return signed;
  }

  private static String word(BulkOutcome<?> outcome) {
    if (outcome instanceof Refused<?> no) {
      return "refused " + no.refusal().code();
    }
    return (outcome instanceof InForce ? "in force " : outcome instanceof Broken ? "broken " : "")
        + (outcome instanceof Worded worded ? worded.code() : "issued");
  }

  private static String expected(int number) {
    return EXCEPTIONS.getOrDefault(number, "issued");
  }

  private int events() {
    return IntStream.rangeClosed(1, ALL)
        .map(number -> dossiers().of(action(number)).events().size())
        .sum();
  }

  /** The 300 of the case, on the day after they were accepted; one was issued on its own. */
  private List<IssueForm> theCase(CertificateOffice office) {
    IntStream.rangeClosed(1, ALL).forEach(number -> register(course(number)));
    List<IssueForm> signed = accepted(office);
    IssueForm alone = form(ISSUED_BEFORE).withInvoice("4522");
    office.accept(actor, alone.accepting(office.summary(actor, alone).get())).get();
    clock.setTo("2026-03-17T10:00");
    return signed;
  }

  private List<BulkItem<IssueForm, Issued>> run(CertificateOffice office, List<IssueForm> signed) {
    List<BulkItem<IssueForm, Issued>> results = new ArrayList<>();
    BulkTally tally = office.acceptances(actor, Batch.of(signed), results::add);
    assertThat(tally.all()).isEqualTo(results.size());
    return results;
  }

  @Test
  @DisplayName("FC-08: 300 at once: 295 issued, five answered each for itself, in order; twice")
  final void threeHundred() {
    CertificateOffice office = office();
    List<IssueForm> signed = theCase(office);
    Certificate before = dossiers().of(action(ISSUED_BEFORE)).inForce().orElseThrow();

    List<BulkItem<IssueForm, Issued>> first = run(office, signed);

    assertThat(first).hasSize(ALL);
    assertThat(first.stream().filter(item -> item.outcome() instanceof Done)).hasSize(295);
    for (int number = 1; number <= ALL; number++) {
      BulkItem<IssueForm, Issued> item = first.get(number - 1);
      assertThat(item.number()).isEqualTo(number);
      assertThat(item.asked()).isSameAs(signed.get(number - 1));
      assertThat(word(item.outcome())).as("%s", number).isEqualTo(expected(number));
      item.outcome()
          .answer()
          .ifPresent(
              issued ->
                  assertThat(dossiers().of(issued.certificate().folio().action()).inForce())
                      .contains(issued.certificate()));
    }
    assertThat(first.get(ISSUED_BEFORE - 1).outcome()).isEqualTo(new InForce<>(before, false));
    assertThat(((Broken<?>) first.get(JAMMED - 1).outcome()).cause())
        .isInstanceOf(AdapterException.class);
    assertThat(events()).as("295, and the one before").isEqualTo(296);

    List<BulkItem<IssueForm, Issued>> again = run(office, signed);

    assertThat(events()).as("the same call again changes nothing").isEqualTo(296);
    for (int number = 1; number <= ALL; number++) {
      BulkOutcome<Issued> outcome = again.get(number - 1).outcome();
      Optional<Issued> issued = first.get(number - 1).outcome().answer();
      if (issued.isPresent()) {
        assertThat(outcome).isEqualTo(new InForce<>(issued.get().certificate(), true));
      } else {
        assertThat(word(outcome)).isEqualTo(expected(number));
      }
    }

    printer.mend();
    assertThat(office.acceptances(actor, Batch.of(signed), item -> {}))
        .as("what was missing is completed")
        .isEqualTo(new BulkTally(1, 296, 3, 0));
    assertThat(events()).isEqualTo(297);
  }

  @Test
  @DisplayName("FC-08: a check of all stores nothing, and says what an acceptance would be refused")
  final void checkOfAll() {
    CertificateOffice office = office();
    theCase(office);
    int before = events();
    List<String> words = new ArrayList<>();

    BulkTally tally =
        office.summaries(
            actor,
            Batch.of(IntStream.rangeClosed(1, ALL).mapToObj(ManyAtOnce::form)),
            item -> words.add(word(item.outcome())));

    assertThat(tally).isEqualTo(new BulkTally(296, 1, 3, 0));
    assertThat(tally.isComplete()).isFalse();
    assertThat(words)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, ALL)
                .mapToObj(number -> number == JAMMED ? "issued" : expected(number))
                .toList());
    assertThat(events()).isEqualTo(before);
  }

  @Test
  @DisplayName("FC-08: a run that is ended keeps what it told, and the same call completes it")
  final void endedInBetween() {
    CertificateOffice office = office();
    List<IssueForm> signed = theCase(office);
    List<Certificate> told = new ArrayList<>();

    assertThatThrownBy(
            () ->
                office.acceptances(
                    actor,
                    Batch.of(signed),
                    item -> {
                      item.outcome().answer().map(Issued::certificate).ifPresent(told::add);
                      if (item.number() == 150) {
                        throw new IllegalStateException("pulled the plug");
                      }
                    }))
        .hasMessage("pulled the plug");

    assertThat(told).as("150, without 17, 58, 120 and 121").hasSize(146);
    assertThat(events()).as("each was a transaction of its own").isEqualTo(147);
    assertThat(run(office, signed).stream().filter(item -> item.outcome() instanceof Done))
        .hasSize(295 - 146);
    assertThat(events()).isEqualTo(296);
    assertThat(told)
        .allSatisfy(
            version ->
                assertThat(dossiers().of(version.folio().action()).inForce()).contains(version));
  }
}
