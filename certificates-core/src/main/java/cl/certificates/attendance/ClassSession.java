package cl.certificates.attendance;

import cl.certificates.DomainStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** One class of a course: a day, a length, and whether it took place. */
@DomainStyle
@Value.Immutable
public interface ClassSession {
  /** Its number within the course, unique; attendance refers to it. */
  int number();

  /** The local day of the class. */
  LocalDate date();

  /** Its length; a length of zero or less is reported as an {@link AttendanceFault}. */
  int minutes();

  /** Whether it took place; a class still to come counts in no base "to date". */
  @Value.Default
  default boolean held() {
    return true;
  }

  /**
   * The group it was given to, where a course runs in parallel groups. A class of a group counts
   * for those who have a mark in it, a class without group for everybody: whoever changes group
   * keeps the attendance of the old one.
   */
  Optional<String> group();

  /** Builds a class. */
  final class Builder extends ImmutableClassSession.Builder {}
}
