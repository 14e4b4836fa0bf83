package cl.certificates.search;

import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import java.util.List;

/** Which courses an actor may see at all; an index never answers beyond it (A12). */
public sealed interface Visibility {
  /**
   * The courses an entity gives itself.
   *
   * @param entity the training entity
   */
  record OfExecutor(Rut entity) implements Visibility {}

  /**
   * The courses run in the regions an official holds.
   *
   * @param regions the directorates' own regions, one or more
   */
  record OfRegions(List<Region> regions) implements Visibility {
    /**
     * @throws IllegalArgumentException if there is none
     */
    public OfRegions {
      regions = List.copyOf(regions);
      if (regions.isEmpty()) {
        throw new IllegalArgumentException("an official holds a region");
      }
    }
  }

  /**
   * The courses an entity oversees, once a certificate was issued for them.
   *
   * @param entity the supervising entity
   */
  record OverseenBy(Rut entity) implements Visibility {}

  /**
   * The courses of which a version, in force or not, is addressed to an entity; what the course
   * says now does not count.
   *
   * @param entity the OTIC or company
   */
  record AddressedTo(Rut entity) implements Visibility {}
}
