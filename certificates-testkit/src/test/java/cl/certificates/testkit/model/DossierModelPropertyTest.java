package cl.certificates.testkit.model;

import cl.certificates.access.AccessLog;
import cl.certificates.testkit.memory.InMemoryCourses;
import cl.certificates.testkit.memory.InMemoryDossiers;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.statistics.Statistics;

/**
 * The office does in every history what the rules, written a second time, say. {@link
 * HistoriesAsked} says how many there are.
 */
@Label("whatever happens, the office answers and stands as the rules say")
@AddLifecycleHook(value = HistoriesAsked.class, propagateTo = PropagationMode.DIRECT_DESCENDANTS)
final class DossierModelPropertyTest {
  private static final String END = "how histories end";

  private InMemoryDossiers store = new InMemoryDossiers();
  private InMemoryCourses book = new InMemoryCourses();
  private final Comparison comparison =
      Comparison.of(() -> store)
          .over(() -> book, course -> book.register(course).get())
          .with(office -> office.accessLog(AccessLog.none()));

  /** What came before is forgotten: a million courses are too many, and what was refused too. */
  private String compared(History history) {
    store = new InMemoryDossiers();
    book = new InMemoryCourses();
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
