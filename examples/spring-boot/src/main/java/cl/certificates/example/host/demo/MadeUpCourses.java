package cl.certificates.example.host.demo;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Courses around a day, made up; every RUT of a participant is a number with its check digit. */
final class MadeUpCourses {
  static final TrainingEntity OTEC =
      new TrainingEntity(Rut.of("76543210-3"), "Capacita Sur SpA", TrainingEntity.Kind.OTEC);
  static final Recipient OTIC =
      new Recipient(Rut.of("76000000-0"), "OTIC del Pacífico", Recipient.Kind.OTIC);

  private static final SupervisingEntity SUPERVISOR =
      new SupervisingEntity(Rut.of("76100008-K"), "Supervisora Andina Ltda.");
  private static final TrainingEntity COMPANY =
      new TrainingEntity(Rut.of("76100002-0"), "Conservas Ñuble S.A.", TrainingEntity.Kind.COMPANY);
  private static final TrainingLine FRANCHISE = new TrainingLine("3", "Impulsa Personas");
  private static final TrainingLine SOCIAL =
      new TrainingLine("1", "Programas Sociales / Becas Laborales");

  private static final int CLASSES = 10;
  private static final int MINUTES = 240;
  private static final int SKIP = 5;
  private static final int FIRST_CODE = 11;
  private static final int LATE = 35;
  private static final int HOURS = CLASSES * MINUTES / 60;
  private static final int FIRST_PERSON = 41_000_117;
  private static final int NEXT_PERSON = 31_607;

  private static final String[] GIVEN = {
    "Antonia",
    "Benjamín",
    "Rayén",
    "Matías",
    "Úrsula",
    "Joaquín",
    "Ignacia",
    "Tomás",
    "Verónica",
    "Nicolás",
    "Begoña",
    "Sofía"
  };
  private static final String[] SURNAMES = {
    "Peña Lagos",
    "Sepúlveda Muñoz",
    "Núñez Yáñez",
    "Farías Jara",
    "Órdenes Curiñanco",
    "Gatica Araya",
    "Bustamante Quilodrán",
    "Catrileo Soto",
    "Fuenzalida Vásquez"
  };

  private final LocalDate today;
  private int people;
  private int codes;

  MadeUpCourses(LocalDate today) {
    this.today = today;
  }

  List<Course> all() {
    return Stream.of(
            course("6543210", "Soldadura básica", 3).participants(people(8)).build(),
            course("6543218", "Excel intermedio para la gestión", 12)
                .region(Region.METROPOLITANA)
                .participants(people(6))
                .build(),
            course("6543225", "Operación segura de grúa horquilla", 47)
                .participants(people(7))
                .build(),
            course("6543231", "Primeros auxilios en faena", 66).participants(people(5)).build(),
            course("6543246", "Atención de clientes", -9)
                .state(CourseState.RUNNING)
                .participants(people(9))
                .build(),
            course("6543259", "Gestión de bodegas e inventarios", 5)
                .type(ActionType.PARTIAL)
                .communicatedEnd(today.minusDays(2))
                .participants(people(6))
                .build(),
            course("6543263", "Gestión de bodegas e inventarios, segunda parte", 5)
                .type(ActionType.COMPLEMENTARY)
                .communicatedStart(today.minusDays(5 + 16))
                .participants(people(6))
                .build(),
            course("6543274", "Manipulación de alimentos", 40).participants(people(6)).build(),
            course("6543289", "Electricidad domiciliaria", 20).participants(people(7)).build(),
            course("6543290", "Instalación de paneles solares", 30).participants(people(5)).build(),
            course("RLAB-26-02-05-0071-1", "Cuidado de personas mayores", 8)
                .line(SOCIAL)
                .senceCode(Optional.empty())
                .participants(people(12))
                .build(),
            course("6543305", "Inocuidad en la línea de conservas", 15)
                .executor(COMPANY)
                .region(Region.NUBLE)
                .recipient(new Recipient(COMPANY.rut(), COMPANY.name(), Recipient.Kind.COMPANY))
                .participants(people(6))
                .build())
        .map(MadeUpCourses::attended)
        .toList();
  }

  /** The same course, with minutes in the classes that were held; some people missed some. */
  private static Course attended(Course course) {
    List<Participant> participants = new ArrayList<>();
    for (Participant participant : course.participants()) {
      int habit = participants.size();
      participants.add(
          new Participant.Builder()
              .from(participant)
              .attendance(
                  course.classes().stream()
                      .filter(ClassSession::held)
                      .map(held -> mark(held, habit))
                      .toList())
              .build());
    }
    return new Course.Builder().from(course).participants(participants).build();
  }

  /** Every fourth person misses every third class; every third comes late to every fifth. */
  private static ClassAttendance mark(ClassSession held, int habit) {
    boolean away = habit % 4 == 3 && held.number() % 3 == 0;
    boolean late = habit % 3 == 1 && held.number() % 5 == 0;
    return new ClassAttendance(held.number(), away ? 0 : late ? MINUTES - LATE : MINUTES);
  }

  /** A course of ten classes on as many days, the last of them so many days ago. */
  private Course.Builder course(String action, String name, int endedDaysAgo) {
    LocalDate end = today.minusDays(endedDaysAgo);
    LocalDate start = end.minusDays(CLASSES - 1L);
    Course.Builder course = new Course.Builder();
    course
        .action(ActionId.of(action))
        .line(FRANCHISE)
        .senceCode(new SenceCode("12370000" + (FIRST_CODE + codes++)))
        .name(name)
        .region(Region.VALPARAISO)
        .state(CourseState.RUNNING)
        .type(ActionType.REGULAR)
        .communicatedStart(start)
        .communicatedEnd(end)
        .hours(HOURS)
        .executor(OTEC)
        .supervisor(SUPERVISOR)
        .recipient(OTIC)
        .classes(classes(start));
    return course;
  }

  private List<ClassSession> classes(LocalDate start) {
    List<ClassSession> classes = new ArrayList<>();
    for (int number = 1; number <= CLASSES; number++) {
      LocalDate day = start.plusDays(number - 1L);
      classes.add(
          new ClassSession.Builder()
              .number(number)
              .date(day)
              .minutes(MINUTES)
              .held(!day.isAfter(today))
              .build());
    }
    return classes;
  }

  private List<Participant> people(int count) {
    List<Participant> participants = new ArrayList<>();
    for (int place = 0; place < count; place++) {
      int person = people++;
      participants.add(
          new Participant.Builder()
              .rut(new Rut(FIRST_PERSON + person * NEXT_PERSON))
              .name(GIVEN[person % GIVEN.length] + " " + SURNAMES[person * SKIP % SURNAMES.length])
              .build());
    }
    return participants;
  }
}
