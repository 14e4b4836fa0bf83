package cl.certificates.testkit.contract;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.annulment.OpenRequests;
import cl.certificates.course.Course;
import cl.certificates.course.CourseRegister;
import cl.certificates.course.Courses;
import cl.certificates.course.IdentifierMismatch;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.feed.EventFeed;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import cl.certificates.search.CourseIndex;
import cl.certificates.testkit.memory.InMemoryCourseIndex;
import cl.certificates.testkit.memory.InMemoryCourses;
import cl.certificates.testkit.memory.InMemoryDossiers;
import cl.certificates.testkit.memory.InMemoryEventFeed;
import cl.certificates.testkit.memory.InMemoryOpenRequests;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store whose actions have numbers for keys passes, told which numbers are free. */
class NumericKeysTest {
  private static final AtomicInteger NEXT = new AtomicInteger(6_100_000);

  private static ActionId nextNumber() {
    return ActionId.of(Integer.toString(NEXT.incrementAndGet()));
  }

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
      return nextNumber();
    }
  }

  /** As a table with a column INT keeps them. */
  private static final class NumberedDossiers implements Dossiers {
    private final InMemoryDossiers rows = new InMemoryDossiers();

    @Override
    public Dossier of(ActionId action) {
      Numbered.key(action);
      return rows.of(action);
    }

    @Override
    public List<Dossier> ofAll(List<ActionId> actions) {
      actions.forEach(Numbered::key);
      return rows.ofAll(actions);
    }

    @Override
    public Optional<Dossier> ofCode(VerificationCode code) {
      return rows.ofCode(code);
    }

    @Override
    public Either<NotAppended, Dossier> append(
        DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
      Numbered.key(event.action());
      return rows.append(event, decidedOn, paper);
    }

    @Override
    public Optional<Paper> paper(Folio folio) {
      Numbered.key(folio.action());
      return rows.paper(folio);
    }
  }

  /** Courses and dossiers of one office that counts its actions. */
  private static final class Store {
    private final InMemoryCourses courses = new InMemoryCourses();
    private final NumberedDossiers dossiers = new NumberedDossiers();

    void register(Course course) {
      Numbered.key(course.action());
      courses.register(course);
    }
  }

  static class ToldDossiers extends DossiersContract {
    private final Store store = new Store();

    @Override
    protected Dossiers client() {
      return store.dossiers;
    }

    @Override
    protected ActionId aNewAction() {
      return nextNumber();
    }
  }

  static class ToldFeed extends EventFeedContract {
    private final Store store = new Store();

    @Override
    protected EventFeed client() {
      return new InMemoryEventFeed(store.dossiers.rows);
    }

    @Override
    protected Dossiers dossiers() {
      return store.dossiers;
    }

    @Override
    protected ActionId aNewAction() {
      return nextNumber();
    }
  }

  static class ToldIndex extends CourseIndexContract {
    private final Store store = new Store();

    @Override
    protected CourseIndex client() {
      return new InMemoryCourseIndex(store.courses, store.dossiers);
    }

    @Override
    protected void register(Course course) {
      store.register(course);
    }

    @Override
    protected Dossiers dossiers() {
      return store.dossiers;
    }

    @Override
    protected ActionId aNewAction() {
      return nextNumber();
    }
  }

  static class ToldRequests extends OpenRequestsContract {
    private final Store store = new Store();

    @Override
    protected OpenRequests client() {
      return new InMemoryOpenRequests(store.courses, store.dossiers);
    }

    @Override
    protected void register(Course course) {
      store.register(course);
    }

    @Override
    protected Dossiers dossiers() {
      return store.dossiers;
    }

    @Override
    protected ActionId aNewAction() {
      return nextNumber();
    }
  }

  /** Requests of one day in the order of the numbers, where that of the digits was asked for. */
  static class CountsRequests extends ToldRequests {
    @Override
    protected OpenRequests client() {
      OpenRequests all = super.client();
      return (region, size) ->
          all.in(region, Integer.MAX_VALUE).stream()
              .sorted(comparing(this::due).thenComparing(Numbered::key))
              .limit(size)
              .toList();
    }

    private LocalDate due(ActionId action) {
      return dossiers().of(action).openRequest().orElseThrow().dueDate();
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
      return nextNumber();
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Told.class,
        ToldRegister.class,
        ToldDossiers.class,
        ToldFeed.class,
        ToldIndex.class,
        ToldRequests.class
      })
  void passesWithActionsOfItsOwn(Class<?> contract) {
    assertThat(Verdict.of(contract).failures()).isEmpty();
  }

  @Test
  void failsWithThoseOfTheContract() {
    assertThat(Verdict.of(Untold.class).failures())
        .isNotEmpty()
        .allMatch(failure -> failure.message().contains("NumberFormatException"));
  }

  @Test
  void ordersNumbersAsTheTextsTheyAre() {
    assertThat(Verdict.of(CountsRequests.class).broken()).containsExactly("C2");
  }
}
