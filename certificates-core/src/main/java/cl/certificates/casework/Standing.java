package cl.certificates.casework;

import cl.certificates.calendar.BusinessTerm;
import cl.certificates.calendar.OutsideCalendar;
import cl.certificates.course.CourseState;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.Terms;
import io.vavr.Lazy;
import io.vavr.control.Either;
import java.time.LocalDate;

/**
 * How an action stands on a day: what rules judge before they look at any form.
 *
 * @param dossier all that happened
 * @param courseState the state the class book reports
 * @param communicated how many people were communicated
 * @param end the communicated end
 * @param windows what {@link #terms} gives; the holidays are asked for when it is first needed
 * @param evaluation what {@link #evaluationFromToday} gives; likewise
 * @param today the legal day
 */
public record Standing(
    Dossier dossier,
    CourseState courseState,
    int communicated,
    LocalDate end,
    Lazy<Either<OutsideCalendar, Terms>> windows,
    Lazy<Either<OutsideCalendar, BusinessTerm>> evaluation,
    LocalDate today) {

  /** Its windows, or the day that would be needed to know them. */
  public Either<OutsideCalendar, Terms> terms() {
    return windows.get();
  }

  /** The term of a request that is sent today (R34), or the day that would be needed for it. */
  public Either<OutsideCalendar, BusinessTerm> evaluationFromToday() {
    return evaluation.get();
  }

  /** The state of the certificate. */
  public CertificateState state() {
    return dossier.state();
  }

  /** Whether the course is liquidated: recorded here or reported by the class book (A6). */
  public boolean liquidated() {
    return dossier.liquidatedOn().isPresent() || courseState == CourseState.LIQUIDATED;
  }

  /**
   * The version in force.
   *
   * @throws IllegalStateException if there is none
   */
  public Certificate inForce() {
    return dossier
        .inForce()
        .orElseThrow(() -> new IllegalStateException("no version is in force in " + state()));
  }
}
