package cl.certificates.example.cli.importing;

import cl.certificates.attendance.AttendanceBase;
import cl.certificates.attendance.AttendanceFault;
import cl.certificates.attendance.AttendanceSheet;
import cl.certificates.attendance.ClassAttendance;
import cl.certificates.attendance.ClassSession;
import cl.certificates.attendance.ClassWindow;
import cl.certificates.attendance.Participant;
import cl.certificates.example.cli.importing.rules.Ledger;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A course as the files tell it, ready to be shown and stored.
 *
 * @param facts what the table of facts says
 * @param windows when each class takes place, in the order of time
 * @param sessions the same classes as the library takes them, held or not
 * @param participants the communicated ones in the order of their table, with their minutes
 */
public record Understood(
    CourseFacts facts,
    List<ClassWindow> windows,
    List<ClassSession> sessions,
    List<Participant> participants) {

  /** Keeps its own copies. */
  public Understood {
    windows = List.copyOf(windows);
    sessions = List.copyOf(sessions);
    participants = List.copyOf(participants);
  }

  static Understood of(CourseFacts facts, List<Person> people, Ledger ledger) {
    List<ClassWindow> windows = ledger.classes();
    List<ClassSession> sessions = new ArrayList<>();
    for (ClassWindow window : windows) {
      sessions.add(
          new ClassSession.Builder()
              .number(sessions.size() + 1)
              .date(window.start().toLocalDate())
              .minutes(window.minutes())
              .held(ledger.isHeld(window))
              .build());
    }
    return new Understood(
        facts,
        windows,
        sessions,
        people.stream().map(person -> participant(person, windows, ledger)).toList());
  }

  private static Participant participant(Person person, List<ClassWindow> windows, Ledger ledger) {
    Participant.Builder participant =
        new Participant.Builder()
            .rut(person.rut())
            .name(person.name())
            .minutesOutsideClasses(ledger.minutesOutsideClasses(person.rut()));
    for (int place = 0; place < windows.size(); place++) {
      if (ledger.isHeld(windows.get(place))) {
        participant.addAttendance(
            new ClassAttendance(place + 1, ledger.minutes(person.rut(), windows.get(place))));
      }
    }
    return participant.build();
  }

  /**
   * The percentages of everybody, as the library will certify them.
   *
   * @param today the legal day; a class after it is still to come
   * @param minimumPercent from which the flag is raised
   */
  public Either<List<AttendanceFault>, AttendanceSheet> sheet(LocalDate today, int minimumPercent) {
    return AttendanceSheet.ofMinutes(
        sessions,
        participants,
        facts.minutes(),
        today,
        AttendanceBase.WHOLE_COURSE,
        minimumPercent);
  }
}
