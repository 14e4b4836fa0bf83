package cl.certificates.example.galera;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aDossierOf;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Digest;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.jdbc.AuditFinding;
import cl.certificates.jdbc.AuditFinding.Problem;
import cl.certificates.jdbc.AuditReport;
import cl.certificates.jdbc.DossierHead;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReckoningTest {
  private final Certificate first = aCertificateOf("6543211");
  private final Certificate second = aCertificateOf("6543212");

  private static Certificate aCertificateOf(String action) {
    return aDossierOf(aCourse().ofAction(action).build()).issued().dossier().latest().orElseThrow();
  }

  /** What a node has that holds these, each once. */
  private static Holding node(int number, Certificate... certificates) {
    Map<ActionId, Certificate> inForce = new TreeMap<>();
    Map<ActionId, Integer> versions = new TreeMap<>();
    for (Certificate certificate : certificates) {
      inForce.put(certificate.action(), certificate);
      versions.put(certificate.action(), 1);
    }
    List<DossierHead> heads =
        Arrays.stream(certificates)
            .map(
                one ->
                    new DossierHead(one.action(), new Revision(1), Digest.of(one.folio().text())))
            .toList();
    return new Holding(
        new Node(number, Path.of("/"), number), versions, inForce, audit(heads, List.of()));
  }

  private static AuditReport audit(List<DossierHead> heads, List<AuditFinding> findings) {
    return new AuditReport(heads.size(), heads, findings, List.of(), List.of(), List.of());
  }

  @Test
  void holdsIfEveryNodeHasWhatWasToldOnce() {
    Reckoning reckoning =
        Reckoning.of(
            List.of(first, second, first),
            List.of(node(1, first, second), node(2, first, second), node(3, first, second)));

    assertThat(reckoning).isEqualTo(new Reckoning(2, 0, 0, List.of()));
    assertThat(reckoning.holds()).isTrue();
  }

  @Test
  void countsWhatOneNodeHasNotAsLost() {
    Reckoning reckoning =
        Reckoning.of(List.of(first, second), List.of(node(1, first, second), node(2, first)));

    assertThat(reckoning.lost()).isEqualTo(1);
    assertThat(reckoning.holds()).isFalse();
  }

  @Test
  void countsAnotherCertificateThanTheOneToldAsLost() {
    Certificate other = aCertificateOf("6543211");

    Reckoning reckoning = Reckoning.of(List.of(first), List.of(node(1, other), node(2, other)));

    assertThat(other).isNotEqualTo(first);
    assertThat(reckoning.lost()).isEqualTo(1);
    assertThat(reckoning.holds()).isFalse();
  }

  @Test
  void countsTwoCertificatesToldOfOneActionAsADuplicate() {
    Reckoning reckoning =
        Reckoning.of(
            List.of(first, aCertificateOf("6543211")), List.of(node(1, first), node(2, first)));

    assertThat(reckoning.duplicates()).isEqualTo(1);
    assertThat(reckoning.holds()).isFalse();
  }

  @Test
  void countsTwoCertificatesStoredOfOneActionAsADuplicate() {
    Holding once = node(2, first);
    Holding twice = new Holding(once.of(), Map.of(first.action(), 2), once.inForce(), once.audit());

    Reckoning reckoning = Reckoning.of(List.of(first), List.of(node(1, first), twice));

    assertThat(reckoning.duplicates()).isEqualTo(1);
    assertThat(reckoning.holds()).isFalse();
  }

  @Test
  void doesNotHoldIfAnAuditFoundSomething() {
    Holding sound = node(2, first);
    AuditFinding found = new AuditFinding(first.action(), new Revision(1), Problem.EVENT_CHANGED);
    Holding changed =
        new Holding(
            sound.of(), sound.versions(), sound.inForce(), audit(sound.heads(), List.of(found)));

    Reckoning reckoning = Reckoning.of(List.of(first), List.of(node(1, first), changed));

    assertThat(reckoning.faults()).singleElement().asString().contains("node 2", "EVENT_CHANGED");
    assertThat(reckoning.holds()).isFalse();
  }

  @Test
  void doesNotHoldIfACertificateWasToldToNobody() {
    Reckoning reckoning =
        Reckoning.of(List.of(first), List.of(node(1, first, second), node(2, first, second)));

    assertThat(reckoning.faults()).hasSize(2).allMatch(fault -> fault.contains("2 dossiers"));
    assertThat(reckoning.holds()).isFalse();
  }

  @Test
  void doesNotHoldIfTwoNodesHaveAnotherHistory() {
    Holding other =
        new Holding(
            new Node(2, Path.of("/"), 2),
            Map.of(first.action(), 1),
            Map.of(first.action(), first),
            audit(
                List.of(
                    new DossierHead(first.action(), new Revision(1), Digest.of(new byte[] {1}))),
                List.of()));

    Reckoning reckoning = Reckoning.of(List.of(first), List.of(node(1, first), other));

    assertThat(reckoning.faults()).containsExactly("node 2 and node 1 do not have the same");
    assertThat(reckoning.holds()).isFalse();
  }
}
