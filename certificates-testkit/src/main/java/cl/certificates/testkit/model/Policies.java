package cl.certificates.testkit.model;

import cl.certificates.attendance.AttendanceBase;
import cl.certificates.calendar.LegalZone;
import cl.certificates.course.CourseState;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.CertificatePolicy.AnnulmentReasons;
import cl.certificates.dossier.CertificatePolicy.Justification;
import cl.certificates.dossier.PolicyOption;
import cl.certificates.identity.TrainingLine;
import cl.certificates.identity.TrainingLines;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** The policies of the histories: the standard one, each option switched alone, and mixtures. */
final class Policies {
  private static final int MIXTURES = 60;

  private static final List<Consumer<CertificatePolicy.Builder>> SWITCHES =
      List.of(
          policy -> policy.ordinaryIssueDays(30),
          policy -> policy.ordinaryIssueDays(58),
          policy -> policy.lastIssueDays(60),
          policy -> policy.annulmentDays(75),
          policy -> policy.evaluationDays(1),
          policy -> policy.evaluationDays(5),
          policy -> policy.lastIssueDayInclusive(false),
          policy -> policy.justification(Justification.OPTIONAL),
          policy -> policy.courseStates(List.of(CourseState.RUNNING, CourseState.FINISHED)),
          policy -> policy.requireEndDateReached(true),
          policy -> policy.annulmentReasons(AnnulmentReasons.INVOICE_ERROR_ONLY),
          policy -> policy.attendanceBase(AttendanceBase.ENROLLED_SPAN),
          policy -> policy.minimumPercent(50),
          policy -> policy.minimumPercent(0),
          policy -> policy.reissueWithinIssueLimit(true),
          policy -> policy.rollToNextBusinessDay(true),
          policy -> policy.allowNewRequestAfterRejection(true),
          policy -> policy.requirePlausibleRuts(true),
          policy -> policy.zone(new LegalZone(ZoneId.of("Pacific/Easter"))),
          policy -> policy.clockTolerance(Duration.ZERO));

  static final List<CertificatePolicy> STANDARD = List.of(CertificatePolicy.standard());

  static final List<CertificatePolicy> ANY = any();

  private Policies() {}

  /** What is chosen otherwise than in the standard policy, for whoever reads of a failure. */
  static List<String> chosen(CertificatePolicy policy) {
    List<PolicyOption> standard = CertificatePolicy.standard().options();
    return policy.options().stream()
        .filter(option -> !standard.contains(option))
        .map(option -> option.name() + "=" + option.value())
        .toList();
  }

  private static List<CertificatePolicy> any() {
    List<CertificatePolicy> all = new ArrayList<>();
    for (Consumer<CertificatePolicy.Builder> one : SWITCHES) {
      CertificatePolicy.Builder policy = new CertificatePolicy.Builder();
      one.accept(policy);
      all.add(policy.build());
    }
    all.add(
        new CertificatePolicy.Builder()
            .lines(TrainingLines.of(List.of(new TrainingLine("1", "Becas Laborales"))))
            .build());
    Random random = new Random(19_880);
    for (int mixture = 0; mixture < MIXTURES; mixture++) {
      CertificatePolicy.Builder policy = new CertificatePolicy.Builder();
      for (Consumer<CertificatePolicy.Builder> one : SWITCHES) {
        if (random.nextInt(3) == 0) {
          one.accept(policy);
        }
      }
      all.add(policy.build());
    }
    return List.copyOf(all);
  }
}
