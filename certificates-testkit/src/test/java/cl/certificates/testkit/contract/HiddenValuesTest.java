package cl.certificates.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.access.Mandate;
import cl.certificates.access.Permissions;
import cl.certificates.attendance.Participant;
import cl.certificates.course.Course;
import cl.certificates.course.CourseRegister;
import cl.certificates.course.Courses;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.feed.EventFeed;
import cl.certificates.feed.FeedEntry;
import cl.certificates.testkit.DelegatingDossiers;
import cl.certificates.testkit.memory.InMemoryCourses;
import cl.certificates.testkit.memory.InMemoryDossiers;
import cl.certificates.testkit.memory.InMemoryEventFeed;
import cl.certificates.testkit.memory.InMemoryPermissions;
import io.vavr.control.Either;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What no value prints of itself, since it may name people, is told where an adapter fails by it:
 * which attribute, what it is and what it should be.
 */
class HiddenValuesTest {
  private static final int SCREEN = 1_500;

  static class ShoutsNames extends PermissionsContract {
    private final InMemoryPermissions right = new InMemoryPermissions();

    @Override
    protected Permissions client() {
      return right;
    }

    @Override
    protected void grant(Mandate mandate) {
      right.grant(
          new Mandate(
              mandate.person(),
              upper(mandate.personName()),
              mandate.entity(),
              mandate.entityName(),
              mandate.profile(),
              mandate.region()));
    }

    @Override
    protected void withdraw(Mandate mandate) {
      right.withdraw(mandate);
    }
  }

  static class ForgetsMandates extends ShoutsNames {
    @Override
    protected void grant(Mandate mandate) {
      // the next import brings it
    }
  }

  static class ShoutsParticipants extends CourseRegisterContract {
    private final InMemoryCourses right = new InMemoryCourses();

    @Override
    protected CourseRegister client() {
      return course -> {
        CourseRegister.requireKeepable(course);
        return right.register(shouted(course));
      };
    }

    @Override
    protected Courses courses() {
      return right;
    }

    private static Course shouted(Course course) {
      List<Participant> people =
          course.participants().stream()
              .map(
                  person ->
                      new Participant.Builder().from(person).name(upper(person.name())).build())
              .toList();
      return new Course.Builder().from(course).participants(people).build();
    }
  }

  static class ShoutsMotives extends DossiersContract {
    private final DelegatingDossiers store = new Shouting();

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  private static class Shouting implements DelegatingDossiers {
    private final InMemoryDossiers right = new InMemoryDossiers();

    @Override
    public Dossiers right() {
      return right;
    }

    @Override
    public Either<NotAppended, Dossier> append(
        DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
      return right.append(shouted(event), decidedOn, paper);
    }
  }

  static class FeedsShoutedMotives extends EventFeedContract {
    private final InMemoryDossiers right = new InMemoryDossiers();

    @Override
    protected EventFeed client() {
      return (position, most) ->
          new InMemoryEventFeed(right)
              .after(position, most).stream()
                  .map(
                      entry ->
                          new FeedEntry(entry.position(), entry.revision(), shouted(entry.event())))
                  .toList();
    }

    @Override
    protected Dossiers dossiers() {
      return right;
    }
  }

  private static DossierEvent shouted(DossierEvent event) {
    return event instanceof AnnulmentRequested asked
        ? new AnnulmentRequested(
            asked.action(), asked.stamp(), asked.category(), upper(asked.motive()), asked.dueDate())
        : event;
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static List<String> told(Class<?> contract, String... clauses) {
    return Verdict.of(contract).failures().stream()
        .filter(failure -> List.of(clauses).contains(failure.clause()))
        .map(Verdict.Failure::message)
        .toList();
  }

  @Test
  void aNameInAMandate() {
    assertThat(told(ShoutsNames.class, "C1", "C3", "C4"))
        .hasSizeGreaterThan(4)
        .allMatch(message -> message.contains("personName is \"PERSONA Ñ"))
        .allMatch(message -> message.contains("granted was \"Persona Ñ"))
        .allMatch(message -> message.length() < SCREEN);
  }

  @Test
  void aMandateThatIsMissing() {
    assertThat(told(ForgetsMandates.class, "C1"))
        .hasSizeGreaterThan(2)
        .allMatch(message -> message.contains("personName=\"Persona Ñ\""))
        .allMatch(message -> message.contains("missing, such as Mandate["))
        .allMatch(message -> message.length() < SCREEN)
        .anyMatch(message -> message.contains("32 missing"));
  }

  @Test
  void aNameInACourse() {
    assertThat(told(ShoutsParticipants.class, "C1", "C2", "C5"))
        .hasSizeGreaterThan(3)
        .allMatch(message -> message.contains(".name is \"PARTICIPANTE"))
        .allMatch(message -> message.contains("stored was \"Participante"))
        .allMatch(message -> message.length() < SCREEN);
  }

  @Test
  void aMotiveInADossier() {
    assertThat(told(ShoutsMotives.class, "C1"))
        .hasSize(2)
        .anyMatch(message -> message.contains("motive from character 2 on is \"ÑANDÚ, "))
        .anyMatch(message -> message.contains("[1].motive is \"N° DE FACTURA ERRADO\", "))
        .anyMatch(message -> message.contains("stored was \"N° de factura errado\""))
        .allMatch(message -> message.length() < SCREEN);
  }

  @Test
  void aMotiveInTheFeed() {
    assertThat(told(FeedsShoutedMotives.class, "C1"))
        .isNotEmpty()
        .anyMatch(message -> message.contains("motive is \"N° DE FACTURA ERRADO\", "))
        .allMatch(message -> message.length() < SCREEN);
  }
}
