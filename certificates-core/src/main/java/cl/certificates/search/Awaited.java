package cl.certificates.search;

import cl.certificates.course.CourseState;
import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.Region;
import java.util.List;

/**
 * An act that a certificate waits for until a last day, as comparisons of what is stored: an index
 * asks neither policy nor calendar nor clock.
 */
public sealed interface Awaited {
  /**
   * The decision of a directorate: an annulment request is open (R34).
   *
   * @param dueDates the days among which its stored due date is
   */
  record Decision(DayRange dueDates) implements Awaited {}

  /**
   * An issue, the first or another: nothing is liquidated, neither by what was recorded nor by the
   * state of the course.
   *
   * @param states the states of the certificate in which it has a last day, one or more
   * @param courseStates the states of the course in which it is possible at all (R3), one or more
   * @param ends the days among which the communicated end is
   * @param regions where the course is run, one or more: a last day that moves off a holiday is
   *     another one from region to region (A18)
   */
  record Issue(
      List<CertificateState> states,
      List<CourseState> courseStates,
      DayRange ends,
      List<Region> regions)
      implements Awaited {
    /** Keeps its own copies of the lists. */
    public Issue {
      states = List.copyOf(states);
      courseStates = List.copyOf(courseStates);
      regions = List.copyOf(regions);
    }
  }
}
