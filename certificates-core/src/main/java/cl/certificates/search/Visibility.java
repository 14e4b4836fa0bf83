package cl.certificates.search;

import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;

/** Which courses an actor may see at all; an index never answers beyond it (A12). */
public sealed interface Visibility {
  /**
   * The courses an entity gives itself.
   *
   * @param entity the training entity
   */
  record OfExecutor(Rut entity) implements Visibility {}

  /**
   * The courses run in a region.
   *
   * @param region the directorate's own region
   */
  record OfRegion(Region region) implements Visibility {}

  /**
   * The courses an entity oversees, once a certificate was issued for them.
   *
   * @param entity the supervising entity
   */
  record OverseenBy(Rut entity) implements Visibility {}

  /**
   * The courses whose newest version is addressed to an entity; what the course says now does not
   * count.
   *
   * @param entity the OTIC or company
   */
  record AddressedTo(Rut entity) implements Visibility {}
}
