package cl.certificates.casework;

import cl.certificates.access.Mandate;
import cl.certificates.calendar.BusinessCalendar;
import cl.certificates.course.Course;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.Stamp;
import cl.certificates.refusal.Refusal.ClockBehind;
import io.vavr.Lazy;
import io.vavr.control.Either;
import java.time.Instant;

/**
 * One action as it stands for one actor at one instant.
 *
 * @param mandate under which the actor acts
 * @param course as the class book has it now
 * @param standing its dossier, windows and day
 * @param businessDays what {@link #calendar} gives; asked for when it is first needed
 * @param read what the clock said
 */
public record Case(
    Mandate mandate,
    Course course,
    Standing standing,
    Lazy<BusinessCalendar> businessDays,
    Instant read) {

  /** The business days of the course's region. */
  public BusinessCalendar calendar() {
    return businessDays.get();
  }

  /** The dossier as it was read. */
  public Dossier dossier() {
    return standing.dossier();
  }

  /**
   * The stamp of an event that happens now, or as soon as the event before it where the clocks of
   * two instances differ a little.
   *
   * @return the refusal where the clock is too far behind: it could give or take days
   */
  public Either<ClockBehind, Stamp> stamp(CertificatePolicy policy) {
    Instant last = dossier().lastRecorded();
    if (last.minus(policy.clockTolerance()).isAfter(read)) {
      return Either.left(new ClockBehind(last, read));
    }
    return Either.right(
        new Stamp(
            mandate,
            last.isAfter(read) ? last : read,
            standing.today(),
            policy.version(),
            calendar().version(),
            dossier().head()));
  }
}
