package cl.certificates.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.attendance.AttendanceRate;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.identity.Rut;
import cl.certificates.wording.Worded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the values of a dossier allow, are worded by, and tell a log. */
final class DossierWordsTest {
  private final Dossier empty = Dossier.empty(Samples.ACTION);
  private final Dossier issued = empty.after(Samples.issue(empty));
  private final Dossier pending = issued.after(Samples.request(issued));

  @Test
  @DisplayName("R14, R40 to R44: each state allows its acts; what was issued can be downloaded")
  void allowsItsActs() {
    Map<CertificateState, Set<CertificateAction>> acts =
        Map.of(
            CertificateState.TO_ISSUE, Set.of(CertificateAction.ISSUE),
            CertificateState.ISSUED,
                Set.of(CertificateAction.REQUEST_ANNULMENT, CertificateAction.DOWNLOAD),
            CertificateState.ANNULMENT_PENDING,
                Set.of(
                    CertificateAction.APPROVE,
                    CertificateAction.REJECT,
                    CertificateAction.DOWNLOAD),
            CertificateState.APPROVED_FOR_REISSUE,
                Set.of(CertificateAction.REISSUE, CertificateAction.DOWNLOAD),
            CertificateState.REJECTED, Set.of(CertificateAction.DOWNLOAD));

    for (CertificateState state : CertificateState.values()) {
      assertThat(state.allowedActions()).as("%s", state).isEqualTo(acts.get(state));
      assertThat(state.allowsIssuing())
          .as("%s", state)
          .isEqualTo(
              acts.get(state).contains(CertificateAction.ISSUE)
                  || acts.get(state).contains(CertificateAction.REISSUE));
    }
  }

  static Stream<Class<? extends Enum<? extends Worded>>> worded() {
    return Stream.of(
        CertificateState.class,
        CertificateAction.class,
        DocumentStatus.class,
        AnnulmentCategory.class,
        IssueWarning.class);
  }

  @ParameterizedTest
  @MethodSource("worded")
  @DisplayName("a value is worded by its type and name")
  void hasItsCode(Class<? extends Enum<? extends Worded>> type) {
    for (Enum<? extends Worded> value : type.getEnumConstants()) {
      assertThat(((Worded) value).code()).isEqualTo(type.getSimpleName() + "." + value.name());
    }
  }

  @Test
  @DisplayName("R45: a state is defined by words of their own")
  void hasItsDefinition() {
    assertThat(CertificateState.REJECTED.definition().code())
        .isEqualTo("CertificateState.REJECTED.definition");
  }

  @Test
  @DisplayName("a log is told what happened, and neither who, nor why, nor the salt")
  void namesNobody() {
    CertificateIssued issue = Samples.issue(empty);
    Dossier rejected = pending.after(Samples.rejection(pending));
    Dossier approved = pending.after(Samples.approval(pending));

    assertThat(issue).hasToString("CertificateIssued[6543210-1-U, layout-1]");
    assertThat(Samples.request(issued))
        .hasToString("AnnulmentRequested[6543210, DOCUMENT_NUMBER, due 2026-05-19]");
    assertThat(Samples.approval(pending)).hasToString("AnnulmentApproved[6543210, late true]");
    assertThat(Samples.rejection(pending)).hasToString("AnnulmentRejected[6543210, late false]");
    assertThat(decision(approved)).hasToString("Approved[2026-04-12, late true]");
    assertThat(decision(rejected)).hasToString("Rejected[2026-04-12, late false]");
    assertThat(
            new CertifiedParticipant(
                Rut.of("11111111-1"), "Íñigo Peña", new AttendanceRate(1_785, 2_400), false))
        .hasToString("CertifiedParticipant[" + new AttendanceRate(1_785, 2_400) + "]");
    assertThat(EventEncoding.decodeWithoutSnapshot(EventEncoding.encode(issue, new Revision(1))))
        .hasToString("SealedIssue[6543210-1-U, layout-1]");
    assertThat(Digest.NONE).hasToString("0".repeat(64));
  }

  private static AnnulmentDecision decision(Dossier dossier) {
    return dossier.lastRequest().orElseThrow().decision().orElseThrow();
  }

  @Test
  @DisplayName("A20: what was certified is added up over its participants")
  void addsUp() {
    IssuedContent content = Samples.issue(empty).content();

    assertThat(content.meetingMinimum()).isEqualTo(1);
    assertThat(content.minutesAttended()).isEqualTo(1_785 + 2_400);
  }

  @Test
  @DisplayName("A3, A20: under the standard policy one issues to start or running, from 75 percent")
  void hasAStandard() {
    CertificatePolicy standard = CertificatePolicy.standard();

    assertThat(standard.courseStates())
        .extracting(Enum::name)
        .containsExactly("TO_START", "RUNNING");
    assertThat(standard.minimumPercent()).isEqualTo(75);
  }

  @Test
  @DisplayName("an issue comes with its own paper, and no other event with any")
  void requiresItsPaper() {
    Paper paper = Paper.of(new byte[] {1, 2, 3});
    CertificateIssued issue = Samples.issue(empty).printedAs(paper.digest());

    Dossiers.requireItsPaper(issue, Optional.of(paper));
    Dossiers.requireItsPaper(Samples.request(issued), Optional.empty());

    assertThat(paper).hasSameHashCodeAs(Paper.of(new byte[] {1, 2, 3}));
    assertThat(paper.hashCode()).isNotEqualTo(Paper.of(new byte[] {4}).hashCode());
    for (Optional<Paper> other :
        List.of(Optional.<Paper>empty(), Optional.of(Paper.of(new byte[] {4})))) {
      assertThatThrownBy(() -> Dossiers.requireItsPaper(issue, other))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Dossiers.requireItsPaper(Samples.request(issued), Optional.of(paper)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
