package cl.certificates.course;

import cl.certificates.DomainStyle;
import cl.certificates.attendance.ClassSession;
import cl.certificates.attendance.Participant;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.Text;
import cl.certificates.identity.TrainingLine;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** One training action with its classes and participants, as it stands in the class book. */
@DomainStyle
@Value.Immutable
public interface Course {
  /** The first day a course can have: 1 January 1976, the year in which SENCE was founded. */
  LocalDate FIRST_DAY = LocalDate.of(1976, Month.JANUARY, 1);

  /**
   * The last day a course can have, 31 December 9990: the days counted from it, too, fall in a year
   * of four digits, the most that files and papers have room for.
   */
  LocalDate LAST_DAY = LocalDate.of(9990, Month.DECEMBER, 31);

  /** ID de acción, unique across training lines. */
  ActionId action();

  /** Línea de capacitación (R11). */
  TrainingLine line();

  /** Código SENCE; social programmes (línea 1) have none. */
  Optional<SenceCode> senceCode();

  /** Name of the course, up to 300 code points, in NFC. */
  String name();

  /** Región of execution; its directorate decides on annulments (R33). */
  Region region();

  /**
   * State as the class book reports it; it decides whether a certificate can be issued (R3), so it
   * is {@link CourseState#RUNNING} until the course is closed, past its last day too.
   */
  CourseState state();

  /** Regular, partial or complementary. */
  ActionType type();

  /** First communicated day; not before {@link #FIRST_DAY}. */
  LocalDate communicatedStart();

  /**
   * Last communicated day; days 40, 59 and 60 are counted from it (A4). Not after {@link
   * #LAST_DAY}.
   */
  LocalDate communicatedEnd();

  /** Communicated hours, the whole ones of them; 0 or more. */
  int hours();

  /** Minutes communicated beyond the whole hours, 0 to 59: 30 for a course of 7.5 hours. */
  @Value.Default
  default int minutesBeyondHours() {
    return 0;
  }

  /** All that was communicated, in minutes: the base of the total attendance. */
  default long communicatedMinutes() {
    return hours() * 60L + minutesBeyondHours();
  }

  /** Who gives the course and issues its certificate. */
  TrainingEntity executor();

  /** Who oversees it, where somebody does. */
  Optional<SupervisingEntity> supervisor();

  /** To whom the certificate is presented. */
  Recipient recipient();

  /** Every class, held or still to come; may be empty where the host does not know them. */
  List<ClassSession> classes();

  /** Everybody enrolled, in the order of the class book. */
  List<Participant> participants();

  /**
   * Whether a day can be one of a course at all; 31 December 9999, which some systems write for "no
   * end", cannot.
   *
   * @param day the day asked about
   * @return true from {@link #FIRST_DAY} to {@link #LAST_DAY}
   */
  static boolean canBeOn(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  /** This course, liquidated if the one it takes the place of was (A6). */
  default Course keepingLiquidation(Course known) {
    return known.state() == CourseState.LIQUIDATED && state() != CourseState.LIQUIDATED
        ? new Builder().from(this).state(CourseState.LIQUIDATED).build()
        : this;
  }

  /** How many people were communicated; whoever is listed twice counts once. */
  default int communicated() {
    return (int)
        participants().stream()
            .filter(Participant::communicated)
            .map(Participant::rut)
            .distinct()
            .count();
  }

  /**
   * The day of the first class held, if any is known (R27).
   *
   * @param today the legal day; a class after it has not been held, whatever the class book says
   */
  default Optional<LocalDate> firstClassHeld(LocalDate today) {
    return daysHeld(today).min(Comparator.naturalOrder());
  }

  /**
   * The day of the last class held, if any is known (R26).
   *
   * @param today the legal day; a class after it has not been held, whatever the class book says
   */
  default Optional<LocalDate> lastClassHeld(LocalDate today) {
    return daysHeld(today).max(Comparator.naturalOrder());
  }

  private Stream<LocalDate> daysHeld(LocalDate today) {
    return classes().stream()
        .filter(ClassSession::held)
        .map(ClassSession::date)
        .filter(day -> !day.isAfter(today));
  }

  /**
   * Brings the name to the one form in which it is stored and printed.
   *
   * @throws IllegalStateException if the course ends before it starts, if a communicated day is
   *     before {@link #FIRST_DAY} or after {@link #LAST_DAY}, or if its hours are negative or the
   *     minutes beyond them are none of 0 to 59
   */
  @Value.Check
  default Course checked() {
    if (communicatedEnd().isBefore(communicatedStart())) {
      throw new IllegalStateException(
          "a course ends before it starts: " + communicatedStart() + " to " + communicatedEnd());
    }
    if (!canBeOn(communicatedStart()) || !canBeOn(communicatedEnd())) {
      throw new IllegalStateException(
          "a course lies between %s and %s: %s to %s"
              .formatted(FIRST_DAY, LAST_DAY, communicatedStart(), communicatedEnd()));
    }
    if (hours() < 0) {
      throw new IllegalStateException("communicated hours are never negative: " + hours());
    }
    if (minutesBeyondHours() < 0 || minutesBeyondHours() > 59) {
      throw new IllegalStateException(
          "minutes beyond the hours are 0 to 59: " + minutesBeyondHours());
    }
    String normal = Text.line(name(), Text.COURSE_NAME).map(Text::value).getOrElse(name());
    return normal.equals(name()) ? this : new Builder().from(this).name(normal).build();
  }

  /** Builds a course. */
  final class Builder extends ImmutableCourse.Builder {}
}
