package cl.certificates.testkit.model;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.attendance.AttendanceRate;
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
import cl.certificates.refusal.Refusal.AlreadyIssued;
import cl.certificates.testkit.fixture.CourseFixture;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.fixture.ParticipantFixture;
import cl.certificates.testkit.model.Step.Accept;
import cl.certificates.testkit.model.Step.AcceptOnceMore;
import cl.certificates.testkit.model.Step.CourseIs;
import cl.certificates.testkit.model.Step.Decide;
import cl.certificates.testkit.model.Step.Form;
import cl.certificates.testkit.model.Step.Liquidate;
import cl.certificates.testkit.model.Step.Minutes;
import cl.certificates.testkit.model.Step.Request;
import cl.certificates.testkit.model.Step.SetBack;
import cl.certificates.testkit.model.Step.Summarise;
import cl.certificates.testkit.model.Step.UntilDay;
import cl.certificates.testkit.model.Step.UntilDue;
import cl.certificates.testkit.model.Step.Wait;
import cl.certificates.testkit.model.Step.Who;
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

  private final ActionId action;
  private final Setting setting;
  private final Desk desk;
  private final CertificateOffice office;
  private final CertificateModel model;
  private final Map<String, String> tokenOfKey = new HashMap<>();
  private final Map<String, String> keyOfToken = new HashMap<>();
  private @Nullable String lastToken = null;
  private @Nullable Form lastForm = null;
  private @Nullable String lastAccepted = null;

  private Replay(History history, Desk desk, ActionId action) {
    this.action = action;
    this.setting = history.setting();
    this.desk = desk;
    this.office = desk.office;
    Instant start =
        setting.end().plusDays(setting.startDay()).atTime(12, 0).atZone(CHILE).toInstant();
    this.model = new CertificateModel(history.policy(), setting, start);
    desk.clock.setTo(start);
    publish();
  }

  /**
   * Compares step by step.
   *
   * @param action one to which nothing has happened yet
   * @return the state in which both end
   * @throws AssertionError if they part, with all that happened until then
   */
  static String of(History history, Desk desk, ActionId action) {
    Replay replay = new Replay(history, desk, action);
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
            .ofAction(action)
            .running(setting.start(), setting.end())
            .in(setting.region())
            .inState(model.courseState)
            .ofHours(setting.hours(), setting.minutesBeyondHours());
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
            action.text(),
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
    right("the summary", code, right);
    if (answer.isRight()) {
      IssueSummary summary = answer.get();
      compareWarnings(summary.warnings());
      compareParticipants(summary.content().participants());
      lastToken = summary.token();
      String key = model.keyOf(form);
      same("token of equal data (A22)", lastToken, tokenOfKey.getOrDefault(key, lastToken));
      same("data of an equal token (A22)", keyOfToken.getOrDefault(lastToken, key), key);
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
    right("the acceptance", code, right);
    if (answer.isRight()) {
      Certificate certificate = answer.get().certificate();
      same("version", certificate.version(), model.versions.size());
      if (!answer.get().replay()) {
        compareWarnings(certificate.warnings());
        compareParticipants(certificate.content().participants());
        lastForm = form;
        lastAccepted = token;
      }
    } else if (answer.getLeft() instanceof AlreadyIssued already) {
      same("version in force", already.inForce().version(), model.versions.size());
    }
    return code;
  }

  private String request(Request step) {
    Set<String> right = model.request(step.who(), step.category(), step.motive());
    var answer =
        office.requestAnnulment(
            actor(step.who()),
            new AnnulmentForm(action.text(), step.category(), step.motive().text()));
    String code = answer.<String>fold(Worded::code, Worded::code);
    right("the request", code, right);
    if (answer.isRight()) {
      same("due date", answer.get().request().dueDate(), Objects.requireNonNull(model.due));
    }
    return code;
  }

  private String decide(Decide step) {
    Set<String> right = model.decide(step.who(), step.approve(), step.reason());
    DecisionForm form = new DecisionForm(action.text(), step.reason().text());
    var answer =
        step.approve()
            ? office.approve(actor(step.who()), form)
            : office.reject(actor(step.who()), form);
    String code = answer.<String>fold(Worded::code, Worded::code);
    right("the decision", code, right);
    if (answer.isRight()) {
      same("late decision", answer.get().decision().late(), model.decidedLate);
    }
    return code;
  }

  private String liquidate(Who who) {
    Set<String> right = model.liquidate(who);
    var answer = office.recordLiquidation(actor(who), action);
    String code = answer.<String>fold(Worded::code, Worded::code);
    right("the liquidation", code, right);
    if (answer.isRight()) {
      same("liquidated on", answer.get().on(), Objects.requireNonNull(model.liquidatedOn));
    }
    return code;
  }

  private void compareWarnings(List<IssueWarning> warnings) {
    same("warnings", warnings.stream().map(Enum::name).collect(Collectors.toSet()), model.warnings);
  }

  private void compareParticipants(List<CertifiedParticipant> lines) {
    same("participants", lines.size(), model.minutes.size());
    for (int number = 0; number < lines.size(); number++) {
      AttendanceRate rate = lines.get(number).rate();
      same(
          "attendance of participant " + number,
          rate.attended() + " of " + rate.base(),
          model.attendance(number));
      same(
          "minimum met by participant " + number,
          lines.get(number).meetsMinimum(),
          model.meets(number));
    }
  }

  // ---- what stands

  private void compare() {
    CertificateView view =
        office
            .certificate(actor(Who.ADMINISTRATOR), action)
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
    same("events", desk.dossiers.standing(action).events().size(), model.events);
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

  private static void right(String act, String code, Set<String> right) {
    if (!right.contains(code)) {
      throw new AssertionError(
          "%s is answered with %s, by the rules with %s".formatted(act, code, right));
    }
  }

  private static void same(String what, Object office, Object model) {
    if (!office.equals(model)) {
      throw new AssertionError(
          "%s: the office says %s, the rules %s".formatted(what, office, model));
    }
  }
}
