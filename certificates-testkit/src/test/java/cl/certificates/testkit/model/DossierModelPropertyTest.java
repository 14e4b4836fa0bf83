package cl.certificates.testkit.model;

import cl.certificates.testkit.memory.InMemoryDossiers;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The office does in every history what the rules, written a second time, say. */
@Label("whatever happens, the office answers and stands as the rules say")
final class DossierModelPropertyTest {
  private static final String END = "how histories end";

  private InMemoryDossiers store = new InMemoryDossiers();
  private final Comparison comparison = Comparison.of(() -> store);

  private String compared(History history) {
    store = new InMemoryDossiers();
    return comparison.compare(history);
  }

  @Property(tries = 12_000, edgeCases = EdgeCasesMode.NONE)
  @Label("under the standard policy")
  void followsTheRules(@ForAll("underTheStandardPolicy") History history) {
    Statistics.label(END).collect(compared(history));
    Statistics.label(END)
        .coverage(
            ends -> {
              ends.check("APPROVED_FOR_REISSUE v1").percentage(share -> share > 1);
              ends.check("REJECTED v1").percentage(share -> share > 1);
              ends.check("ISSUED v2").count(count -> count > 60);
              ends.check("ANNULMENT_PENDING v2").count(count -> count > 10);
            });
  }

  @Property(tries = 12_000, edgeCases = EdgeCasesMode.NONE)
  @Label("under any policy")
  void followsTheRulesOfAnyPolicy(@ForAll("underAnyPolicy") History history) {
    compared(history);
  }

  @Provide
  Arbitrary<History> underTheStandardPolicy() {
    return Histories.underTheStandardPolicy();
  }

  @Provide
  Arbitrary<History> underAnyPolicy() {
    return Histories.underAnyPolicy();
  }
}
