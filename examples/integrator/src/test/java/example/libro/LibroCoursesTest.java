package example.libro;

import cl.certificates.course.Course;
import cl.certificates.course.Courses;
import cl.certificates.testkit.contract.CoursesContract;

class LibroCoursesTest extends CoursesContract {
  private static final Libro LIBRO = new Libro();

  @Override
  protected Courses client() {
    return new LibroCourses(LIBRO.tables);
  }

  @Override
  protected void store(Course course) {
    LIBRO.store(course);
  }
}
