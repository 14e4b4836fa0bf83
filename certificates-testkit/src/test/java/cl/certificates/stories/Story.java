package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aFacilitator;
import static cl.certificates.testkit.fixture.Fixtures.aGeneralAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.aRecipient;
import static cl.certificates.testkit.fixture.Fixtures.aStranger;
import static cl.certificates.testkit.fixture.Fixtures.aSupervisor;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static java.nio.charset.StandardCharsets.UTF_8;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.annulment.AnnulmentAsked;
import cl.certificates.annulment.AnnulmentDecided;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Paper;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import cl.certificates.refusal.AnnulmentRefusal;
import cl.certificates.refusal.DecisionRefusal;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.viewing.CertificateView;
import cl.certificates.viewing.Deadlines;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An office with the course of the base case, and the words in which the stories are told. */
abstract class Story {
  static final ActionId ACTION = ActionId.of("6543210");

  final SettableClock clock = SettableClock.at("2026-03-13T09:00"); // Friday, day 0
  final InMemoryOffice memory = InMemoryOffice.at(clock);
  final Actor administrator = anAdministrator().actor();
  final Actor official = anOfficialOf(Region.VALPARAISO).actor();
  CertificateOffice office = memory.office();

  Story() {
    memory
        .register(aCourse().build())
        .grant(anAdministrator())
        .grant(aGeneralAdministrator())
        .grant(aFacilitator())
        .grant(aStranger())
        .grant(anOfficialOf(Region.VALPARAISO))
        .grant(anOfficialOf(Region.METROPOLITANA))
        .grant(aSupervisor())
        .grant(aRecipient())
        .grant(theHostSystem());
  }

  /** From now on the office works under another policy. */
  final void under(CertificatePolicy.Builder policy) {
    office = memory.office(policy.build());
  }

  static CertificatePolicy.Builder policy() {
    return new CertificatePolicy.Builder();
  }

  /** The form of the base case: invoice 4521. */
  static IssueForm form() {
    return IssueForm.of("6543210").withInvoice("4521");
  }

  /** Takes a summary at the time the clock shows, and accepts it at another. */
  final Either<IssueRefusal, Issued> accept(String local, IssueForm form) {
    IssueForm signed = form.accepting(granted(office.summary(administrator, form)));
    clock.setTo(local);
    return office.accept(administrator, signed);
  }

  /** The certificate of invoice 4521, accepted at a time. */
  final Certificate issued(String local) {
    return granted(accept(local, form())).certificate();
  }

  /** The certificate of invoice 4522, accepted at a time in the place of an annulled one. */
  final Certificate reissued(String local) {
    return granted(accept(local, form().withInvoice("4522"))).certificate();
  }

  final Either<AnnulmentRefusal, AnnulmentAsked> request(String local) {
    return request(local, AnnulmentCategory.DOCUMENT_NUMBER);
  }

  final Either<AnnulmentRefusal, AnnulmentAsked> request(String local, AnnulmentCategory category) {
    clock.setTo(local);
    return office.requestAnnulment(
        administrator, new AnnulmentForm("6543210", category, "N° de factura errado"));
  }

  final Either<DecisionRefusal, AnnulmentDecided> approve(String local) {
    clock.setTo(local);
    return office.approve(official, new DecisionForm("6543210", null));
  }

  final Either<DecisionRefusal, AnnulmentDecided> reject(String local) {
    clock.setTo(local);
    return office.reject(official, new DecisionForm("6543210", "La factura es la correcta"));
  }

  /** S19: issued on 10 April 2026, annulment asked for on the 20th, which is day 38. */
  final Certificate issuedAndRequested() {
    Certificate version = issued("2026-04-10T10:00");
    granted(request("2026-04-20T10:00"));
    return version;
  }

  final CertificateView view() {
    return granted(office.certificate(administrator, ACTION));
  }

  final CertificateState state() {
    return view().state();
  }

  final Deadlines deadlines() {
    return granted(office.deadlines(administrator, ACTION));
  }

  final Paper paper(Folio folio) {
    return granted(office.download(administrator, folio)).paper();
  }

  static String printed(Paper paper) {
    return new String(paper.bytes(), UTF_8);
  }

  /** What was answered, if it was not refused. */
  static <T> T granted(Either<? extends Refusal, T> answer) {
    if (answer.isLeft()) {
      throw new AssertionError("refused: " + answer.getLeft().code());
    }
    return answer.get();
  }

  /** The refusal, if it was refused. */
  static <R extends Refusal> R refused(Either<R, ?> answer) {
    if (answer.isRight()) {
      throw new AssertionError("not refused");
    }
    return answer.getLeft();
  }

  /** The code it was refused with. */
  static String code(Either<? extends Refusal, ?> answer) {
    return refused(answer).code();
  }

  /** What each step came back with; each has a thread of its own, and all start together. */
  static <T> List<T> atOnce(List<? extends Callable<T>> steps) {
    ExecutorService threads = Executors.newFixedThreadPool(steps.size());
    try {
      Phaser start = new Phaser(steps.size());
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> step : steps) {
        running.add(
            threads.submit(
                () -> {
                  start.arriveAndAwaitAdvance();
                  return step.call();
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> step : running) {
        answers.add(step.get(60, TimeUnit.SECONDS));
      }
      return answers;
    } catch (ExecutionException | TimeoutException failed) {
      throw new AssertionError("a thread failed or hung", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", stopped);
    } finally {
      threads.shutdownNow();
    }
  }
}
