package cl.certificates.testkit.memory;

import cl.certificates.course.Course;
import cl.certificates.course.Courses;
import cl.certificates.testkit.contract.CoursesContract;

class InMemoryCoursesTest extends CoursesContract {
  private final InMemoryCourses courses = new InMemoryCourses();

  @Override
  protected Courses client() {
    return courses;
  }

  @Override
  protected void store(Course course) {
    courses.register(course);
  }
}
