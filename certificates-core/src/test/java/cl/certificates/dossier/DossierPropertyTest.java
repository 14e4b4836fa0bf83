package cl.certificates.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.identity.ActionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("a dossier is the fold of its events")
final class DossierPropertyTest {
  private static final List<Function<Dossier, DossierEvent>> EVENTS =
      List.of(
          Samples::issue,
          Samples::request,
          Samples::approval,
          Samples::rejection,
          Samples::liquidation);

  /** Which event may follow, by the table of states alone. */
  private static boolean mayFollow(Dossier before, DossierEvent event) {
    String kind = event.getClass().getSimpleName();
    return switch (before.state()) {
          case TO_ISSUE, APPROVED_FOR_REISSUE -> kind.equals("CertificateIssued");
          case ISSUED, REJECTED -> kind.equals("AnnulmentRequested");
          case ANNULMENT_PENDING ->
              kind.equals("AnnulmentApproved") || kind.equals("AnnulmentRejected");
        }
        || kind.equals("CourseLiquidated") && before.liquidatedOn().isEmpty();
  }

  @Provide
  Arbitrary<Dossier> dossiers() {
    return Arbitraries.integers()
        .between(0, EVENTS.size() - 1)
        .list()
        .ofMaxSize(14)
        .map(
            choices -> {
              Dossier dossier = Dossier.empty(Samples.ACTION);
              for (int choice : choices) {
                DossierEvent event = EVENTS.get(choice).apply(dossier);
                dossier = mayFollow(dossier, event) ? dossier.after(event) : dossier;
              }
              return dossier;
            });
  }

  @Property(tries = 500)
  @Label("its events, folded anew or read back from the store, give the same dossier")
  void refoldsEqual(@ForAll("dossiers") Dossier dossier) {
    List<DossierEvent> read = new ArrayList<>();
    for (DossierEvent event : dossier.events()) {
      read.add(EventEncoding.decode(EventEncoding.encode(event, new Revision(read.size() + 1))));
    }

    Dossier again = Dossier.of(dossier.action(), read);

    assertThat(again).isEqualTo(dossier);
    assertThat(again.state()).isEqualTo(dossier.state());
    assertThat(again.certificates()).isEqualTo(dossier.certificates());
    assertThat(again.requests()).isEqualTo(dossier.requests());
    assertThat(again.liquidatedOn()).isEqualTo(dossier.liquidatedOn());
    assertThat(again.head()).isEqualTo(dossier.head());
  }

  @Property(tries = 500)
  @Label("an event follows if and only if the table of states says so")
  void refusesWhatCannotFollow(
      @ForAll("dossiers") Dossier dossier, @ForAll @IntRange(max = 4) int choice) {
    DossierEvent event = EVENTS.get(choice).apply(dossier);

    if (mayFollow(dossier, event)) {
      assertThat(dossier.after(event).lastEvent()).contains(event);
    } else {
      assertThatThrownBy(() -> dossier.after(event)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Property(tries = 500)
  @Label("at most one version is in force and one request open; versions are numbered in order")
  void keepsItsInvariants(@ForAll("dossiers") Dossier dossier) {
    List<Certificate> versions = dossier.certificates();

    assertThat(versions.stream().filter(version -> version.status().isInForce()).count())
        .isEqualTo(dossier.inForce().isPresent() ? 1 : 0);
    for (int index = 0; index < versions.size(); index++) {
      Certificate version = versions.get(index);
      boolean last = index == versions.size() - 1;
      assertThat(version.version()).isEqualTo(index + 1);
      assertThat(version.status() == DocumentStatus.REPLACED).isEqualTo(!last);
      assertThat(version.replacedBy())
          .isEqualTo(last ? Optional.empty() : Optional.of(versions.get(index + 1).folio()));
    }
    assertThat(dossier.requests().stream().filter(AnnulmentRequest::isOpen).count())
        .isEqualTo(dossier.state() == CertificateState.ANNULMENT_PENDING ? 1 : 0);
  }

  @Property(tries = 500)
  @Label("a change of any event but the last breaks the chain")
  void detectsAChange(@ForAll("dossiers") Dossier dossier, @ForAll @IntRange(max = 13) int choice) {
    if (dossier.events().size() < 2) {
      return;
    }
    int changed = choice % (dossier.events().size() - 1);
    List<DossierEvent> events = new ArrayList<>(dossier.events());
    events.set(changed, altered(events.get(changed)));

    assertThatThrownBy(() -> Dossier.of(dossier.action(), events))
        .isInstanceOf(IllegalStateException.class);
  }

  @Property(tries = 500)
  @Label("an event left out, doubled or swapped breaks the chain")
  void detectsALoss(@ForAll("dossiers") Dossier dossier, @ForAll @IntRange(max = 13) int choice) {
    if (dossier.events().size() < 2) {
      return;
    }
    int at = choice % (dossier.events().size() - 1);
    List<DossierEvent> lost = new ArrayList<>(dossier.events());
    DossierEvent taken = lost.remove(at);
    List<DossierEvent> swapped = new ArrayList<>(lost);
    swapped.add(at + 1, taken);
    List<DossierEvent> doubled = new ArrayList<>(dossier.events());
    doubled.add(at, taken);

    for (List<DossierEvent> events : List.of(lost, swapped, doubled)) {
      assertThatThrownBy(() -> Dossier.of(dossier.action(), events))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Property(tries = 20)
  @Label("an event of another action has no place in it")
  void refusesAnotherAction(@ForAll("dossiers") Dossier dossier) {
    Dossier other = Dossier.empty(ActionId.of("7777777"));

    assertThatThrownBy(() -> dossier.after(Samples.issue(other)))
        .isInstanceOf(IllegalStateException.class);
  }

  /** The same event a microsecond later. */
  private static DossierEvent altered(DossierEvent event) {
    Stamp old = event.stamp();
    Stamp stamp =
        new Stamp(
            old.by(),
            old.at().plusNanos(1_000),
            old.on(),
            old.policyVersion(),
            old.calendarVersion(),
            old.previous());
    if (event instanceof DossierEvent.CertificateIssued issued) {
      return new DossierEvent.CertificateIssued(
          stamp,
          issued.content(),
          issued.salt(),
          issued.code(),
          issued.token(),
          issued.warnings(),
          issued.look(),
          issued.paperDigest());
    }
    if (event instanceof DossierEvent.AnnulmentRequested asked) {
      return new DossierEvent.AnnulmentRequested(
          asked.action(), stamp, asked.category(), asked.motive(), asked.dueDate());
    }
    if (event instanceof DossierEvent.AnnulmentApproved approved) {
      return new DossierEvent.AnnulmentApproved(
          approved.action(), stamp, approved.reason(), approved.late());
    }
    if (event instanceof DossierEvent.AnnulmentRejected rejected) {
      return new DossierEvent.AnnulmentRejected(
          rejected.action(), stamp, rejected.reason(), rejected.late());
    }
    return new DossierEvent.CourseLiquidated(event.action(), stamp);
  }
}
