package cl.certificates.attendance;

import cl.certificates.DomainStyle;
import cl.certificates.identity.Rut;
import cl.certificates.identity.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A person enrolled in a course, with the minutes attended in each class. */
@DomainStyle
@Value.Immutable
public interface Participant {
  /** Who; one person counts once, however often a list repeats the number. */
  @Value.Redacted
  Rut rut();

  /** Full name as it is printed, up to 200 code points, in NFC. */
  @Value.Redacted
  String name();

  /** Whether the person was communicated to SENCE; the others appear nowhere (R2). */
  @Value.Default
  default boolean communicated() {
    return true;
  }

  /** First day of the person's own span, for those who joined late. */
  Optional<LocalDate> enrolledFrom();

  /** Last day of the person's own span, for those who left early. */
  Optional<LocalDate> enrolledUntil();

  /** Minutes per class, in the order of the class book; a class without a mark is not attended. */
  List<ClassAttendance> attendance();

  /**
   * Minutes attended that belong to no class, 0 or more: the connected time of a course that has no
   * classes. They count in the total and in no base "to date".
   */
  @Value.Default
  default int minutesOutsideClasses() {
    return 0;
  }

  /**
   * Names are compared, hashed and printed in one form, whatever the source typed.
   *
   * @throws IllegalStateException if the minutes outside of classes are negative
   */
  @Value.Check
  default Participant normalised() {
    if (minutesOutsideClasses() < 0) {
      throw new IllegalStateException("minutes outside of classes are never negative");
    }
    String normal = Text.line(name(), Text.NAME).map(Text::value).getOrElse(name());
    return normal.equals(name()) ? this : new Builder().from(this).name(normal).build();
  }

  /** Builds a participant. */
  final class Builder extends ImmutableParticipant.Builder {}
}
