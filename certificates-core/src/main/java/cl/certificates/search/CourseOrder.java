package cl.certificates.search;

import java.util.Comparator;

/**
 * In which order rows come. The action id is the last key of each, so that no two rows have one
 * place, however many courses end on one day (FC-23).
 */
public enum CourseOrder {
  /** By action id. */
  ACTION,
  /** By communicated end, the earliest first; of one day the lower action id first. */
  END,
  /** The same from its end: the latest first; of one day the higher action id first. */
  END_DESCENDING;

  /** Whether the communicated end is one of its keys. */
  public boolean isByEnd() {
    return this != ACTION;
  }

  /** The order, for adapters that sort by themselves. */
  public Comparator<IndexedCourse> comparator() {
    Comparator<IndexedCourse> byAction = Comparator.comparing(IndexedCourse::action);
    Comparator<IndexedCourse> byEnd =
        Comparator.comparing(IndexedCourse::communicatedEnd).thenComparing(byAction);
    return switch (this) {
      case ACTION -> byAction;
      case END -> byEnd;
      case END_DESCENDING -> byEnd.reversed();
    };
  }
}
