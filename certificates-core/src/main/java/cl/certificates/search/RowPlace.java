package cl.certificates.search;

import cl.certificates.identity.ActionId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where in an order a row is.
 *
 * @param end its communicated end, where that is a key of the order
 * @param action its action id, the last key
 */
record RowPlace(Optional<LocalDate> end, ActionId action) {
  static RowPlace of(IndexedCourse row, CourseOrder order) {
    return new RowPlace(
        Optional.of(row.communicatedEnd()).filter(day -> order.isByEnd()), row.action());
  }

  /** Reads what {@link #text} writes; empty if it was written by anybody else. */
  static Optional<RowPlace> parse(String text) {
    int dot = text.indexOf('.');
    try {
      Optional<LocalDate> end =
          dot < 0 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, dot)));
      return ActionId.parse(text.substring(dot + 1))
          .toJavaOptional()
          .map(action -> new RowPlace(end, action))
          .filter(place -> place.text().equals(text));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  String text() {
    return end.map(day -> day + ".").orElse("") + action.text();
  }
}
