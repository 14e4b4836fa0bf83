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
import cl.certificates.testkit.DelegatingDossiers;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.InMemoryDossiers;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** For each clause of {@link DossiersContract} a store that breaks it, and is found out. */
final class WrongDossiers {
  private WrongDossiers() {}

  /** A right store whose steps can be spoiled one by one. */
  static class Spoilt implements DelegatingDossiers {
    private final Dossiers right = new InMemoryDossiers();

    @Override
    public Dossiers right() {
      return right;
    }
  }

  /** A store of its own, in which how an event is let in can be spoilt. */
  abstract static class OwnStore implements Dossiers {
    private final Map<ActionId, Dossier> written = new ConcurrentHashMap<>();
    private final Map<VerificationCode, ActionId> codes = new ConcurrentHashMap<>();
    private final Map<Folio, Paper> papers = new ConcurrentHashMap<>();

    @Override
    public Dossier of(ActionId action) {
      return written.getOrDefault(action, Dossier.empty(action));
    }

    @Override
    public Optional<Dossier> ofCode(VerificationCode code) {
      return Optional.ofNullable(codes.get(code)).map(this::of);
    }

    @Override
    public Optional<Paper> paper(Folio folio) {
      return Optional.ofNullable(papers.get(folio));
    }

    synchronized Either<NotAppended, Dossier> write(
        Dossier before, DossierEvent event, Optional<Paper> paper) {
      Dossier after = before.after(event);
      if (event instanceof CertificateIssued issued) {
        if (codes.putIfAbsent(issued.code(), issued.action()) != null) {
          return Either.left(new CodeTaken());
        }
        paper.ifPresent(archived -> papers.put(issued.content().folio(), archived));
      }
      written.put(event.action(), after);
      return Either.right(after);
    }
  }

  @Breaks("C1")
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

  @Breaks({"C2", "C3", "C8"})
  static class Overwrites extends DossiersContract {
    private final Dossiers store =
        new OwnStore() {
          @Override
          public Either<NotAppended, Dossier> append(
              DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
            Dossiers.requireItsPaper(event, paper);
            List<DossierEvent> events = of(event.action()).events();
            int kept = Math.min(decidedOn.number(), events.size());
            return write(Dossier.of(event.action(), events.subList(0, kept)), event, paper);
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  @Breaks("C2")
  static class TakesTheFuture extends DossiersContract {
    private final Dossiers store =
        new Spoilt() {
          @Override
          public Either<NotAppended, Dossier> append(
              DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
            Revision standing = of(event.action()).revision();
            return super.append(
                event, decidedOn.number() > standing.number() ? standing : decidedOn, paper);
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  @Breaks("C2")
  static class BreaksOverTheFuture extends DossiersContract {
    private final Dossiers store =
        new Spoilt() {
          @Override
          public Either<NotAppended, Dossier> append(
              DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
            List<DossierEvent> events = of(event.action()).events();
            if (decidedOn.number() > events.size()) {
              throw new NullPointerException("no event of this revision");
            }
            return super.append(event, decidedOn, paper);
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  @Breaks("C2")
  static class SaysItTookTheFuture extends DossiersContract {
    private final Dossiers store =
        new Spoilt() {
          @Override
          public Either<NotAppended, Dossier> append(
              DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
            Dossier standing = of(event.action());
            return decidedOn.number() > standing.revision().number()
                ? Either.right(standing)
                : super.append(event, decidedOn, paper);
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  @Breaks({"C2", "C8"})
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

  @Breaks("C3")
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

  @Breaks("C3")
  static class KeepsThePaperOfTheRefused extends DossiersContract {
    private final Map<Folio, Paper> papers = new ConcurrentHashMap<>();
    private final Dossiers store =
        new Spoilt() {
          @Override
          public Either<NotAppended, Dossier> append(
              DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
            Either<NotAppended, Dossier> answer = super.append(event, decidedOn, paper);
            if (answer.isLeft()
                && answer.getLeft() instanceof CodeTaken
                && event instanceof CertificateIssued issued) {
              paper.ifPresent(archived -> papers.put(issued.content().folio(), archived));
            }
            return answer;
          }

          @Override
          public Optional<Paper> paper(Folio folio) {
            return super.paper(folio).or(() -> Optional.ofNullable(papers.get(folio)));
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  @Breaks("C3")
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

  @Breaks("C4")
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

  @Breaks("C5")
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

  @Breaks("C6")
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

  @Breaks({"C2", "C7", "C8"})
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

  @Breaks("C7")
  static class GivesThePaperBefore extends DossiersContract {
    private final Dossiers store =
        new Spoilt() {
          @Override
          public Optional<Paper> paper(Folio folio) {
            return super.paper(folio)
                .or(
                    () ->
                        folio.version() == 1
                            ? Optional.empty()
                            : paper(new Folio(folio.action(), folio.version() - 1)));
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }

  @Breaks("C9")
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

  @Breaks("C9")
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

  @Breaks("C9")
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

  @Breaks("C9")
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

  @Breaks("C8")
  static class LooksBeforeItWrites extends DossiersContract {
    private final Dossiers store =
        new OwnStore() {
          @Override
          public Either<NotAppended, Dossier> append(
              DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
            Dossiers.requireItsPaper(event, paper);
            Dossier standing = of(event.action());
            if (!standing.revision().equals(decidedOn)) {
              return Either.left(new Overtaken(standing));
            }
            Meeting.another();
            return write(standing, event, paper);
          }
        };

    @Override
    protected Dossiers client() {
      return store;
    }
  }
}
