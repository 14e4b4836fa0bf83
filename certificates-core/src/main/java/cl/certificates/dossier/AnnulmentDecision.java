package cl.certificates.dossier;

import cl.certificates.access.Mandate;
import cl.certificates.wording.Worded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a regional directorate decided about a request, once (R33, A23). */
public sealed interface AnnulmentDecision extends Worded {
  @Override
  default String code() {
    return "AnnulmentDecision." + (this instanceof Approved ? "APPROVED" : "REJECTED");
  }

  /** The official. */
  Mandate by();

  /** When, to the microsecond. */
  Instant at();

  /** The legal day. */
  LocalDate on();

  /** Whether it came after the 20th business day (A13); it is valid all the same. */
  boolean late();

  /** Why, if it was said; a rejection always says it. */
  default Optional<String> explanation() {
    return this instanceof Approved approved
        ? approved.reason()
        : Optional.of(((Rejected) this).reason());
  }

  /**
   * Aprobada: the version is annulled, a reissue is open.
   *
   * @param by the official
   * @param at when
   * @param on the legal day
   * @param reason why, if it was said
   * @param late whether it came after the due date
   */
  record Approved(Mandate by, Instant at, LocalDate on, Optional<String> reason, boolean late)
      implements AnnulmentDecision {
    /** Without the reason, which may name people. */
    @Override
    public String toString() {
      return "Approved[" + on + ", late " + late + "]";
    }
  }

  /**
   * Rechazada: the version stays in force.
   *
   * @param by the official
   * @param at when
   * @param on the legal day
   * @param reason why; mandatory
   * @param late whether it came after the due date
   */
  record Rejected(Mandate by, Instant at, LocalDate on, String reason, boolean late)
      implements AnnulmentDecision {
    /** Without the reason, which may name people. */
    @Override
    public String toString() {
      return "Rejected[" + on + ", late " + late + "]";
    }
  }
}
