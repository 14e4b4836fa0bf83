package cl.certificates.casework;

import cl.certificates.access.Mandate;
import cl.certificates.calendar.BusinessCalendar;
import cl.certificates.course.Course;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.Stamp;
import java.time.Instant;

/**
 * One action as it stands for one actor at one instant.
 *
 * @param mandate under which the actor acts
 * @param course as the class book has it now
 * @param standing its dossier, windows and day
 * @param calendar the business days of the course's region
 * @param now the instant, never before the last event's
 */
public record Case(
    Mandate mandate, Course course, Standing standing, BusinessCalendar calendar, Instant now) {

  /** The dossier as it was read. */
  public Dossier dossier() {
    return standing.dossier();
  }

  /** The stamp of an event that happens now. */
  public Stamp stamp(CertificatePolicy policy) {
    return new Stamp(
        mandate, now, standing.today(), policy.version(), calendar.version(), dossier().head());
  }
}
