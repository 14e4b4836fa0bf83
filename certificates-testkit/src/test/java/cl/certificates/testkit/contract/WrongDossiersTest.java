package cl.certificates.testkit.contract;

import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.NotAppended.CodeTaken;
import cl.certificates.dossier.NotAppended.Overtaken;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.InMemoryDossiers;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** For each clause of {@link DossiersContract} a store that breaks it, and is found out. */
class WrongDossiersTest {
  @Test
  void cutsLongTexts() {
    Verdict.assertFails(CutsLongTexts.class, "C1");
  }

  @Test
  void overwritesWhatStands() {
    Verdict.assertFails(Overwrites.class, "C2");
  }

  @Test
  void takesTheOvertakenForAppended() {
    Verdict.assertFails(IgnoresTheRevision.class, "C2");
    Verdict.assertFails(IgnoresTheRevision.class, "C8");
  }

  @Test
  void losesThePaper() {
    Verdict.assertFails(LosesThePaper.class, "C3");
  }

  @Test
  void keepsThePaperOfTheRefused() {
    Verdict.assertFails(KeepsThePaperOfTheRefused.class, "C3");
  }

  @Test
  void takesAnyPaper() {
    Verdict.assertFails(TakesAnyPaper.class, "C3");
  }

  @Test
  void givesCodesTwice() {
    Verdict.assertFails(GivesCodesTwice.class, "C4");
  }

  @Test
  void forgetsTheCodesOfTheAnnulled() {
    Verdict.assertFails(ForgetsTheAnnulled.class, "C5");
  }

  @Test
  void mixesActionsThatLookAlike() {
    Verdict.assertFails(MixesActions.class, "C6");
  }

  @Test
  void findsWhatNobodyWrote() {
    Verdict.assertFails(FindsTheUnknown.class, "C7");
  }

  @Test
  void looksBeforeItWrites() {
    Verdict.assertFails(LooksBeforeItWrites.class, "C8");
  }

  @Test
  void answersManyAsTheStoreHasThem() {
    Verdict.assertFails(LeavesOutTheEmpty.class, "C9");
    Verdict.assertFails(AnswersOnce.class, "C9");
    Verdict.assertFails(SortsTheAnswers.class, "C9");
    Verdict.assertFails(ReadsOnePart.class, "C9");
  }

  /** A right store whose steps can be spoiled one by one. */
  static class Spoilt implements Dossiers {
    final Dossiers right = new InMemoryDossiers();

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

  static class CutsLongTexts extends DossiersContract {
    private final Dossiers store =
        new Spoilt() {
          @Override
          public Either<NotAppended, Dossier> append(
              DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
            return super.append(cut(event), decidedOn, paper);
          }

          private static DossierEvent cut(DossierEvent event) {
            if (event instanceof AnnulmentRequested asked && asked.motive().length() > 255) {
              return new AnnulmentRequested(
                  asked.action(),
                  asked.stamp(),
                  asked.category(),
                  asked.motive().substring(0, 255),
                  asked.dueDate());
            }
            return event;
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  static class Overwrites extends DossiersContract {
    private final Map<ActionId, Dossier> written = new ConcurrentHashMap<>();
    private final Dossiers store =
        new Spoilt() {
          @Override
          public synchronized Either<NotAppended, Dossier> append(
              DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
            List<DossierEvent> events = new ArrayList<>(of(event.action()).events());
            events.subList(Math.min(decidedOn.number(), events.size()), events.size()).clear();
            events.add(event);
            Dossier after = Dossier.of(event.action(), events);
            written.put(event.action(), after);
            return Either.right(after);
          }

          @Override
          public Dossier of(ActionId action) {
            return written.getOrDefault(action, Dossier.empty(action));
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  static class IgnoresTheRevision extends DossiersContract {
    private final Dossiers store =
        new Spoilt() {
          @Override
          public Either<NotAppended, Dossier> append(
              DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
            Either<NotAppended, Dossier> answer = super.append(event, decidedOn, paper);
            return answer.isLeft() && answer.getLeft() instanceof Overtaken overtaken
                ? Either.right(overtaken.now())
                : answer;
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  static class LosesThePaper extends DossiersContract {
    private final Dossiers store =
        new Spoilt() {
          @Override
          public Optional<Paper> paper(Folio folio) {
            return folio.version() == 1 ? super.paper(folio) : Optional.empty();
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  static class KeepsThePaperOfTheRefused extends DossiersContract {
    private final Map<Folio, Paper> papers = new ConcurrentHashMap<>();
    private final Dossiers store =
        new Spoilt() {
          @Override
          public Either<NotAppended, Dossier> append(
              DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
            if (event instanceof CertificateIssued issued) {
              paper.ifPresent(archived -> papers.put(issued.content().folio(), archived));
            }
            return super.append(event, decidedOn, paper);
          }

          @Override
          public Optional<Paper> paper(Folio folio) {
            return Optional.ofNullable(papers.get(folio));
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  static class TakesAnyPaper extends DossiersContract {
    private final Dossiers store =
        new Spoilt() {
          @Override
          public Either<NotAppended, Dossier> append(
              DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
            return event instanceof CertificateIssued
                ? super.append(event, decidedOn, paper)
                : super.append(event, decidedOn, Optional.empty());
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  static class GivesCodesTwice extends DossiersContract {
    private final Dossiers twin = new InMemoryDossiers();
    private final Dossiers store =
        new Spoilt() {
          @Override
          public Either<NotAppended, Dossier> append(
              DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
            Either<NotAppended, Dossier> answer = super.append(event, decidedOn, paper);
            return answer.isLeft() && answer.getLeft() instanceof CodeTaken
                ? twin.append(event, decidedOn, paper)
                : answer;
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  static class ForgetsTheAnnulled extends DossiersContract {
    private final Dossiers store =
        new Spoilt() {
          @Override
          public Optional<Dossier> ofCode(VerificationCode code) {
            return super.ofCode(code)
                .filter(
                    dossier ->
                        dossier.inForce().filter(has -> has.code().equals(code)).isPresent());
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  static class MixesActions extends DossiersContract {
    private final Map<String, Paper> papers = new ConcurrentHashMap<>();
    private final Dossiers store =
        new Spoilt() {
          @Override
          public Either<NotAppended, Dossier> append(
              DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
            Either<NotAppended, Dossier> answer = super.append(event, decidedOn, paper);
            if (answer.isRight() && event instanceof CertificateIssued issued) {
              paper.ifPresent(archived -> papers.put(key(issued.content().folio()), archived));
            }
            return answer;
          }

          @Override
          public Optional<Paper> paper(Folio folio) {
            return Optional.ofNullable(papers.get(key(folio)));
          }

          /** As a collation compares that does not see hyphens. */
          private static String key(Folio folio) {
            return folio.text().replace("-", "");
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  static class FindsTheUnknown extends DossiersContract {
    private final Dossiers store =
        new Spoilt() {
          @Override
          public Optional<Dossier> ofCode(VerificationCode code) {
            return super.ofCode(code).or(() -> Optional.of(Dossier.empty(Fixtures.ACTION)));
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  static class LeavesOutTheEmpty extends DossiersContract {
    private final Dossiers store =
        new Spoilt() {
          @Override
          public List<Dossier> ofAll(List<ActionId> actions) {
            return super.ofAll(actions).stream()
                .filter(dossier -> !dossier.events().isEmpty())
                .toList();
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  static class AnswersOnce extends DossiersContract {
    private final Dossiers store =
        new Spoilt() {
          @Override
          public List<Dossier> ofAll(List<ActionId> actions) {
            return super.ofAll(actions.stream().distinct().toList());
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  static class SortsTheAnswers extends DossiersContract {
    private final Dossiers store =
        new Spoilt() {
          @Override
          public List<Dossier> ofAll(List<ActionId> actions) {
            return super.ofAll(actions.stream().sorted().toList());
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  static class ReadsOnePart extends DossiersContract {
    private final Dossiers store =
        new Spoilt() {
          @Override
          public List<Dossier> ofAll(List<ActionId> actions) {
            List<Dossier> all = new ArrayList<>(super.ofAll(actions));
            all.replaceAll(
                dossier -> all.indexOf(dossier) < 256 ? dossier : Dossier.empty(dossier.action()));
            return all;
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  static class LooksBeforeItWrites extends DossiersContract {
    private final Map<ActionId, Dossier> written = new ConcurrentHashMap<>();
    private final Dossiers store =
        new Spoilt() {
          @Override
          public Either<NotAppended, Dossier> append(
              DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
            Dossier standing = of(event.action());
            if (!standing.revision().equals(decidedOn)) {
              return Either.left(new Overtaken(standing));
            }
            Verdict.aMoment();
            Dossier after = standing.after(event);
            written.put(event.action(), after);
            return Either.right(after);
          }

          @Override
          public Dossier of(ActionId action) {
            return written.getOrDefault(action, Dossier.empty(action));
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }
}
