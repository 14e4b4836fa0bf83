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
  private static final Dossier EMPTY = Dossier.empty(Samples.ACTION);
  private static final Dossier ISSUED = EMPTY.after(Samples.issue(EMPTY));
  private static final Dossier PENDING = ISSUED.after(Samples.request(ISSUED));
  private static final Dossier APPROVED = PENDING.after(Samples.approval(PENDING));
  private static final Dossier REISSUED = APPROVED.after(Samples.issue(APPROVED));
  private static final Dossier PENDING_AGAIN = REISSUED.after(Samples.request(REISSUED));
  private static final Dossier REJECTED = PENDING_AGAIN.after(Samples.rejection(PENDING_AGAIN));
  private static final Dossier LIQUIDATED = REJECTED.after(Samples.liquidation(REJECTED));

  private static final List<Dossier> HISTORY =
      List.of(EMPTY, ISSUED, PENDING, APPROVED, REISSUED, PENDING_AGAIN, REJECTED, LIQUIDATED);

  private static <T> List<T> each(Function<Dossier, T> asked) {
    return HISTORY.stream().map(asked).toList();
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
    Certificate first = LIQUIDATED.certificates().get(0);
    assertThat(first.annulledOn()).contains(APPROVED.lastEvent().orElseThrow().stamp().on());
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
    assertThat(LIQUIDATED.requests())
        .extracting(request -> request.decision().orElseThrow().code())
        .containsExactly("AnnulmentDecision.APPROVED", "AnnulmentDecision.REJECTED");
    assertThat(LIQUIDATED.requests())
        .extracting(request -> request.decision().orElseThrow().explanation())
        .containsExactly(Optional.empty(), Optional.of("La factura corresponde"));
  }

  @Test
  @DisplayName("A13: a request is overdue from the day after its due date, while it is open")
  void isOverdue() {
    AnnulmentRequest open = PENDING.openRequest().orElseThrow();
    LocalDate due = LocalDate.of(2026, 5, 19); // Tuesday

    assertThat(open.isOverdue(due)).isFalse();
    assertThat(open.isOverdue(due.plusDays(1))).isTrue();
    assertThat(APPROVED.lastRequest().orElseThrow().isOverdue(due.plusDays(1))).isFalse();
  }

  @Test
  @DisplayName("R38: the liquidation is told by its legal day alone")
  void tellsTheLiquidation() {
    assertThat(REJECTED.liquidatedOn()).isEmpty();
    assertThat(LIQUIDATED.liquidatedOn())
        .contains(LIQUIDATED.lastEvent().orElseThrow().stamp().on());
  }

  @Test
  @DisplayName("a version is found by its folio and by the code printed on it, and by no other")
  void findsAVersion() {
    for (Certificate version : LIQUIDATED.certificates()) {
      assertThat(LIQUIDATED.version(version.folio())).contains(version);
      assertThat(LIQUIDATED.version(version.code())).contains(version);
    }
    assertThat(LIQUIDATED.version(new Folio(Samples.ACTION, 3))).isEmpty();
    assertThat(LIQUIDATED.version(new Folio(ActionId.of("7777777"), 1))).isEmpty();
    assertThat(LIQUIDATED.version(VerificationCode.draw(bytes -> Arrays.fill(bytes, (byte) 9))))
        .isEmpty();
  }

  @Test
  @DisplayName("it can be had as it stood at any revision, and at none that has not come")
  void looksBack() {
    assertThat(IntStream.range(0, HISTORY.size()).mapToObj(at -> LIQUIDATED.at(new Revision(at))))
        .isEqualTo(HISTORY);
    assertThat(LIQUIDATED.at(LIQUIDATED.revision()).state()).isEqualTo(CertificateState.REJECTED);
    assertThatThrownBy(() -> LIQUIDATED.at(LIQUIDATED.revision().next()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7 events")
        .hasMessageContaining("8");
  }

  @Test
  @DisplayName("dossiers are equal if action and events are")
  void comparesEvents() {
    assertThat(Dossier.of(Samples.ACTION, LIQUIDATED.events()))
        .isEqualTo(LIQUIDATED)
        .hasSameHashCodeAs(LIQUIDATED);
    assertThat(HISTORY).doesNotHaveDuplicates();
    assertThat(HISTORY.stream().map(Dossier::hashCode)).doesNotHaveDuplicates();
    assertThat(Dossier.empty(ActionId.of("7777777"))).isNotEqualTo(EMPTY);
    assertThat(EMPTY).isNotEqualTo(Samples.ACTION);
  }

  @Test
  @DisplayName("it names action, revision and state to a log, and nobody")
  void namesNobody() {
    assertThat(PENDING).hasToString("Dossier[6543210, revision 2, ANNULMENT_PENDING]");
  }

  @Test
  @DisplayName("an issue that skips a version, or replaces another than the last, has no place")
  void refusesAnotherVersion() {
    CertificateIssued first = Samples.issue(EMPTY);
    CertificateIssued second = Samples.issue(APPROVED);

    assertThatThrownBy(() -> EMPTY.after(with(first, new Folio(Samples.ACTION, 2), null)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("CertificateIssued cannot be event 1")
        .hasMessageContaining("TO_ISSUE")
        .hasMessageContaining("its version does not follow");
    for (Folio replaced : Arrays.asList(null, new Folio(Samples.ACTION, 2))) {
      assertThatThrownBy(() -> APPROVED.after(with(second, new Folio(Samples.ACTION, 2), replaced)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("CertificateIssued cannot be event 4")
          .hasMessageContaining("it replaces another version");
    }
  }

  private static CertificateIssued with(CertificateIssued issue, Folio folio, Folio replaced) {
    return new CertificateIssued(
        issue.stamp(),
        new IssuedContent.Builder()
            .from(issue.content())
            .folio(folio)
            .replaces(Optional.ofNullable(replaced))
            .build(),
        issue.salt(),
        issue.code(),
        issue.token(),
        issue.warnings(),
        issue.look(),
        issue.paperDigest());
  }

  @Test
  @DisplayName("an event of another action has no place, even where its hash is right")
  void refusesAnotherAction() {
    AnnulmentApproved approval = Samples.approval(PENDING);

    assertThatThrownBy(
            () ->
                PENDING.after(
                    new AnnulmentApproved(
                        ActionId.of("7777777"),
                        approval.stamp(),
                        approval.reason(),
                        approval.late())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("it is of another action");
  }
}
