package cl.certificates.search;

import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.viewing.AvailableAction;
import java.util.List;
import java.util.Optional;

/**
 * A row of a result: a course with the state of its certificate (R13).
 *
 * @param course the course and the state
 * @param daysLeft calendar days until the last issue day; 0 on it and after it
 * @param request the open annulment request, if there is one
 * @param overdue whether its due date is behind (A13)
 * @param actions every act, open or refused
 */
public record CourseRow(
    IndexedCourse course,
    long daysLeft,
    Optional<AnnulmentRequest> request,
    boolean overdue,
    List<AvailableAction> actions) {
  /** Keeps its own copy of the list. */
  public CourseRow {
    actions = List.copyOf(actions);
  }
}
