package cl.certificates.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.attendance.AttendanceBase;
import cl.certificates.calendar.LegalZone;
import cl.certificates.course.CourseState;
import cl.certificates.dossier.CertificatePolicy.AnnulmentReasons;
import cl.certificates.dossier.CertificatePolicy.Justification;
import cl.certificates.identity.TrainingLine;
import cl.certificates.identity.TrainingLines;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class CertificatePolicyTest {
  /** Each option with another choice than the standard one. */
  private static final Map<String, Consumer<CertificatePolicy.Builder>> SWITCHES =
      Map.ofEntries(
          Map.entry("ordinaryIssueDays", policy -> policy.ordinaryIssueDays(39)),
          Map.entry("lastIssueDays", policy -> policy.lastIssueDays(58)),
          Map.entry("annulmentDays", policy -> policy.annulmentDays(61)),
          Map.entry("evaluationDays", policy -> policy.evaluationDays(21)),
          Map.entry("lastIssueDayInclusive", policy -> policy.lastIssueDayInclusive(false)),
          Map.entry("justification", policy -> policy.justification(Justification.OPTIONAL)),
          Map.entry("courseStates", policy -> policy.courseStates(List.of(CourseState.RUNNING))),
          Map.entry("requireEndDateReached", policy -> policy.requireEndDateReached(true)),
          Map.entry(
              "annulmentReasons",
              policy -> policy.annulmentReasons(AnnulmentReasons.INVOICE_ERROR_ONLY)),
          Map.entry(
              "attendanceBase", policy -> policy.attendanceBase(AttendanceBase.ENROLLED_SPAN)),
          Map.entry("minimumPercent", policy -> policy.minimumPercent(74)),
          Map.entry("reissueWithinIssueLimit", policy -> policy.reissueWithinIssueLimit(true)),
          Map.entry("rollToNextBusinessDay", policy -> policy.rollToNextBusinessDay(true)),
          Map.entry(
              "allowNewRequestAfterRejection",
              policy -> policy.allowNewRequestAfterRejection(true)),
          Map.entry("requirePlausibleRuts", policy -> policy.requirePlausibleRuts(true)),
          Map.entry("zone", policy -> policy.zone(new LegalZone(ZoneId.of("Pacific/Easter")))),
          Map.entry(
              "lines",
              policy ->
                  policy.lines(TrainingLines.standard().with(new TrainingLine("9", "Otra línea")))),
          Map.entry("clockTolerance", policy -> policy.clockTolerance(Duration.ZERO)));

  @Test
  @DisplayName("every attribute is listed as an option, and nothing else is")
  void listsEveryAttribute() {
    Set<String> derived = Set.of("options", "version", "check", "rollForward");
    List<String> attributes =
        Arrays.stream(CertificatePolicy.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .filter(method -> !method.isSynthetic())
            .map(Method::getName)
            .filter(name -> !derived.contains(name))
            .toList();

    assertThat(CertificatePolicy.standard().options())
        .extracting(PolicyOption::name)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(attributes)
        .containsExactlyInAnyOrderElementsOf(SWITCHES.keySet());
  }

  @Test
  @DisplayName("the version changes with every option, and with nothing else")
  void versionFollowsTheOptions() {
    Map<String, String> versions = new TreeMap<>();
    versions.put("standard", CertificatePolicy.standard().version());
    SWITCHES.forEach((name, choice) -> versions.put(name, switched(choice).version()));

    assertThat(versions.values()).doesNotHaveDuplicates();
    SWITCHES.forEach(
        (name, choice) ->
            assertThat(switched(choice).version()).as(name).isEqualTo(versions.get(name)));
  }

  private static CertificatePolicy switched(Consumer<CertificatePolicy.Builder> choice) {
    CertificatePolicy.Builder policy = new CertificatePolicy.Builder();
    choice.accept(policy);
    return policy.build();
  }

  @Test
  @DisplayName("days that do not follow on one another, and figures out of range, are refused")
  void refusesNonsense() {
    List<Consumer<CertificatePolicy.Builder>> nonsense =
        List.of(
            policy -> policy.ordinaryIssueDays(0),
            policy -> policy.ordinaryIssueDays(60),
            policy -> policy.ordinaryIssueDays(59).lastIssueDayInclusive(false),
            policy -> policy.lastIssueDays(61),
            policy -> policy.annulmentDays(58),
            policy -> policy.evaluationDays(0),
            policy -> policy.minimumPercent(-1),
            policy -> policy.minimumPercent(101),
            policy -> policy.courseStates(List.of(CourseState.LIQUIDATED)),
            policy -> policy.clockTolerance(Duration.ofNanos(-1)),
            policy -> policy.clockTolerance(Duration.ofDays(1).plusNanos(1)),
            policy -> policy.clockTolerance(Duration.ofSeconds(Long.MAX_VALUE)));

    for (Consumer<CertificatePolicy.Builder> choice : nonsense) {
      assertThatThrownBy(() -> switched(choice)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  @DisplayName("the extremes of each range are allowed")
  void allowsTheExtremes() {
    List<Consumer<CertificatePolicy.Builder>> extremes =
        List.of(
            policy -> policy.ordinaryIssueDays(1).lastIssueDays(1).annulmentDays(1),
            policy -> policy.ordinaryIssueDays(59),
            policy -> policy.lastIssueDays(60),
            policy -> policy.ordinaryIssueDays(58).lastIssueDayInclusive(false),
            policy -> policy.annulmentDays(59),
            policy -> policy.evaluationDays(1),
            policy -> policy.minimumPercent(0),
            policy -> policy.minimumPercent(100),
            policy -> policy.clockTolerance(Duration.ZERO),
            policy -> policy.clockTolerance(Duration.ofDays(1)));

    for (Consumer<CertificatePolicy.Builder> choice : extremes) {
      assertThatCode(() -> switched(choice)).doesNotThrowAnyException();
    }
    assertThat(switched(policy -> policy.minimumPercent(74)).minimumPercent()).isEqualTo(74);
  }
}
