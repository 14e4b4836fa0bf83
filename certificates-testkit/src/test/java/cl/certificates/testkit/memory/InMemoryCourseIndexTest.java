package cl.certificates.testkit.memory;

import cl.certificates.course.Course;
import cl.certificates.dossier.Dossiers;
import cl.certificates.search.CourseIndex;
import cl.certificates.testkit.contract.CourseIndexContract;

class InMemoryCourseIndexTest extends CourseIndexContract {
  private final InMemoryCourses courses = new InMemoryCourses();
  private final InMemoryDossiers dossiers = new InMemoryDossiers();

  @Override
  protected CourseIndex client() {
    return new InMemoryCourseIndex(courses, dossiers);
  }

  @Override
  protected void register(Course course) {
    courses.register(course);
  }

  @Override
  protected Dossiers dossiers() {
    return dossiers;
  }
}
