package cl.certificates.testkit.model;

import cl.certificates.dossier.Dossiers;
import cl.certificates.testkit.fixture.Fixtures;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Holds an adapter of {@link Dossiers} against the rules, written a second time: random histories
 * of up to 12 steps (people of every profile take summaries, accept, ask, decide; days pass, the
 * class book changes, the clock is set back) happen in an office over the adapter and in the model,
 * and after each step both must have answered alike and stand alike: state, versions and their
 * statuses, deadlines, what can be done, how many events.
 *
 * <p>The contract of the port asks clause by clause, and races; this asks what no clause thinks of.
 *
 * <pre>{@code
 * class MyDossiersModelTest extends DossiersModel {
 *   @Override
 *   protected Dossiers client() {
 *     return new MyDossiers(theStoreUnderTest);
 *   }
 * }
 * }</pre>
 *
 * <p>The store may hold whatever earlier histories left: each has an action of its own. How many
 * are tried is jqwik's {@code jqwik.tries.default}, 1,000 unless {@code junit-platform.properties}
 * says otherwise; a history that fails is made shorter by jqwik and told step by step.
 */
public abstract class DossiersModel {
  /** For those that extend it. */
  protected DossiersModel() {}

  /** An adapter over the store under test; a new one for each history. */
  protected abstract Dossiers client();

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("whatever happens, an office over the adapter answers and stands as the rules say")
  final void followsTheRules(@ForAll("histories") History history) {
    Replay.of(history, client(), Fixtures.aNewAction());
  }

  @Provide
  final Arbitrary<History> histories() {
    return Histories.under(Policies.STANDARD);
  }
}
