package cl.certificates.testkit.contract;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aNewAction;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.course.Course;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** Whatever attribute a course has, or will have, {@link UnusualCourse} has it off its default. */
class UnusualCourseTest {
  private static final Course USUAL = aCourse().build();
  private static final Set<Object> EMPTY = Set.of(0, "");

  @Test
  void noAttributeIsAsInMostCourses() {
    assertThat(usualIn(UnusualCourse.of(aNewAction()))).isEmpty();
  }

  @Test
  void theUsualCourseIsToldInEveryAttribute() {
    assertThat(usualIn(USUAL))
        .hasSizeGreaterThan(30)
        .contains(
            "senceCode.digits",
            "line.code",
            "region",
            "minutesBeyondHours",
            "executor.kind",
            "supervisor.rut.number",
            "recipient.kind",
            "classes.held",
            "classes.group",
            "participants.communicated",
            "participants.enrolledUntil",
            "participants.minutesOutsideClasses",
            "participants.attendance.minutes");
  }

  private static List<String> usualIn(Course course) {
    return usual("", Course.class, List.of(course), List.of(USUAL)).toList();
  }

  /** The attributes that no owner has other than the base case, or has but empty or zero. */
  private static Stream<String> usual(
      String path, Class<?> type, List<Object> owners, List<Object> usualOwners) {
    return attributes(type)
        .flatMap(
            attribute -> {
              String name = path + attribute.getName();
              Class<?> part = partOf(attribute.getGenericReturnType());
              List<Object> values = values(attribute, owners);
              List<Object> usualValues = values(attribute, usualOwners);
              if (attributes(part).findAny().isPresent()) {
                return usual(name + ".", part, values, usualValues);
              }
              return values.stream().allMatch(value -> isUsual(value, usualValues))
                  ? Stream.of(name)
                  : Stream.empty();
            });
  }

  private static boolean isUsual(Object value, List<Object> usual) {
    return usual.contains(value) || EMPTY.contains(value);
  }

  /** What makes up a value: the components of a record, or what its builder can be told. */
  private static Stream<Method> attributes(Class<?> type) {
    if (type.isRecord()) {
      return Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor);
    }
    Set<String> told =
        Arrays.stream(type.getClasses())
            .filter(inner -> inner.getSimpleName().equals("Builder"))
            .flatMap(builder -> Arrays.stream(builder.getMethods()))
            .map(Method::getName)
            .collect(Collectors.toSet());
    return type.isInterface()
        ? Arrays.stream(type.getMethods())
            .filter(method -> method.getParameterCount() == 0 && told.contains(method.getName()))
        : Stream.empty();
  }

  /** What is in a list or in an optional, else the type itself. */
  private static Class<?> partOf(Type type) {
    return type instanceof ParameterizedType of
        ? (Class<?>) of.getActualTypeArguments()[0]
        : (Class<?>) type;
  }

  private static List<Object> values(Method attribute, List<Object> owners) {
    return owners.stream()
        .map(owner -> ReflectionSupport.invokeMethod(attribute, owner))
        .flatMap(UnusualCourseTest::unwrapped)
        .toList();
  }

  private static Stream<Object> unwrapped(Object value) {
    if (value instanceof Optional<?> some) {
      return some.<Object>map(part -> part).stream();
    }
    return value instanceof Collection<?> many ? many.stream().map(part -> part) : Stream.of(value);
  }
}
