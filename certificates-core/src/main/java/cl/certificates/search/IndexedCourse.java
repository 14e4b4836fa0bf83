package cl.certificates.search;

import cl.certificates.DomainStyle;
import cl.certificates.course.ActionType;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** What an index knows of a course: enough for a row of a result, nothing of its participants. */
@DomainStyle
@Value.Immutable
public interface IndexedCourse {
  /** ID de acción. */
  ActionId action();

  /** Línea de capacitación. */
  TrainingLine line();

  /** Código SENCE, where the line has one. */
  Optional<SenceCode> senceCode();

  /** Name of the course. */
  String name();

  /** Región of execution. */
  Region region();

  /** State of the course. */
  CourseState courseState();

  /** Regular, partial or complementary. */
  ActionType type();

  /** First communicated day. */
  LocalDate communicatedStart();

  /** Last communicated day. */
  LocalDate communicatedEnd();

  /** Who gives the course. */
  TrainingEntity executor();

  /** Who oversees it. */
  Optional<SupervisingEntity> supervisor();

  /** How many people were communicated; whoever is listed twice counts once. */
  int communicated();

  /** State of its certificate, as the dossier has it. */
  CertificateState certificateState();

  /** The row of a course whose certificate is in that state. */
  static IndexedCourse of(Course course, CertificateState certificateState) {
    return new Builder()
        .action(course.action())
        .line(course.line())
        .senceCode(course.senceCode())
        .name(course.name())
        .region(course.region())
        .courseState(course.state())
        .type(course.type())
        .communicatedStart(course.communicatedStart())
        .communicatedEnd(course.communicatedEnd())
        .executor(course.executor())
        .supervisor(course.supervisor())
        .communicated(course.communicated())
        .certificateState(certificateState)
        .build();
  }

  /** Builds a row. */
  final class Builder extends ImmutableIndexedCourse.Builder {}
}
