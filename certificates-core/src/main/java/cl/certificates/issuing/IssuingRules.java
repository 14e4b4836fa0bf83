package cl.certificates.issuing;

import cl.certificates.attendance.AttendanceSheet;
import cl.certificates.calendar.CalendarWindow;
import cl.certificates.casework.Standing;
import cl.certificates.course.ActionType;
import cl.certificates.course.Course;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.CertificatePolicy.Justification;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.IssueWarning;
import cl.certificates.dossier.Terms;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal.AlreadyIssued;
import cl.certificates.refusal.Refusal.CourseLiquidated;
import cl.certificates.refusal.Refusal.CourseStateNotAllowed;
import cl.certificates.refusal.Refusal.EndDateNotReached;
import cl.certificates.refusal.Refusal.IllegalTransition;
import cl.certificates.refusal.Refusal.IssueDeadlineExpired;
import cl.certificates.refusal.Refusal.JustificationRequired;
import cl.certificates.refusal.Refusal.NoParticipants;
import cl.certificates.refusal.Refusal.NotReissuable;
import cl.certificates.refusal.Refusal.OutsideCalendar;
import cl.certificates.refusal.Refusal.RealDateMismatch;
import cl.certificates.refusal.Refusal.RealDateNotApplicable;
import cl.certificates.refusal.Refusal.RealDateRequired;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The rules of issuing, pure: facts in, a refusal or nothing out. */
public final class IssuingRules {
  private final CertificatePolicy policy;

  /**
   * Rules that take every day count, course state and option from one policy, and know no number of
   * their own.
   *
   * @param policy the readings of the norm that the host has chosen
   */
  public IssuingRules(CertificatePolicy policy) {
    this.policy = policy;
  }

  /**
   * Whether a certificate may be issued at all as things stand, whatever the form says: liquidation
   * first, then the state of the certificate, then that of the course (R3).
   */
  public Optional<IssueRefusal> againstActing(Standing standing) {
    if (standing.liquidated()) {
      return Optional.of(new CourseLiquidated());
    }
    CertificateState state = standing.state();
    if (state == CertificateState.ISSUED) {
      return Optional.of(new AlreadyIssued(standing.inForce()));
    }
    if (state == CertificateState.REJECTED) {
      return Optional.of(new NotReissuable(standing.inForce().folio()));
    }
    if (!state.allowsIssuing()) {
      return Optional.of(IllegalTransition.in(state));
    }
    return policy.courseStates().contains(standing.courseState())
        ? Optional.empty()
        : Optional.of(new CourseStateNotAllowed(standing.courseState(), policy.courseStates()));
  }

  /** Whether there is anybody to certify (A21). */
  public Optional<IssueRefusal> againstNobody(int communicated) {
    return communicated == 0 ? Optional.of(new NoParticipants()) : Optional.empty();
  }

  /**
   * Whether today is a day for it: day 40 without, day 59 with a justification (R23, R24); a
   * reissue is free of both (A10).
   *
   * @param justified whether a justification was given
   */
  public Optional<IssueRefusal> againstDay(Standing standing, boolean justified) {
    if (policy.requireEndDateReached() && standing.today().isBefore(standing.end())) {
      return Optional.of(new EndDateNotReached(standing.end(), standing.today()));
    }
    return standing
        .terms()
        .fold(
            unknown -> Optional.of(OutsideCalendar.of(unknown)),
            terms -> againstDay(standing, terms, justified));
  }

  private Optional<IssueRefusal> againstDay(Standing standing, Terms terms, boolean justified) {
    LocalDate today = standing.today();
    boolean first = isFirst(standing);
    CalendarWindow issue = terms.issue();
    if ((first || policy.reissueWithinIssueLimit()) && issue.hasPassed(today)) {
      return Optional.of(new IssueDeadlineExpired(issue.lastDay(), today));
    }
    if (first && !justified && needsJustification(standing)) {
      return Optional.of(
          new JustificationRequired(terms.ordinary().lastDay(), issue.lastDay(), today));
    }
    return Optional.empty();
  }

  /**
   * Calendar days until the last day for issuing, 0 on it and after it; none where nothing can be
   * issued as things stand, or where an approved reissue has no last day (A10).
   */
  public OptionalLong daysLeft(Standing standing) {
    return window(standing)
        .map(window -> OptionalLong.of(window.daysLeft(standing.today())))
        .orElseGet(OptionalLong::empty);
  }

  /** The last day for issuing, ahead or behind; none where {@link #daysLeft} has none. */
  public Optional<LocalDate> lastDay(Standing standing) {
    return window(standing).map(CalendarWindow::lastDay);
  }

  private Optional<CalendarWindow> window(Standing standing) {
    boolean limited = isFirst(standing) || policy.reissueWithinIssueLimit();
    return limited && againstActing(standing).isEmpty()
        ? standing.terms().map(Terms::issue).toJavaOptional()
        : Optional.empty();
  }

  /** Whether an issue today must say why it comes late (R24, A2). */
  public boolean needsJustification(Standing standing) {
    return policy.justification() == Justification.MANDATORY && isLate(standing);
  }

  private static boolean isLate(Standing standing) {
    return isFirst(standing)
        && standing
            .terms()
            .map(terms -> terms.ordinary().hasPassed(standing.today()))
            .getOrElse(false);
  }

  private static boolean isFirst(Standing standing) {
    return standing.state() == CertificateState.TO_ISSUE;
  }

  /**
   * Whether the real date is the one the class book knows (R26, R27, A4): the last class held of a
   * partial action, the first one of a complementary; within the communicated dates where no class
   * is known; none at all on a regular action.
   */
  public Optional<IssueRefusal> againstRealDate(
      Course course, Optional<LocalDate> given, LocalDate today) {
    ActionType type = course.type();
    if (type == ActionType.REGULAR) {
      return given.map(RealDateNotApplicable::new);
    }
    if (given.isEmpty()) {
      return Optional.of(new RealDateRequired(type));
    }
    Optional<LocalDate> held =
        type == ActionType.PARTIAL ? course.lastClassHeld(today) : course.firstClassHeld(today);
    LocalDate earliest = held.orElse(course.communicatedStart());
    LocalDate latest = held.orElse(course.communicatedEnd());
    boolean fits = !given.get().isBefore(earliest) && !given.get().isAfter(latest);
    return fits
        ? Optional.empty()
        : Optional.of(new RealDateMismatch(given.get(), earliest, latest));
  }

  /** What an acceptance today should know. */
  public List<IssueWarning> warnings(Standing standing, AttendanceSheet sheet) {
    List<IssueWarning> warnings = new ArrayList<>();
    if (standing.today().isBefore(standing.end())) {
      warnings.add(IssueWarning.ISSUED_BEFORE_END);
    }
    if (isLate(standing)) {
      warnings.add(IssueWarning.ISSUED_LATE);
    }
    if (standing
        .terms()
        .map(terms -> terms.annulment().hasPassed(standing.today()))
        .getOrElse(false)) {
      warnings.add(IssueWarning.OUTSIDE_LIQUIDATION_PERIOD);
    }
    if (sheet.registeredTwice() > 0) {
      warnings.add(IssueWarning.PARTICIPANT_LISTED_TWICE);
    }
    return warnings;
  }
}
