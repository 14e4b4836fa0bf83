package cl.certificates.testkit.memory;

import cl.certificates.annulment.OpenRequests;
import cl.certificates.course.Course;
import cl.certificates.dossier.Dossiers;
import cl.certificates.testkit.contract.OpenRequestsContract;

class InMemoryOpenRequestsTest extends OpenRequestsContract {
  private final InMemoryCourses courses = new InMemoryCourses();
  private final InMemoryDossiers dossiers = new InMemoryDossiers();

  @Override
  protected OpenRequests client() {
    return new InMemoryOpenRequests(courses, dossiers);
  }

  @Override
  protected Dossiers dossiers() {
    return dossiers;
  }

  @Override
  protected void register(Course course) {
    courses.register(course);
  }
}
