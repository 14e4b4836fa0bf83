package cl.certificates.annulment;

import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import java.util.List;

/**
 * Port: which actions wait for a regional directorate. Adapters are safe for concurrent use.
 *
 * <p>C1: an action is listed if and only if its annulment request is open and its course is run in
 * the region, as the class book has it now: whoever decides is the directorate of that region.
 *
 * <p>C2: the earliest due date comes first; of one day, the lower action id.
 */
public interface OpenRequests {
  /**
   * The actions with an open request in a region, by due date.
   *
   * @param size how many at the most, 1 or more
   * @throws cl.certificates.AdapterException if the store cannot be read
   */
  List<ActionId> in(Region region, int size);
}
