package cl.certificates.access;

import cl.certificates.identity.Rut;
import java.util.Objects;

/**
 * A person acting for one entity under one profile (R9); the host has authenticated the person.
 *
 * <p>Whether the person really holds that pair is asked of {@link Permissions} at every call, so a
 * mandate withdrawn a second ago no longer counts.
 *
 * @param person who acts
 * @param entity the entity chosen
 * @param profile the profile chosen
 */
public record Actor(Rut person, Rut entity, Profile profile) {
  /** None of the three may be null. */
  public Actor {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(profile, "profile");
  }
}
