package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aDossier;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.access.Mandate;
import cl.certificates.course.Course;
import cl.certificates.search.CourseQuery;
import cl.certificates.search.Visibility;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows that somebody changed into what no course and no mandate can be; the constraints stop
 * others.
 */
class DamagedRowsTest {
  private final DataSource store = Engine.H2.store();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update course set executor_rut = '76543210-0'",
        "update course set recipient_rut = ''",
        "update course set region = '99'",
        "update course_participant set rut = '11111111-2'",
        "update course_participant set minutes_outside_classes = -1",
      })
  void aCourseThatCannotBeIsTheStoresFault(String damage) throws SQLException {
    Course course = aCourse().build();
    new JdbcCourses(store).register(course);

    Rows.change(store, damage);

    assertThatThrownBy(() -> new JdbcCourses(store).of(course.action()))
        .isInstanceOf(AdapterException.class)
        .hasMessage("the store holds what no course can be");
  }

  @Test
  void aCourseThatCannotBeIsTheStoresFaultToWhoeverRegistersItAnew() throws SQLException {
    Course course = aCourse().build();
    new JdbcCourses(store).register(course);

    Rows.change(store, "update course set executor_rut = '76543210-0'");

    assertThatThrownBy(() -> new JdbcCourses(store).register(course))
        .isInstanceOf(AdapterException.class)
        .hasMessage("the store holds what no course can be");
  }

  @Test
  void anOpenRequestOfWhatNoActionCanBeIsTheStoresFault() throws SQLException {
    aDossier().issued().annulmentRequested().storedIn(new JdbcDossiers(store));

    Rows.change(store, "update dossier set action_id = '0?'");

    assertThatThrownBy(() -> new JdbcOpenRequests(store).in(aCourse().build().region(), 10))
        .isInstanceOf(AdapterException.class)
        .hasMessage("the store holds what no open request can be");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update course set sence_code = 'x'",
        "update course set executor_rut = '76543210-K'",
        "update course set supervisor_rut = ''",
      })
  void aRowOfASearchToo(String damage) throws SQLException {
    Course course = aCourse().build();
    new JdbcCourses(store).register(course);
    CourseQuery all =
        new CourseQuery.Builder()
            .line(course.line())
            .visibility(new Visibility.OfRegions(List.of(course.region())))
            .size(10)
            .build();

    Rows.change(store, damage);

    assertThatThrownBy(() -> new JdbcCourseIndex(store).find(all))
        .isInstanceOf(AdapterException.class)
        .hasMessage("the store holds what no course can be");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update mandate set entity_rut = '76543210-0'",
        "update mandate set person_name = ''",
      })
  void aMandateToo(String damage) throws SQLException {
    Mandate mandate = anAdministrator();
    new JdbcPermissions(store).grant(mandate);

    Rows.change(store, damage);

    assertThatThrownBy(() -> new JdbcPermissions(store).mandatesOf(mandate.person()))
        .isInstanceOf(AdapterException.class)
        .hasMessage("the store holds what no mandate can be");
  }
}
