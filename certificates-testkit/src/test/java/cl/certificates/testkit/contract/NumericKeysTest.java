package cl.certificates.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.course.Course;
import cl.certificates.course.CourseRegister;
import cl.certificates.course.Courses;
import cl.certificates.course.IdentifierMismatch;
import cl.certificates.identity.ActionId;
import io.vavr.control.Either;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A class book whose courses have numbers for keys passes, told which numbers are free. */
class NumericKeysTest {
  private static final AtomicInteger NEXT = new AtomicInteger(6_100_000);

  /** As a table with a column INT has it. */
  private static final class Numbered implements Courses, CourseRegister {
    private final Map<Integer, Course> rows = new ConcurrentHashMap<>();

    private static int key(ActionId action) {
      return Integer.parseInt(action.text());
    }

    @Override
    public Optional<Course> of(ActionId action) {
      return Optional.ofNullable(rows.get(key(action)));
    }

    @Override
    public synchronized Either<IdentifierMismatch, Course> register(Course course) {
      CourseRegister.requireKeepable(course);
      Optional<Course> known = of(course.action());
      Optional<IdentifierMismatch> mismatch =
          known.flatMap(standing -> IdentifierMismatch.between(standing, course));
      if (mismatch.isPresent()) {
        return Either.left(mismatch.get());
      }
      Course kept = known.map(course::keepingLiquidation).orElse(course);
      rows.put(key(course.action()), kept);
      return Either.right(kept);
    }
  }

  static class Untold extends CoursesContract {
    private final Numbered book = new Numbered();

    @Override
    protected Courses client() {
      return book;
    }

    @Override
    protected void store(Course course) {
      book.register(course);
    }
  }

  static class Told extends Untold {
    @Override
    protected ActionId aNewAction() {
      return ActionId.of(Integer.toString(NEXT.incrementAndGet()));
    }
  }

  static class ToldRegister extends CourseRegisterContract {
    private final Numbered book = new Numbered();

    @Override
    protected CourseRegister client() {
      return book;
    }

    @Override
    protected Courses courses() {
      return book;
    }

    @Override
    protected ActionId aNewAction() {
      return ActionId.of(Integer.toString(NEXT.incrementAndGet()));
    }
  }

  @Test
  void passesWithActionsOfItsOwn() {
    assertThat(Verdict.of(Told.class).failures()).isEmpty();
    assertThat(Verdict.of(ToldRegister.class).failures()).isEmpty();
  }

  @Test
  void failsWithThoseOfTheContract() {
    assertThat(Verdict.of(Untold.class).failures())
        .isNotEmpty()
        .allMatch(failure -> failure.message().contains("NumberFormatException"));
  }
}
