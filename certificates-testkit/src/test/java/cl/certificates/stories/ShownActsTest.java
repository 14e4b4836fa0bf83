package cl.certificates.stories;

import static cl.certificates.dossier.CertificateAction.APPROVE;
import static cl.certificates.dossier.CertificateAction.DOWNLOAD;
import static cl.certificates.dossier.CertificateAction.ISSUE;
import static cl.certificates.dossier.CertificateAction.REISSUE;
import static cl.certificates.dossier.CertificateAction.REJECT;
import static cl.certificates.dossier.CertificateAction.REQUEST_ANNULMENT;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aFacilitator;
import static cl.certificates.testkit.fixture.Fixtures.aGeneralAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.aRecipient;
import static cl.certificates.testkit.fixture.Fixtures.aSupervisor;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.course.CourseState;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.CertificateAction;
import cl.certificates.identity.Region;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal;
import cl.certificates.search.CourseSearch;
import cl.certificates.viewing.AvailableAction;
import cl.certificates.viewing.CertificateView;
import io.vavr.control.Either;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of each act a view says whether it is open, and it is judged so when somebody does it. */
class ShownActsTest {
  /** The end is 13 March 2026: day 40 is 22 April, day 59 is 11 May, day 60 is 12 May. */
  private static final List<String> DAYS =
      List.of(
          "2026-03-10",
          "2026-03-13",
          "2026-04-22",
          "2026-04-23",
          "2026-05-11",
          "2026-05-12",
          "2026-05-13",
          "2026-07-01");

  private static final List<Mandate> PEOPLE =
      List.of(
          anAdministrator(),
          aGeneralAdministrator(),
          aFacilitator(),
          anOfficialOf(Region.VALPARAISO),
          aSupervisor(),
          aRecipient());

  private static final List<CourseState> COURSES =
      List.of(CourseState.RUNNING, CourseState.FINISHED, CourseState.LIQUIDATED);

  /** What has happened before somebody looks, and what may then be open to somebody. */
  private enum History {
    NOTHING("2026-03-02", ISSUE),
    FIRST_ISSUE("2026-04-10", REQUEST_ANNULMENT, DOWNLOAD),
    REQUEST("2026-04-20", APPROVE, REJECT, DOWNLOAD),
    APPROVAL("2026-05-05", REISSUE, DOWNLOAD),
    REJECTION("2026-05-05", DOWNLOAD),
    SECOND_ISSUE("2026-05-06", REQUEST_ANNULMENT, DOWNLOAD),
    SECOND_REQUEST("2026-05-07", APPROVE, REJECT, DOWNLOAD);

    private final String lastDay;
    private final Set<CertificateAction> opens;

    History(String lastDay, CertificateAction... opens) {
      this.lastDay = lastDay;
      this.opens = Set.of(opens);
    }

    /** Whether a reissue has a last day, which only one that may be open tells apart. */
    List<Boolean> reissueLimits() {
      return this == APPROVAL ? List.of(false, true) : List.of(false);
    }

    /** An issue is a first one or another, and there is no paper to ask for before the first. */
    boolean canBeTried(CertificateAction act) {
      return switch (act) {
        case ISSUE -> this == NOTHING;
        case REISSUE, DOWNLOAD -> this != NOTHING;
        case REQUEST_ANNULMENT, APPROVE, REJECT -> true;
      };
    }

    void playedBy(Story story) {
      if (this != NOTHING) {
        story.issued("2026-04-10T10:00");
      }
      if (ordinal() >= REQUEST.ordinal()) {
        Story.granted(story.request("2026-04-20T10:00"));
      }
      if (this == REJECTION) {
        Story.granted(story.reject("2026-05-05T10:00"));
      } else if (ordinal() >= APPROVAL.ordinal()) {
        Story.granted(story.approve("2026-05-05T10:00"));
      }
      if (ordinal() >= SECOND_ISSUE.ordinal()) {
        story.reissued("2026-05-06T10:00");
      }
      if (this == SECOND_REQUEST) {
        Story.granted(story.request("2026-05-07T10:00"));
      }
    }
  }

  /** Who looks, when, at a course in which state, and whether a reissue has a last day. */
  private record Setting(Mandate mandate, String day, CourseState course, boolean limited) {
    Actor actor() {
      return mandate.actor();
    }
  }

  private static List<Setting> settings(History history) {
    return PEOPLE.stream()
        .flatMap(
            mandate ->
                DAYS.stream()
                    .filter(day -> day.compareTo(history.lastDay) >= 0)
                    .flatMap(day -> atCourses(history, mandate, day)))
        .toList();
  }

  private static Stream<Setting> atCourses(History history, Mandate mandate, String day) {
    return COURSES.stream()
        .flatMap(
            course ->
                history.reissueLimits().stream()
                    .map(limited -> new Setting(mandate, day, course, limited)));
  }

  /** An office of its own for each look, since what is done cannot be taken back. */
  private static final class Premises extends Story {
    Premises(History history, Setting setting) {
      history.playedBy(this);
      memory.register(aCourse().inState(setting.course()).build());
      clock.setTo(setting.day() + "T12:00");
      under(policy().reissueWithinIssueLimit(setting.limited()));
    }

    /** What each act comes to; empty where it is done. */
    Optional<Refusal> tried(CertificateAction act, Actor actor) {
      return switch (act) {
        case ISSUE, REISSUE -> issuing(actor);
        case REQUEST_ANNULMENT ->
            refusal(
                office.requestAnnulment(
                    actor,
                    new AnnulmentForm("6543210", AnnulmentCategory.DOCUMENT_NUMBER, "Errado")));
        case APPROVE -> refusal(office.approve(actor, decision()));
        case REJECT -> refusal(office.reject(actor, decision()));
        case DOWNLOAD ->
            view().certificates().stream()
                .reduce((older, newer) -> newer)
                .flatMap(version -> refusal(office.download(actor, version.folio())));
      };
    }

    private static DecisionForm decision() {
      return DecisionForm.of("6543210").because("Acreditado");
    }

    /** Filled in as the office asks for: another number than before, a justification if needed. */
    private Optional<Refusal> issuing(Actor actor) {
      IssueForm form = form().withInvoice("4523");
      Either<IssueRefusal, Issued> plain = issuing(actor, form);
      return plain.isLeft() && plain.getLeft().code().equals("JUSTIFICATION_REQUIRED")
          ? refusal(issuing(actor, form.withJustification("Huellero en reparación")))
          : refusal(plain);
    }

    private Either<IssueRefusal, Issued> issuing(Actor actor, IssueForm form) {
      return office
          .summary(actor, form)
          .flatMap(summary -> office.accept(actor, form.accepting(summary)));
    }

    private static Optional<Refusal> refusal(Either<? extends Refusal, ?> answer) {
      return answer.isLeft() ? Optional.of(answer.getLeft()) : Optional.empty();
    }

    /** What each act would be refused for, as the view says; empty where nothing may be seen. */
    List<AvailableAction> shownTo(Actor actor) {
      return office.certificate(actor, ACTION).map(CertificateView::actions).getOrElse(List.of());
    }

    /** The same as a row of a search says it. */
    List<AvailableAction> listedFor(Actor actor) {
      return granted(office.search(actor, CourseSearch.inLine("3"))).rows().stream()
          .flatMap(row -> row.actions().stream())
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource(History.class)
  @DisplayName("R14: an act is open exactly where doing it succeeds, and shut for what it is told")
  void shownAsJudged(History history) {
    Set<CertificateAction> open = EnumSet.noneOf(CertificateAction.class);
    for (Setting setting : settings(history)) {
      Premises premises = new Premises(history, setting);
      List<AvailableAction> acts = premises.shownTo(setting.actor());

      assertThat(premises.listedFor(setting.actor())).as("%s", setting).isEqualTo(acts);
      for (AvailableAction shown : acts) {
        Premises where = shown.isOpen() ? new Premises(history, setting) : premises;
        if (history.canBeTried(shown.action())) {
          assertThat(shown.refusal())
              .as("%s, %s", shown.action(), setting)
              .isEqualTo(where.tried(shown.action(), setting.actor()));
        }
        if (shown.isOpen()) {
          open.add(shown.action());
        }
      }
    }
    assertThat(open).isEqualTo(history.opens);
  }
}
