package cl.certificates.readme;

import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.attendance.ClassAttendance;
import cl.certificates.attendance.ClassSession;
import cl.certificates.attendance.Participant;
import cl.certificates.course.ActionType;
import cl.certificates.course.Course;
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

/** The example of the guide: what an adapter makes out of the rows of a class book. */
final class OwnCourse {
  private OwnCourse() {}

  static Course course(TrainingEntity otec) {
    LocalDate monday = LocalDate.of(2026, 3, 9);
    Participant one =
        new Participant.Builder()
            .rut(Rut.of("12000001-2"))
            .name("Participante Ñandú")
            .addAttendance(new ClassAttendance(1, 240), new ClassAttendance(2, 230)) // minutes
            .build();
    return new Course.Builder()
        .action(ActionId.of("7654321"))
        .line(new TrainingLine("3", "Impulsa Personas"))
        .senceCode(SenceCode.of("1237000001"))
        .name("Excel intermedio")
        .region(Region.VALPARAISO) // of execution
        .state(CourseState.RUNNING) // FINISHED would be refused (R3)
        .type(ActionType.REGULAR)
        .communicatedStart(monday)
        .communicatedEnd(monday.plusDays(1))
        .hours(8)
        .executor(otec)
        .recipient(new Recipient(new Rut(70_300_400), "OTIC del Ejemplo", Recipient.Kind.OTIC))
        .addClasses(new ClassSession.Builder().number(1).date(monday).minutes(240).build())
        .addClasses(
            new ClassSession.Builder().number(2).date(monday.plusDays(1)).minutes(240).build())
        .addParticipants(one)
        .build();
  }

  static Mandate mandate(TrainingEntity otec) {
    return new Mandate(
        Rut.of("12345678-5"),
        "Persona de Prueba",
        otec.rut(),
        otec.name(),
        Profile.LOCAL_ADMINISTRATOR,
        Optional.empty()); // an official has a region
  }
}
