package cl.certificates.testkit.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.InMemoryDossiers;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Example;
import net.jqwik.api.Label;

/** The model finds adapters that are wrong, and says at which step. */
class WrongDossiersModelTest {
  /** As the one in memory, but for what a subclass does otherwise. */
  private static class Wrong implements Dossiers {
    final InMemoryDossiers right = new InMemoryDossiers();

    @Override
    public Dossier of(ActionId action) {
      return right.of(action);
    }

    @Override
    public Optional<Dossier> ofCode(VerificationCode code) {
      return right.ofCode(code);
    }

    @Override
    public Either<NotAppended, Dossier> append(
        DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
      return right.append(event, decidedOn, paper);
    }

    @Override
    public Optional<Paper> paper(Folio folio) {
      return right.paper(folio);
    }
  }

  private static final class Forgetful extends Wrong {
    @Override
    public Dossier of(ActionId action) {
      List<DossierEvent> events = super.of(action).events();
      return Dossier.of(action, events.subList(0, Math.min(2, events.size())));
    }
  }

  private static final class OfThoseAlreadyOvertaken extends Wrong {
    private Optional<Dossier> first = Optional.empty();

    @Override
    public Either<NotAppended, Dossier> append(
        DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
      Either<NotAppended, Dossier> appended = super.append(event, decidedOn, paper);
      first = first.or(appended::toJavaOptional);
      return appended;
    }

    @Override
    public Dossier of(ActionId action) {
      return first.orElseGet(() -> super.of(action));
    }
  }

  private static void isFound(Supplier<Dossiers> wrong) {
    assertThatThrownBy(
            () ->
                Histories.under(Policies.STANDARD)
                    .sampleStream()
                    .limit(1_000)
                    .forEach(history -> Replay.of(history, wrong.get(), Fixtures.aNewAction())))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("after ");
  }

  @Example
  @Label("an adapter that keeps two events alone is found")
  void forgetful() {
    isFound(Forgetful::new);
  }

  @Example
  @Label("an adapter that answers with what stood before is found")
  void stale() {
    isFound(OfThoseAlreadyOvertaken::new);
  }
}
