package cl.certificates.many;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.CertificateOffice;
import cl.certificates.TransactionLostException;
import cl.certificates.access.Actor;
import cl.certificates.bulk.Batch;
import cl.certificates.bulk.BulkOutcome.Broken;
import cl.certificates.bulk.BulkProgress;
import cl.certificates.bulk.BulkTally;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.issuing.IssueForm;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BulkRunTest {
  private static final ActionId BUGGY = ActionId.of("7400002");

  private final SettableClock clock = SettableClock.at("2026-03-16T10:00"); // Monday
  private final InMemoryOffice memory = InMemoryOffice.at(clock).grant(anAdministrator());
  private final CertificateOffice office = memory.office();
  private final Actor actor = anAdministrator().actor();

  private static IssueForm form(long number) {
    return IssueForm.of(Long.toString(7_400_000 + number)).withInvoice("4521");
  }

  private IssueForm signed(long number) {
    memory.register(aCourse().ofAction(form(number).action()).attendedBy(1).build());
    return form(number).accepting(office.summary(actor, form(number)).get());
  }

  @Test
  @DisplayName("FC-08: a result is told before the next item is drawn, however many come")
  void resultsComeBeforeTheNextItem() {
    AtomicLong drawn = new AtomicLong();
    Stream<IssueForm> endless = Stream.generate(() -> form(drawn.incrementAndGet()));

    assertThatThrownBy(
            () ->
                office.acceptances(
                    actor,
                    Batch.of(endless),
                    item -> {
                      assertThat(drawn).hasValue(item.number());
                      if (item.number() == 5_000) {
                        throw new IllegalStateException("enough");
                      }
                    }))
        .hasMessage("enough");
    assertThat(drawn).hasValue(5_000);
  }

  @Test
  @DisplayName("FC-08: a bug over one item is its outcome, and the others are done")
  void aBugLosesNothingElse() {
    CertificateOffice buggy =
        memory
            .builder()
            .courses(
                action -> {
                  if (action.equals(BUGGY)) {
                    throw new IllegalStateException("Zutano no cabe");
                  }
                  return Optional.of(aCourse().ofAction(action).attendedBy(1).build());
                })
            .build();
    List<IssueForm> signed = Arrays.asList(signed(1), signed(2), null, signed(4));
    List<String> told = new ArrayList<>();

    BulkTally tally =
        buggy.acceptances(
            actor,
            Batch.of(signed),
            item ->
                told.add(
                    item.outcome() instanceof Broken<?> broken
                        ? broken + " " + Wording.in(Language.ENGLISH).say(broken)
                        : "issued"));

    assertThat(tally).isEqualTo(new BulkTally(2, 0, 0, 2));
    assertThat(told)
        .containsExactly(
            "issued",
            "Broken[java.lang.IllegalStateException] It could not be finished, because of a bug."
                + " Report it; repeating is safe.",
            "Broken[java.lang.NullPointerException] It could not be finished, because of a bug."
                + " Report it; repeating is safe.",
            "issued");
  }

  @Test
  @DisplayName("A run ends with the transaction of the host: what it told before is lost as well")
  void endsWithTheTransactionOfTheHost() {
    TransactionLostException lost =
        new TransactionLostException("it is lost", new IllegalStateException());
    CertificateOffice losing =
        memory
            .builder()
            .courses(
                action -> {
                  if (action.equals(BUGGY)) {
                    throw lost;
                  }
                  return Optional.of(aCourse().ofAction(action).attendedBy(1).build());
                })
            .build();
    List<IssueForm> signed = List.of(signed(1), signed(2), signed(3));
    List<Long> told = new ArrayList<>();

    assertThatThrownBy(
            () -> losing.acceptances(actor, Batch.of(signed), item -> told.add(item.number())))
        .isSameAs(lost);
    assertThat(told).containsExactly(1L);
  }

  @Test
  @DisplayName("Progress tells done, total, rate and what remains, by the clock of the office")
  void progress() {
    List<BulkProgress> heard = new ArrayList<>();
    List<IssueForm> four = List.of(form(1), form(2), form(3), form(4));

    office.summaries(
        actor,
        Batch.<IssueForm>of(four).reporting(heard::add),
        item -> clock.advance(Duration.ofSeconds(item.number() == 2 ? 4 : 2)));

    assertThat(heard).extracting(BulkProgress::done).containsExactly(1L, 2L, 3L, 4L);
    assertThat(heard).extracting(BulkProgress::total).containsOnly(OptionalLong.of(4));
    assertThat(heard)
        .extracting(progress -> progress.elapsed().toSeconds())
        .containsExactly(2L, 6L, 8L, 10L);
    assertThat(heard)
        .extracting(progress -> progress.perSecond().orElseThrow())
        .containsExactly(0.5, 2 / 6.0, 3 / 8.0, 0.4);
    assertThat(heard)
        .extracting(progress -> progress.remaining().orElseThrow().toMillis())
        .containsExactly(6_000L, 6_000L, 2_666L, 0L);
  }

  @Test
  @DisplayName("Progress claims no rate without time, and no rest without a total")
  void progressThatIsNotKnown() {
    List<BulkProgress> heard = new ArrayList<>();
    Batch<IssueForm> unknown = Batch.of(List.of(form(1), form(2)).iterator());

    office.summaries(
        actor,
        unknown.reporting(heard::add),
        item -> clock.advance(Duration.ofSeconds(item.number() == 1 ? -30 : 90)));

    assertThat(heard)
        .containsExactly(
            new BulkProgress(1, OptionalLong.empty(), Duration.ZERO),
            new BulkProgress(2, OptionalLong.empty(), Duration.ofSeconds(60)));
    assertThat(heard.get(0).perSecond()).isEqualTo(OptionalDouble.empty());
    assertThat(heard).extracting(BulkProgress::remaining).containsOnly(Optional.empty());
    assertThat(new BulkProgress(9, OptionalLong.of(4), Duration.ofSeconds(1)).remaining())
        .contains(Duration.ZERO);
    assertThatThrownBy(() -> unknown.ofAll(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(unknown.ofAll(7).total()).hasValue(7);
  }

  @Test
  @DisplayName("R21: the papers of many come one by one, each for itself")
  void downloads() {
    Folio first = office.accept(actor, signed(1)).get().certificate().folio();
    Folio second = office.accept(actor, signed(2)).get().certificate().folio();
    Folio never = new Folio(ActionId.of("7400009"), 1);
    List<String> files = new ArrayList<>();

    BulkTally tally =
        office.downloads(
            actor,
            Batch.of(List.of(second, never, first)),
            item ->
                files.add(
                    item.outcome()
                        .answer()
                        .map(copy -> copy.folio().text())
                        .orElse("none of " + item.number())));

    assertThat(tally).isEqualTo(new BulkTally(2, 0, 1, 0));
    assertThat(files).containsExactly(second.text(), "none of 2", first.text());
  }
}
