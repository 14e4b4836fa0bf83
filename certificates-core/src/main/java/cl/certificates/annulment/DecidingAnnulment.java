package cl.certificates.annulment;

import static cl.certificates.access.Operation.DECIDE_ANNULMENT;

import cl.certificates.access.Actor;
import cl.certificates.casework.Appending;
import cl.certificates.casework.Case;
import cl.certificates.casework.Cases;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.course.Courses;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRejected;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Stamp;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Text;
import cl.certificates.refusal.DecisionRefusal;
import cl.certificates.refusal.Refusal.IllegalTransition;
import cl.certificates.refusal.Refusal.InvalidForm;
import cl.certificates.refusal.Refusal.PageInvalid;
import cl.certificates.refusal.Refusal.ProfileNotAllowed;
import cl.certificates.refusal.Refusal.WrongRegion;
import cl.certificates.validation.FormValidator;
import cl.certificates.validation.Violation;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides on the open request of an action, as the directorate of its region (R33 to R35). */
public final class DecidingAnnulment {
  private static final int MOST_PENDING = 1_000;

  private final Cases cases;
  private final Courses courses;
  private final Dossiers dossiers;
  private final OpenRequests openRequests;
  private final FormValidator validator;
  private final CertificatePolicy policy;
  private final AnnulmentRules rules;
  private final ReceiptTexts texts;

  /**
   * Decides with these ports.
   *
   * @param texts what a decision may say, since it is printed on a receipt
   */
  public DecidingAnnulment(
      Cases cases,
      Courses courses,
      Dossiers dossiers,
      OpenRequests openRequests,
      FormValidator validator,
      CertificatePolicy policy,
      ReceiptTexts texts) {
    this.cases = cases;
    this.courses = courses;
    this.dossiers = dossiers;
    this.openRequests = openRequests;
    this.validator = validator;
    this.policy = policy;
    this.rules = new AnnulmentRules(policy);
    this.texts = texts;
  }

  /**
   * Approves: the version is annulled and a reissue is open, in one event (A15, R35).
   *
   * @return the receipt, or why nothing was decided; a second decision learns of the first
   */
  public Either<DecisionRefusal, AnnulmentDecided> approve(Actor actor, DecisionForm form) {
    return decide(
        actor,
        form,
        validator.violations(form),
        file -> rules.againstApproving(file.standing(), file.mandate()),
        (file, now) ->
            new AnnulmentApproved(file.dossier().action(), now, reason(form), isLate(file)));
  }

  /**
   * Rejects: the version stays in force, and no reissue follows (R44). A reason is mandatory (A23).
   *
   * @return the receipt, or why nothing was decided; a second decision learns of the first
   */
  public Either<DecisionRefusal, AnnulmentDecided> reject(Actor actor, DecisionForm form) {
    List<Violation> faults = validator.violations(form);
    if (faults.isEmpty() && reason(form).isEmpty()) {
      faults = List.of(new Violation("reason", "DECISION_REASON_REQUIRED", Map.of()));
    }
    return decide(
        actor,
        form,
        faults,
        file -> rules.againstRejecting(file.standing(), file.mandate()),
        (file, now) ->
            new AnnulmentRejected(
                file.dossier().action(), now, reason(form).orElseThrow(), isLate(file)));
  }

  private Either<DecisionRefusal, AnnulmentDecided> decide(
      Actor actor,
      DecisionForm form,
      List<Violation> faults,
      Function<Case, Optional<DecisionRefusal>> against,
      BiFunction<Case, Stamp, DossierEvent> event) {
    Optional<InvalidForm> noAction = InvalidForm.among(faults, "action");
    if (noAction.isPresent()) {
      return Either.left(noAction.get());
    }
    ActionId action = ActionId.of(form.action());
    return Appending.untilAppended(
            () ->
                Either.<DecisionRefusal, Case>narrow(cases.open(actor, action, DECIDE_ANNULMENT))
                    .flatMap(file -> permitted(file, form, faults, against))
                    .flatMap(
                        file ->
                            Either.<DecisionRefusal, Stamp>narrow(file.stamp(policy))
                                .map(now -> append(event.apply(file, now), file.dossier()))))
        .map(
            dossier ->
                new AnnulmentDecided(
                    dossier.lastRequest().orElseThrow(), dossier.revision().number()));
  }

  private Either<NotAppended, Dossier> append(DossierEvent event, Dossier decidedOn) {
    return dossiers.append(event, decidedOn.revision(), Optional.empty());
  }

  private Either<DecisionRefusal, Case> permitted(
      Case file,
      DecisionForm form,
      List<Violation> faults,
      Function<Case, Optional<DecisionRefusal>> against) {
    Optional<DecisionRefusal> refusal =
        against
            .apply(file)
            .or(() -> againstAnother(file, form))
            .or(() -> InvalidForm.among(faults))
            .or(() -> texts.againstDeciding(file.mandate(), reason(form)));
    return refusal.<Either<DecisionRefusal, Case>>map(Either::left).orElse(Either.right(file));
  }

  /** Whoever has read a request decides on that one, and not on one that was sent since. */
  private static Optional<DecisionRefusal> againstAnother(Case file, DecisionForm form) {
    Instant read = form.requestedAt();
    if (read == null || file.dossier().openRequest().filter(is -> isOf(is, read)).isPresent()) {
      return Optional.empty();
    }
    CertificateState state = file.standing().state();
    return Optional.of(
        new IllegalTransition(
            state,
            List.copyOf(state.allowedActions()),
            file.dossier().requests().stream()
                .filter(request -> isOf(request, read))
                .findFirst()
                .flatMap(AnnulmentRequest::decision)));
  }

  private static boolean isOf(AnnulmentRequest request, Instant sent) {
    return request.requestedAt().equals(sent);
  }

  private static boolean isLate(Case file) {
    LocalDate today = file.standing().today();
    return file.dossier().openRequest().map(request -> request.isOverdue(today)).orElse(false);
  }

  private static Optional<String> reason(DecisionForm form) {
    return Optional.ofNullable(form.reason())
        .flatMap(raw -> Text.paragraphs(raw, Text.REASON).toJavaOptional())
        .filter(text -> !text.isEmpty())
        .map(Text::value);
  }

  /**
   * The open requests of the official's region, the earliest due date first, so that what is
   * overdue comes on top.
   *
   * @param region the region asked for; every region the official holds where none is given
   * @param size how many at the most, 1 to 1,000
   * @return the inbox; WRONG_REGION for a region that is not the official's, PAGE_INVALID for a
   *     size out of its range
   */
  public Either<DecisionRefusal, List<PendingRequest>> pending(
      Actor actor, @Nullable Region region, int size) {
    List<Region> held =
        cases.mandatesOf(actor).stream()
            .filter(mandate -> cases.permits(mandate, DECIDE_ANNULMENT))
            .flatMap(mandate -> mandate.region().stream())
            .toList();
    if (held.isEmpty()) {
      return Either.left(new ProfileNotAllowed(actor.profile(), DECIDE_ANNULMENT));
    }
    if (region != null && !held.contains(region)) {
      return Either.left(new WrongRegion(held.get(0)));
    }
    if (size < 1 || size > MOST_PENDING) {
      return Either.left(new PageInvalid(MOST_PENDING));
    }
    return Either.right(
        held.stream()
            .filter(own -> region == null || own == region)
            .flatMap(own -> pendingIn(own, size).stream())
            .sorted(
                Comparator.comparing((PendingRequest waiting) -> waiting.request().dueDate())
                    .thenComparing(PendingRequest::action))
            .limit(size)
            .toList());
  }

  /**
   * What the class book has in another region by now is not of this one, whatever is listed; more
   * is asked for in its place, until there is no more.
   */
  private List<PendingRequest> pendingIn(Region own, int size) {
    int listed = 0;
    for (int asked = size; ; asked *= 2) {
      List<ActionId> actions = openRequests.in(own, asked);
      List<PendingRequest> waiting =
          actions.stream()
              .map(action -> new Listed(action, courses.of(action)))
              .filter(is -> is.course().map(Course::region).orElse(own) == own)
              .flatMap(is -> pending(is.action(), is.course()).stream())
              .limit(size)
              .toList();
      if (waiting.size() == size || actions.size() < asked || actions.size() == listed) {
        return waiting;
      }
      listed = actions.size();
    }
  }

  private record Listed(ActionId action, Optional<Course> course) {}

  private Optional<PendingRequest> pending(ActionId action, Optional<Course> course) {
    Dossier dossier = dossiers.of(action);
    boolean liquidated =
        dossier.liquidatedOn().isPresent()
            || course.filter(is -> is.state() == CourseState.LIQUIDATED).isPresent();
    return dossier
        .openRequest()
        .map(
            request ->
                new PendingRequest(
                    action,
                    course.map(Course::name).orElse(""),
                    request,
                    request.isOverdue(cases.today(dossier)),
                    liquidated));
  }
}
