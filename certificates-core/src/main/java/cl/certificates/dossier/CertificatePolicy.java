package cl.certificates.dossier;

import cl.certificates.DomainStyle;
import cl.certificates.attendance.AttendanceBase;
import cl.certificates.calendar.LegalZone;
import cl.certificates.calendar.RollForward;
import cl.certificates.course.CourseState;
import cl.certificates.identity.TrainingLine;
import cl.certificates.identity.TrainingLines;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Every reading of the rules that a host may choose; the defaults are the decisions A1 to A24.
 *
 * <p>A policy is one immutable value. Its version is recorded with every event, so that a decision
 * can be explained years later.
 */
@DomainStyle
@Value.Immutable
public interface CertificatePolicy {
  /** Whether days 41 to 59 ask for a justification (A2). */
  enum Justification {
    /** Without one the acceptance is refused. The default. */
    MANDATORY,
    /** One may be given. */
    OPTIONAL
  }

  /** For which errors an annulment may be asked (A5). */
  enum AnnulmentReasons {
    /** Any error, as questions 130 and 131 have it. The default. */
    ANY,
    /** Only a wrong document number, as question 125 has it. */
    INVOICE_ERROR_ONLY
  }

  /** The policy of A1 to A24. */
  static CertificatePolicy standard() {
    return new Builder().build();
  }

  /**
   * Up to which day no justification is needed: calendar days after the communicated end, the last
   * one included (R23). 1 to the last issue day.
   */
  @Value.Default
  default int ordinaryIssueDays() {
    return 40;
  }

  /**
   * Up to which day a first issue is possible at all: calendar days after the communicated end (R4,
   * R24). The last issue day, which is this day or, if not {@link #lastIssueDayInclusive}, the one
   * before it, is {@link #ordinaryIssueDays} to {@link #annulmentDays}.
   */
  @Value.Default
  default int lastIssueDays() {
    return 59;
  }

  /**
   * Up to which day an annulment may be asked for: calendar days after the communicated end, the
   * last one included (R6). The last issue day or more.
   */
  @Value.Default
  default int annulmentDays() {
    return 60;
  }

  /**
   * How long the directorate has to decide: business days, the first one after the day of sending
   * (R34). 1 or more; a due date beyond the known holidays is refused when a request is sent.
   */
  @Value.Default
  default int evaluationDays() {
    return 20;
  }

  /** Whether the last issue day itself still counts (A1). */
  @Value.Default
  default boolean lastIssueDayInclusive() {
    return true;
  }

  /** Whether a late issue must be justified (A2). */
  @Value.Default
  default Justification justification() {
    return Justification.MANDATORY;
  }

  /** In which states of the course a certificate may be issued (R3, A3). */
  @Value.Default
  default List<CourseState> courseStates() {
    return List.of(CourseState.TO_START, CourseState.RUNNING);
  }

  /** Whether issuing waits for the communicated end (A3). */
  @Value.Default
  default boolean requireEndDateReached() {
    return false;
  }

  /** For which errors an annulment may be asked (A5). */
  @Value.Default
  default AnnulmentReasons annulmentReasons() {
    return AnnulmentReasons.ANY;
  }

  /** What the certified attendance is measured against (A9). */
  @Value.Default
  default AttendanceBase attendanceBase() {
    return AttendanceBase.WHOLE_COURSE;
  }

  /** From which attendance a participant's flag is raised: whole percent, 0 to 100 (A20). */
  @Value.Default
  default int minimumPercent() {
    return 75;
  }

  /** Whether a reissue, too, must come inside the issue limit (A10). */
  @Value.Default
  default boolean reissueWithinIssueLimit() {
    return false;
  }

  /** Whether day 40, 59 or 60 moves on when it is no business day (A18). */
  @Value.Default
  default boolean rollToNextBusinessDay() {
    return false;
  }

  /** {@link #rollToNextBusinessDay} by its name in the calendar. */
  default RollForward rollForward() {
    return rollToNextBusinessDay() ? RollForward.NEXT_BUSINESS_DAY : RollForward.NONE;
  }

  /** Whether a rejected request may be followed by a new one (A14). */
  @Value.Default
  default boolean allowNewRequestAfterRejection() {
    return false;
  }

  /** Whether RUT numbers no living person has are refused; only arithmetic counts otherwise. */
  @Value.Default
  default boolean requirePlausibleRuts() {
    return false;
  }

  /** The zone in which an instant becomes a legal day (A1). */
  @Value.Default
  default LegalZone zone() {
    return LegalZone.SANTIAGO;
  }

  /** The training lines the host works with; an open catalogue (R11). */
  @Value.Default
  default TrainingLines lines() {
    return TrainingLines.standard();
  }

  /**
   * By how much a clock may stand behind the last event of a dossier, at whose instant the act is
   * then recorded: zero to one day, both included. Beyond it an act is refused, CLOCK_BEHIND.
   */
  @Value.Default
  default Duration clockTolerance() {
    return Duration.ofMinutes(2);
  }

  /** Every choice with its rule, in a fixed order. */
  default List<PolicyOption> options() {
    return List.of(
        option(
            "ordinaryIssueDays",
            ordinaryIssueDays(),
            "R23, A1",
            "Last calendar day after the communicated end on which no justification is needed."),
        option(
            "lastIssueDays",
            lastIssueDays(),
            "R4, R24, A1",
            "Last calendar day after the communicated end on which a first issue is possible."),
        option(
            "annulmentDays",
            annulmentDays(),
            "R6, A1",
            "Last calendar day after the communicated end on which an annulment may be asked for."),
        option(
            "evaluationDays",
            evaluationDays(),
            "R34, A7",
            "Business days the regional directorate has to decide; the first one is the day after sending."),
        option(
            "lastIssueDayInclusive",
            lastIssueDayInclusive(),
            "R4, A1",
            "Whether the last issue day itself still counts, until its midnight."),
        option(
            "justification",
            justification(),
            "R24, A2",
            "MANDATORY refuses a late issue without one; OPTIONAL accepts it."),
        option(
            "courseStates",
            courseStates().stream().distinct().sorted().toList(),
            "R3, A3",
            "States of the course in which a certificate may be issued or reissued."),
        option(
            "requireEndDateReached",
            requireEndDateReached(),
            "A3",
            "Whether issuing waits until the communicated end."),
        option(
            "annulmentReasons",
            annulmentReasons(),
            "R5, R28, A5",
            "ANY accepts every category; INVOICE_ERROR_ONLY a wrong document number alone."),
        option(
            "attendanceBase",
            attendanceBase(),
            "R2, A9",
            "WHOLE_COURSE measures everybody against the communicated hours; ENROLLED_SPAN against the classes of the own span."),
        option(
            "minimumPercent",
            minimumPercent(),
            "A20",
            "Attendance in percent, 0 to 100, from which a participant's flag is raised; it never bars a certificate."),
        option(
            "reissueWithinIssueLimit",
            reissueWithinIssueLimit(),
            "R35, A10",
            "Whether a reissue must come inside the issue limit (REISSUE_WITHIN_ISSUE_LIMIT)."),
        option(
            "rollToNextBusinessDay",
            rollToNextBusinessDay(),
            "A18",
            "Whether days 40, 59 and 60 move to the next business day."),
        option(
            "allowNewRequestAfterRejection",
            allowNewRequestAfterRejection(),
            "R44, A14",
            "Whether a rejected request may be followed by a new one, inside the annulment period."),
        option(
            "requirePlausibleRuts",
            requirePlausibleRuts(),
            "FC-13",
            "Whether RUT numbers that no living person has are refused."),
        option("zone", zone().id(), "A1", "Zone in which an instant becomes a legal day."),
        option(
            "lines",
            lines().lines().stream().map(TrainingLine::code).toList(),
            "R11",
            "Training lines that are known."),
        option(
            "clockTolerance",
            clockTolerance(),
            "CLOCK_BEHIND",
            "By how much a clock may stand behind the last event of a dossier; zero to one day."));
  }

  private static PolicyOption option(String name, Object value, String source, String meaning) {
    return new PolicyOption(name, value.toString(), source, meaning);
  }

  /**
   * Identifies the choices: equal policies have equal versions, one changed choice changes it. Of
   * the training lines it is their codes that count, not their names.
   */
  @Value.Lazy
  default String version() {
    return Digest.of(
            options().stream()
                .map(option -> option.name() + "=" + option.value() + "\n")
                .collect(Collectors.joining()))
        .hex()
        .substring(0, 16);
  }

  /**
   * @throws IllegalStateException if the days do not follow on one another, or a figure is out of
   *     its range
   */
  @Value.Check
  default void check() {
    int lastIssueDay = lastIssueDays() - (lastIssueDayInclusive() ? 0 : 1);
    boolean ordered =
        1 <= ordinaryIssueDays()
            && ordinaryIssueDays() <= lastIssueDay
            && lastIssueDay <= annulmentDays();
    if (!ordered || evaluationDays() < 1) {
      throw new IllegalStateException(
          "days must follow on one another: %s, %s, %s, and %s business days be at least 1"
              .formatted(ordinaryIssueDays(), lastIssueDay, annulmentDays(), evaluationDays()));
    }
    if (minimumPercent() < 0 || minimumPercent() > 100) {
      throw new IllegalStateException("a minimum is 0 to 100 percent: " + minimumPercent());
    }
    if (courseStates().contains(CourseState.LIQUIDATED)) {
      throw new IllegalStateException("a liquidated course never allows issuing (R39)");
    }
    if (clockTolerance().isNegative() || clockTolerance().compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalStateException("a tolerance is zero to one day: " + clockTolerance());
    }
  }

  /** Builds a policy; what is not set keeps its default. */
  final class Builder extends ImmutableCertificatePolicy.Builder {}
}
