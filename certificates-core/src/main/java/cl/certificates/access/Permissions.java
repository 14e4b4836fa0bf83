package cl.certificates.access;

import cl.certificates.identity.Rut;
import java.util.List;

/**
 * Port: the host's catalogue of who may act for whom. Adapters are safe for concurrent use.
 *
 * <p>C1: every mandate granted to a person is listed, once, in a stable order.
 *
 * <p>C2: a person nobody knows has none.
 *
 * <p>C3: a mandate withdrawn is missing from the next call on.
 *
 * <p>C4: person, entity, profile and region say which mandate it is, and the names do not: granted
 * anew it is listed under its new names alone, and it is withdrawn under whatever names.
 */
public interface Permissions {
  /**
   * The (entity, profile) pairs from which a person chooses one (R9).
   *
   * @throws cl.certificates.AdapterException if the catalogue cannot be read
   */
  List<Mandate> mandatesOf(Rut person);

  /**
   * Whether a profile may do something at all; on which courses is decided by the library. Replace
   * it to map rights otherwise; what it denies stays denied.
   */
  default boolean permit(Profile profile, Operation operation) {
    return DefaultRights.permit(profile, operation);
  }
}
