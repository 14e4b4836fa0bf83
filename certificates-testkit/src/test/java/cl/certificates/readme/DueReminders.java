package cl.certificates.readme;

import static java.time.temporal.ChronoUnit.DAYS;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.identity.ActionId;
import cl.certificates.refusal.Refusal;
import cl.certificates.search.CoursePage;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.search.SearchingCourses;
import cl.certificates.viewing.DeadlineSituation;
import cl.certificates.viewing.Deadlines;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an entity or a directorate is to be reminded of on a day. It is asked anew every day, from
 * what stands in the dossiers; nothing is stored, so nothing can be out of date.
 */
final class DueReminders {
  /** The act that has a last day. */
  enum Act {
    /** Day 40: from the next day on a justification is needed (R23). */
    ISSUE_WITHOUT_JUSTIFICATION,
    /** Day 59 (R24). */
    ISSUE,
    /** Day 60 (R6). */
    ASK_ANNULMENT,
    /** The 20th business day; it may be behind (R34, A13). */
    DECIDE
  }

  /** One reminder; the days left are negative once the last day is behind. */
  record Reminder(ActionId action, Act act, LocalDate lastDay, long daysLeft) {}

  private static final int FIRST_LAST_DAY = 40;
  private static final int NO_LAST_DAY_AFTER = 75; // day 60, moved off the longest holidays

  private final CertificateOffice office;
  private final Actor actor;

  DueReminders(CertificateOffice office, Actor actor) {
    this.office = office;
    this.actor = actor;
  }

  /** The reminders of a training line for the next days, the most urgent first. */
  List<Reminder> of(String line, LocalDate today, int days) {
    Set<ActionId> actions = new LinkedHashSet<>();
    CourseSearchBuilder inLine = new CourseSearchBuilder().line(line);
    walk(
        inLine
            .endFrom(today.minusDays(NO_LAST_DAY_AFTER))
            .endTo(today.plusDays(days).minusDays(FIRST_LAST_DAY))
            .build(),
        actions);
    walk(new CourseSearchBuilder().line(line).dueWithin(days).overdue(true).build(), actions);
    return actions.stream()
        .flatMap(action -> due(action, answered(office.deadlines(actor, action))).stream())
        .filter(reminder -> reminder.daysLeft() <= days)
        .sorted(Comparator.comparing(Reminder::lastDay).thenComparing(Reminder::action))
        .toList();
  }

  private void walk(CourseSearch search, Set<ActionId> actions) {
    Optional<String> cursor = Optional.empty();
    do {
      CoursePage page =
          answered(
              office.search(
                  actor,
                  new CourseSearchBuilder()
                      .from(search)
                      .size(SearchingCourses.MOST_ROWS)
                      .cursor(cursor.orElse(null))
                      .build()));
      page.rows().forEach(row -> actions.add(row.course().action()));
      cursor = page.next();
    } while (cursor.isPresent());
  }

  private static List<Reminder> due(ActionId action, Deadlines deadlines) {
    DeadlineSituation now = deadlines.situation();
    List<Reminder> due = new ArrayList<>();
    switch (now) {
      case ORDINARY -> {
        add(due, action, Act.ISSUE_WITHOUT_JUSTIFICATION, deadlines, deadlines.ordinaryLastDay());
        add(due, action, Act.ISSUE, deadlines, deadlines.issueLastDay());
      }
      case JUSTIFICATION_NEEDED, REISSUABLE_WITHIN_LIMIT ->
          add(due, action, Act.ISSUE, deadlines, deadlines.issueLastDay());
      case ANNULLABLE ->
          add(due, action, Act.ASK_ANNULMENT, deadlines, deadlines.annulmentLastDay());
      case UNDER_EVALUATION, OVERDUE ->
          add(due, action, Act.DECIDE, deadlines, deadlines.dueDate().orElseThrow());
      default -> {} // nothing can be done, or at any time
    }
    return due;
  }

  private static void add(
      List<Reminder> due, ActionId action, Act act, Deadlines deadlines, LocalDate lastDay) {
    due.add(new Reminder(action, act, lastDay, DAYS.between(deadlines.today(), lastDay)));
  }

  private static <T> T answered(Either<? extends Refusal, T> answer) {
    return answer.getOrElseThrow(no -> new IllegalStateException("refused: " + no.code()));
  }
}
