package cl.certificates.dossier;

import cl.certificates.calendar.BusinessCalendar;
import cl.certificates.calendar.CalendarWindow;
import cl.certificates.calendar.OutsideCalendar;
import cl.certificates.calendar.RollForward;
import io.vavr.control.Either;
import java.time.LocalDate;

/**
 * The three calendar-day windows of an action, counted from its communicated end (A1, A4).
 *
 * @param ordinary up to its last day no justification is needed: day 40 (R23)
 * @param issue up to its last day a first issue is possible: day 59 (R24)
 * @param annulment up to its last day an annulment may be asked for: day 60 (R6)
 */
public record Terms(CalendarWindow ordinary, CalendarWindow issue, CalendarWindow annulment) {
  /**
   * The windows under a policy.
   *
   * <p>An action that ends on 2026-03-13 has its day 40 on 2026-04-22, its day 59 on 2026-05-11 and
   * its day 60 on 2026-05-12.
   *
   * @param end the communicated end
   * @param calendar asked only where the policy rolls a day forward (A18)
   */
  public static Either<OutsideCalendar, Terms> of(
      CertificatePolicy policy, LocalDate end, BusinessCalendar calendar) {
    Terms plain =
        new Terms(
            new CalendarWindow(end, policy.ordinaryIssueDays()),
            new CalendarWindow(end, lastIssueDay(policy)),
            new CalendarWindow(end, policy.annulmentDays()));
    return plain.rolled(policy.rollForward(), calendar);
  }

  /**
   * The latest communicated end whose last issue day is a day or before it: the other way round.
   *
   * <p>An action has its day 59 on 2026-05-11 or before if it ends on 2026-03-13 or before.
   *
   * @param lastIssueDay the day not to be gone beyond
   * @param calendar asked only where the policy rolls a day forward (A18)
   */
  public static Either<OutsideCalendar, LocalDate> latestEndFor(
      CertificatePolicy policy, LocalDate lastIssueDay, BusinessCalendar calendar) {
    return policy
        .rollForward()
        .latestWithin(lastIssueDay, calendar)
        .map(day -> day.minusDays(lastIssueDay(policy)));
  }

  private static int lastIssueDay(CertificatePolicy policy) {
    return policy.lastIssueDays() - (policy.lastIssueDayInclusive() ? 0 : 1);
  }

  private Either<OutsideCalendar, Terms> rolled(RollForward policy, BusinessCalendar calendar) {
    return policy
        .applied(ordinary, calendar)
        .flatMap(
            first ->
                policy
                    .applied(issue, calendar)
                    .flatMap(
                        second ->
                            policy
                                .applied(annulment, calendar)
                                .map(third -> new Terms(first, second, third))));
  }
}
