package cl.certificates.attendance;

import cl.certificates.identity.Rut;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The attendance of the communicated participants of a course, in the order they were delivered
 * (R2).
 *
 * @param lines one per person
 * @param minutesHeld minutes of all classes held so far
 * @param registeredTwice how many people were listed more than once and are counted once
 */
public record AttendanceSheet(
    List<ParticipantAttendance> lines, long minutesHeld, int registeredTwice) {

  /** Keeps its own copy of the lines. */
  public AttendanceSheet {
    lines = List.copyOf(lines);
  }

  /**
   * Measures a course.
   *
   * @param classes every class, held or still to come
   * @param participants everybody enrolled; those not communicated are left out
   * @param hours communicated hours of the course, 0 or more
   * @param today the legal day; a class after it is still to come, whatever the class book says
   * @param base what the total is measured against
   * @param minimumPercent the attendance from which the flag is raised, 75 by default
   * @return the sheet, or every fault found in classes and marks
   */
  public static Either<List<AttendanceFault>, AttendanceSheet> of(
      List<ClassSession> classes,
      List<Participant> participants,
      int hours,
      LocalDate today,
      AttendanceBase base,
      int minimumPercent) {
    List<AttendanceFault> faults = new ArrayList<>();
    Map<Integer, ClassSession> byNumber = new HashMap<>();
    for (ClassSession session : classes) {
      if (session.minutes() <= 0) {
        faults.add(
            fault(AttendanceFault.Kind.CLASS_WITHOUT_LENGTH, session.number(), session.minutes()));
      }
      if (byNumber.put(session.number(), session) != null) {
        faults.add(fault(AttendanceFault.Kind.CLASS_REPEATED, session.number(), session.minutes()));
      }
    }
    Map<Rut, Participant> people = new LinkedHashMap<>();
    Map<Rut, Integer> timesListed = new HashMap<>();
    for (Participant participant : participants) {
      if (participant.communicated()) {
        people.merge(participant.rut(), participant, AttendanceSheet::together);
        timesListed.merge(participant.rut(), 1, Integer::sum);
        for (ClassAttendance mark : participant.attendance()) {
          check(mark, byNumber, faults);
        }
      }
    }
    if (!faults.isEmpty()) {
      return Either.left(List.copyOf(faults));
    }
    Measure measure = new Measure(classes, byNumber, hours, today, base, minimumPercent);
    return Either.right(
        new AttendanceSheet(
            people.values().stream().map(measure::line).toList(),
            classes.stream().filter(measure::isHeld).mapToLong(ClassSession::minutes).sum(),
            (int) timesListed.values().stream().filter(times -> times > 1).count()));
  }

  private static void check(
      ClassAttendance mark, Map<Integer, ClassSession> byNumber, List<AttendanceFault> faults) {
    ClassSession session = byNumber.get(mark.classNumber());
    if (session == null) {
      faults.add(fault(AttendanceFault.Kind.CLASS_UNKNOWN, mark.classNumber(), mark.minutes()));
    } else if (!session.held() && mark.minutes() != 0) {
      faults.add(fault(AttendanceFault.Kind.CLASS_NOT_HELD, mark.classNumber(), mark.minutes()));
    }
    if (mark.minutes() < 0) {
      faults.add(fault(AttendanceFault.Kind.MINUTES_NEGATIVE, mark.classNumber(), mark.minutes()));
    }
  }

  private static AttendanceFault fault(AttendanceFault.Kind kind, int classNumber, int minutes) {
    return new AttendanceFault(kind, classNumber, minutes);
  }

  private static Participant together(Participant first, Participant again) {
    return new Participant.Builder().from(first).addAllAttendance(again.attendance()).build();
  }

  private record Measure(
      List<ClassSession> classes,
      Map<Integer, ClassSession> byNumber,
      int hours,
      LocalDate today,
      AttendanceBase base,
      int minimumPercent) {

    boolean isHeld(ClassSession session) {
      return session.held() && !session.date().isAfter(today);
    }

    ParticipantAttendance line(Participant participant) {
      Map<Integer, Integer> minutes = new HashMap<>();
      for (ClassAttendance mark : participant.attendance()) {
        int cut = Math.min(mark.minutes(), byNumber.get(mark.classNumber()).minutes());
        minutes.merge(mark.classNumber(), cut, Math::max); // listed twice, there once
      }
      long attended = 0;
      long attendedToDate = 0;
      for (Map.Entry<Integer, Integer> mark : minutes.entrySet()) {
        attended += mark.getValue();
        if (isHeld(byNumber.get(mark.getKey()))) {
          attendedToDate += mark.getValue();
        }
      }
      long held = sum(participant, minutes, true, false);
      boolean ownSpan = base == AttendanceBase.ENROLLED_SPAN && hasSpan(participant);
      long total =
          ownSpan
              ? sum(participant, minutes, true, true) + sum(participant, minutes, false, true)
              : hours * 60L;
      long toCome =
          ownSpan ? sum(participant, minutes, false, true) : Math.max(0, hours * 60L - held);
      AttendanceRate certified = new AttendanceRate(attended, total);
      return new ParticipantAttendance(
          participant,
          new AttendanceRate(attendedToDate, held),
          certified,
          new AttendanceRate(Math.max(attended, attendedToDate + toCome), total),
          certified.meets(minimumPercent));
    }

    private long sum(
        Participant participant, Map<Integer, Integer> marks, boolean held, boolean inSpan) {
      long sum = 0;
      for (ClassSession session : classes) {
        if (isHeld(session) == held
            && (session.group().isEmpty() || marks.containsKey(session.number()))
            && (!inSpan || isInSpan(participant, session.date()))) {
          sum += session.minutes();
        }
      }
      return sum;
    }

    private static boolean hasSpan(Participant participant) {
      return participant.enrolledFrom().isPresent() || participant.enrolledUntil().isPresent();
    }

    private static boolean isInSpan(Participant participant, LocalDate day) {
      return participant.enrolledFrom().map(from -> !day.isBefore(from)).orElse(true)
          && participant.enrolledUntil().map(until -> !day.isAfter(until)).orElse(true);
    }
  }
}
