package cl.certificates.annulment;

import static cl.certificates.access.Operation.DECIDE_ANNULMENT;

import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.casework.Case;
import cl.certificates.casework.Cases;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.course.Courses;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRejected;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Text;
import cl.certificates.refusal.DecisionRefusal;
import cl.certificates.refusal.Refusal.InvalidForm;
import cl.certificates.refusal.Refusal.ProfileNotAllowed;
import cl.certificates.refusal.Refusal.WrongRegion;
import cl.certificates.validation.FormValidator;
import cl.certificates.validation.Violation;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides on the open request of an action, as the directorate of its region (R33 to R35). */
public final class DecidingAnnulment {
  private final Cases cases;
  private final Courses courses;
  private final Dossiers dossiers;
  private final OpenRequests openRequests;
  private final FormValidator validator;
  private final CertificatePolicy policy;
  private final AnnulmentRules rules;

  /** Decides with these ports. */
  public DecidingAnnulment(
      Cases cases,
      Courses courses,
      Dossiers dossiers,
      OpenRequests openRequests,
      FormValidator validator,
      CertificatePolicy policy) {
    this.cases = cases;
    this.courses = courses;
    this.dossiers = dossiers;
    this.openRequests = openRequests;
    this.validator = validator;
    this.policy = policy;
    this.rules = new AnnulmentRules(policy);
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
        file ->
            new AnnulmentApproved(
                file.dossier().action(), file.stamp(policy), reason(form), isLate(file)));
  }

  /**
   * Rejects: the version stays in force, and no reissue follows (R44). A reason is mandatory (A23).
   *
   * @return the receipt, or why nothing was decided; a second decision learns of the first
   */
  public Either<DecisionRefusal, AnnulmentDecided> reject(Actor actor, DecisionForm form) {
    List<Violation> violations = validator.violations(form);
    if (violations.isEmpty() && reason(form).isEmpty()) {
      violations = List.of(new Violation("reason", "DECISION_REASON_REQUIRED", Map.of()));
    }
    return decide(
        actor,
        form,
        violations,
        file -> rules.againstRejecting(file.standing(), file.mandate()),
        file ->
            new AnnulmentRejected(
                file.dossier().action(),
                file.stamp(policy),
                reason(form).orElseThrow(),
                isLate(file)));
  }

  private Either<DecisionRefusal, AnnulmentDecided> decide(
      Actor actor,
      DecisionForm form,
      List<Violation> violations,
      Function<Case, Optional<DecisionRefusal>> against,
      Function<Case, DossierEvent> event) {
    List<Violation> ofTheAction =
        violations.stream().filter(violation -> violation.field().equals("action")).toList();
    if (!ofTheAction.isEmpty()) {
      return Either.left(new InvalidForm(ofTheAction));
    }
    ActionId action = ActionId.of(form.action());
    while (true) { // overtaken: judged from the start on the dossier that now stands
      Either<DecisionRefusal, Case> file =
          cases
              .open(actor, action, DECIDE_ANNULMENT)
              .<DecisionRefusal>mapLeft(refusal -> refusal)
              .flatMap(open -> permitted(open, violations, against));
      if (file.isLeft()) {
        return Either.left(file.getLeft());
      }
      Either<NotAppended, Dossier> decided =
          dossiers.append(
              event.apply(file.get()), file.get().dossier().revision(), Optional.empty());
      if (decided.isRight()) {
        return Either.right(new AnnulmentDecided(decided.get().lastRequest().orElseThrow()));
      }
    }
  }

  private static Either<DecisionRefusal, Case> permitted(
      Case file, List<Violation> violations, Function<Case, Optional<DecisionRefusal>> against) {
    Optional<DecisionRefusal> refusal =
        against
            .apply(file)
            .or(
                () ->
                    violations.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new InvalidForm(violations)));
    return refusal.<Either<DecisionRefusal, Case>>map(Either::left).orElse(Either.right(file));
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
   * @param region the region asked for; the official's own, or first, where none is given
   * @param size how many at the most, 1 or more
   * @return the inbox; WRONG_REGION for another region than the own
   */
  public Either<DecisionRefusal, List<PendingRequest>> pending(
      Actor actor, @Nullable Region region, int size) {
    List<Mandate> held =
        cases.mandatesOf(actor).stream()
            .filter(mandate -> mandate.profile() == Profile.REGIONAL_OFFICIAL)
            .filter(mandate -> cases.permits(mandate, DECIDE_ANNULMENT))
            .toList();
    if (held.isEmpty()) {
      return Either.left(new ProfileNotAllowed(actor.profile(), DECIDE_ANNULMENT));
    }
    Region own = held.get(0).region().orElseThrow();
    if (region != null && Cases.ofRegion(region, held).isEmpty()) {
      return Either.left(new WrongRegion(own));
    }
    Region asked = Objects.requireNonNullElse(region, own);
    return Either.right(
        openRequests.in(asked, size).stream().flatMap(action -> pending(action).stream()).toList());
  }

  private Optional<PendingRequest> pending(ActionId action) {
    Dossier dossier = dossiers.of(action);
    Optional<Course> course = courses.of(action);
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
