package cl.certificates.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.course.Course;
import cl.certificates.testkit.fixture.Fixtures;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class JdbcCoursesTest {

  private final DataSource store;
  private final JdbcCourses courses;

  JdbcCoursesTest(Engine engine) {
    this.store = engine.store();
    this.courses = new JdbcCourses(store);
  }

  @Test
  @DisplayName("FC-25: where one participant of a batch is refused, the course stays as it was")
  void aBatchIsStoredWholeOrNotAtAll() throws SQLException {
    Course before = Fixtures.aCourse().build();
    courses.register(before);
    Rows.change(
        store, "alter table course_participant add constraint of_the_host check (place <> 6)");

    assertThatThrownBy(() -> courses.register(Fixtures.aCourse().attendedBy(30).build()))
        .isInstanceOf(AdapterException.class)
        .hasMessageStartingWith("a course cannot be registered")
        .hasMessageNotContaining("Participante");
    assertThat(courses.of(before.action())).contains(before);
  }

  @Test
  void keepsMoreThanOneBatch() {
    Course large = Fixtures.aCourse().attendedBy(1_001).build();

    courses.register(large);

    assertThat(courses.of(large.action())).contains(large);
  }
}
