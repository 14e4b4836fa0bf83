package cl.certificates.search;

import cl.certificates.calendar.OutsideCalendar;
import cl.certificates.casework.Cases;
import cl.certificates.course.CourseState;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Terms;
import cl.certificates.identity.Region;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of a range of last days which acts have theirs among them, under one policy. */
final class AwaitedActs {
  private final Cases cases;
  private final CertificatePolicy policy;

  AwaitedActs(Cases cases, CertificatePolicy policy) {
    this.cases = cases;
    this.policy = policy;
  }

  /**
   * The acts asked for; of none a course has two at once.
   *
   * @param lastDays the days among which the last day for the act is
   * @return one or more, or the day that would be needed to know them where last days move (A18)
   */
  Either<OutsideCalendar, List<Awaited>> of(DayRange lastDays) {
    return endsByRegion(lastDays).map(ends -> acts(lastDays, ends));
  }

  private List<Awaited> acts(DayRange lastDays, Map<DayRange, List<Region>> regionsByEnds) {
    List<Awaited> acts = new ArrayList<>(List.of(new Awaited.Decision(lastDays)));
    List<CourseState> courseStates = policy.courseStates().stream().distinct().toList();
    if (!courseStates.isEmpty()) {
      regionsByEnds.forEach(
          (ends, regions) ->
              acts.add(new Awaited.Issue(limitedStates(), courseStates, ends, regions)));
    }
    return acts;
  }

  private List<CertificateState> limitedStates() {
    return policy.reissueWithinIssueLimit()
        ? List.of(CertificateState.TO_ISSUE, CertificateState.APPROVED_FOR_REISSUE)
        : List.of(CertificateState.TO_ISSUE);
  }

  /** The communicated ends that have such a last day, and where: mostly the same everywhere. */
  private Either<OutsideCalendar, Map<DayRange, List<Region>>> endsByRegion(DayRange lastDays) {
    Map<DayRange, List<Region>> regions = new LinkedHashMap<>();
    for (Region region : Region.values()) {
      Either<OutsideCalendar, DayRange> ends = ends(lastDays, region);
      if (ends.isLeft()) {
        return Either.left(ends.getLeft());
      }
      regions.computeIfAbsent(ends.get(), range -> new ArrayList<>()).add(region);
    }
    return Either.right(regions);
  }

  private Either<OutsideCalendar, DayRange> ends(DayRange lastDays, Region region) {
    return latestEnd(lastDays.from().map(day -> day.minusDays(1)), region)
        .flatMap(
            tooEarly ->
                latestEnd(lastDays.to(), region)
                    .map(latest -> new DayRange(tooEarly.map(day -> day.plusDays(1)), latest)));
  }

  private Either<OutsideCalendar, Optional<LocalDate>> latestEnd(
      Optional<LocalDate> lastDay, Region region) {
    return lastDay
        .map(day -> Terms.latestEndFor(policy, day, cases.calendarOf(region)).map(Optional::of))
        .orElseGet(() -> Either.right(Optional.empty()));
  }
}
