package cl.certificates.course;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cl.certificates.identity.Rut;
import cl.certificates.identity.Text;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CourseRegisterTest {
  private static final Rut RUT = Rut.of("76543210-3");

  private static Course.Builder course() {
    Course.Builder course = new Course.Builder();
    course.from(CourseTest.COURSE);
    return course;
  }

  private static Stream<Course> named(String name) {
    return Stream.of(
        course().executor(new TrainingEntity(RUT, name, TrainingEntity.Kind.OTEC)).build(),
        course().supervisor(new SupervisingEntity(RUT, name)).build(),
        course().recipient(new Recipient(RUT, name, Recipient.Kind.OTIC)).build());
  }

  static Stream<Course> namedAsLongAsCanBe() {
    return named("x".repeat(Text.NAME));
  }

  static Stream<Course> namedTooLong() {
    return named("x".repeat(Text.NAME + 1));
  }

  @ParameterizedTest
  @MethodSource("namedAsLongAsCanBe")
  void keepsTheLongestNameOfWhoeverTakesPart(Course course) {
    assertThatCode(() -> CourseRegister.requireKeepable(course)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("namedTooLong")
  void keepsNoLongerName(Course course) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CourseRegister.requireKeepable(course))
        .withMessage("a course's name: TEXT_TOO_LONG");
  }
}
