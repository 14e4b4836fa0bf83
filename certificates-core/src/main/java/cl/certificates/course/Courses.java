package cl.certificates.course;

import cl.certificates.identity.ActionId;
import java.util.Optional;

/**
 * Port: the courses of the host's class book. Adapters are safe for concurrent use.
 *
 * <p>C1: what was stored last under an action id is found, equal in every attribute, with classes,
 * participants and the marks of each participant in their order.
 *
 * <p>C2: an action nobody knows is empty, never a failure.
 *
 * <p>One promise more, which no test can show and which bears no number: a liquidation reported
 * here is never taken back (A6); the library records none of its own.
 */
public interface Courses {
  /**
   * One course with its classes, participants and minutes, as it stands now.
   *
   * @throws cl.certificates.AdapterException if the class book cannot be reached
   */
  Optional<Course> of(ActionId action);
}
