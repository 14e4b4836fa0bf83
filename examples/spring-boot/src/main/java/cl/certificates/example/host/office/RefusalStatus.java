package cl.certificates.example.host.office;

import static java.util.Map.entry;

import cl.certificates.refusal.Refusal;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/**
 * Which status a refusal is answered with. 422: what was sent needs another word; 409: the
 * certificate, the course or the day does not allow it; 403 and 404: it is not his; 503: the world
 * must be mended first.
 */
public final class RefusalStatus {
  private static final Map<Class<? extends Refusal>, HttpStatus> STATUS =
      Map.ofEntries(
          entry(Refusal.InvalidForm.class, HttpStatus.UNPROCESSABLE_CONTENT),
          entry(Refusal.TrainingLineRequired.class, HttpStatus.UNPROCESSABLE_CONTENT),
          entry(Refusal.TrainingLineUnknown.class, HttpStatus.UNPROCESSABLE_CONTENT),
          entry(Refusal.PageInvalid.class, HttpStatus.UNPROCESSABLE_CONTENT),
          entry(Refusal.JustificationRequired.class, HttpStatus.UNPROCESSABLE_CONTENT),
          entry(Refusal.RealDateRequired.class, HttpStatus.UNPROCESSABLE_CONTENT),
          entry(Refusal.RealDateNotApplicable.class, HttpStatus.UNPROCESSABLE_CONTENT),
          entry(Refusal.RealDateMismatch.class, HttpStatus.UNPROCESSABLE_CONTENT),
          entry(Refusal.AnnulmentReasonNotAllowed.class, HttpStatus.UNPROCESSABLE_CONTENT),
          entry(Refusal.EntityMismatch.class, HttpStatus.UNPROCESSABLE_CONTENT),
          entry(Refusal.TextMissing.class, HttpStatus.CONFLICT),
          entry(Refusal.TextTooLong.class, HttpStatus.UNPROCESSABLE_CONTENT),
          entry(Refusal.TextNotPrintable.class, HttpStatus.UNPROCESSABLE_CONTENT),
          entry(Refusal.NotFound.class, HttpStatus.NOT_FOUND),
          entry(Refusal.NoReceipt.class, HttpStatus.NOT_FOUND),
          entry(Refusal.ProfileNotAllowed.class, HttpStatus.FORBIDDEN),
          entry(Refusal.WrongRegion.class, HttpStatus.FORBIDDEN),
          entry(Refusal.OwnRequest.class, HttpStatus.FORBIDDEN),
          entry(Refusal.DetailNotVisible.class, HttpStatus.FORBIDDEN),
          entry(Refusal.CourseLiquidated.class, HttpStatus.CONFLICT),
          entry(Refusal.CourseStateNotAllowed.class, HttpStatus.CONFLICT),
          entry(Refusal.EndDateNotReached.class, HttpStatus.CONFLICT),
          entry(Refusal.IssueDeadlineExpired.class, HttpStatus.CONFLICT),
          entry(Refusal.AnnulmentDeadlineExpired.class, HttpStatus.CONFLICT),
          entry(Refusal.NoParticipants.class, HttpStatus.CONFLICT),
          entry(Refusal.RutInvalid.class, HttpStatus.CONFLICT),
          entry(Refusal.AttendanceInvalid.class, HttpStatus.CONFLICT),
          entry(Refusal.StaleSummary.class, HttpStatus.CONFLICT),
          entry(Refusal.AlreadyIssued.class, HttpStatus.CONFLICT),
          entry(Refusal.NotReissuable.class, HttpStatus.CONFLICT),
          entry(Refusal.RequestAlreadyOpen.class, HttpStatus.CONFLICT),
          entry(Refusal.IllegalTransition.class, HttpStatus.CONFLICT),
          entry(Refusal.NotInForce.class, HttpStatus.CONFLICT),
          entry(Refusal.TemplateUnavailable.class, HttpStatus.SERVICE_UNAVAILABLE),
          entry(Refusal.OutsideCalendar.class, HttpStatus.SERVICE_UNAVAILABLE),
          entry(Refusal.ClockBehind.class, HttpStatus.SERVICE_UNAVAILABLE));

  private RefusalStatus() {}

  /** The status of a refusal. */
  public static HttpStatus of(Refusal refusal) {
    return of(refusal.getClass());
  }

  /** The statuses that the cases of a type of refusal are answered with. */
  public static SortedSet<HttpStatus> ofAny(Class<? extends Refusal> type) {
    return STATUS.keySet().stream()
        .filter(type::isAssignableFrom)
        .map(STATUS::get)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * @throws IllegalStateException if a release of the library refuses in a way not known here
   */
  static HttpStatus of(Class<? extends Refusal> refusal) {
    HttpStatus status = STATUS.get(refusal);
    if (status == null) {
      throw new IllegalStateException("no status for " + refusal.getSimpleName());
    }
    return status;
  }
}
