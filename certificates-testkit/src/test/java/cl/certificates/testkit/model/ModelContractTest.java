package cl.certificates.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import cl.certificates.attendance.Participant;
import cl.certificates.course.Course;
import cl.certificates.course.Courses;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import cl.certificates.testkit.DelegatingDossiers;
import cl.certificates.testkit.memory.FixedHolidays;
import cl.certificates.testkit.memory.InMemoryCourses;
import cl.certificates.testkit.memory.InMemoryDossiers;
import io.vavr.control.Either;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Right adapters pass the comparison with the model, wrong ones are told where they part. */
class ModelContractTest {
  @Test
  void passesTheAdaptersInMemory() {
    assertThat(failures(InMemory.class)).isEmpty();
  }

  @Test
  void passesAdaptersThatKnowOnlyNumbersWithActionsOfTheirOwn() {
    assertThat(failures(Numbered.class)).isEmpty();
    assertParted(NumberedAndUntold.class, "For input string: \"T-");
  }

  @Test
  void findsAStoreThatLosesTheReason() {
    assertParted(LosesTheReason.class, "answer to an append: the store says");
  }

  @Test
  void findsAStoreThatForgetsCodes() {
    assertParted(ForgetsCodes.class, "dossier of a code: the store says");
  }

  @Test
  void findsAStoreThatMixesPapers() {
    assertParted(MixesPapers.class, "paper: the store says");
  }

  @Test
  void findsAClassBookThatIsBehind() {
    assertParted(IsBehind.class, "stored was");
  }

  @Test
  void tellsWhatNoValuePrintsOfItself() {
    assertThat(failures(ShoutsMotives.class))
        .isNotEmpty()
        .allMatch(
            why ->
                why.contains("motive is \"HUELLERO DAÑADO\", one in memory \"huellero dañado\"")
                    || why.contains("motive is \"CORTE DE LUZ\", one in memory \"corte de luz\""));
    assertParted(
        ShoutsNames.class,
        "participants[0].name is \"PARTICIPANTE 0\", stored was \"Participante 0\"");
  }

  @Test
  void findsHolidaysThatAreNone() {
    assertParted(KnowsNoHolidays.class, ": the office says 2"); // of whichever day is moved
  }

  private static void assertParted(Class<?> contract, String saying) {
    assertThat(failures(contract)).isNotEmpty().allSatisfy(why -> assertThat(why).contains(saying));
  }

  private static List<String> failures(Class<?> contract) {
    return EngineTestKit.engine("jqwik")
        .configurationParameter("jqwik.reporting.usejunitplatform", "true") // not into the build
        .configurationParameter("jqwik.shrinking.default", "OFF")
        .selectors(selectClass(contract))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .map(ModelContractTest::message)
        .toList();
  }

  private static String message(Event failure) {
    return failure
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .map(Throwable::toString)
        .orElse("");
  }

  static class InMemory extends ModelContract {
    @Override
    protected Comparison comparison() {
      InMemoryDossiers store = new InMemoryDossiers();
      return Comparison.of(() -> store);
    }
  }

  /** Adapters whose key is a number, as a column INT has it. */
  static class NumberedAndUntold extends Spoilt {
    private final InMemoryCourses book = new InMemoryCourses();

    private static ActionId numbered(ActionId action) {
      return ActionId.of(Integer.toString(Integer.parseInt(action.text())));
    }

    @Override
    public Dossier of(ActionId action) {
      return super.of(numbered(action));
    }

    @Override
    protected Comparison comparison() {
      return super.comparison().over(() -> action -> book.of(numbered(action)), book::register);
    }
  }

  static class Numbered extends NumberedAndUntold {
    private final AtomicInteger last = new AtomicInteger(61_000_000);

    @Override
    protected Comparison comparison() {
      return super.comparison()
          .onActions(() -> ActionId.of(Integer.toString(last.incrementAndGet())));
    }
  }

  /** A right store in which single answers are spoilt. */
  private abstract static class Spoilt extends ModelContract implements DelegatingDossiers {
    private final Dossiers right = new InMemoryDossiers();

    @Override
    protected Comparison comparison() {
      return Comparison.of(() -> this);
    }

    @Override
    public Dossiers right() {
      return right;
    }
  }

  static class LosesTheReason extends Spoilt {
    @Override
    public Either<NotAppended, Dossier> append(
        DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
      return super.append(
          event instanceof DossierEvent.AnnulmentApproved approved
              ? new DossierEvent.AnnulmentApproved(
                  approved.action(), approved.stamp(), Optional.empty(), approved.late())
              : event,
          decidedOn,
          paper);
    }
  }

  static class ShoutsMotives extends Spoilt {
    @Override
    public Either<NotAppended, Dossier> append(
        DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
      return super.append(
          event instanceof DossierEvent.AnnulmentRequested asked
              ? new DossierEvent.AnnulmentRequested(
                  asked.action(),
                  asked.stamp(),
                  asked.category(),
                  asked.motive().toUpperCase(Locale.ROOT),
                  asked.dueDate())
              : event,
          decidedOn,
          paper);
    }
  }

  static class ShoutsNames extends ModelContract {
    @Override
    protected Comparison comparison() {
      InMemoryDossiers store = new InMemoryDossiers();
      InMemoryCourses book = new InMemoryCourses();
      return Comparison.of(() -> store).over(() -> book, course -> book.register(shouted(course)));
    }

    private static Course shouted(Course course) {
      return new Course.Builder()
          .from(course)
          .participants(
              course.participants().stream()
                  .map(
                      person ->
                          new Participant.Builder()
                              .from(person)
                              .name(person.name().toUpperCase(Locale.ROOT))
                              .build())
                  .toList())
          .build();
    }
  }

  static class ForgetsCodes extends Spoilt {
    @Override
    public Optional<Dossier> ofCode(VerificationCode code) {
      return super.ofCode(code).filter(dossier -> dossier.openRequest().isEmpty());
    }
  }

  static class MixesPapers extends Spoilt {
    @Override
    public Optional<Paper> paper(Folio folio) {
      return super.paper(new Folio(folio.action(), 1));
    }
  }

  static class IsBehind extends ModelContract {
    @Override
    protected Comparison comparison() {
      InMemoryDossiers store = new InMemoryDossiers();
      InMemoryCourses book = new InMemoryCourses();
      Courses behind = book::of;
      return Comparison.of(() -> store).over(() -> behind, course -> firstOf(book, course));
    }

    private static void firstOf(InMemoryCourses book, Course course) {
      if (book.of(course.action()).isEmpty()) {
        book.register(course);
      }
    }
  }

  static class KnowsNoHolidays extends ModelContract {
    @Override
    protected Comparison comparison() {
      InMemoryDossiers store = new InMemoryDossiers();
      return Comparison.of(() -> store).with(office -> office.holidays(FixedHolidays.on()));
    }
  }
}
