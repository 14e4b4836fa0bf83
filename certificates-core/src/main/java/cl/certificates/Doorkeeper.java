package cl.certificates;

import cl.certificates.access.AccessLog;
import cl.certificates.access.Actor;
import cl.certificates.access.Operation;
import cl.certificates.access.RefusedAttempt;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.InvalidIdentifier;
import cl.certificates.identity.InvalidIdentifier.Reason;
import cl.certificates.identity.Rut;
import cl.certificates.refusal.Refusal;
import io.vavr.control.Either;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Tells the access log of every call that was refused because of who made it, once a call. */
final class Doorkeeper {
  private final AccessLog log;
  private final Clock clock;

  Doorkeeper(AccessLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * An id as it is noted. What reads as a RUT, or as one with a slip in it, was typed into the
   * wrong box more likely than it is an id, and somebody's data: it is noted masked.
   */
  static String noted(ActionId action) {
    return Rut.parse(action.text())
        .fold(
            fault -> isSlip(action, fault) ? "***.***-*" : action.text(),
            rut -> rut.isPlausible() ? rut.masked() : action.text());
  }

  private static boolean isSlip(ActionId action, InvalidIdentifier fault) {
    return fault.reason() == Reason.CHECK_DIGIT_WRONG && action.text().indexOf('-') >= 0;
  }

  /** A folio as it is noted: of an action that is masked, its version is all that is left. */
  static String noted(Folio folio) {
    String action = noted(folio.action());
    return action.equals(folio.action().text())
        ? folio.text()
        : action + "-" + folio.version() + "-*";
  }

  /** An answer, noted if it is a refusal that keeps something from this actor. */
  <R extends Refusal, T> Either<R, T> watch(
      Actor actor, Operation operation, Optional<String> asked, Either<R, T> answer) {
    return answer.peekLeft(
        refusal -> {
          if (refusal.isAboutAccess()) {
            log.refused(
                new RefusedAttempt(
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    actor,
                    operation,
                    asked,
                    refusal.code()));
          }
        });
  }
}
