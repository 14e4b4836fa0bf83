package cl.certificates.access;

import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * That a person may act for an entity under a profile; one line of the list from which the person
 * chooses (R9).
 *
 * @param person who
 * @param personName the person's name, as it is printed beside an acceptance
 * @param entity for whom
 * @param entityName the entity's name
 * @param profile in which quality
 * @param region the region of a {@link Profile#REGIONAL_OFFICIAL}; empty for everybody else
 */
public record Mandate(
    Rut person,
    String personName,
    Rut entity,
    String entityName,
    Profile profile,
    Optional<Region> region) {

  /**
   * @throws IllegalArgumentException if an official has no region, or somebody else has one, or a
   *     name is blank or cannot be kept: it is recorded with every act
   */
  public Mandate {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(profile, "profile");
    if (region.isPresent() != (profile == Profile.REGIONAL_OFFICIAL)) {
      throw new IllegalArgumentException("an official has a region, nobody else does: " + profile);
    }
    personName = name(personName);
    entityName = name(entityName);
  }

  private static String name(String given) {
    String name =
        Text.line(given, Text.NAME)
            .map(Text::value)
            .getOrElseThrow(
                fault -> new IllegalArgumentException("a name in a mandate: " + fault.code()));
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a name in a mandate is blank: papers print it");
    }
    return name;
  }

  /** The actor who makes use of this mandate. */
  public Actor actor() {
    return new Actor(person, entity, profile);
  }

  /** Entity, profile and region; no person is named in a log. */
  @Override
  public String toString() {
    return "Mandate[" + profile + region.map(in -> " " + in).orElse("") + "]";
  }
}
