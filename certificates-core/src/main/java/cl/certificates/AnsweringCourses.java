package cl.certificates;

import cl.certificates.course.Course;
import cl.certificates.course.Courses;
import cl.certificates.identity.ActionId;
import java.util.Optional;

/**
 * The class book of the host, whose answers are looked at before anything is made of them: what it
 * says of another action would be certified under the name of this one, and access be judged by it.
 */
record AnsweringCourses(Courses book) implements Courses {
  /**
   * @throws AdapterException if the class book answers with another action's course, or with null
   */
  @Override
  public Optional<Course> of(ActionId action) {
    Optional<Course> found = book.of(action);
    if (found == null) {
      throw new AdapterException(
          "Courses.of(" + action.text() + ") is null; an action nobody knows is Optional.empty()");
    }
    found
        .map(Course::action)
        .filter(other -> !other.equals(action))
        .ifPresent(
            other -> {
              throw new AdapterException(
                  "Courses.of("
                      + action.text()
                      + ") answers with the course of "
                      + other.text()
                      + "; let it look the course up by the whole action id");
            });
    return found;
  }
}
