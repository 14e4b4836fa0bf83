package cl.certificates.testkit.contract;

import static cl.certificates.testkit.fixture.Fixtures.END;
import static cl.certificates.testkit.fixture.Fixtures.START;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.attendance.ClassSession;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.course.Courses;
import cl.certificates.identity.ActionId;
import cl.certificates.testkit.fixture.CourseFixture;
import cl.certificates.testkit.fixture.Fixtures;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link Courses} must do. The class book may hold whatever earlier tests left in it.
 */
@ExtendWith(NamedClause.class)
public abstract class CoursesContract {
  private static final int LARGE = 100;
  private static final int FEWEST_ROUNDS = 4;
  private static final int RACE_MILLIS = 300;

  /** For subclasses. */
  protected CoursesContract() {}

  /** A new adapter over the class book under test. */
  protected abstract Courses client();

  /** Puts a course into the class book, in place of the one known under its action id. */
  protected abstract void store(Course course);

  /**
   * A new action, which no other call gives, nor another test over the same class book. To be
   * overridden where it does not take every {@link ActionId}, as a key that is a number takes
   * digits alone:
   *
   * <pre>{@code
   * return ActionId.of(Integer.toString(NEXT.incrementAndGet())); // from 6_100_000 on
   * }</pre>
   *
   * <p>The id with one digit more at its end is asked for as well (C2), so let the key have room
   * for it.
   */
  protected ActionId aNewAction() {
    return Fixtures.aNewAction();
  }

  @Test
  @DisplayName("C1: a course is found, equal in every attribute and in its order")
  final void findsWhatIsStored() {
    for (Case different : differentCases()) {
      store(different.course());

      assertFound(different.course(), different.inWords());
    }
  }

  @Test
  @DisplayName(
      "C1: half hours, time outside of classes, a company: no attribute is lost or guessed")
  final void findsEveryAttribute() {
    Course course = UnusualCourse.of(aNewAction());

    store(course);

    assertFound(course, "unlike most courses");
  }

  private void assertFound(Course course, String inWords) {
    Optional<Course> found = client().of(course.action());
    assertThat(found.isPresent()).as("C1: %s: it is found", inWords).isTrue();
    Difference.assertNone(found, Optional.of(course), "C1: %s: equal in every attribute", inWords);
  }

  private record Case(String inWords, Course course) {}

  private Case aCase(String inWords, UnaryOperator<CourseFixture> words) {
    return new Case(inWords, words.apply(aCourse().ofAction(aNewAction())).build());
  }

  private List<Case> differentCases() {
    ClassSession morning =
        new ClassSession.Builder().number(2).date(START).minutes(90).group("A").build();
    ClassSession evening =
        new ClassSession.Builder().number(1).date(START).minutes(45).group("Ñ").build();
    ClassSession toCome =
        new ClassSession.Builder().number(7).date(END).minutes(240).held(false).build();
    return List.of(
        aCase("regular, running", course -> course),
        aCase("partial, finished", course -> course.partial().inState(CourseState.FINISHED)),
        aCase("complementary, classes to come", course -> course.complementary().heldUntil(START)),
        aCase(
            "no code SENCE, no supervisor", course -> course.withoutSenceCode().overseenByNobody()),
        aCase("no classes, no hours", course -> course.withClasses().ofHours(0)),
        aCase("no participants", course -> course.attendedBy()),
        aCase("classes out of order", course -> course.withClasses(morning, evening, toCome)),
        aCase(
            "a long name with unusual letters",
            course -> course.named("Ñandú 100% \\ 'x' \uD83D\uDE00 " + "é".repeat(280))),
        aCase(
            "one not communicated, one for some days, one twice",
            course ->
                course.with(
                    aParticipant().notCommunicated().attending(45, MINUTES),
                    aParticipant().withRut("10000013-K").enrolled(START, LocalDate.of(2026, 3, 6)),
                    aParticipant().withRut("11111111-1").attending(500, MINUTES))),
        aCase("a thousand participants", course -> course.attendedBy(1_000)));
  }

  @Test
  @DisplayName("C1: of two stored one after the other the last is found")
  final void findsTheLast() {
    ActionId action = aNewAction();
    store(aCourse().ofAction(action).with(aParticipant()).build());
    Course later = aCourse().ofAction(action).attendedBy(2).withClasses().named("Otro").build();

    store(later);

    assertFound(later, "the last, and no trace of the first");
  }

  @Test
  @DisplayName("C1: who reads while a course is replaced finds one or the other, whole")
  final void readsWholeCourses() {
    ActionId action = aNewAction();
    Course few = aCourse().ofAction(action).attendedBy(3).withClasses().named("Pocos").build();
    Course many = aCourse().ofAction(action).attendedBy(LARGE).named("Muchos").build();
    store(few);
    AtomicBoolean enough = new AtomicBoolean();
    AtomicBoolean written = new AtomicBoolean();
    Callable<Optional<String>> writer =
        () -> {
          try {
            for (int round = 0; round < FEWEST_ROUNDS || !enough.get(); round++) {
              store(round % 2 == 0 ? many : few);
            }
          } finally {
            written.set(true);
          }
          return Optional.empty();
        };
    Callable<Optional<String>> timer =
        () -> {
          Thread.sleep(RACE_MILLIS);
          enough.set(true);
          return Optional.empty();
        };
    Callable<Optional<String>> reader =
        () -> {
          Optional<String> fault;
          do {
            fault = faultOf(client().of(action), few, many);
          } while (fault.isEmpty() && !written.get());
          return fault;
        };

    List<Optional<String>> faults = Race.of(List.of(writer, timer, reader, reader, reader, reader));

    assertThat(faults.stream().flatMap(Optional::stream).distinct())
        .as("C1: one or the other, whole")
        .isEmpty();
  }

  private static Optional<String> faultOf(Optional<Course> found, Course few, Course many) {
    return found
        .map(
            course ->
                Difference.between(course, course.name().equals(few.name()) ? few : many)
                    .map(difference -> difference.against("stored")))
        .orElse(Optional.of("there is no course"));
  }

  @Test
  @DisplayName("C2: an action nobody knows is empty")
  final void isEmptyForTheUnknown() {
    Course known = aCourse().ofAction(aNewAction()).build();
    store(known);

    assertThat(client().of(aNewAction())).as("C2: unknown").isEmpty();
    assertThat(client().of(ActionId.of(known.action().text() + "1")))
        .as("C2: an id that begins like a known one")
        .isEmpty();
  }
}
