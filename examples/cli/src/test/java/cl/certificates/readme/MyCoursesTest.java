package cl.certificates.readme;

import cl.certificates.course.Course;
import cl.certificates.course.Courses;
import cl.certificates.identity.ActionId;
import cl.certificates.testkit.contract.CoursesContract;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

class MyCoursesTest extends CoursesContract {
  private final Map<ActionId, Course> classBook = new ConcurrentHashMap<>(); // yours: its tables

  @Override
  protected Courses client() {
    return action -> Optional.ofNullable(classBook.get(action)); // yours: new MyCourses(dataSource)
  }

  @Override
  protected void store(Course course) {
    classBook.put(course.action(), course); // yours: to where MyCourses will look
  }
}
