package cl.certificates.example.host.pages;

import cl.certificates.course.Course;
import cl.certificates.course.Recipient;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.identity.RegionalOffice;
import cl.certificates.identity.SenceCode;
import java.util.ArrayList;
import java.util.List;

/** What is known of a course, as lines of a list; asked for once the library let the actor in. */
final class CourseFacts {
  private CourseFacts() {}

  /** A name with its value. */
  record Fact(String name, String value) {}

  /**
   * @param recipient whom the actor may know the course to be addressed to
   */
  static List<Fact> of(Course course, Recipient recipient) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("ID de acción", course.action().text()));
    facts.add(new Fact("Línea", course.line().code() + " · " + course.line().name()));
    course
        .senceCode()
        .map(SenceCode::digits)
        .ifPresent(code -> facts.add(new Fact("Código SENCE", code)));
    facts.add(new Fact("Tipo de acción", Shown.WORDS.write(course.type())));
    facts.add(new Fact("Estado del curso", Shown.WORDS.write(course.state())));
    facts.add(
        new Fact(
            "Fechas comunicadas",
            Shown.days(course.communicatedStart(), course.communicatedEnd())));
    facts.add(new Fact("Horas", hours(course.hours(), course.minutesBeyondHours())));
    facts.add(new Fact("Dirección Regional", RegionalOffice.of(course.region()).officialName()));
    facts.add(new Fact(executor(course.executor()), course.executor().name()));
    course
        .supervisor()
        .map(SupervisingEntity::name)
        .ifPresent(name -> facts.add(new Fact("Entidad supervisora", name)));
    facts.add(new Fact(recipient(recipient), recipient.name()));
    return facts;
  }

  /** As on the paper: 40, or 7:30. */
  static String hours(int whole, int beyond) {
    return beyond == 0 ? Integer.toString(whole) : whole + (beyond < 10 ? ":0" : ":") + beyond;
  }

  private static String executor(TrainingEntity entity) {
    return entity.kind() == TrainingEntity.Kind.OTEC ? "Entidad capacitadora" : "Empresa ejecutora";
  }

  private static String recipient(Recipient recipient) {
    return recipient.kind() == Recipient.Kind.OTIC ? "Se presenta al OTIC" : "Se presenta a";
  }
}
