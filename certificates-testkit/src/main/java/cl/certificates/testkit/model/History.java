package cl.certificates.testkit.model;

import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.PolicyOption;
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
    StringBuilder text = new StringBuilder("policy " + chosenOtherwise(policy) + "\n");
    text.append(setting).append('\n');
    steps.forEach(step -> text.append("  ").append(step).append('\n'));
    return text.toString();
  }

  private static List<String> chosenOtherwise(CertificatePolicy policy) {
    List<PolicyOption> standard = CertificatePolicy.standard().options();
    return policy.options().stream()
        .filter(option -> !standard.contains(option))
        .map(option -> option.name() + "=" + option.value())
        .toList();
  }
}
