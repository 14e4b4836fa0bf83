package cl.certificates.annulment;

import static cl.certificates.access.Operation.REQUEST_ANNULMENT;

import cl.certificates.access.Actor;
import cl.certificates.casework.Case;
import cl.certificates.casework.Cases;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Text;
import cl.certificates.refusal.AnnulmentRefusal;
import cl.certificates.refusal.Refusal.InvalidForm;
import cl.certificates.validation.FormValidator;
import cl.certificates.validation.Violation;
import io.vavr.control.Either;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Asks for the annulment of the version in force (R28 to R32). */
public final class AskingAnnulment {
  private final Cases cases;
  private final Dossiers dossiers;
  private final FormValidator validator;
  private final CertificatePolicy policy;
  private final AnnulmentRules rules;

  /** Asks with these ports. */
  public AskingAnnulment(
      Cases cases, Dossiers dossiers, FormValidator validator, CertificatePolicy policy) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.validator = validator;
    this.policy = policy;
    this.rules = new AnnulmentRules(policy);
  }

  /**
   * Sends a request; the version stays in force until the directorate decides (A15).
   *
   * @return the receipt with the due date, the 20th business day (R34), or why nothing was sent
   */
  public Either<AnnulmentRefusal, AnnulmentAsked> ask(Actor actor, AnnulmentForm form) {
    List<Violation> violations = validator.violations(form);
    List<Violation> ofTheAction =
        violations.stream().filter(violation -> violation.field().equals("action")).toList();
    if (!ofTheAction.isEmpty()) {
      return Either.left(new InvalidForm(ofTheAction));
    }
    ActionId action = ActionId.of(form.action());
    while (true) { // overtaken: judged from the start on the dossier that now stands
      Either<AnnulmentRefusal, Either<NotAppended, Dossier>> sent =
          cases
              .open(actor, action, REQUEST_ANNULMENT)
              .<AnnulmentRefusal>mapLeft(refusal -> refusal)
              .flatMap(file -> permitted(file, form, violations))
              .flatMap(file -> event(file, form).map(event -> append(file, event)));
      if (sent.isLeft()) {
        return Either.left(sent.getLeft());
      }
      if (sent.get().isRight()) {
        return Either.right(new AnnulmentAsked(sent.get().get().openRequest().orElseThrow()));
      }
    }
  }

  private Either<AnnulmentRefusal, Case> permitted(
      Case file, AnnulmentForm form, List<Violation> violations) {
    Optional<AnnulmentRefusal> refusal =
        rules
            .againstAsking(file.standing())
            .or(
                () ->
                    violations.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new InvalidForm(violations)))
            .or(() -> rules.againstReason(categoryOf(form)))
            .or(() -> rules.againstDay(file.standing()));
    return refusal.<Either<AnnulmentRefusal, Case>>map(Either::left).orElse(Either.right(file));
  }

  private static AnnulmentCategory categoryOf(AnnulmentForm form) {
    return Objects.requireNonNullElse(form.category(), AnnulmentCategory.OTHER);
  }

  private Either<AnnulmentRefusal, AnnulmentRequested> event(Case file, AnnulmentForm form) {
    String motive =
        Text.paragraphs(Objects.requireNonNull(form.motive()), Text.REASON)
            .map(Text::value)
            .getOrElseThrow(fault -> new IllegalStateException(fault.code()));
    return file.calendar()
        .term(file.standing().today(), policy.evaluationDays())
        .<AnnulmentRefusal>mapLeft(Cases::refused)
        .map(
            term ->
                new AnnulmentRequested(
                    file.dossier().action(),
                    file.stamp(policy),
                    categoryOf(form),
                    motive,
                    term.dueDate()));
  }

  private Either<NotAppended, Dossier> append(Case file, AnnulmentRequested event) {
    return dossiers.append(event, file.dossier().revision(), Optional.empty());
  }
}
