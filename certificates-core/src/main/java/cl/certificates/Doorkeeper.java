package cl.certificates;

import cl.certificates.access.AccessLog;
import cl.certificates.access.Actor;
import cl.certificates.access.Operation;
import cl.certificates.access.RefusedAttempt;
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
