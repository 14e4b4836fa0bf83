package cl.certificates.course;

import cl.certificates.identity.Text;
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
 *
 * <p>C5: a course with a name that {@link Text} does not keep is the caller's bug; nothing of it is
 * registered, wherever the register is.
 */
public interface CourseRegister {
  /**
   * Stores a course, whole or not at all.
   *
   * @return the course as it stands now, liquidated if it ever was, or what it contradicts
   * @throws IllegalArgumentException if a name in it cannot be kept: {@link #requireKeepable}
   * @throws cl.certificates.AdapterException if the register cannot be written
   */
  Either<IdentifierMismatch, Course> register(Course course);

  /**
   * Refuses a course with a name that engines would refuse or cut, each in its own way (FC-24).
   *
   * @throws IllegalArgumentException if the name of the course or its line is none of {@link
   *     Text#COURSE_NAME} code points, or that of an entity or a participant none of {@link
   *     Text#NAME}, as {@link Text#line} reads them
   */
  static void requireKeepable(Course course) {
    requireKeepable(course.name(), Text.COURSE_NAME);
    requireKeepable(course.line().name(), Text.COURSE_NAME);
    requireKeepable(course.executor().name(), Text.NAME);
    course.supervisor().ifPresent(entity -> requireKeepable(entity.name(), Text.NAME));
    requireKeepable(course.recipient().name(), Text.NAME);
    course.participants().forEach(person -> requireKeepable(person.name(), Text.NAME));
  }

  private static void requireKeepable(String name, int most) {
    Text.line(name, most)
        .getOrElseThrow(fault -> new IllegalArgumentException("a course's name: " + fault.code()));
  }
}
