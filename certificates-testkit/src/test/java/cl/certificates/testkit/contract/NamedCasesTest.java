package cl.certificates.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.attendance.ClassSession;
import cl.certificates.course.ActionType;
import cl.certificates.course.Course;
import cl.certificates.course.Courses;
import cl.certificates.testkit.memory.InMemoryCourses;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Of the many courses of one clause the one that an adapter fails by is told in words. */
class NamedCasesTest {
  abstract static class Altering extends CoursesContract {
    private final InMemoryCourses right = new InMemoryCourses();
    private final UnaryOperator<Course> alteration;

    Altering(UnaryOperator<Course> alteration) {
      this.alteration = alteration;
    }

    @Override
    protected Courses client() {
      return action -> right.of(action).map(alteration);
    }

    @Override
    protected void store(Course course) {
      right.register(course);
    }
  }

  private static Course.Builder like(Course course) {
    return new Course.Builder().from(course);
  }

  static class TakesEveryPartForAWhole extends Altering {
    TakesEveryPartForAWhole() {
      super(course -> like(course).type(ActionType.REGULAR).build());
    }
  }

  static class SortsClasses extends Altering {
    SortsClasses() {
      super(
          course ->
              like(course)
                  .classes(
                      course.classes().stream()
                          .sorted(Comparator.comparing(ClassSession::number))
                          .toList())
                  .build());
    }
  }

  static class CutsNames extends Altering {
    CutsNames() {
      super(
          course ->
              like(course)
                  .name(course.name().substring(0, Math.min(255, course.name().length())))
                  .build());
    }
  }

  static class LosesLongNames extends Altering {
    LosesLongNames() {
      super(course -> course);
    }

    @Override
    protected Courses client() {
      return action -> super.client().of(action).filter(course -> course.name().length() < 256);
    }
  }

  private static String told(Class<?> contract) {
    List<String> messages =
        Verdict.of(contract).failures().stream()
            .map(Verdict.Failure::message)
            .filter(message -> !message.contains("unlike most courses"))
            .toList();
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  @Test
  void theOneIsNamed() {
    assertThat(told(TakesEveryPartForAWhole.class))
        .contains("[C1: partial, finished: equal in every attribute]")
        .contains("type is REGULAR, stored was PARTIAL");
    assertThat(told(SortsClasses.class))
        .contains("[C1: classes out of order: equal in every attribute]")
        .contains("classes[0].");
  }

  @Test
  void aLongNameIsNotPrinted() {
    assertThat(told(CutsNames.class))
        .hasSizeLessThan(500)
        .contains("[C1: a long name with unusual letters: equal in every attribute]")
        .contains("name from character 256 on is \"…éé");
    assertThat(told(LosesLongNames.class))
        .hasSizeLessThan(500)
        .contains("[C1: a long name with unusual letters: it is found]");
  }
}
