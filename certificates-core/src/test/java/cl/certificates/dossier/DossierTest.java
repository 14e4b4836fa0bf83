package cl.certificates.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One history, looked at after each of its events. */
final class DossierTest {
  private final Dossier empty = Dossier.empty(Samples.ACTION);
  private final Dossier issued = empty.after(Samples.issue(empty));
  private final Dossier pending = issued.after(Samples.request(issued));
  private final Dossier approved = pending.after(Samples.approval(pending));
  private final Dossier reissued = approved.after(Samples.issue(approved));
  private final Dossier pendingAgain = reissued.after(Samples.request(reissued));
  private final Dossier rejected = pendingAgain.after(Samples.rejection(pendingAgain));
  private final Dossier liquidated = rejected.after(Samples.liquidation(rejected));

  private final List<Dossier> history =
      List.of(empty, issued, pending, approved, reissued, pendingAgain, rejected, liquidated);

  private <T> List<T> each(Function<Dossier, T> asked) {
    return history.stream().map(asked).toList();
  }

  private static List<DocumentStatus> worths(Dossier dossier) {
    return dossier.certificates().stream().map(Certificate::status).toList();
  }

  @Test
  @DisplayName("R40 to R44: each event leads to its state; the liquidation to none of its own")
  void goesThroughItsStates() {
    assertThat(each(Dossier::state))
        .containsExactly(
            CertificateState.TO_ISSUE,
            CertificateState.ISSUED,
            CertificateState.ANNULMENT_PENDING,
            CertificateState.APPROVED_FOR_REISSUE,
            CertificateState.ISSUED,
            CertificateState.ANNULMENT_PENDING,
            CertificateState.REJECTED,
            CertificateState.REJECTED);
  }

  @Test
  @DisplayName("R37, A15: no version leaves, and each is worth what was decided on it")
  void keepsEveryVersion() {
    assertThat(each(DossierTest::worths))
        .containsExactly(
            List.of(),
            List.of(DocumentStatus.IN_FORCE),
            List.of(DocumentStatus.UNDER_ANNULMENT),
            List.of(DocumentStatus.ANNULLED),
            List.of(DocumentStatus.REPLACED, DocumentStatus.IN_FORCE),
            List.of(DocumentStatus.REPLACED, DocumentStatus.UNDER_ANNULMENT),
            List.of(DocumentStatus.REPLACED, DocumentStatus.IN_FORCE),
            List.of(DocumentStatus.REPLACED, DocumentStatus.IN_FORCE));
    Certificate first = liquidated.certificates().get(0);
    assertThat(first.annulledOn()).contains(approved.lastEvent().orElseThrow().stamp().on());
    assertThat(first.replacedBy()).contains(new Folio(Samples.ACTION, 2));
  }

  @Test
  @DisplayName("one version counts at most: the newest, unless it is annulled")
  void tellsWhichCounts() {
    assertThat(each(dossier -> dossier.inForce().map(Certificate::version)))
        .containsExactly(
            Optional.empty(),
            Optional.of(1),
            Optional.of(1),
            Optional.empty(),
            Optional.of(2),
            Optional.of(2),
            Optional.of(2),
            Optional.of(2));
    assertThat(each(dossier -> dossier.latest().map(Certificate::version)))
        .containsExactly(
            Optional.empty(),
            Optional.of(1),
            Optional.of(1),
            Optional.of(1),
            Optional.of(2),
            Optional.of(2),
            Optional.of(2),
            Optional.of(2));
  }

  @Test
  @DisplayName("R33: a request is open from its sending until it is decided, and stays listed")
  void keepsEveryRequest() {
    assertThat(each(dossier -> dossier.openRequest().map(AnnulmentRequest::folio)))
        .containsExactly(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Folio(Samples.ACTION, 1)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Folio(Samples.ACTION, 2)),
            Optional.empty(),
            Optional.empty());
    assertThat(each(dossier -> dossier.lastRequest().map(request -> request.folio().version())))
        .containsExactly(
            Optional.empty(),
            Optional.empty(),
            Optional.of(1),
            Optional.of(1),
            Optional.of(1),
            Optional.of(2),
            Optional.of(2),
            Optional.of(2));
    assertThat(liquidated.requests())
        .extracting(request -> request.decision().orElseThrow().code())
        .containsExactly("AnnulmentDecision.APPROVED", "AnnulmentDecision.REJECTED");
    assertThat(liquidated.requests())
        .extracting(request -> request.decision().orElseThrow().explanation())
        .containsExactly(Optional.empty(), Optional.of("La factura corresponde"));
  }

  @Test
  @DisplayName("A13: a request is overdue from the day after its due date, while it is open")
  void isOverdue() {
    AnnulmentRequest open = pending.openRequest().orElseThrow();
    LocalDate due = LocalDate.of(2026, 5, 19); // Tuesday

    assertThat(open.isOverdue(due)).isFalse();
    assertThat(open.isOverdue(due.plusDays(1))).isTrue();
    assertThat(approved.lastRequest().orElseThrow().isOverdue(due.plusDays(1))).isFalse();
  }

  @Test
  @DisplayName("R38: the liquidation is told by its legal day alone")
  void tellsTheLiquidation() {
    assertThat(rejected.liquidatedOn()).isEmpty();
    assertThat(liquidated.liquidatedOn())
        .contains(liquidated.lastEvent().orElseThrow().stamp().on());
  }

  @Test
  @DisplayName("a version is found by its folio and by the code printed on it, and by no other")
  void findsAVersion() {
    for (Certificate version : liquidated.certificates()) {
      assertThat(liquidated.version(version.folio())).contains(version);
      assertThat(liquidated.version(version.code())).contains(version);
    }
    assertThat(liquidated.version(new Folio(Samples.ACTION, 3))).isEmpty();
    assertThat(liquidated.version(new Folio(ActionId.of("7777777"), 1))).isEmpty();
    assertThat(liquidated.version(VerificationCode.draw(bytes -> Arrays.fill(bytes, (byte) 9))))
        .isEmpty();
  }

  @Test
  @DisplayName("it can be had as it stood at any revision, and at none that has not come")
  void looksBack() {
    assertThat(IntStream.range(0, history.size()).mapToObj(at -> liquidated.at(new Revision(at))))
        .isEqualTo(history);
    assertThat(liquidated.at(liquidated.revision()).state()).isEqualTo(CertificateState.REJECTED);
    assertThatThrownBy(() -> liquidated.at(liquidated.revision().next()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7 events")
        .hasMessageContaining("8");
  }

  @Test
  @DisplayName("dossiers are equal if action and events are")
  void comparesEvents() {
    assertThat(Dossier.of(Samples.ACTION, liquidated.events()))
        .isEqualTo(liquidated)
        .hasSameHashCodeAs(liquidated);
    assertThat(history).doesNotHaveDuplicates();
    assertThat(history.stream().map(Dossier::hashCode)).doesNotHaveDuplicates();
    assertThat(Dossier.empty(ActionId.of("7777777"))).isNotEqualTo(empty);
    assertThat(empty).isNotEqualTo(Samples.ACTION);
  }

  @Test
  @DisplayName("it names action, revision and state to a log, and nobody")
  void namesNobody() {
    assertThat(pending).hasToString("Dossier[6543210, revision 2, ANNULMENT_PENDING]");
  }

  @Test
  @DisplayName("an issue that skips a version, or replaces another than the last, has no place")
  void refusesAnotherVersion() {
    CertificateIssued first = Samples.issue(empty);
    CertificateIssued second = Samples.issue(approved);

    assertThatThrownBy(() -> empty.after(with(first, new Folio(Samples.ACTION, 2), null)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("CertificateIssued cannot be event 1")
        .hasMessageContaining("TO_ISSUE")
        .hasMessageContaining("its version does not follow");
    for (Folio replaced : Arrays.asList(null, new Folio(Samples.ACTION, 2))) {
      assertThatThrownBy(() -> approved.after(with(second, new Folio(Samples.ACTION, 2), replaced)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("CertificateIssued cannot be event 4")
          .hasMessageContaining("it replaces another version");
    }
  }

  private static CertificateIssued with(CertificateIssued issue, Folio folio, Folio replaced) {
    return Samples.certifying(
        issue,
        new IssuedContent.Builder()
            .from(issue.content())
            .folio(folio)
            .replaces(Optional.ofNullable(replaced))
            .build());
  }

  @Test
  @DisplayName("an event of another action has no place, even where its hash is right")
  void refusesAnotherAction() {
    AnnulmentApproved approval = Samples.approval(pending);

    assertThatThrownBy(
            () ->
                pending.after(
                    new AnnulmentApproved(
                        ActionId.of("7777777"),
                        approval.stamp(),
                        approval.reason(),
                        approval.late())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("it is of another action");
  }
}
