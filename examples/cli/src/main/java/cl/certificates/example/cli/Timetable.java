package cl.certificates.example.cli;

import cl.certificates.attendance.ClassSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The classes of a file, those with faults too, so that no mark is blamed for its class. */
final class Timetable {
  private final List<OptionalInt> numbers = new ArrayList<>();
  private final Map<Integer, Boolean> heldByNumber = new HashMap<>();
  private final Map<Integer, Integer> minutesByNumber = new HashMap<>();
  private final List<ClassSession> sessions = new ArrayList<>();
  private final Optional<LocalDate> start;
  private final Optional<LocalDate> end;

  /** An empty timetable between the communicated dates, as far as they can be read. */
  Timetable(Optional<LocalDate> start, Optional<LocalDate> end) {
    this.start = start;
    this.end = end;
  }

  /** Whether a day is known to lie outside the communicated dates. */
  boolean isOutside(LocalDate day) {
    return start.filter(day::isBefore).isPresent() || end.filter(day::isAfter).isPresent();
  }

  /**
   * Takes the next class.
   *
   * @return false if its number is taken
   */
  boolean add(int number, boolean held) {
    numbers.add(OptionalInt.of(number));
    return heldByNumber.putIfAbsent(number, held) == null;
  }

  /** Takes the next class, whose number cannot be read. */
  void addUnnumbered() {
    numbers.add(OptionalInt.empty());
  }

  void add(ClassSession session) {
    sessions.add(session);
    minutesByNumber.putIfAbsent(session.number(), session.minutes());
  }

  /** The minutes of a class; empty if there is none with that number, or its length is at fault. */
  OptionalInt minutes(int number) {
    Integer minutes = minutesByNumber.get(number);
    return minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes);
  }

  int size() {
    return numbers.size();
  }

  OptionalInt numberAt(int place) {
    return numbers.get(place);
  }

  /** Whether a class was held; empty if there is none with that number. */
  Optional<Boolean> held(int number) {
    return Optional.ofNullable(heldByNumber.get(number));
  }

  List<ClassSession> sessions() {
    return List.copyOf(sessions);
  }
}
