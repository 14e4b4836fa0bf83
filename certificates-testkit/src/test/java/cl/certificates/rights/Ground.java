package cl.certificates.rights;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Mandate;
import cl.certificates.access.RefusedAttempt;
import cl.certificates.course.Course;
import cl.certificates.dossier.Dossiers;
import java.util.List;

/** What a world is built on: an office with the store behind it, empty at first. */
public interface Ground {
  /** The day of the world, 33 days after the end of every course: 15 April 2026, a Wednesday. */
  String NOW = "2026-04-15T10:00";

  /** The front door, at {@link #NOW} and with the access log. */
  CertificateOffice office();

  /** Puts a course into the class book, in the place of what stood there. */
  void register(Course course);

  /** Lets a person act. */
  void grant(Mandate mandate);

  /** Lets him act no longer. */
  void withdraw(Mandate mandate);

  /** The dossiers behind the office. */
  Dossiers dossiers();

  /** What the access log has heard, the oldest first. */
  List<RefusedAttempt> attempts();
}
