package cl.certificates.testkit.model;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * An office over adapters of yours does in random histories what the reference model does. It is a
 * test of jqwik, which comes with this module: what fails is told as the shortest history that
 * does.
 *
 * <pre>{@code
 * class MyDossiersModelTest extends ModelContract {
 *   @Override
 *   protected Comparison comparison() {
 *     return Comparison.of(() -> new MyDossiers(theStoreUnderTest));
 *   }
 * }
 * }</pre>
 *
 * <p>Whoever wants more histories, or policies of his own, draws them from {@link Histories} and
 * gives them to {@link Comparison#compare} himself.
 */
public abstract class ModelContract {
  private static final int TRIES = 250;

  private @Nullable Comparison made = null;

  /** For subclasses. */
  protected ModelContract() {}

  /**
   * The comparison with your adapters; asked for once for each property. Where they do not take
   * every action id, it is told {@link Comparison#onActions on which ones} to run.
   */
  protected abstract Comparison comparison();

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  @Label("whatever happens under the standard policy, the office answers and stands as the model")
  final void followsTheModel(@ForAll("underTheStandardPolicy") History history) {
    made().compare(history);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  @Label("whatever happens under any policy, the office answers and stands as the model")
  final void followsTheModelUnderAnyPolicy(@ForAll("underAnyPolicy") History history) {
    made().compare(history);
  }

  private Comparison made() {
    Comparison known = made == null ? comparison() : made;
    made = known;
    return known;
  }

  @Provide
  final Arbitrary<History> underTheStandardPolicy() {
    return Histories.underTheStandardPolicy();
  }

  @Provide
  final Arbitrary<History> underAnyPolicy() {
    return Histories.underAnyPolicy();
  }
}
