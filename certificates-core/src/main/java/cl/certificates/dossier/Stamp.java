package cl.certificates.dossier;

import cl.certificates.access.Mandate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Who did it, when, and under which rules; every event carries one.
 *
 * @param by the person, the entity and the profile
 * @param at the instant, cut to the microsecond
 * @param on the legal day of that instant, in the policy's zone; never recomputed
 * @param policyVersion the policy it was decided under
 * @param calendarVersion the calendar it was decided under
 * @param previous the hash of the event before it, {@link Digest#NONE} for the first
 */
public record Stamp(
    Mandate by,
    Instant at,
    LocalDate on,
    String policyVersion,
    String calendarVersion,
    Digest previous) {
  /** Cuts the instant to what every store keeps. */
  public Stamp {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}
