package cl.certificates.example.cli;

import cl.certificates.attendance.AttendanceFault.Kind;
import cl.certificates.attendance.ClassAttendance;
import cl.certificates.attendance.Participant;
import cl.certificates.example.cli.Faults.Spot;
import cl.certificates.identity.Rut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of a file and their marks, from the JSON or from the tables beside it. */
final class Roll {
  /** One person as listed, and the classes marked so far. */
  static final class Line {
    private final Participant.Builder participant = new Participant.Builder();
    private final Set<Integer> marked = new HashSet<>();
    private boolean whole = true;
  }

  private final Timetable timetable;
  private final Faults faults;
  private final List<Line> lines = new ArrayList<>();
  private final Map<Rut, Line> byRut = new HashMap<>();
  private final Map<Rut, String> names = new HashMap<>();
  private boolean everybodyKnown = true;

  Roll(Timetable timetable, Faults faults) {
    this.timetable = timetable;
    this.faults = faults;
  }

  /** Takes the next person; listed twice under one name is no fault, the core counts once. */
  Line add(
      Spot spot,
      Optional<Rut> rut,
      Optional<String> name,
      boolean communicated,
      Optional<LocalDate> from,
      Optional<LocalDate> until) {
    Line line = new Line();
    lines.add(line);
    line.whole = rut.isPresent() && name.isPresent();
    line.participant.communicated(communicated).enrolledFrom(from).enrolledUntil(until);
    rut.ifPresent(line.participant::rut);
    name.ifPresent(line.participant::name);
    rut.ifPresent(number -> byRut.putIfAbsent(number, line));
    everybodyKnown &= rut.isPresent();
    if (line.whole) {
      String plain = CsvTable.plain(name.get()).replaceAll(" +", " ");
      if (!plain.equals(names.getOrDefault(rut.get(), plain))) {
        faults.add(spot, "PERSON_CONTRADICTED");
      }
      names.putIfAbsent(rut.get(), plain);
    }
    return line;
  }

  /** Sees that a day of an enrolment lies within the communicated dates. */
  void checkEnrolled(Optional<LocalDate> day, Spot spot) {
    if (day.filter(timetable::isOutside).isPresent()) {
      faults.add(spot, "ENROLMENT_OUTSIDE");
    }
  }

  /** The first line of a person; a fault if nobody has that RUT. */
  Optional<Line> line(Spot spot, Rut rut) {
    Line line = byRut.get(rut);
    if (line == null && everybodyKnown) { // else it may be one of those whose RUT is at fault
      faults.add(spot, "PERSON_UNKNOWN");
    }
    return Optional.ofNullable(line);
  }

  /** Marks the class that stands at a place of the timetable, counted from 0. */
  void markAt(Line line, Spot spot, int place, int minutes) {
    if (place >= timetable.size()) {
      faults.attendance(spot, Kind.CLASS_UNKNOWN, place + 1);
    } else if (timetable.numberAt(place).isPresent()) {
      mark(line, spot, timetable.numberAt(place).getAsInt(), spot, minutes);
    }
  }

  void mark(Line line, Spot ofClass, int number, Spot ofMinutes, int minutes) {
    Optional<Boolean> held = timetable.held(number);
    if (held.isEmpty()) {
      faults.attendance(ofClass, Kind.CLASS_UNKNOWN, number);
    } else if (!line.marked.add(number)) {
      faults.add(ofClass, "MARK_REPEATED", Map.of("class", number));
    }
    if (minutes < 0) {
      faults.attendance(ofMinutes, Kind.MINUTES_NEGATIVE, number);
    } else if (minutes > 0 && held.isPresent() && !held.get()) {
      faults.attendance(ofMinutes, Kind.CLASS_NOT_HELD, number);
    } else if (minutes > timetable.minutes(number).orElse(Integer.MAX_VALUE)) {
      faults.add(ofMinutes, "MINUTES_ABOVE_CLASS", Map.of("class", number));
    }
    line.participant.addAttendance(new ClassAttendance(number, minutes));
  }

  /** The participants; complete once there is no fault. */
  List<Participant> participants() {
    return lines.stream().filter(line -> line.whole).map(line -> line.participant.build()).toList();
  }
}
