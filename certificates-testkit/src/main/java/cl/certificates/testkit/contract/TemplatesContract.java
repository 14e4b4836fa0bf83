package cl.certificates.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.document.Template;
import cl.certificates.document.Templates;
import cl.certificates.identity.Rut;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link Templates} must do.
 *
 * <p>No test in here can show that C1 holds after the host has changed a look; that no template is
 * ever taken away or altered under its version is the host's promise.
 */
@ExtendWith(NamedClause.class)
public abstract class TemplatesContract {
  /** For subclasses. */
  protected TemplatesContract() {}

  /** A new adapter over the templates under test. */
  protected abstract Templates client();

  /** Training entities with looks of their own, and one that nobody knows. */
  protected abstract List<Rut> executors();

  @Test
  @DisplayName("C1: the template for an issue is found by its version, equal to what it was then")
  final void findsWhatItGave() {
    for (Rut executor : executors()) {
      Template given = client().forIssueBy(executor);

      assertThat(client().of(given.version())).as("C1: %s", given.version()).contains(given);
    }
  }

  @Test
  @DisplayName("C1: on every thread alike")
  final void isSafeForConcurrentUse() {
    Templates shared = client();
    for (Rut executor : executors()) {
      Template alone = client().forIssueBy(executor);
      Callable<Template> runner = () -> shared.forIssueBy(executor);

      assertThat(Race.of(Collections.nCopies(8, runner)))
          .as("C1: of %s", alone.version())
          .allMatch(alone::equals);
    }
  }

  @Test
  @DisplayName("C2: a version that was never in use is not found, nor another in its place")
  final void findsNoOther() {
    assertThat(client().of("never-in-use-0")).as("C2: never in use").isEmpty();
    assertThat(client().of("")).as("C2: no version").isEmpty();
  }

  @Test
  @DisplayName("C3: the standard template is always found")
  final void keepsTheStandard() {
    assertThat(client().of(Template.standard().version()))
        .as("C3: the standard one")
        .contains(Template.standard());
  }
}
