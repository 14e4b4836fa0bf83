package cl.certificates.model;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.attendance.ClassSession;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificateAction;
import cl.certificates.dossier.CertifiedParticipant;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.dossier.IssueWarning;
import cl.certificates.identity.ActionId;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.issuing.Issued;
import cl.certificates.model.Step.Accept;
import cl.certificates.model.Step.AcceptOnceMore;
import cl.certificates.model.Step.CourseIs;
import cl.certificates.model.Step.Decide;
import cl.certificates.model.Step.Form;
import cl.certificates.model.Step.Liquidate;
import cl.certificates.model.Step.Minutes;
import cl.certificates.model.Step.Request;
import cl.certificates.model.Step.SetBack;
import cl.certificates.model.Step.Summarise;
import cl.certificates.model.Step.UntilDay;
import cl.certificates.model.Step.UntilDue;
import cl.certificates.model.Step.Wait;
import cl.certificates.model.Step.Who;
import cl.certificates.refusal.Refusal.AlreadyIssued;
import cl.certificates.testkit.fixture.CourseFixture;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.fixture.ParticipantFixture;
import cl.certificates.viewing.CertificateView;
import cl.certificates.wording.Worded;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets a history happen twice, in the office and in the model, and compares after every step. */
final class Replay {
  private static final ZoneId CHILE = ZoneId.of("America/Santiago");
  private static final ActionId ACTION = Fixtures.ACTION;

  private final History history;
  private final Setting setting;
  private final Desk desk;
  private final CertificateOffice office;
  private final CertificateModel model;
  private final Map<String, String> tokenOfKey = new HashMap<>();
  private final Map<String, String> keyOfToken = new HashMap<>();
  private @Nullable String lastToken = null;
  private @Nullable Form lastForm = null;
  private @Nullable String lastAccepted = null;

  private Replay(History history) {
    this.history = history;
    this.setting = history.setting();
    this.desk = Desk.of(history.policy().policy());
    this.office = desk.office;
    Instant start =
        setting.end().plusDays(setting.startDay()).atTime(12, 0).atZone(CHILE).toInstant();
    this.model = new CertificateModel(history.policy().policy(), setting, start);
    desk.clock.setTo(start);
    publish();
  }

  /**
   * Compares step by step.
   *
   * @return the state in which both end, for the statistics
   */
  static String of(History history) {
    Replay replay = new Replay(history);
    List<String> told = new ArrayList<>();
    for (Step step : history.steps()) {
      try {
        told.add(step + " -> " + replay.happens(step));
        replay.compare();
      } catch (AssertionError | RuntimeException different) {
        throw new AssertionError(
            "%s%nafter %s%nat %s, in %s%n%s"
                .formatted(
                    different.getMessage(),
                    step,
                    replay.model.clock.atZone(CHILE),
                    replay.model.state,
                    String.join("\n", told)),
            different);
      }
    }
    return replay.model.state + " v" + Math.min(3, replay.model.versions.size());
  }

  private String happens(Step step) {
    if (step instanceof Wait wait) {
      return move(model.clock.plus(Duration.ofDays(wait.days()).plusHours(wait.hours())));
    }
    if (step instanceof SetBack back) {
      return move(model.clock.minusSeconds(back.seconds()));
    }
    if (step instanceof UntilDay until) {
      return moveForward(setting.end().plusDays(until.day()), until.time());
    }
    if (step instanceof UntilDue until) {
      return model.pending
          ? moveForward(Objects.requireNonNull(model.due).plusDays(until.daysAfter()), until.time())
          : "";
    }
    if (step instanceof CourseIs course) {
      if (model.courseState != CourseState.LIQUIDATED) { // no class book takes that back (A6)
        model.courseState = course.state();
        publish();
      }
      return "";
    }
    if (step instanceof Minutes minutes) {
      if (setting.classesKnown() && minutes.participant() < model.minutes.size()) {
        model.minutes.set(minutes.participant(), minutes.minutes());
        publish();
      }
      return "";
    }
    if (step instanceof Summarise summarise) {
      return summarise(summarise.who(), summarise.form());
    }
    if (step instanceof Accept accept) {
      return accept(accept);
    }
    if (step instanceof AcceptOnceMore again) {
      return lastForm == null ? "" : accept(again.who(), lastForm, lastAccepted);
    }
    if (step instanceof Request request) {
      return request(request);
    }
    if (step instanceof Decide decide) {
      return decide(decide);
    }
    return liquidate(((Liquidate) step).who());
  }

  private String move(Instant to) {
    model.clock = to;
    desk.clock.setTo(to);
    return "";
  }

  private String moveForward(LocalDate day, String time) {
    Instant to = day.atTime(LocalTime.parse(time)).atZone(CHILE).toInstant();
    return to.isAfter(model.clock) ? move(to) : "";
  }

  private void publish() {
    CourseFixture course =
        Fixtures.aCourse()
            .running(setting.start(), setting.end())
            .in(setting.region())
            .inState(model.courseState)
            .ofHours(8);
    switch (setting.type()) {
      case REGULAR -> {}
      case PARTIAL -> course.partial();
      case COMPLEMENTARY -> course.complementary();
    }
    if (setting.classesKnown()) {
      course.withClasses(aClass(1, setting.firstClass()), aClass(2, setting.lastClass()));
    } else {
      course.withClasses();
    }
    List<ParticipantFixture> people = new ArrayList<>();
    for (int number = 0; number < model.minutes.size(); number++) {
      people.add(participant(number));
    }
    if (setting.listedTwice()) {
      people.add(participant(model.minutes.size() - 1));
    }
    Course built = course.attendedBy(people.toArray(ParticipantFixture[]::new)).build();
    desk.register(built);
  }

  private static ClassSession aClass(int number, LocalDate day) {
    return new ClassSession.Builder().number(number).date(day).minutes(240).build();
  }

  private ParticipantFixture participant(int number) {
    boolean implausible = setting.implausible() && number == model.minutes.size() - 1;
    ParticipantFixture person =
        Fixtures.aParticipant()
            .withRut(
                implausible
                    ? "99999-7"
                    : List.of("11111111-1", "22222222-2", "10000013-K", "7000004-0").get(number))
            .named("Participante " + number)
            .attending(model.minutes.get(number), ChronoUnit.MINUTES);
    return setting.ownSpan() && number == 0
        ? person.enrolled(setting.start(), setting.firstClass())
        : person;
  }

  // ---- the acts

  private IssueForm filledIn(Form form) {
    IssueForm typed =
        new IssueForm(
            ACTION.text(),
            "3",
            null,
            null,
            null,
            model.typedRealDate(form),
            form.justification().text(),
            null);
    return switch (form.document()) {
      case INVOICE_4521 -> typed.withInvoice("4521");
      case INVOICE_4522 -> typed.withInvoice("4522");
      case ORDER -> typed.withPurchaseOrder("2239-14-SE26");
      case NONE -> typed;
      case BOTH -> typed.withInvoice("4521").withPurchaseOrder("2239-14-SE26");
      case MALFORMED -> typed.withInvoice("45A");
    };
  }

  private Actor actor(Who who) {
    return Desk.actor(who, setting.region());
  }

  private String summarise(Who who, Form form) {
    Set<String> right = model.summary(who, form);
    Either<? extends Worded, IssueSummary> answer = office.summary(actor(who), filledIn(form));
    String code = answer.isRight() ? "SUMMARY" : answer.getLeft().code();
    assertThat(right).as("the summary is answered with " + code).contains(code);
    if (answer.isRight()) {
      IssueSummary summary = answer.get();
      assertWarnings(summary.warnings());
      assertParticipants(summary.content().participants());
      lastToken = summary.token();
      String key = model.keyOf(form);
      assertThat(tokenOfKey.getOrDefault(key, lastToken))
          .as("equal data have an equal token (A22)")
          .isEqualTo(lastToken);
      assertThat(keyOfToken.getOrDefault(lastToken, key))
          .as("an equal token covers equal data (A22)")
          .isEqualTo(key);
      tokenOfKey.put(key, lastToken);
      keyOfToken.put(lastToken, key);
    }
    return code;
  }

  private String accept(Accept step) {
    return switch (step.token()) {
      case NONE -> accept(step.who(), step.form(), null);
      case OF_THE_LAST_SUMMARY -> accept(step.who(), step.form(), lastToken);
      case OF_A_SUMMARY_TAKEN_NOW -> {
        String code = summarise(Who.ADMINISTRATOR, step.form());
        yield accept(step.who(), step.form(), code.equals("SUMMARY") ? lastToken : null);
      }
    };
  }

  private String accept(Who who, Form form, @Nullable String token) {
    Set<String> right = model.accept(who, form, token == null ? null : keyOfToken.get(token));
    Either<? extends Worded, Issued> answer =
        office.accept(actor(who), filledIn(form).accepting(token));
    String code = answer.<String>fold(Worded::code, Issued::code);
    assertThat(right).as("the acceptance is answered with " + code).contains(code);
    if (answer.isRight()) {
      Certificate certificate = answer.get().certificate();
      assertThat(certificate.version()).as("version").isEqualTo(model.versions.size());
      if (!answer.get().replay()) {
        assertWarnings(certificate.warnings());
        assertParticipants(certificate.content().participants());
        lastForm = form;
        lastAccepted = token;
      }
    } else if (answer.getLeft() instanceof AlreadyIssued already) {
      assertThat(already.inForce().version())
          .as("version in force")
          .isEqualTo(model.versions.size());
    }
    return code;
  }

  private String request(Request step) {
    Set<String> right = model.request(step.who(), step.category(), step.motive());
    var answer =
        office.requestAnnulment(
            actor(step.who()),
            new AnnulmentForm(ACTION.text(), step.category(), step.motive().text()));
    String code = answer.<String>fold(Worded::code, Worded::code);
    assertThat(right).as("the request is answered with " + code).contains(code);
    if (answer.isRight()) {
      assertThat(answer.get().request().dueDate()).as("due date").isEqualTo(model.due);
    }
    return code;
  }

  private String decide(Decide step) {
    Set<String> right = model.decide(step.who(), step.approve(), step.reason());
    DecisionForm form = new DecisionForm(ACTION.text(), step.reason().text());
    var answer =
        step.approve()
            ? office.approve(actor(step.who()), form)
            : office.reject(actor(step.who()), form);
    String code = answer.<String>fold(Worded::code, Worded::code);
    assertThat(right).as("the decision is answered with " + code).contains(code);
    if (answer.isRight()) {
      assertThat(answer.get().decision().late()).as("late decision").isEqualTo(model.decidedLate);
    }
    return code;
  }

  private String liquidate(Who who) {
    Set<String> right = model.liquidate(who);
    var answer = office.recordLiquidation(actor(who), ACTION);
    String code = answer.<String>fold(Worded::code, Worded::code);
    assertThat(right).as("the liquidation is answered with " + code).contains(code);
    if (answer.isRight()) {
      assertThat(answer.get().on()).as("liquidated on").isEqualTo(model.liquidatedOn);
    }
    return code;
  }

  private void assertWarnings(List<IssueWarning> warnings) {
    assertThat(warnings.stream().map(Enum::name).collect(Collectors.toSet()))
        .as("warnings")
        .isEqualTo(model.warnings);
  }

  private void assertParticipants(List<CertifiedParticipant> lines) {
    assertThat(lines).as("participants").hasSameSizeAs(model.minutes);
    for (int number = 0; number < lines.size(); number++) {
      assertThat(lines.get(number).meetsMinimum())
          .as("minimum met by participant " + number)
          .isEqualTo(model.meets(number));
    }
  }

  // ---- what stands

  private void compare() {
    CertificateView view =
        office
            .certificate(actor(Who.ADMINISTRATOR), ACTION)
            .getOrElseThrow(refusal -> new AssertionError("not to be seen: " + refusal.code()));
    same("state", view.state().name(), model.state);
    same(
        "statuses",
        view.certificates().stream().map(version -> version.status().name()).toList(),
        model.versions.stream().map(version -> version.status).toList());
    for (Certificate version : view.certificates()) {
      same(
          "replacement of version " + version.version(),
          version.replacedBy().isPresent(),
          version.status() == DocumentStatus.REPLACED);
      same("day of annulment", version.annulledOn().isPresent(), !version.status().isInForce());
    }
    same("events", desk.dossiers.of(ACTION).events().size(), model.events);
    same("liquidated", view.liquidated(), model.liquidated());
    same("overdue", view.deadlines().overdue(), model.overdue());
    same("today", view.deadlines().today(), model.today());
    same("day 40", view.deadlines().ordinaryLastDay(), model.ordinaryLastDay());
    same("day 59", view.deadlines().issueLastDay(), model.issueLastDay());
    same("day 60", view.deadlines().annulmentLastDay(), model.annulmentLastDay());
    if (model.due != null) {
      same("due date", view.lastRequest().orElseThrow().dueDate(), model.due);
      same("open request", view.lastRequest().orElseThrow().isOpen(), model.pending);
    }
    same("issuable", view.issuable(), model.issuable());
    same(
        "annulment open",
        view.actions().stream()
            .anyMatch(
                offered ->
                    offered.action() == CertificateAction.REQUEST_ANNULMENT && offered.isOpen()),
        model.annulmentOpen());
  }

  private static void same(String what, Object office, Object model) {
    if (!office.equals(model)) {
      throw new AssertionError(
          "%s: the office says %s, the rules %s".formatted(what, office, model));
    }
  }
}
