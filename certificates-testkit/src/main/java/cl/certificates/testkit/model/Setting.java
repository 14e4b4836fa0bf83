package cl.certificates.testkit.model;

import cl.certificates.course.ActionType;
import cl.certificates.course.CourseState;
import cl.certificates.identity.Region;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a random history begins.
 *
 * @param end the communicated end; the course starts eleven days before it
 * @param startDay the day, counted from the end, on whose noon the history begins
 * @param region where the course is run
 * @param type what kind of action it is
 * @param state the state that the class book reports at first
 * @param hours the communicated hours, the whole ones of them, 0 or more, however long the classes
 * @param minutesBeyondHours the minutes communicated beyond them, 0 to 59
 * @param minutes what each participant attended of the first class, 0 to 240
 * @param classesKnown whether the class book knows the two classes of 240 minutes
 * @param ownSpan whether the first participant was enrolled for the first class alone
 * @param listedTwice whether the last participant is listed a second time
 * @param implausible whether the last participant has a RUT no living person has
 */
public record Setting(
    LocalDate end,
    int startDay,
    Region region,
    ActionType type,
    CourseState state,
    int hours,
    int minutesBeyondHours,
    List<Integer> minutes,
    boolean classesKnown,
    boolean ownSpan,
    boolean listedTwice,
    boolean implausible) {
  /** Keeps its own copy of the minutes. */
  public Setting {
    minutes = List.copyOf(minutes);
  }

  LocalDate start() {
    return end.minusDays(11);
  }

  LocalDate firstClass() {
    return start().plusDays(1);
  }

  LocalDate lastClass() {
    return end.minusDays(2);
  }
}
