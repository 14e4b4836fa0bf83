package cl.certificates.testkit.contract;

import cl.certificates.attendance.ClassAttendance;
import cl.certificates.attendance.ClassSession;
import cl.certificates.attendance.Participant;
import cl.certificates.course.ActionType;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.course.Recipient;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import java.time.LocalDate;
import java.util.List;

/**
 * A course with nothing as most courses have it: an adapter that drops an attribute, or takes it
 * for what it mostly is, gives back another course.
 */
final class UnusualCourse {
  private static final LocalDate START = LocalDate.of(2026, 4, 6); // Monday
  private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 10);
  private static final LocalDate END = LocalDate.of(2026, 4, 17); // Friday

  private UnusualCourse() {}

  static Course of(ActionId action) {
    return new Course.Builder()
        .action(action)
        .line(new TrainingLine("6", "FPT e-learning"))
        .senceCode(SenceCode.of("1238000002"))
        .name("Faenas en altura, 7,5 horas")
        .region(Region.MAGALLANES)
        .state(CourseState.FINISHED)
        .type(ActionType.COMPLEMENTARY)
        .communicatedStart(START)
        .communicatedEnd(END)
        .hours(7)
        .minutesBeyondHours(30)
        .executor(
            new TrainingEntity(
                new Rut(76_111_222), "Faenas del Ñandú SpA", TrainingEntity.Kind.COMPANY))
        .supervisor(new SupervisingEntity(new Rut(70_222_333), "Otra Supervisión Ltda."))
        .recipient(
            new Recipient(new Rut(76_333_444), "Matriz del Ñandú S.A.", Recipient.Kind.COMPANY))
        .classes(List.of(held(), toCome()))
        .participants(List.of(whoLeftEarly(), whoWasNotCommunicated()))
        .build();
  }

  private static ClassSession held() {
    return new ClassSession.Builder().number(22).date(START).minutes(225).group("Ñ").build();
  }

  private static ClassSession toCome() {
    return new ClassSession.Builder().number(21).date(END).minutes(45).held(false).build();
  }

  private static Participant whoLeftEarly() {
    return new Participant.Builder()
        .rut(new Rut(15_111_222))
        .name("Participante Ulmo")
        .enrolledFrom(START)
        .enrolledUntil(FRIDAY)
        .attendance(List.of(new ClassAttendance(22, 135)))
        .minutesOutsideClasses(61)
        .build();
  }

  private static Participant whoWasNotCommunicated() {
    return new Participant.Builder()
        .rut(new Rut(15_222_333))
        .name("Participante Ñirre")
        .communicated(false)
        .build();
  }
}
