package cl.certificates.course;

import io.vavr.control.Either;

/**
 * Port: a register of courses that the host feeds, for those who have no class book of their own to
 * put behind {@link Courses}. One call is one transaction; adapters are safe for concurrent use.
 *
 * <p>C1: a course registered is what {@link Courses#of} finds from then on; registering it again
 * replaces it whole.
 *
 * <p>C2: an action id already registered under another training line, another executor or another
 * SENCE code is refused and nothing changes.
 *
 * <p>C3: of several callers who register courses at once each is either stored whole or refused.
 *
 * <p>C4: a course once registered as liquidated stays so, whatever state it is registered with
 * later (A6).
 */
public interface CourseRegister {
  /**
   * Stores a course, whole or not at all.
   *
   * @return the course as it stands now, liquidated if it ever was, or what it contradicts
   * @throws cl.certificates.AdapterException if the register cannot be written
   */
  Either<IdentifierMismatch, Course> register(Course course);
}
