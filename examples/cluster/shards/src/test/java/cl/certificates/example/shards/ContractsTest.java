package cl.certificates.example.shards;

import cl.certificates.access.Mandate;
import cl.certificates.access.Permissions;
import cl.certificates.annulment.OpenRequests;
import cl.certificates.course.Course;
import cl.certificates.course.CourseRegister;
import cl.certificates.course.Courses;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
import cl.certificates.jdbc.Database;
import cl.certificates.jdbc.JdbcCourseIndex;
import cl.certificates.jdbc.JdbcCourses;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.jdbc.JdbcOpenRequests;
import cl.certificates.jdbc.JdbcPermissions;
import cl.certificates.search.CourseIndex;
import cl.certificates.testkit.contract.CourseIndexContract;
import cl.certificates.testkit.contract.CourseRegisterContract;
import cl.certificates.testkit.contract.CoursesContract;
import cl.certificates.testkit.contract.DossiersContract;
import cl.certificates.testkit.contract.OpenRequestsContract;
import cl.certificates.testkit.contract.PermissionsContract;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** Every contract over the store that is split, each as a store on one machine must pass it. */
class ContractsTest {
  private final Database database = Database.of(Shards.running().whole());

  /** On actions of both shards; those that are to have one code, which C4 is about, of one. */
  @Nested
  class DossiersTest extends DossiersContract {
    @Override
    protected Dossiers client() {
      return new JdbcDossiers(database);
    }

    @Override
    protected ActionId anActionBeside(ActionId other) {
      return Shards.anActionOn(Shards.shardOf(other));
    }
  }

  @Nested
  class CoursesTest extends CoursesContract {
    @Override
    protected Courses client() {
      return new JdbcCourses(database);
    }

    @Override
    protected void store(Course course) {
      new JdbcCourses(database).register(course);
    }
  }

  @Nested
  class CourseRegisterTest extends CourseRegisterContract {
    @Override
    protected CourseRegister client() {
      return new JdbcCourses(database);
    }

    @Override
    protected Courses courses() {
      return new JdbcCourses(database);
    }
  }

  @Nested
  class CourseIndexTest extends CourseIndexContract {
    @Override
    protected CourseIndex client() {
      return new JdbcCourseIndex(database);
    }

    @Override
    protected void register(Course course) {
      new JdbcCourses(database).register(course);
    }

    @Override
    protected Dossiers dossiers() {
      return new JdbcDossiers(database);
    }
  }

  @Nested
  class OpenRequestsTest extends OpenRequestsContract {
    @BeforeEach
    void withoutARequest() throws SQLException {
      Shards.running().empty();
    }

    @Override
    protected OpenRequests client() {
      return new JdbcOpenRequests(database);
    }

    @Override
    protected Dossiers dossiers() {
      return new JdbcDossiers(database);
    }

    @Override
    protected void register(Course course) {
      new JdbcCourses(database).register(course);
    }
  }

  @Nested
  class PermissionsTest extends PermissionsContract {
    @Override
    protected Permissions client() {
      return new JdbcPermissions(database);
    }

    @Override
    protected void grant(Mandate mandate) {
      new JdbcPermissions(database).grant(mandate);
    }

    @Override
    protected void withdraw(Mandate mandate) {
      new JdbcPermissions(database).withdraw(mandate);
    }
  }
}
