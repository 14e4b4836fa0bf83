package cl.certificates.example.cli.importing;

import cl.certificates.course.ActionType;
import cl.certificates.course.CourseState;
import cl.certificates.course.Recipient;
import cl.certificates.course.TrainingEntity;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What no export holds of an action, as its row of the table of facts says it.
 *
 * @param action ID de acción
 * @param senceCode código SENCE, where the line has one
 * @param name of the course
 * @param line línea de capacitación
 * @param region of execution
 * @param type regular, partial or complementary
 * @param start first communicated day
 * @param end last communicated day
 * @param minutes communicated hours, in minutes
 * @param issuer RUT of whoever gives the course
 * @param parties what else a course needs, where the table has columns for it
 * @param where the row
 */
public record CourseFacts(
    ActionId action,
    Optional<SenceCode> senceCode,
    String name,
    TrainingLine line,
    Region region,
    ActionType type,
    LocalDate start,
    LocalDate end,
    int minutes,
    Rut issuer,
    Parties parties,
    Where where) {

  /**
   * Who is named on the paper beside the participants, and who may act.
   *
   * @param issuerName of whoever gives the course
   * @param issuerKind OTEC or company
   * @param recipient RUT of whoever the certificate is presented to
   * @param recipientName its name
   * @param recipientKind OTIC or company
   * @param administrator RUT of the person who may issue
   * @param administratorName the person's name
   * @param state of the course
   */
  public record Parties(
      Optional<String> issuerName,
      Optional<TrainingEntity.Kind> issuerKind,
      Optional<Rut> recipient,
      Optional<String> recipientName,
      Optional<Recipient.Kind> recipientKind,
      Optional<Rut> administrator,
      Optional<String> administratorName,
      Optional<CourseState> state) {

    /** What is said here, and what is not, as it is said there. */
    public Parties or(Parties other) {
      return new Parties(
          issuerName.or(other::issuerName),
          issuerKind.or(other::issuerKind),
          recipient.or(other::recipient),
          recipientName.or(other::recipientName),
          recipientKind.or(other::recipientKind),
          administrator.or(other::administrator),
          administratorName.or(other::administratorName),
          state.or(other::state));
    }

    /** No person's name in a log. */
    @Override
    public String toString() {
      return "Parties";
    }
  }
}
