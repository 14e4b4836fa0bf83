package cl.certificates.testkit.memory;

import cl.certificates.access.Mandate;
import cl.certificates.access.Permissions;
import cl.certificates.identity.Rut;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Who may act for whom, in memory; a person's mandates are listed in the order of granting. */
public final class InMemoryPermissions implements Permissions {
  private final Map<Rut, List<Mandate>> mandates = new ConcurrentHashMap<>();

  /** A catalogue in which nobody may do anything. */
  public InMemoryPermissions() {}

  /** A catalogue with some mandates. */
  public static InMemoryPermissions of(Mandate... granted) {
    InMemoryPermissions permissions = new InMemoryPermissions();
    for (Mandate mandate : granted) {
      permissions.grant(mandate);
    }
    return permissions;
  }

  /** Grants a mandate; one already held stays as it is. */
  public void grant(Mandate mandate) {
    mandates.merge(
        mandate.person(),
        List.of(mandate),
        (held, more) -> Stream.concat(held.stream(), more.stream()).distinct().toList());
  }

  /** Withdraws a mandate; one not held is no fault. */
  public void withdraw(Mandate mandate) {
    mandates.computeIfPresent(
        mandate.person(),
        (person, held) -> held.stream().filter(other -> !other.equals(mandate)).toList());
  }

  @Override
  public List<Mandate> mandatesOf(Rut person) {
    return mandates.getOrDefault(person, List.of());
  }
}
