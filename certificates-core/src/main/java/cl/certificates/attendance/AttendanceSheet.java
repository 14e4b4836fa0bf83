package cl.certificates.attendance;

import cl.certificates.identity.Rut;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
   * Measures a course of whole hours.
   *
   * @param hours communicated hours of the course, 0 or more
   * @return as {@link #ofMinutes}
   */
  public static Either<List<AttendanceFault>, AttendanceSheet> of(
      List<ClassSession> classes,
      List<Participant> participants,
      int hours,
      LocalDate today,
      AttendanceBase base,
      int minimumPercent) {
    return ofMinutes(classes, participants, hours * 60L, today, base, minimumPercent);
  }

  /**
   * Measures a course.
   *
   * @param classes every class, held or still to come
   * @param participants everybody enrolled; those not communicated are left out
   * @param communicated communicated minutes of the course, 0 or more
   * @param today the legal day; a class after it is still to come, whatever the class book says:
   *     minutes already recorded in it count in the total, and in nothing "to date"
   * @param base what the total is measured against
   * @param minimumPercent the attendance from which the flag is raised, 75 by default
   * @return the sheet, or every fault found in classes and marks, each once
   */
  public static Either<List<AttendanceFault>, AttendanceSheet> ofMinutes(
      List<ClassSession> classes,
      List<Participant> participants,
      long communicated,
      LocalDate today,
      AttendanceBase base,
      int minimumPercent) {
    List<AttendanceFault> faults = new ArrayList<>();
    Map<Integer, Integer> places = places(classes, faults);
    Map<Rut, List<Participant>> people = new LinkedHashMap<>();
    for (Participant participant : participants) {
      if (participant.communicated()) {
        people.computeIfAbsent(participant.rut(), rut -> new ArrayList<>()).add(participant);
        for (ClassAttendance mark : participant.attendance()) {
          check(mark, places.get(mark.classNumber()), classes, faults);
        }
      }
    }
    if (!faults.isEmpty()) {
      return Either.left(faults.stream().distinct().toList());
    }
    boolean[] held = held(classes, today);
    Measure measure = new Measure(classes, held, places, communicated, base, minimumPercent);
    return Either.right(
        new AttendanceSheet(
            people.values().stream().map(measure::line).toList(),
            measure.minutesHeld(),
            (int) people.values().stream().filter(rows -> rows.size() > 1).count()));
  }

  /** By the place of the class; one after today is still to come. */
  private static boolean[] held(List<ClassSession> classes, LocalDate today) {
    boolean[] held = new boolean[classes.size()];
    for (int place = 0; place < held.length; place++) {
      ClassSession session = classes.get(place);
      held[place] = session.held() && !session.date().isAfter(today);
    }
    return held;
  }

  /** Where in the list each class stands, by its number. */
  private static Map<Integer, Integer> places(
      List<ClassSession> classes, List<AttendanceFault> faults) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int place = 0; place < classes.size(); place++) {
      ClassSession session = classes.get(place);
      if (session.minutes() <= 0) {
        faults.add(
            fault(AttendanceFault.Kind.CLASS_WITHOUT_LENGTH, session.number(), session.minutes()));
      }
      if (places.putIfAbsent(session.number(), place) != null) {
        faults.add(fault(AttendanceFault.Kind.CLASS_REPEATED, session.number(), session.minutes()));
      }
    }
    return places;
  }

  private static void check(
      ClassAttendance mark,
      @Nullable Integer place,
      List<ClassSession> classes,
      List<AttendanceFault> faults) {
    if (place == null) {
      faults.add(fault(AttendanceFault.Kind.CLASS_UNKNOWN, mark.classNumber(), mark.minutes()));
    } else if (!classes.get(place).held() && mark.minutes() != 0) {
      faults.add(fault(AttendanceFault.Kind.CLASS_NOT_HELD, mark.classNumber(), mark.minutes()));
    }
    if (mark.minutes() < 0) {
      faults.add(fault(AttendanceFault.Kind.MINUTES_NEGATIVE, mark.classNumber(), mark.minutes()));
    }
  }

  private static AttendanceFault fault(AttendanceFault.Kind kind, int classNumber, int minutes) {
    return new AttendanceFault(kind, classNumber, minutes);
  }

  /** The first row with the marks of all; each row keeps its own span. */
  private static Participant together(List<Participant> rows) {
    Participant first = rows.get(0);
    if (rows.size() == 1) {
      return first;
    }
    return new Participant.Builder()
        .from(first)
        .attendance(rows.stream().flatMap(row -> row.attendance().stream()).toList())
        .minutesOutsideClasses(
            rows.stream().mapToInt(Participant::minutesOutsideClasses).max().orElseThrow())
        .build();
  }

  private record Measure(
      List<ClassSession> classes,
      boolean[] held,
      Map<Integer, Integer> places,
      long communicated,
      AttendanceBase base,
      int minimumPercent) {
    private static final int NO_MARK = -1;

    long minutesHeld() {
      return lengths(place -> held[place]);
    }

    /**
     * @param rows of one person, who is in the course for the spans of all of them
     */
    ParticipantAttendance line(List<Participant> rows) {
      Participant participant = together(rows);
      int[] minutes = minutes(participant);
      boolean ownSpan =
          base == AttendanceBase.ENROLLED_SPAN && rows.stream().allMatch(Measure::hasSpan);
      IntPredicate past = place -> held[place];
      IntPredicate taught =
          place -> classes.get(place).group().isEmpty() || minutes[place] != NO_MARK;
      IntPredicate own = place -> !ownSpan || isInSpan(rows, classes.get(place).date());

      long heldMinutes = lengths(taught.and(past));
      long attended = participant.minutesOutsideClasses() + attended(minutes, own);
      long total = ownSpan ? lengths(taught.and(own)) : communicated;
      long toCome =
          ownSpan
              ? lengths(taught.and(own).and(past.negate()))
              : Math.max(0, communicated - heldMinutes);
      long attainable = Math.max(attended, attended(minutes, own.and(past)) + toCome);
      AttendanceRate certified = new AttendanceRate(attended, total);
      return new ParticipantAttendance(
          participant,
          new AttendanceRate(attended(minutes, past), heldMinutes),
          certified,
          new AttendanceRate(attainable, total),
          certified.meets(minimumPercent));
    }

    /** By the place of the class; cut to its length, and counted once where it is listed twice. */
    private int[] minutes(Participant participant) {
      int[] minutes = new int[classes.size()];
      Arrays.fill(minutes, NO_MARK);
      for (ClassAttendance mark : participant.attendance()) {
        int place = places.get(mark.classNumber());
        int cut = Math.min(mark.minutes(), classes.get(place).minutes());
        minutes[place] = Math.max(minutes[place], cut);
      }
      return minutes;
    }

    private long lengths(IntPredicate places) {
      return placesOf(places).mapToLong(place -> classes.get(place).minutes()).sum();
    }

    private long attended(int[] minutes, IntPredicate places) {
      return placesOf(places).mapToLong(place -> Math.max(0, minutes[place])).sum();
    }

    private IntStream placesOf(IntPredicate places) {
      return IntStream.range(0, classes.size()).filter(places);
    }

    private static boolean hasSpan(Participant participant) {
      return participant.enrolledFrom().isPresent() || participant.enrolledUntil().isPresent();
    }

    private static boolean isInSpan(List<Participant> rows, LocalDate day) {
      return rows.stream()
          .anyMatch(
              row ->
                  row.enrolledFrom().map(from -> !day.isBefore(from)).orElse(true)
                      && row.enrolledUntil().map(until -> !day.isAfter(until)).orElse(true));
    }
  }
}
