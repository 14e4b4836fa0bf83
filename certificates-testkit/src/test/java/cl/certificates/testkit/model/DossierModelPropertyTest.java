package cl.certificates.testkit.model;

import cl.certificates.testkit.memory.InMemoryDossiers;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/**
 * The office does in every history what the rules, written a second time, say. {@link
 * HistoriesAsked} says how many there are.
 */
@Label("whatever happens, the office answers and stands as the rules say")
@AddLifecycleHook(HistoriesAsked.class)
final class DossierModelPropertyTest {
  private static final String END = "how histories end";

  /** The class book of a comparison keeps every course, and a million of them are too many. */
  private static final int HISTORIES_OF_A_COMPARISON = 20_000;

  private static InMemoryDossiers store = new InMemoryDossiers();
  private static Comparison comparison = Comparison.of(() -> store);
  private static int histories;

  private static String compared(History history) {
    if (++histories % HISTORIES_OF_A_COMPARISON == 0) {
      comparison = Comparison.of(() -> store);
    }
    store = new InMemoryDossiers();
    return comparison.compare(history);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
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

  @Property(edgeCases = EdgeCasesMode.NONE)
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
