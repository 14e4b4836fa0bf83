package cl.certificates.testkit.contract;

import cl.certificates.attendance.ClassAttendance;
import cl.certificates.attendance.ClassSession;
import cl.certificates.attendance.Participant;
import cl.certificates.course.Course;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Where two courses part, by the name of the attribute. A course hides its people when it is
 * printed, so that two which differ in a name read the same.
 */
final class CourseParts {
  private final Map<String, Object> parts = new LinkedHashMap<>();

  private CourseParts(Course course) {
    put("action", course.action().text());
    put("line", course.line());
    put("senceCode", course.senceCode());
    put("name", course.name());
    put("region", course.region());
    put("state", course.state());
    put("type", course.type());
    put("communicatedStart", course.communicatedStart());
    put("communicatedEnd", course.communicatedEnd());
    put("hours", course.hours());
    put("minutesBeyondHours", course.minutesBeyondHours());
    put("executor.rut", course.executor().rut().canonical());
    put("executor.name", course.executor().name());
    put("executor.kind", course.executor().kind());
    put("supervisor.rut", course.supervisor().map(entity -> entity.rut().canonical()));
    put("supervisor.name", course.supervisor().map(entity -> entity.name()));
    put("recipient.rut", course.recipient().rut().canonical());
    put("recipient.name", course.recipient().name());
    put("recipient.kind", course.recipient().kind());
    each("classes", course.classes(), this::put);
    each("participants", course.participants(), this::put);
  }

  /**
   * The first attribute in which a course differs from the one that was stored, and what it is in
   * both: {@code participants[2].attendance[4].minutes is 100, stored was 240}; empty if there is
   * none.
   */
  static Optional<String> difference(Course found, Course stored) {
    Map<String, Object> expected = new CourseParts(stored).parts;
    Map<String, Object> actual = new CourseParts(found).parts;
    return expected.keySet().stream()
        .filter(part -> !Objects.equals(actual.get(part), expected.get(part)))
        .findFirst()
        .map(part -> part + " is " + actual.get(part) + ", stored was " + expected.get(part));
  }

  private void put(String part, Object value) {
    parts.put(part, value instanceof Optional<?> some ? some.orElse(null) : value);
  }

  private <T> void each(String list, List<T> elements, BiConsumer<String, T> element) {
    put(list + ".size()", elements.size());
    for (int place = 0; place < elements.size(); place++) {
      element.accept(list + "[" + place + "].", elements.get(place));
    }
  }

  private void put(String at, ClassSession session) {
    put(at + "number", session.number());
    put(at + "date", session.date());
    put(at + "minutes", session.minutes());
    put(at + "held", session.held());
    put(at + "group", session.group());
  }

  private void put(String at, Participant participant) {
    put(at + "rut", participant.rut().canonical());
    put(at + "name", participant.name());
    put(at + "communicated", participant.communicated());
    put(at + "enrolledFrom", participant.enrolledFrom());
    put(at + "enrolledUntil", participant.enrolledUntil());
    put(at + "minutesOutsideClasses", participant.minutesOutsideClasses());
    each(at + "attendance", participant.attendance(), this::put);
  }

  private void put(String at, ClassAttendance attendance) {
    put(at + "classNumber", attendance.classNumber());
    put(at + "minutes", attendance.minutes());
  }
}
