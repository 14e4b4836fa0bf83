package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aPendingDossier;
import static cl.certificates.testkit.fixture.Fixtures.anApprovedDossier;
import static cl.certificates.testkit.fixture.Fixtures.anIssuedDossier;

import cl.certificates.access.Operation;
import cl.certificates.access.Profile;
import cl.certificates.attendance.AttendanceFault;
import cl.certificates.course.ActionType;
import cl.certificates.course.CourseState;
import cl.certificates.course.IdentifierMismatch;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificateAction;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.Dossier;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.AlreadyIssued;
import cl.certificates.refusal.Refusal.AnnulmentDeadlineExpired;
import cl.certificates.refusal.Refusal.AnnulmentReasonNotAllowed;
import cl.certificates.refusal.Refusal.AttendanceInvalid;
import cl.certificates.refusal.Refusal.ClockBehind;
import cl.certificates.refusal.Refusal.CourseLiquidated;
import cl.certificates.refusal.Refusal.CourseStateNotAllowed;
import cl.certificates.refusal.Refusal.DetailNotVisible;
import cl.certificates.refusal.Refusal.EndDateNotReached;
import cl.certificates.refusal.Refusal.EntityMismatch;
import cl.certificates.refusal.Refusal.IllegalTransition;
import cl.certificates.refusal.Refusal.InvalidForm;
import cl.certificates.refusal.Refusal.IssueDeadlineExpired;
import cl.certificates.refusal.Refusal.JustificationRequired;
import cl.certificates.refusal.Refusal.NoParticipants;
import cl.certificates.refusal.Refusal.NoReceipt;
import cl.certificates.refusal.Refusal.NotFound;
import cl.certificates.refusal.Refusal.NotInForce;
import cl.certificates.refusal.Refusal.NotReissuable;
import cl.certificates.refusal.Refusal.OutsideCalendar;
import cl.certificates.refusal.Refusal.OwnRequest;
import cl.certificates.refusal.Refusal.PageInvalid;
import cl.certificates.refusal.Refusal.ProfileNotAllowed;
import cl.certificates.refusal.Refusal.RealDateMismatch;
import cl.certificates.refusal.Refusal.RealDateNotApplicable;
import cl.certificates.refusal.Refusal.RealDateRequired;
import cl.certificates.refusal.Refusal.RequestAlreadyOpen;
import cl.certificates.refusal.Refusal.RutInvalid;
import cl.certificates.refusal.Refusal.StaleSummary;
import cl.certificates.refusal.Refusal.TemplateUnavailable;
import cl.certificates.refusal.Refusal.TemplateUnavailable.Missing;
import cl.certificates.refusal.Refusal.TextMissing;
import cl.certificates.refusal.Refusal.TextNotPrintable;
import cl.certificates.refusal.Refusal.TextTooLong;
import cl.certificates.refusal.Refusal.TrainingLineRequired;
import cl.certificates.refusal.Refusal.TrainingLineUnknown;
import cl.certificates.refusal.Refusal.WrongRegion;
import cl.certificates.validation.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every refusal the types allow, with some values. */
final class OneOfEach {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 11); // Monday
  private static final Instant NOW = Instant.parse("2026-05-11T14:00:00Z");

  /** Faults that the library's own forms may have. */
  private static final List<String> OF_FORMS =
      List.of(
          "DOCUMENT_NUMBER_REQUIRED",
          "DOCUMENT_NUMBER_INVALID",
          "ANNULMENT_REASON_REQUIRED",
          "DECISION_REASON_REQUIRED",
          "SENCE_CODE_INVALID",
          "ACTION_ID_INVALID",
          "REGION_UNKNOWN",
          "DATE_RANGE_INVALID",
          "DUE_DAYS_INVALID");

  /** Those that a form of a host may have besides, by the constraints that are published. */
  private static final List<String> OF_FORMS_OF_HOSTS =
      List.of("RUT_INVALID", "FOLIO_INVALID", "VERIFICATION_CODE_INVALID");

  private OneOfEach() {}

  static List<Refusal> refusal() {
    Dossier pending = aPendingDossier();
    Certificate version = anIssuedDossier().inForce().orElseThrow();
    return List.of(
        new NotFound(),
        new ProfileNotAllowed(Profile.FACILITATOR, Operation.ISSUE),
        new WrongRegion(Region.OHIGGINS),
        new OutsideCalendar(DAY, DAY, DAY),
        new ClockBehind(NOW, NOW),
        new CourseLiquidated(),
        new CourseStateNotAllowed(CourseState.FINISHED, List.of(CourseState.RUNNING)),
        new EndDateNotReached(DAY, DAY),
        new IssueDeadlineExpired(DAY, DAY),
        new JustificationRequired(DAY, DAY, DAY),
        new RealDateRequired(ActionType.PARTIAL),
        new RealDateRequired(ActionType.COMPLEMENTARY),
        new RealDateNotApplicable(DAY),
        new RealDateMismatch(DAY, DAY, DAY),
        new NoParticipants(),
        new StaleSummary(true),
        new StaleSummary(false),
        new AlreadyIssued(version),
        new NotReissuable(version.folio()),
        new RutInvalid(3),
        new TextMissing("courseName"),
        new TextTooLong("courseName", 300, 301),
        new TextNotPrintable("courseName", "U+0007"),
        new AttendanceInvalid(
            Arrays.stream(AttendanceFault.Kind.values())
                .map(kind -> new AttendanceFault(kind, 3, -1))
                .toList()),
        new AnnulmentDeadlineExpired(DAY, DAY),
        new AnnulmentReasonNotAllowed(
            AnnulmentCategory.OTHER, List.of(AnnulmentCategory.DOCUMENT_NUMBER)),
        new RequestAlreadyOpen(pending.openRequest().orElseThrow()),
        new OwnRequest(),
        new DetailNotVisible(),
        new NoReceipt(1),
        new NotInForce(Folio.of("6543210-1-U"), DAY, Optional.empty()),
        new NotInForce(Folio.of("6543210-1-U"), DAY, Optional.of(Folio.of("6543210-2-S"))),
        new TemplateUnavailable("openpdf-1/capacita-sur-2", Missing.TEMPLATE),
        new TrainingLineRequired(),
        new TrainingLineUnknown(List.of("1", "3")),
        new PageInvalid(100),
        ofTheLibrary(),
        ofHosts(),
        new EntityMismatch(new IdentifierMismatch(IdentifierMismatch.Pair.LINE_COURSE)),
        IllegalTransition.in(CertificateState.REJECTED),
        new IllegalTransition(
            CertificateState.APPROVED_FOR_REISSUE,
            List.of(CertificateAction.REISSUE),
            anApprovedDossier().lastRequest().orElseThrow().decision()));
  }

  /** A form of the library with every fault there is. */
  static InvalidForm ofTheLibrary() {
    return new InvalidForm(
        Stream.concat(
                OF_FORMS.stream().map(code -> new Violation("field", code, Map.of())),
                Stream.of(
                    new Violation(
                        "motive", "TEXT_TOO_LONG", Map.of("max", "2000", "actual", "2001")),
                    new Violation("motive", "TEXT_NOT_PRINTABLE", Map.of("codePoint", "U+0007"))))
            .toList());
  }

  /** A form that a host wrote, with what only such forms have. */
  static InvalidForm ofHosts() {
    return new InvalidForm(
        OF_FORMS_OF_HOSTS.stream().map(code -> new Violation("field", code, Map.of())).toList());
  }
}
