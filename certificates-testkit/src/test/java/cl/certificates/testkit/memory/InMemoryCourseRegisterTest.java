package cl.certificates.testkit.memory;

import cl.certificates.course.CourseRegister;
import cl.certificates.course.Courses;
import cl.certificates.testkit.contract.CourseRegisterContract;

class InMemoryCourseRegisterTest extends CourseRegisterContract {
  private final InMemoryCourses courses = new InMemoryCourses();

  @Override
  protected CourseRegister client() {
    return courses;
  }

  @Override
  protected Courses courses() {
    return courses;
  }
}
