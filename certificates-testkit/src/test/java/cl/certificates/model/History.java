package cl.certificates.model;

import cl.certificates.model.Policies.Chosen;
import java.util.List;

/** A random history: a policy, a beginning, and what happens. */
record History(Chosen policy, Setting setting, List<Step> steps) {
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("policy " + policy + "\n" + setting + "\n");
    steps.forEach(step -> text.append("  ").append(step).append('\n'));
    return text.toString();
  }
}
