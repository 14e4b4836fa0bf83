package cl.certificates.testkit.contract;

import static cl.certificates.course.TrainingEntity.Kind.OTEC;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aNewLine;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.attendance.ClassSession;
import cl.certificates.attendance.Participant;
import cl.certificates.course.Course;
import cl.certificates.course.CourseRegister;
import cl.certificates.course.CourseState;
import cl.certificates.course.Courses;
import cl.certificates.course.IdentifierMismatch;
import cl.certificates.course.IdentifierMismatch.Pair;
import cl.certificates.course.TrainingEntity;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.Text;
import cl.certificates.identity.TrainingLine;
import cl.certificates.testkit.fixture.Fixtures;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link CourseRegister} must do. The register may hold whatever earlier tests left in
 * it. What is found is the matter of {@link CoursesContract}, which a register passes as well.
 */
@ExtendWith(NamedClause.class)
public abstract class CourseRegisterContract {
  private static final int RACERS = 32;
  private static final int ROUNDS = 20;

  /** For subclasses. */
  protected CourseRegisterContract() {}

  /** A new adapter over the register under test. */
  protected abstract CourseRegister client();

  /** A new reader of the same register. */
  protected abstract Courses courses();

  /**
   * A new action, which no other call gives, nor another test over the same register. To be
   * overridden where it does not take every {@link ActionId}, as a key that is a number takes
   * digits alone:
   *
   * <pre>{@code
   * return ActionId.of(Integer.toString(NEXT.incrementAndGet())); // from 6_100_000 on
   * }</pre>
   */
  protected ActionId aNewAction() {
    return Fixtures.aNewAction();
  }

  @Test
  @DisplayName("C1: a course registered is found, and registering it again replaces it whole")
  final void registersAndReplaces() {
    ActionId action = aNewAction();
    Course first = aCourse().ofAction(action).with(aParticipant()).build();
    Course second =
        aCourse()
            .ofAction(action)
            .named("Otro nombre")
            .in(Region.NUBLE)
            .inState(CourseState.LIQUIDATED)
            .overseenByNobody()
            .attendedBy(1)
            .withClasses()
            .build();

    assertRegistered(client().register(first), first, "C1: stored");
    assertFound(first, "C1: found");
    assertRegistered(client().register(second), second, "C1: replaced");
    assertFound(second, "C1: nothing of the first is left");
  }

  private static void assertRegistered(
      Either<IdentifierMismatch, Course> answer, Course course, String clause) {
    Difference.assertNone(answer, Either.right(course), clause);
  }

  private void assertFound(Course course, String clause) {
    Difference.assertNone(courses().of(course.action()), Optional.of(course), clause);
  }

  @Test
  @DisplayName("C1: half hours, and minutes that belong to no class, are found as registered")
  final void keepsMinutes() {
    Course whole = aCourse().ofAction(aNewAction()).with(aParticipant()).withClasses().build();
    Course course =
        new Course.Builder()
            .from(whole)
            .minutesBeyondHours(30)
            .participants(
                whole.participants().stream()
                    .map(
                        person ->
                            new Participant.Builder()
                                .from(person)
                                .attendance(List.of())
                                .minutesOutsideClasses(899)
                                .build())
                    .toList())
            .build();

    client().register(course);

    assertFound(course, "C1: every minute");
  }

  @Test
  @DisplayName("C2: another line, executor or SENCE code is refused and nothing changes")
  final void refusesContradictions() {
    ActionId action = aNewAction();
    Course known = aCourse().ofAction(action).build();
    client().register(known);
    Map<Course, Pair> contradictions =
        Map.of(
            aCourse().ofAction(action).underLine(aNewLine()).attendedBy(1).build(),
            Pair.LINE_COURSE,
            aCourse().ofAction(action).givenBy(executor(1)).attendedBy(1).build(),
            Pair.CODE_ENTITY,
            aCourse().ofAction(action).withSenceCode("1237000002").attendedBy(1).build(),
            Pair.ACTION_COURSE,
            aCourse().ofAction(action).withoutSenceCode().attendedBy(1).build(),
            Pair.ACTION_COURSE);

    contradictions.forEach(
        (other, pair) -> {
          assertThat(client().register(other))
              .as("C2: refused, and told which pair disagrees")
              .isEqualTo(Either.left(new IdentifierMismatch(pair)));
          assertFound(known, "C2: nothing changes");
        });
  }

  @Test
  @DisplayName("C4: a course once liquidated stays so, whatever state it is registered with later")
  final void keepsLiquidations() {
    ActionId action = aNewAction();
    client().register(aCourse().ofAction(action).inState(CourseState.LIQUIDATED).build());
    Course again = aCourse().ofAction(action).inState(CourseState.RUNNING).attendedBy(2).build();

    Either<IdentifierMismatch, Course> registered = client().register(again);

    assertThat(registered.get().state()).as("C4: as told").isEqualTo(CourseState.LIQUIDATED);
    assertFound(registered.get(), "C4: as found");
    Difference.assertNone(
        registered.get().participants(), again.participants(), "C4: all else is the newer");
  }

  @Test
  @DisplayName("C4: of callers who register a course at once the one who liquidates it is not lost")
  final void racesOfLiquidations() {
    for (int round = 0; round < ROUNDS; round++) {
      ActionId action = aNewAction();
      Course liquidated = aCourse().ofAction(action).inState(CourseState.LIQUIDATED).build();
      Course running = aCourse().ofAction(action).inState(CourseState.RUNNING).build();

      race(List.of(running, liquidated, running));

      assertThat(courses().of(action).map(Course::state))
          .as("C4: liquidated, whoever came first")
          .contains(CourseState.LIQUIDATED);
    }
  }

  @Test
  @DisplayName("C2: a line or executor that only changed its name is no contradiction")
  final void acceptsNewNames() {
    ActionId action = aNewAction();
    Course known = aCourse().ofAction(action).build();
    client().register(known);
    Course renamed =
        aCourse()
            .ofAction(action)
            .underLine(new TrainingLine(known.line().code(), "Otro nombre de la línea"))
            .givenBy(
                new TrainingEntity(known.executor().rut(), "Otra razón", known.executor().kind()))
            .build();

    assertRegistered(client().register(renamed), renamed, "C2: accepted");
    assertFound(renamed, "C2: the new names are found");
  }

  private static TrainingEntity executor(int number) {
    return new TrainingEntity(
        new Rut(77_000_000 + number), "Ejecutor " + number, TrainingEntity.Kind.OTEC);
  }

  @Test
  @DisplayName("C3: of 32 executors who register one action at once exactly one is stored, whole")
  final void racesOfExecutors() {
    ActionId action = aNewAction();
    List<Course> given =
        IntStream.range(0, RACERS)
            .mapToObj(
                number ->
                    aCourse()
                        .ofAction(action)
                        .givenBy(executor(number))
                        .attendedBy(number + 1)
                        .build())
            .toList();

    List<Either<IdentifierMismatch, Course>> results = race(given);

    assertThat(results.stream().filter(Either::isRight)).as("C3: one is stored").hasSize(1);
    assertThat(results.stream().filter(Either::isLeft).map(Either::getLeft))
        .as("C3: the others are refused")
        .hasSize(RACERS - 1)
        .containsOnly(new IdentifierMismatch(Pair.CODE_ENTITY));
    int winner =
        IntStream.range(0, RACERS).filter(i -> results.get(i).isRight()).findFirst().orElseThrow();
    assertFound(given.get(winner), "C3: stored whole");
  }

  @Test
  @DisplayName("C3: of 32 callers who register one course at once each is stored whole")
  final void racesOfOneExecutor() {
    ActionId action = aNewAction();
    List<Course> given =
        IntStream.range(0, RACERS)
            .mapToObj(
                number ->
                    aCourse()
                        .ofAction(action)
                        .named("Curso " + number)
                        .attendedBy(number + 1)
                        .build())
            .toList();

    List<Either<IdentifierMismatch, Course>> results = race(given);

    assertThat(results).as("C3: none is refused").allMatch(Either::isRight);
    Optional<Course> standing = courses().of(action);
    assertThat(standing.isPresent()).as("C3: one of them").isTrue();
    Difference.assertNone(
        standing,
        given.stream()
            .filter(course -> course.name().equals(standing.orElseThrow().name()))
            .findFirst(),
        "C3: one of them, whole");
  }

  @Test
  @DisplayName("C5: a course whose names cannot be kept is refused as a bug, and nothing changes")
  final void refusesNamesThatCannotBeKept() {
    ActionId action = aNewAction();
    Course known = aCourse().ofAction(action).build();
    client().register(known);
    String tooLong = "a".repeat(Text.NAME + 1);
    List<Course> unkeepable =
        List.of(
            aCourse().ofAction(action).named("a".repeat(Text.COURSE_NAME + 1)).build(),
            aCourse().ofAction(action).named("Un\u0000curso").build(),
            aCourse()
                .ofAction(action)
                .givenBy(new TrainingEntity(known.executor().rut(), tooLong, OTEC))
                .build(),
            aCourse().ofAction(action).with(aParticipant().named(tooLong)).build());

    for (Course course : unkeepable) {
      assertThatThrownBy(() -> client().register(course), "C5: refused as a bug")
          .isInstanceOf(IllegalArgumentException.class);
      assertFound(known, "C5: nothing changes");
    }
  }

  @Test
  @DisplayName("C5: a day or a group that cannot be kept is refused as a bug, and nothing changes")
  final void refusesDaysAndGroupsThatCannotBeKept() {
    ActionId action = aNewAction();
    Course known = aCourse().ofAction(action).with(aParticipant()).build();
    client().register(known);
    ClassSession first = known.classes().get(0);
    List<Course> unkeepable =
        List.of(
            withClass(known, aClassLike(first).date(LocalDate.MAX)),
            withClass(known, aClassLike(first).date(Course.LAST_DAY.plusDays(1))),
            withClass(known, aClassLike(first).date(Course.FIRST_DAY.minusDays(1))),
            withClass(known, aClassLike(first).group("A\u0000")),
            withClass(known, aClassLike(first).group("a".repeat(Text.NAME + 1))),
            withPerson(known, aPersonLike(known).enrolledFrom(LocalDate.MIN)),
            withPerson(known, aPersonLike(known).enrolledUntil(LocalDate.MAX)));

    for (Course course : unkeepable) {
      assertThatThrownBy(() -> client().register(course), "C5: refused as a bug")
          .isInstanceOf(IllegalArgumentException.class);
      assertFound(known, "C5: nothing changes");
    }
  }

  private static ClassSession.Builder aClassLike(ClassSession one) {
    return new ClassSession.Builder().from(one);
  }

  private static Course withClass(Course known, ClassSession.Builder first) {
    return new Course.Builder().from(known).classes(List.of(first.build())).build();
  }

  private static Participant.Builder aPersonLike(Course known) {
    return new Participant.Builder().from(known.participants().get(0));
  }

  private static Course withPerson(Course known, Participant.Builder first) {
    return new Course.Builder().from(known).participants(List.of(first.build())).build();
  }

  @Test
  @DisplayName("C5: the first and the last day that a course can have are kept")
  final void keepsTheFirstAndTheLastDay() {
    Course known = aCourse().ofAction(aNewAction()).with(aParticipant()).build();
    ClassSession first = known.classes().get(0);
    Course course =
        withPerson(
            withClass(known, aClassLike(first).date(Course.LAST_DAY).group("a".repeat(Text.NAME))),
            aPersonLike(known).enrolledFrom(Course.FIRST_DAY).enrolledUntil(Course.LAST_DAY));

    client().register(course);

    assertFound(course, "C5: as registered");
  }

  private List<Either<IdentifierMismatch, Course>> race(List<Course> given) {
    return Race.of(
        given.stream()
            .<Callable<Either<IdentifierMismatch, Course>>>map(
                course -> () -> client().register(course))
            .toList());
  }
}
