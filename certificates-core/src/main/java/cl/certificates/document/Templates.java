package cl.certificates.document;

import cl.certificates.identity.Rut;
import java.util.Optional;

/**
 * Port: the looks that papers were and are given. Adapters are safe for concurrent use.
 *
 * <p>C1: the template for an issue is found by its version ever after, equal to what it was then.
 *
 * <p>C2: a version that was never in use is not found; never is another template in its place.
 *
 * <p>C3: the standard template is always found, since papers without a recorded template bear it.
 */
public interface Templates {
  /**
   * The look of what is issued now.
   *
   * @param executor who gives the course; a platform serves many, each with a look of its own
   */
  Template forIssueBy(Rut executor);

  /**
   * The template that was recorded with a paper.
   *
   * @return empty if no such version is known
   */
  Optional<Template> of(String version);

  /** The standard template for everybody. */
  static Templates standard() {
    return of(Template.standard());
  }

  /**
   * One template for everybody.
   *
   * @param current for what is issued now
   * @param older those of papers issued before; the standard one need not be named
   * @throws IllegalArgumentException if two that differ bear one version
   */
  static Templates of(Template current, Template... older) {
    return KnownTemplates.of(current, older);
  }
}
