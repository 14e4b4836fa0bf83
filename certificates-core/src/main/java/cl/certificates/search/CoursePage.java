package cl.certificates.search;

import java.util.List;
import java.util.Optional;

/**
 * A page of a result.
 *
 * @param rows in the order asked for
 * @param next the cursor of the next page; empty on the last one
 */
public record CoursePage(List<CourseRow> rows, Optional<String> next) {
  /** Keeps its own copy of the rows. */
  public CoursePage {
    rows = List.copyOf(rows);
  }
}
