package cl.certificates.example.host.pages;

import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * As whom somebody works on these pages until he chooses anew (R9); kept in the session.
 *
 * @param actor what the library is told
 * @param person the name shown
 * @param entity the entity's name
 * @param profile the label of the profile
 * @param official whether the inbox is offered
 */
record Acting(Actor actor, String person, String entity, String profile, boolean official) {
  /** Its name in the session and in the templates. */
  static final String NAME = "acting";

  static Acting under(Mandate mandate) {
    return new Acting(
        mandate.actor(),
        mandate.personName(),
        mandate.entityName(),
        Shown.WORDS.write(mandate.profile())
            + mandate.region().map(region -> ", " + region.officialName()).orElse(""),
        mandate.profile() == Profile.REGIONAL_OFFICIAL);
  }

  /** Whether it is the choice of whoever is logged in; of nobody if nobody is. */
  boolean isOf(@Nullable Principal loggedIn) {
    return loggedIn != null && actor.person().canonical().equals(loggedIn.getName());
  }
}
