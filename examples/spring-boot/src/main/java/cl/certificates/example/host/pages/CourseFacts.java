package cl.certificates.example.host.pages;

import cl.certificates.course.Course;
import cl.certificates.course.Recipient;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.identity.Region;
import cl.certificates.identity.RegionalOffice;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a course, as lines of a list; asked for once the library let the actor in. */
final class CourseFacts {
  private CourseFacts() {}

  /** A name with its value, and with the RUT of whom the value names; else without. */
  record Fact(String name, String value, @Nullable Rut rut) {
    Fact(String name, String value) {
      this(name, value, null);
    }
  }

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
    facts.addAll(places(course.region()));
    facts.addAll(entities(course.executor(), course.supervisor(), recipient));
    return facts;
  }

  /** What a paper says of the course, none of it left out. */
  static List<Fact> of(IssuedContent content) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Nombre del curso", content.courseName()));
    facts.add(new Fact("Código SENCE", content.senceCode().map(SenceCode::digits).orElse("—")));
    facts.add(new Fact("ID de acción", content.folio().action().text()));
    facts.add(new Fact("Línea", content.line().code() + " · " + content.line().name()));
    facts.add(new Fact("Tipo de acción", Shown.WORDS.write(content.type())));
    facts.addAll(places(content.region()));
    facts.add(
        new Fact(
            "Fechas comunicadas",
            Shown.days(content.communicatedStart(), content.communicatedEnd())));
    facts.add(new Fact("Horas", hours(content.hours(), content.minutesBeyondHours())));
    facts.addAll(entities(content.executor(), content.supervisor(), content.recipient()));
    return facts;
  }

  private static List<Fact> places(Region region) {
    return List.of(
        new Fact("Región", region.officialName()),
        new Fact("Dirección Regional", RegionalOffice.of(region).officialName()));
  }

  private static List<Fact> entities(
      TrainingEntity executor, Optional<SupervisingEntity> supervisor, Recipient recipient) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(executor(executor), executor.name(), executor.rut()));
    supervisor.ifPresent(
        entity -> facts.add(new Fact("Entidad supervisora", entity.name(), entity.rut())));
    facts.add(new Fact(recipient(recipient), recipient.name(), recipient.rut()));
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
