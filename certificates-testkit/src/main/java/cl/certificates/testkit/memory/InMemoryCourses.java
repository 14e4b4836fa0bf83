package cl.certificates.testkit.memory;

import cl.certificates.course.Course;
import cl.certificates.course.CourseRegister;
import cl.certificates.course.Courses;
import cl.certificates.course.IdentifierMismatch;
import cl.certificates.identity.ActionId;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A class book in memory: what is registered is found. */
public final class InMemoryCourses implements Courses, CourseRegister {
  private final ConcurrentSkipListMap<ActionId, Course> courses = new ConcurrentSkipListMap<>();

  /** A class book without a course. */
  public InMemoryCourses() {}

  /**
   * A class book that knows some courses, whatever their names: one of a host's own may hold any.
   *
   * @throws IllegalArgumentException if two of them are of one action and do not fit together
   */
  public static InMemoryCourses of(Course... known) {
    InMemoryCourses courses = new InMemoryCourses();
    for (Course course : known) {
      courses
          .keep(course)
          .getOrElseThrow(fault -> new IllegalArgumentException("two courses differ: " + fault));
    }
    return courses;
  }

  @Override
  public Optional<Course> of(ActionId action) {
    return Optional.ofNullable(courses.get(action));
  }

  @Override
  public Either<IdentifierMismatch, Course> register(Course course) {
    CourseRegister.requireKeepable(course);
    return keep(course);
  }

  private Either<IdentifierMismatch, Course> keep(Course course) {
    while (true) {
      Course known = courses.putIfAbsent(course.action(), course);
      if (known == null) {
        return Either.right(course);
      }
      Optional<IdentifierMismatch> mismatch = IdentifierMismatch.between(known, course);
      if (mismatch.isPresent()) {
        return Either.left(mismatch.get());
      }
      Course kept = course.keepingLiquidation(known);
      if (courses.replace(course.action(), known, kept)) {
        return Either.right(kept);
      }
    }
  }

  /** Every course, in the order of the action ids, as of now. */
  public List<Course> all() {
    return List.copyOf(courses.values());
  }
}
