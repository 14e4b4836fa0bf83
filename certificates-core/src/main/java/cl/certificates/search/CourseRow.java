package cl.certificates.search;

import cl.certificates.identity.Folio;
import cl.certificates.viewing.AvailableAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A row of a result: a course with the state of its certificate (R13).
 *
 * @param course the course and the state
 * @param latest the newest version that the actor may see, in force or not; for an addressee the
 *     newest addressed to it (R22)
 * @param daysLeft calendar days until the last issue day, 0 on it and after it; empty for a
 *     reissue, which has none (A10)
 * @param dueDate the last day for the act that is waited for: the last issue day (R24), or that on
 *     which the directorate must have decided an open request (R34); empty where nothing is waited
 *     for or nothing has a last day
 * @param overdue whether that day is behind (A13)
 * @param actions every act, open or refused
 */
public record CourseRow(
    IndexedCourse course,
    Optional<Folio> latest,
    OptionalLong daysLeft,
    Optional<LocalDate> dueDate,
    boolean overdue,
    List<AvailableAction> actions) {
  /** Keeps its own copy of the list. */
  public CourseRow {
    actions = List.copyOf(actions);
  }
}
