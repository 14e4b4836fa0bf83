package cl.certificates.annulment;

import static cl.certificates.access.Operation.REQUEST_ANNULMENT;

import cl.certificates.access.Actor;
import cl.certificates.casework.Appending;
import cl.certificates.casework.Case;
import cl.certificates.casework.Cases;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Revision;
import cl.certificates.dossier.Stamp;
import cl.certificates.identity.ActionId;
import cl.certificates.refusal.AnnulmentRefusal;
import cl.certificates.refusal.Refusal.InvalidForm;
import cl.certificates.refusal.Refusal.OutsideCalendar;
import cl.certificates.validation.FormValidator;
import cl.certificates.validation.Violation;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;

/** Asks for the annulment of the version in force (R28 to R32). */
public final class AskingAnnulment {
  private final Cases cases;
  private final Dossiers dossiers;
  private final FormValidator validator;
  private final CertificatePolicy policy;
  private final AnnulmentRules rules;
  private final ReceiptTexts texts;

  /**
   * Asks with these ports.
   *
   * @param texts what a request may say, since it is printed on a receipt
   */
  public AskingAnnulment(
      Cases cases,
      Dossiers dossiers,
      FormValidator validator,
      CertificatePolicy policy,
      ReceiptTexts texts) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.validator = validator;
    this.policy = policy;
    this.rules = new AnnulmentRules(policy);
    this.texts = texts;
  }

  /**
   * Sends a request; the version stays in force until the directorate decides (A15).
   *
   * @return the receipt with the due date, the 20th business day (R34), or why nothing was sent
   */
  public Either<AnnulmentRefusal, AnnulmentAsked> ask(Actor actor, AnnulmentForm form) {
    List<Violation> faults = validator.violations(form);
    Optional<InvalidForm> noAction = InvalidForm.among(faults, "action");
    if (noAction.isPresent()) {
      return Either.left(noAction.get());
    }
    ActionId action = ActionId.of(form.action());
    return Appending.untilAppended(
            () ->
                Either.<AnnulmentRefusal, Case>narrow(cases.open(actor, action, REQUEST_ANNULMENT))
                    .flatMap(file -> permitted(file, form, faults))
                    .flatMap(
                        file ->
                            event(file, AnnulmentCommand.of(form))
                                .map(event -> append(event, file.dossier().revision()))))
        .map(
            dossier ->
                new AnnulmentAsked(
                    dossier.lastRequest().orElseThrow(), dossier.revision().number()));
  }

  private Either<AnnulmentRefusal, Case> permitted(
      Case file, AnnulmentForm form, List<Violation> faults) {
    Optional<AnnulmentRefusal> refusal =
        rules
            .againstAsking(file.standing())
            .or(() -> InvalidForm.among(faults))
            .or(
                () ->
                    texts.againstAsking(file.mandate(), AnnulmentCommand.of(form).motive().value()))
            .or(() -> rules.againstReason(AnnulmentCommand.of(form).category()))
            .or(() -> rules.againstDay(file.standing()));
    return refusal.<Either<AnnulmentRefusal, Case>>map(Either::left).orElse(Either.right(file));
  }

  private Either<AnnulmentRefusal, AnnulmentRequested> event(Case file, AnnulmentCommand command) {
    Either<AnnulmentRefusal, Stamp> stamp = Either.narrow(file.stamp(policy));
    return stamp.flatMap(
        now ->
            file.standing()
                .evaluationFromToday()
                .<AnnulmentRefusal>mapLeft(OutsideCalendar::of)
                .map(
                    term ->
                        new AnnulmentRequested(
                            file.dossier().action(),
                            now,
                            command.category(),
                            command.motive().value(),
                            term.dueDate())));
  }

  private Either<NotAppended, Dossier> append(AnnulmentRequested event, Revision decidedOn) {
    return dossiers.append(event, decidedOn, Optional.empty());
  }
}
