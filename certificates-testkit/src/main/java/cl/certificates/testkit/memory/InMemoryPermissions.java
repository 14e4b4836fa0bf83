package cl.certificates.testkit.memory;

import cl.certificates.access.Mandate;
import cl.certificates.access.Permissions;
import cl.certificates.access.Profile;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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

  /**
   * Grants a mandate. One that the person holds already, for the same entity, profile and region,
   * takes the names given here and keeps its place.
   */
  public void grant(Mandate mandate) {
    mandates.merge(mandate.person(), List.of(mandate), (held, granted) -> with(held, mandate));
  }

  private static List<Mandate> with(List<Mandate> held, Mandate granted) {
    Map<Quality, Mandate> byQuality = new LinkedHashMap<>();
    held.forEach(mandate -> byQuality.put(Quality.of(mandate), mandate));
    byQuality.put(Quality.of(granted), granted);
    return List.copyOf(byQuality.values());
  }

  /**
   * Withdraws a mandate; one not held is no fault.
   *
   * @param mandate person, entity, profile and region say which; the names do not count
   */
  public void withdraw(Mandate mandate) {
    mandates.computeIfPresent(mandate.person(), (person, held) -> without(mandate, held));
  }

  private static List<Mandate> without(Mandate withdrawn, List<Mandate> held) {
    return held.stream()
        .filter(mandate -> !Quality.of(mandate).equals(Quality.of(withdrawn)))
        .toList();
  }

  @Override
  public List<Mandate> mandatesOf(Rut person) {
    return mandates.getOrDefault(person, List.of());
  }

  /** In which quality a person acts, whatever person and entity are called today. */
  private record Quality(Rut entity, Profile profile, Optional<Region> region) {
    static Quality of(Mandate mandate) {
      return new Quality(mandate.entity(), mandate.profile(), mandate.region());
    }
  }
}
