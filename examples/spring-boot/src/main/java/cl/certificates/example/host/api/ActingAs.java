package cl.certificates.example.host.api;

import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.identity.Rut;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.Principal;

/**
 * As whom a request acts (R9): an entity and a profile, as {@code GET /api/mandates} lists them.
 * Whether the person holds them is the library's to say, at every call.
 */
@Schema(type = "string", example = "76543210-3/LOCAL_ADMINISTRATOR")
record ActingAs(Rut entity, Profile profile) {
  /** The header it comes in. */
  static final String HEADER = "Acting-As";

  /**
   * Reads the header.
   *
   * @throws IllegalArgumentException if it is not a RUT, a slash and a profile
   */
  public static ActingAs valueOf(String header) {
    String[] parts = header.split("/", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("RUT/PROFILE is expected");
    }
    return new ActingAs(Rut.of(parts[0]), Profile.valueOf(parts[1]));
  }

  static String header(Mandate mandate) {
    return mandate.entity().canonical() + "/" + mandate.profile().name();
  }

  Actor by(Principal person) {
    return new Actor(Rut.of(person.getName()), entity, profile);
  }
}
