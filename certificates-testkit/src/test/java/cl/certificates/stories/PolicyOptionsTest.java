package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.attendance.AttendanceBase;
import cl.certificates.attendance.AttendanceRate;
import cl.certificates.attendance.ParticipantAttendance;
import cl.certificates.calendar.LegalZone;
import cl.certificates.course.CourseState;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.CertificatePolicy.AnnulmentReasons;
import cl.certificates.dossier.CertificatePolicy.Justification;
import cl.certificates.dossier.IssueWarning;
import cl.certificates.dossier.PolicyOption;
import cl.certificates.identity.TrainingLine;
import cl.certificates.identity.TrainingLines;
import cl.certificates.issuing.IssueForm;
import cl.certificates.refusal.Refusal.RutInvalid;
import cl.certificates.search.CourseSearch;
import cl.certificates.viewing.DeadlineSituation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every option, first as it comes and then as a host may choose it, through the front door. */
class PolicyOptionsTest extends Story {
  private static IssueForm justified() {
    return form().withJustification("huellero dañado");
  }

  @Test
  @DisplayName("Every option of the policy has a test in this class")
  void everyOption() {
    assertThat(CertificatePolicy.standard().options())
        .extracting(PolicyOption::name)
        .containsExactlyInAnyOrder(
            "ordinaryIssueDays",
            "lastIssueDays",
            "annulmentDays",
            "evaluationDays",
            "lastIssueDayInclusive",
            "justification",
            "courseStates",
            "requireEndDateReached",
            "annulmentReasons",
            "attendanceBase",
            "minimumPercent",
            "reissueWithinIssueLimit",
            "rollToNextBusinessDay",
            "allowNewRequestAfterRejection",
            "requirePlausibleRuts",
            "zone",
            "lines",
            "clockTolerance");
  }

  @Test
  void ordinaryIssueDays() {
    assertThat(deadlines().ordinaryLastDay()).isEqualTo(LocalDate.of(2026, 4, 22));

    under(policy().ordinaryIssueDays(30));

    assertThat(deadlines().ordinaryLastDay()).isEqualTo(LocalDate.of(2026, 4, 12)); // Sunday
    assertThat(code(accept("2026-04-13T00:00", form()))).isEqualTo("JUSTIFICATION_REQUIRED");
    clock.setTo("2026-03-13T09:00");
    assertThat(accept("2026-04-12T23:59:59", form()).isRight()).isTrue();
  }

  @Test
  void lastIssueDays() {
    assertThat(deadlines().issueLastDay()).isEqualTo(LocalDate.of(2026, 5, 11));

    under(policy().lastIssueDays(50));

    assertThat(code(accept("2026-05-03T00:00", justified()))).isEqualTo("ISSUE_DEADLINE_EXPIRED");
    clock.setTo("2026-03-13T09:00");
    assertThat(accept("2026-05-02T23:59:59", justified()).isRight()).isTrue(); // Saturday, day 50
  }

  @Test
  void annulmentDays() {
    assertThat(deadlines().annulmentLastDay()).isEqualTo(LocalDate.of(2026, 5, 12));

    under(policy().annulmentDays(70));
    issued("2026-04-10T10:00");

    assertThat(code(request("2026-05-23T00:00"))).isEqualTo("ANNULMENT_DEADLINE_EXPIRED");
    assertThat(request("2026-05-22T23:59:59").isRight()).isTrue(); // Friday, day 70
  }

  @Test
  void evaluationDaysOfTheDefault() {
    issued("2026-04-10T10:00");

    assertThat(granted(request("2026-04-20T10:00")).request().dueDate())
        .isEqualTo(LocalDate.of(2026, 5, 19));
  }

  @Test
  void evaluationDays() {
    under(policy().evaluationDays(10));
    issued("2026-04-10T10:00");

    assertThat(granted(request("2026-04-20T10:00")).request().dueDate())
        .isEqualTo(LocalDate.of(2026, 5, 5));
  }

  @Test
  @DisplayName("S07: lastIssueDayInclusive")
  void lastIssueDayInclusive() {
    assertThat(deadlines().issueLastDay()).isEqualTo(LocalDate.of(2026, 5, 11));

    under(policy().lastIssueDayInclusive(false));

    assertThat(deadlines().issueLastDay()).isEqualTo(LocalDate.of(2026, 5, 10));
    assertThat(code(accept("2026-05-11T00:00", justified()))).isEqualTo("ISSUE_DEADLINE_EXPIRED");
  }

  @Test
  @DisplayName("A2: JUSTIFICATION_OPTIONAL accepts a late issue without one, still marked late")
  void justification() {
    assertThat(code(accept("2026-04-23T10:00", form()))).isEqualTo("JUSTIFICATION_REQUIRED");

    under(policy().justification(Justification.OPTIONAL));

    assertThat(deadlines().situation()).isEqualTo(DeadlineSituation.ORDINARY);
    assertThat(issued("2026-04-23T10:00").warnings()).containsExactly(IssueWarning.ISSUED_LATE);
  }

  @Test
  @DisplayName("A3: courseStates")
  void courseStates() {
    memory.register(aCourse().inState(CourseState.FINISHED).build());
    assertThat(code(office.summary(administrator, form()))).isEqualTo("COURSE_STATE_NOT_ALLOWED");

    under(policy().courseStates(List.of(CourseState.RUNNING, CourseState.FINISHED)));

    assertThat(office.summary(administrator, form()).isRight()).isTrue();
    memory.register(aCourse().inState(CourseState.TO_START).build());
    assertThat(code(office.summary(administrator, form()))).isEqualTo("COURSE_STATE_NOT_ALLOWED");
  }

  @Test
  @DisplayName("A3: R3 holds for a reissue too")
  void courseStatesOfAReissue() {
    issuedAndRequested();
    granted(approve("2026-05-05T10:00"));
    memory.register(aCourse().inState(CourseState.FINISHED).build());

    assertThat(code(office.summary(administrator, form()))).isEqualTo("COURSE_STATE_NOT_ALLOWED");
  }

  @Test
  @DisplayName("A3: requireEndDateReached")
  void requireEndDateReached() {
    clock.setTo("2026-03-12T23:59:59"); // Thursday, the day before the end
    assertThat(office.summary(administrator, form()).isRight()).isTrue();

    under(policy().requireEndDateReached(true));

    assertThat(code(office.summary(administrator, form()))).isEqualTo("END_DATE_NOT_REACHED");
    clock.setTo("2026-03-13T00:00");
    assertThat(issued("2026-03-13T00:00").warnings()).isEmpty();
  }

  @Test
  @DisplayName("S25: annulmentReasons")
  void annulmentReasons() {
    issued("2026-04-10T10:00");
    under(policy().annulmentReasons(AnnulmentReasons.INVOICE_ERROR_ONLY));

    assertThat(code(request("2026-04-20T10:00", AnnulmentCategory.OTHER)))
        .isEqualTo("ANNULMENT_REASON_NOT_ALLOWED");
    office = memory.office();
    assertThat(request("2026-04-20T10:00", AnnulmentCategory.OTHER).isRight()).isTrue();
  }

  private ParticipantAttendance line() {
    return granted(office.attendance(administrator, ACTION)).sheet().lines().get(0);
  }

  @Test
  @DisplayName("A9: ENROLLED_SPAN")
  void attendanceBase() {
    memory.register(
        aCourse()
            .attendedBy(
                aParticipant()
                    .attending(1_200, MINUTES)
                    .enrolled(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6)))
            .build());
    assertThat(line().total()).isEqualTo(new AttendanceRate(1_200, 2_400));
    assertThat(line().meetsMinimum()).isFalse();

    under(policy().attendanceBase(AttendanceBase.ENROLLED_SPAN));

    assertThat(line().total()).isEqualTo(new AttendanceRate(1_200, 1_200));
    assertThat(line().meetsMinimum()).isTrue();
    Certificate certificate = issued("2026-03-13T18:00");
    assertThat(certificate.content().participants().get(0).rate())
        .isEqualTo(new AttendanceRate(1_200, 1_200));
  }

  @Test
  @DisplayName("A20: minimumPercent moves the flag and bars nothing")
  void minimumPercent() {
    assertThat(issuableFlags()).containsExactly(true, true, false, false);

    under(policy().minimumPercent(74));
    assertThat(issuableFlags()).containsExactly(true, true, true, false);

    under(policy().minimumPercent(100));
    assertThat(issuableFlags()).containsExactly(true, false, false, false);
    assertThat(printed(paper(issued("2026-03-13T18:00").folio())))
        .contains("Cumplen el mínimo de 100 %: 1");
  }

  private List<Boolean> issuableFlags() {
    return granted(office.attendance(administrator, ACTION)).sheet().lines().stream()
        .map(ParticipantAttendance::meetsMinimum)
        .toList();
  }

  @Test
  @DisplayName("S31: reissueWithinIssueLimit")
  void reissueWithinIssueLimit() {
    issuedAndRequested();
    granted(approve("2026-05-11T10:00"));
    under(policy().reissueWithinIssueLimit(true));

    clock.setTo("2026-05-12T00:00");
    assertThat(code(office.summary(administrator, form()))).isEqualTo("ISSUE_DEADLINE_EXPIRED");
    office = memory.office();
    assertThat(office.summary(administrator, form()).isRight()).isTrue();
    under(policy().reissueWithinIssueLimit(true));
    clock.setTo("2026-05-11T23:59:59"); // day 59, and no justification is asked for
    assertThat(office.summary(administrator, form()).isRight()).isTrue();
  }

  @Test
  @DisplayName("S42: rollToNextBusinessDay moves days 40, 59 and 60, each for itself")
  void rollToNextBusinessDay() {
    memory.register(aCourse().endingOn(LocalDate.of(2026, 3, 4)).build());
    assertThat(deadlines().issueLastDay()).isEqualTo(LocalDate.of(2026, 5, 2)); // Saturday
    assertThat(deadlines().annulmentLastDay()).isEqualTo(LocalDate.of(2026, 5, 3)); // Sunday

    under(policy().rollToNextBusinessDay(true));

    assertThat(deadlines().ordinaryLastDay()).isEqualTo(LocalDate.of(2026, 4, 13)); // Monday
    assertThat(deadlines().issueLastDay()).isEqualTo(LocalDate.of(2026, 5, 4)); // Monday
    assertThat(deadlines().annulmentLastDay()).isEqualTo(LocalDate.of(2026, 5, 4));
  }

  @Test
  @DisplayName("A14: allowNewRequestAfterRejection")
  void allowNewRequestAfterRejection() {
    issuedAndRequested();
    granted(reject("2026-05-05T10:00"));
    assertThat(code(request("2026-05-06T10:00"))).isEqualTo("ILLEGAL_TRANSITION");

    under(policy().allowNewRequestAfterRejection(true));

    assertThat(request("2026-05-06T10:00").isRight()).isTrue();
  }

  @Test
  @DisplayName("FC-13: requirePlausibleRuts")
  void requirePlausibleRuts() {
    memory.register(aCourse().with(aParticipant().withRut("1-9")).build());
    assertThat(office.summary(administrator, form()).isRight()).isTrue();

    under(policy().requirePlausibleRuts(true));

    assertThat(refused(office.summary(administrator, form()))).isEqualTo(new RutInvalid(5));
    memory.register(aCourse().build());
    assertThat(office.summary(administrator, form()).isRight()).isTrue();
  }

  @Test
  @DisplayName("A1: zone")
  void zone() {
    clock.setTo(Instant.parse("2026-05-12T03:30:00Z")); // 23:30 in Santiago, 00:30 in Punta Arenas
    assertThat(office.summary(administrator, justified()).isRight()).isTrue();

    under(policy().zone(new LegalZone(ZoneId.of("America/Punta_Arenas"))));

    assertThat(code(office.summary(administrator, justified())))
        .isEqualTo("ISSUE_DEADLINE_EXPIRED");
  }

  @Test
  @DisplayName("R11: lines")
  void lines() {
    TrainingLine more = new TrainingLine("9", "Línea nueva");
    memory.register(aCourse().ofAction("6543219").underLine(more).build());
    assertThat(code(office.search(administrator, CourseSearch.inLine("9"))))
        .isEqualTo("TRAINING_LINE_UNKNOWN");

    under(policy().lines(TrainingLines.standard().with(more)));

    assertThat(granted(office.search(administrator, CourseSearch.inLine("9"))).rows()).hasSize(1);
  }

  @Test
  @DisplayName("CLOCK_BEHIND: clockTolerance")
  void clockTolerance() {
    issued("2026-04-10T10:00");

    assertThat(code(request("2026-04-10T09:57:59"))).isEqualTo("CLOCK_BEHIND");
    under(policy().clockTolerance(Duration.ZERO));
    assertThat(code(request("2026-04-10T09:59:59"))).isEqualTo("CLOCK_BEHIND");
    under(policy().clockTolerance(Duration.ofMinutes(10)));
    assertThat(granted(request("2026-04-10T09:50:00")).request().requestedAt())
        .isEqualTo(Instant.parse("2026-04-10T14:00:00Z")); // never before what came before it
  }

  @Test
  @DisplayName("CLOCK_BEHIND: two minutes are tolerated by default, and looking is always allowed")
  void clockToleranceOfTheDefault() {
    issued("2026-04-10T10:00");

    clock.setTo("2026-04-09T10:00");
    assertThat(deadlines().day()).isEqualTo(28); // still the day of the last event
    assertThat(request("2026-04-10T09:58:00").isRight()).isTrue();
  }
}
