package cl.certificates.example.cli;

import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.attendance.AttendanceFault.Kind;
import cl.certificates.attendance.ClassSession;
import cl.certificates.course.Course;
import cl.certificates.course.Recipient;
import cl.certificates.course.SupervisingEntity;
import cl.certificates.course.TrainingEntity;
import cl.certificates.example.cli.JsonDocument.Item;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.Text;
import cl.certificates.identity.TrainingLines;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Turns the tree of a course file into the values of the core. What has the wrong shape is passed
 * over, since the schema reports it; what has the right shape and the wrong content is reported
 * here.
 */
final class CourseReader {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  private final CourseFile file;
  private final JsonDocument document;
  private final Faults faults;

  CourseReader(CourseFile file, JsonDocument document, Faults faults) {
    this.file = file;
    this.document = document;
    this.faults = faults;
  }

  /** Everything that was read; a course once nobody has a fault to report. */
  record Draft(Course.Builder course, Timetable timetable, Roll roll, List<Mandate> mandates) {
    ImportedCourse finished() {
      return new ImportedCourse(
          course.classes(timetable.sessions()).participants(roll.participants()).build(), mandates);
    }
  }

  /** The draft; empty if something a course cannot do without is missing or faulty. */
  Optional<Draft> read() {
    Item top = document.top();
    Optional<Course.Builder> course = head(top);
    Timetable timetable = timetable(top);
    Roll roll = new Roll(timetable, faults);
    if (top.isObject()) {
      enrol(top, roll);
    }
    List<Mandate> mandates = new ArrayList<>();
    for (Item mandate : top.each("mandates")) {
      mandate(mandate).ifPresent(mandates::add);
    }
    return course.map(head -> new Draft(head, timetable, roll, mandates));
  }

  private Optional<Course.Builder> head(Item top) {
    Course.Builder course = new Course.Builder();
    Whole whole = new Whole();
    whole.set(
        top.at("action").flatMap(at -> at.text().flatMap(id -> faults.action(at.spot(), id))),
        course::action);
    whole.set(
        top.at("line")
            .flatMap(
                at ->
                    at.textOrNumber()
                        .flatMap(
                            line ->
                                faults.identifier(
                                    at.spot(), TrainingLines.standard().parse(line)))),
        course::line);
    top.at("senceCode")
        .flatMap(
            at -> at.text().flatMap(code -> faults.identifier(at.spot(), SenceCode.parse(code))))
        .ifPresent(course::senceCode);
    whole.set(name(top, "name", Text.COURSE_NAME), course::name);
    whole.set(region(top), course::region);
    whole.set(top.at("state").flatMap(Item::text).flatMap(Labels.STATE::read), course::state);
    whole.set(top.at("type").flatMap(Item::text).flatMap(Labels.TYPE::read), course::type);
    Optional<LocalDate> start = day(top, "communicatedStart");
    Optional<LocalDate> end = day(top, "communicatedEnd");
    whole.set(start, course::communicatedStart);
    whole.set(end, course::communicatedEnd);
    if (isReversed(start, end)) {
      faults.add(top.spot("communicatedEnd"), "COURSE_DATES_REVERSED");
    }
    refuseImpossible(top.spot("communicatedStart"), start);
    refuseImpossible(top.spot("communicatedEnd"), end);
    whole.set(top.at("hours").flatMap(CourseReader::whole), course::hours);
    whole.set(top.at("executor").flatMap(this::executor), course::executor);
    top.at("supervisor").flatMap(this::supervisor).ifPresent(course::supervisor);
    whole.set(top.at("recipient").flatMap(this::recipient), course::recipient);
    return whole.isWhole() ? Optional.of(course) : Optional.empty();
  }

  private void refuseImpossible(Faults.Spot spot, Optional<LocalDate> day) {
    if (day.isPresent() && !Course.canBeOn(day.get())) {
      faults.add(
          spot,
          "COURSE_DATE_IMPOSSIBLE",
          Map.of("first", Course.FIRST_DAY, "last", Course.LAST_DAY));
    }
  }

  private Optional<TrainingEntity> executor(Item entity) {
    Optional<Rut> rut = rut(entity, "rut");
    Optional<String> name = name(entity, "name", Text.NAME);
    Optional<TrainingEntity.Kind> kind =
        entity.at("kind").flatMap(Item::text).flatMap(Labels.EXECUTOR::read);
    return rut.flatMap(
        number -> name.flatMap(called -> kind.map(is -> new TrainingEntity(number, called, is))));
  }

  private Optional<SupervisingEntity> supervisor(Item entity) {
    Optional<Rut> rut = rut(entity, "rut");
    Optional<String> name = name(entity, "name", Text.NAME);
    return rut.flatMap(number -> name.map(called -> new SupervisingEntity(number, called)));
  }

  private Optional<Recipient> recipient(Item entity) {
    Optional<Rut> rut = rut(entity, "rut");
    Optional<String> name = name(entity, "name", Text.NAME);
    Optional<Recipient.Kind> kind =
        entity.at("kind").flatMap(Item::text).flatMap(Labels.RECIPIENT::read);
    return rut.flatMap(
        number -> name.flatMap(called -> kind.map(is -> new Recipient(number, called, is))));
  }

  private Timetable timetable(Item top) {
    Timetable timetable =
        new Timetable(
            top.at("communicatedStart").flatMap(Item::text).flatMap(Day::read),
            top.at("communicatedEnd").flatMap(Item::text).flatMap(Day::read));
    for (Item session : top.each("classes")) {
      OptionalInt number = session.at("number").map(Item::whole).orElse(OptionalInt.empty());
      boolean held = session.at("held").flatMap(Item::truth).orElse(true);
      Optional<LocalDate> date = day(session, "date");
      Optional<String> group = name(session, "group", Text.NAME);
      Optional<Integer> minutes = length(session, number.orElse(0));
      if (number.isPresent() && !timetable.add(number.getAsInt(), held)) {
        faults.attendance(session.spot("number"), Kind.CLASS_REPEATED, number.getAsInt());
      }
      if (number.isEmpty()) {
        timetable.addUnnumbered();
      } else if (date.isPresent() && minutes.isPresent()) {
        timetable.add(
            new ClassSession.Builder()
                .number(number.getAsInt())
                .date(date.get())
                .minutes(minutes.get())
                .held(held)
                .group(group)
                .build());
      }
    }
    return timetable;
  }

  private Optional<Integer> length(Item session, int number) {
    Optional<Integer> minutes = session.at("minutes").flatMap(CourseReader::whole);
    Optional<Integer> between =
        time(session, "start")
            .flatMap(
                start ->
                    time(session, "end").map(end -> (int) ChronoUnit.MINUTES.between(start, end)));
    minutes
        .filter(length -> length <= 0)
        .ifPresent(
            none -> faults.attendance(session.spot("minutes"), Kind.CLASS_WITHOUT_LENGTH, number));
    between
        .filter(length -> length <= 0)
        .ifPresent(
            none -> faults.attendance(session.spot("end"), Kind.CLASS_WITHOUT_LENGTH, number));
    if (minutes.stream().anyMatch(length -> length <= 0)
        || between.stream().anyMatch(length -> length <= 0)) {
      return Optional.empty(); // one fault is enough
    }
    if (minutes.isPresent() && between.isPresent() && !minutes.equals(between)) {
      faults.add(session.spot("minutes"), "CLASS_LENGTH_TWICE");
      return Optional.empty();
    }
    return minutes.or(() -> between);
  }

  private void enrol(Item top, Roll roll) {
    boolean marked = false;
    for (Item person : top.each("participants")) {
      Optional<LocalDate> from = day(person, "enrolledFrom");
      Optional<LocalDate> until = day(person, "enrolledUntil");
      if (isReversed(from, until)) {
        faults.add(person.spot("enrolledUntil"), "ENROLMENT_REVERSED");
      } else {
        roll.checkEnrolled(from, person.spot("enrolledFrom"));
        roll.checkEnrolled(until, person.spot("enrolledUntil"));
      }
      Roll.Line line =
          roll.add(
              person.at("rut").map(Item::spot).orElse(person.spot()),
              rut(person, "rut"),
              name(person, "name", Text.NAME),
              person.at("communicated").flatMap(Item::truth).orElse(true),
              from,
              until);
      List<Item> marks = person.each("attendance");
      for (int i = 0; i < marks.size(); i++) {
        mark(roll, line, marks.get(i), i);
      }
      marked |= person.has("attendance");
    }
    CourseTables tables = new CourseTables(file, faults);
    tables.enrol(top.has("participants"), roll, top.spot("participants"));
    tables.mark(marked, roll);
  }

  private void mark(Roll roll, Roll.Line line, Item mark, int place) {
    if (mark.isObject()) {
      OptionalInt number = mark.at("class").map(Item::whole).orElse(OptionalInt.empty());
      OptionalInt minutes = mark.at("minutes").map(Item::whole).orElse(OptionalInt.empty());
      if (number.isPresent() && minutes.isPresent()) {
        roll.mark(
            line, mark.spot("class"), number.getAsInt(), mark.spot("minutes"), minutes.getAsInt());
      }
    } else if (mark.whole().isPresent()) {
      roll.markAt(line, mark.spot(), place, mark.whole().getAsInt());
    }
  }

  private Optional<Mandate> mandate(Item mandate) {
    Optional<Rut> person = rut(mandate, "person");
    Optional<String> personName = name(mandate, "personName", Text.NAME);
    Optional<Rut> entity = rut(mandate, "entity");
    Optional<String> entityName = name(mandate, "entityName", Text.NAME);
    Optional<Profile> profile =
        mandate.at("profile").flatMap(Item::text).flatMap(Labels.PROFILE::read);
    Optional<Region> region = region(mandate);
    boolean official = profile.filter(Profile.REGIONAL_OFFICIAL::equals).isPresent();
    if (official && !mandate.has("region")) {
      faults.add(mandate.spot("region"), "MANDATE_REGION_MISSING");
    }
    if (profile.isPresent() && !official && mandate.has("region")) {
      faults.add(mandate.spot("region"), "MANDATE_REGION_SURPLUS");
    }
    boolean whole =
        person.isPresent()
            && personName.isPresent()
            && entity.isPresent()
            && entityName.isPresent()
            && profile.isPresent()
            && official == region.isPresent();
    return whole
        ? Optional.of(
            new Mandate(
                person.get(),
                personName.get(),
                entity.get(),
                entityName.get(),
                profile.get(),
                region))
        : Optional.empty();
  }

  private Optional<Rut> rut(Item of, String field) {
    return of.at(field)
        .flatMap(at -> at.text().flatMap(rut -> faults.identifier(at.spot(), Rut.parse(rut))));
  }

  private Optional<Region> region(Item of) {
    return of.at("region")
        .flatMap(
            at ->
                at.textOrNumber()
                    .flatMap(region -> faults.identifier(at.spot(), Region.parse(region))));
  }

  private Optional<String> name(Item of, String field, int max) {
    return of.at(field).flatMap(at -> at.text().flatMap(name -> faults.line(at.spot(), name, max)));
  }

  private Optional<LocalDate> day(Item of, String field) {
    return of.at(field)
        .flatMap(
            at ->
                at.text()
                    .flatMap(
                        text -> {
                          try {
                            if (DAY.matcher(text).matches()) {
                              return Optional.of(LocalDate.parse(text));
                            }
                          } catch (DateTimeParseException noSuchDay) {
                            // 31 February is reported as the rest
                          }
                          faults.add(
                              at.spot(), "DATE_INVALID", Map.of("form", Day.Form.YEAR_FIRST));
                          return Optional.empty();
                        }));
  }

  private Optional<LocalTime> time(Item of, String field) {
    return of.at(field)
        .flatMap(Item::text)
        .filter(text -> TIME.matcher(text).matches())
        .map(LocalTime::parse);
  }

  private static Optional<Integer> whole(Item item) {
    return item.whole().isPresent() ? Optional.of(item.whole().getAsInt()) : Optional.empty();
  }

  static boolean isReversed(Optional<LocalDate> from, Optional<LocalDate> until) {
    return from.isPresent() && until.isPresent() && until.get().isBefore(from.get());
  }

  /** Sets what is there, and remembers whether all was. */
  private static final class Whole {
    private boolean whole = true;

    <T> void set(Optional<T> value, Consumer<T> attribute) {
      value.ifPresent(attribute);
      whole &= value.isPresent();
    }

    boolean isWhole() {
      return whole;
    }
  }
}
