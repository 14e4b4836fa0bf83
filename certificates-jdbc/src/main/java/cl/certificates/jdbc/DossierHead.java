package cl.certificates.jdbc;

import cl.certificates.dossier.Digest;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;

/**
 * How far a dossier had come, as a host wrote it down outside the database.
 *
 * <p>The chain of hashes shows what was changed within it. What was cut off its end, or taken away
 * whole, only a head kept elsewhere can show.
 *
 * @param action whose dossier it is
 * @param revision how many events it held, 1 or more
 * @param hash the hash of the last of them
 */
public record DossierHead(ActionId action, Revision revision, Digest hash) {
  /**
   * @throws IllegalArgumentException if the dossier was empty
   */
  public DossierHead {
    if (revision.equals(Revision.NONE)) {
      throw new IllegalArgumentException("an empty dossier has no head: " + action);
    }
  }
}
