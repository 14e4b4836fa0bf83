package cl.certificates.course;

import cl.certificates.attendance.ClassSession;
import cl.certificates.attendance.Participant;
import cl.certificates.identity.Text;
import io.vavr.control.Either;
import java.time.LocalDate;

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
 * <p>C5: a course with a name or a group that {@link Text} does not keep, or with a day that no
 * course can have, is the caller's bug; nothing of it is registered, wherever the register is.
 */
public interface CourseRegister {
  /**
   * Stores a course, whole or not at all.
   *
   * @return the course as it stands now, liquidated if it ever was, or what it contradicts
   * @throws IllegalArgumentException if a name, a group or a day in it cannot be kept: {@link
   *     #requireKeepable}
   * @throws cl.certificates.AdapterException if the register cannot be written
   */
  Either<IdentifierMismatch, Course> register(Course course);

  /**
   * Refuses a course with a name, a group or a day that engines would refuse or cut, each in its
   * own way (FC-24).
   *
   * @throws IllegalArgumentException if the name of the course or its line is none of {@link
   *     Text#COURSE_NAME} code points, or that of an entity or a participant or the group of a
   *     class none of {@link Text#NAME}, as {@link Text#line} reads them; or if a class or an
   *     enrolment is on a day before {@link Course#FIRST_DAY} or after {@link Course#LAST_DAY}
   */
  static void requireKeepable(Course course) {
    requireName(course.name(), Text.COURSE_NAME);
    requireName(course.line().name(), Text.COURSE_NAME);
    requireName(course.executor().name(), Text.NAME);
    course.supervisor().ifPresent(entity -> requireName(entity.name(), Text.NAME));
    requireName(course.recipient().name(), Text.NAME);
    for (Participant person : course.participants()) {
      requireName(person.name(), Text.NAME);
      person.enrolledFrom().ifPresent(day -> requireDay("an enrolment", day));
      person.enrolledUntil().ifPresent(day -> requireDay("an enrolment", day));
    }
    for (ClassSession taught : course.classes()) {
      requireDay("a class", taught.date());
      taught.group().ifPresent(group -> requireText("the group of a class", group, Text.NAME));
    }
  }

  private static void requireName(String name, int most) {
    requireText("a course's name", name, most);
  }

  private static void requireText(String what, String text, int most) {
    Text.line(text, most)
        .getOrElseThrow(fault -> new IllegalArgumentException(what + ": " + fault.code()));
  }

  private static void requireDay(String what, LocalDate day) {
    if (!Course.canBeOn(day)) {
      throw new IllegalArgumentException(
          "the day of %s is not from %s to %s: %s"
              .formatted(what, Course.FIRST_DAY, Course.LAST_DAY, day));
    }
  }
}
