package cl.certificates.testkit.model;

import cl.certificates.dossier.CertificatePolicy;
import java.util.List;

/**
 * What happens to one course, by chance: under which policy it does, how it begins, and what is
 * tried one after another. It prints as lines one can read.
 *
 * @param steps what happens, oldest first
 */
public record History(CertificatePolicy policy, Setting setting, List<Step> steps) {
  /** Keeps its own copy of the steps. */
  public History {
    steps = List.copyOf(steps);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("policy " + Policies.chosen(policy) + "\n");
    text.append(setting).append('\n');
    steps.forEach(step -> text.append("  ").append(step).append('\n'));
    return text.toString();
  }
}
