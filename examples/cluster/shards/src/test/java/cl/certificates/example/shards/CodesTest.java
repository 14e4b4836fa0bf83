package cl.certificates.example.shards;

import static cl.certificates.testkit.fixture.Events.anIssue;
import static cl.certificates.testkit.fixture.Events.paperOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import cl.certificates.AdapterException;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.testkit.contract.DossiersContract;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** A code is unique on its shard; across shards it rests on its bits, and both are asked for it. */
class CodesTest {
  private final Dossiers dossiers = new JdbcDossiers(Shards.running().whole());

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aCodeIsFoundOnWhicheverShardItIs(int shard) throws Exception {
    Dossier empty = Dossier.empty(Shards.anActionOn(shard));
    CertificateIssued issue = anIssue(empty);

    dossiers.append(issue, Revision.NONE, paperOf(issue)).get();

    assertThat(codes(shard, issue)).isEqualTo(1);
    assertThat(codes(1 - shard, issue)).isZero();
    assertThat(dossiers.ofCode(issue.code())).contains(empty.after(issue));
  }

  private static int codes(int shard, CertificateIssued issue) throws Exception {
    return Shards.running()
        .number(
            shard,
            "select count(*) from certificate where code = '" + issue.code().symbols() + "'");
  }

  /** Should chance ever give one code to two, nobody is shown the certificate of the other. */
  @Test
  void aCodeOfTwoShardsIsRefusedAtItsLookUp() {
    Dossier here = Dossier.empty(Shards.anActionOn(0));
    Dossier there = Dossier.empty(Shards.anActionOn(1));
    CertificateIssued issue = anIssue(here);
    CertificateIssued twin = anIssue(there, issue.code());
    dossiers.append(issue, Revision.NONE, paperOf(issue)).get();
    dossiers.append(twin, Revision.NONE, paperOf(twin)).get();

    assertThatThrownBy(() -> dossiers.ofCode(issue.code()))
        .isInstanceOf(AdapterException.class)
        .hasMessageStartingWith("the store holds what no dossier can be");
    assertThat(dossiers.of(here.action())).isEqualTo(here.after(issue));
    assertThat(dossiers.of(there.action())).isEqualTo(there.after(twin));
  }

  /** What the contract says where the actions that are to have one code are on both shards. */
  @Test
  void threeTestsOfTheContractFailAcrossShardsAndNoOther() {
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(AcrossShards.class))
            .execute()
            .testEvents();

    assertThat(reasons(tests))
        .containsOnlyKeys(
            "leavesNoPaperOfTheRefused()", "racesForACode()", "refusesTheCodeOfAnother()")
        .hasEntrySatisfying(
            "leavesNoPaperOfTheRefused()",
            reason ->
                assertThat(reason)
                    .contains("[C3: there is no paper of an issue whose code was taken]")
                    .contains("Expecting an empty Optional but was containing value: Paper["))
        .hasEntrySatisfying(
            "racesForACode()",
            reason -> assertThat(reason).contains("[C4: one gets it]", "size: 1 but was: 2 in"))
        .hasEntrySatisfying(
            "refusesTheCodeOfAnother()",
            reason ->
                assertThat(reason).contains("[C4: refused]", "expected: CodeTaken[]", "was: null"));
    System.out.printf(
        "contract Dossiers, one code on both shards: %d passed, %d failed%n",
        tests.succeeded().count(), tests.failed().count());
    assertThat(tests.succeeded().count()).isEqualTo(tests.started().count() - 3).isGreaterThan(15);
  }

  private static Map<String, String> reasons(Events tests) {
    Map<String, String> reasons = new TreeMap<>();
    for (Event failure : tests.failed().list()) {
      reasons.put(
          failure.getTestDescriptor().getLegacyReportingName(),
          failure
              .getRequiredPayload(TestExecutionResult.class)
              .getThrowable()
              .orElseThrow()
              .getMessage());
    }
    return reasons;
  }

  /** Not a test by its name: it is run by the one above. */
  static class AcrossShards extends DossiersContract {
    @Override
    protected Dossiers client() {
      return new JdbcDossiers(Shards.running().whole());
    }

    @Override
    protected ActionId anActionBeside(ActionId other) {
      return Shards.anActionOn(1 - Shards.shardOf(other));
    }
  }
}
