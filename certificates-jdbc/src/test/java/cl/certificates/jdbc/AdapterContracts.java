package cl.certificates.jdbc;

import cl.certificates.access.Mandate;
import cl.certificates.access.Permissions;
import cl.certificates.annulment.OpenRequests;
import cl.certificates.course.Course;
import cl.certificates.course.CourseRegister;
import cl.certificates.course.Courses;
import cl.certificates.dossier.Dossiers;
import cl.certificates.feed.EventFeed;
import cl.certificates.search.CourseIndex;
import cl.certificates.testkit.contract.CourseIndexContract;
import cl.certificates.testkit.contract.CourseRegisterContract;
import cl.certificates.testkit.contract.CoursesContract;
import cl.certificates.testkit.contract.DossiersContract;
import cl.certificates.testkit.contract.EventFeedContract;
import cl.certificates.testkit.contract.OpenRequestsContract;
import cl.certificates.testkit.contract.PermissionsContract;
import org.junit.jupiter.api.Nested;

/** Every contract over one store; a database is tried by extending it. */
abstract class AdapterContracts {
  /** A store with its tables and without a request, the same one all through a test. */
  abstract Database database();

  @Nested
  class DossiersTest extends DossiersContract {
    @Override
    protected Dossiers client() {
      return new JdbcDossiers(database());
    }
  }

  @Nested
  class CoursesTest extends CoursesContract {
    @Override
    protected Courses client() {
      return new JdbcCourses(database());
    }

    @Override
    protected void store(Course course) {
      new JdbcCourses(database()).register(course);
    }
  }

  @Nested
  class CourseRegisterTest extends CourseRegisterContract {
    @Override
    protected CourseRegister client() {
      return new JdbcCourses(database());
    }

    @Override
    protected Courses courses() {
      return new JdbcCourses(database());
    }
  }

  @Nested
  class CourseIndexTest extends CourseIndexContract {
    @Override
    protected CourseIndex client() {
      return new JdbcCourseIndex(database());
    }

    @Override
    protected void register(Course course) {
      new JdbcCourses(database()).register(course);
    }

    @Override
    protected Dossiers dossiers() {
      return new JdbcDossiers(database());
    }
  }

  @Nested
  class OpenRequestsTest extends OpenRequestsContract {
    @Override
    protected OpenRequests client() {
      return new JdbcOpenRequests(database());
    }

    @Override
    protected Dossiers dossiers() {
      return new JdbcDossiers(database());
    }

    @Override
    protected void register(Course course) {
      new JdbcCourses(database()).register(course);
    }
  }

  @Nested
  class EventFeedTest extends EventFeedContract {
    @Override
    protected EventFeed client() {
      return new JdbcEventFeed(database());
    }

    @Override
    protected Dossiers dossiers() {
      return new JdbcDossiers(database());
    }
  }

  @Nested
  class PermissionsTest extends PermissionsContract {
    @Override
    protected Permissions client() {
      return new JdbcPermissions(database());
    }

    @Override
    protected void grant(Mandate mandate) {
      new JdbcPermissions(database()).grant(mandate);
    }

    @Override
    protected void withdraw(Mandate mandate) {
      new JdbcPermissions(database()).withdraw(mandate);
    }
  }
}
