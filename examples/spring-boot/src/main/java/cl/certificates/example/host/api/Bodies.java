package cl.certificates.example.host.api;

import cl.certificates.access.Mandate;
import cl.certificates.annulment.AnnulmentAsked;
import cl.certificates.annulment.AnnulmentDecided;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.annulment.PendingRequest;
import cl.certificates.attendance.AttendanceRate;
import cl.certificates.attendance.ParticipantAttendance;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificateAction;
import cl.certificates.dossier.CertificateState;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.dossier.IssueWarning;
import cl.certificates.identity.Folio;
import cl.certificates.identity.PaymentDocument;
import cl.certificates.identity.Region;
import cl.certificates.identity.SenceCode;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.search.CoursePage;
import cl.certificates.search.CourseRow;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.viewing.AttendanceView;
import cl.certificates.viewing.AvailableAction;
import cl.certificates.viewing.CertificateView;
import cl.certificates.viewing.HistoryEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What this host's API takes and gives. The values of the library may gain parts in any release;
 * what programs rely on is ours to keep, so it is written down here, and no value of the library
 * goes out as it is.
 */
final class Bodies {
  private Bodies() {}

  /** As whom a person may act; {@code actingAs} is the header to send. */
  record MandateBody(String actingAs, String entityName, String profile, @Nullable String region) {
    static MandateBody of(Mandate mandate) {
      return new MandateBody(
          ActingAs.header(mandate),
          mandate.entityName(),
          mandate.profile().name(),
          mandate.region().map(Region::code).orElse(null));
    }
  }

  /** What somebody looks for; {@code cursor} is the {@code next} of the page before. */
  record SearchBody(
      @Nullable String line,
      @Nullable String course,
      @Nullable String senceCode,
      @Nullable String region,
      @Nullable String participant,
      @Nullable String trainingEntity,
      @Nullable String supervisingEntity,
      @Nullable CertificateState state,
      @Nullable Integer dueWithin,
      @Nullable Boolean overdue,
      @Nullable Integer size,
      @Nullable String cursor) {
    CourseSearch form() {
      return new CourseSearchBuilder()
          .line(line)
          .course(course)
          .senceCode(senceCode)
          .region(region)
          .participant(participant)
          .trainingEntity(trainingEntity)
          .supervisingEntity(supervisingEntity)
          .state(state)
          .dueWithin(dueWithin)
          .overdue(overdue)
          .size(size)
          .cursor(cursor)
          .build();
    }

    /** Without what was typed, which may be a person's. */
    @Override
    public String toString() {
      return "SearchBody[]";
    }
  }

  /** A page of courses; {@code next} is the cursor to send for the next one. */
  record CoursesBody(List<CourseBody> courses, @Nullable String next) {
    static CoursesBody of(CoursePage page) {
      return new CoursesBody(
          page.rows().stream().map(CourseBody::of).toList(), page.next().orElse(null));
    }
  }

  /** A course with the state of its certificate. */
  record CourseBody(
      String action,
      String line,
      @Nullable String senceCode,
      String name,
      String region,
      LocalDate start,
      LocalDate end,
      int participants,
      CertificateState state,
      @Nullable String latestFolio,
      @Nullable Long daysLeft,
      @Nullable LocalDate dueDate,
      boolean overdue,
      List<CertificateAction> actions) {
    static CourseBody of(CourseRow row) {
      return new CourseBody(
          row.course().action().text(),
          row.course().line().code(),
          row.course().senceCode().map(SenceCode::digits).orElse(null),
          row.course().name(),
          row.course().region().code(),
          row.course().communicatedStart(),
          row.course().communicatedEnd(),
          row.course().communicated(),
          row.course().certificateState(),
          row.latest().map(Folio::text).orElse(null),
          boxed(row.daysLeft()),
          row.dueDate().orElse(null),
          row.overdue(),
          open(row.actions()));
    }
  }

  /**
   * A rate with its exact minutes; the percentage is cut to two decimals, and null without data.
   */
  record RateBody(long minutes, long of, @Nullable BigDecimal percent) {
    static RateBody of(AttendanceRate rate) {
      return new RateBody(rate.attended(), rate.base(), rate.percent().orElse(null));
    }
  }

  /** A participant with both bases. */
  record ParticipantBody(
      String rut, String name, RateBody toDate, RateBody total, boolean meetsMinimum) {
    static ParticipantBody of(ParticipantAttendance line) {
      return new ParticipantBody(
          line.participant().rut().canonical(),
          line.participant().name(),
          RateBody.of(line.toDate()),
          RateBody.of(line.total()),
          line.meetsMinimum());
    }

    static List<ParticipantBody> of(List<ParticipantAttendance> lines) {
      return lines.stream().map(ParticipantBody::of).toList();
    }
  }

  /** The percentages of a course. */
  record AttendanceBody(String action, String course, List<ParticipantBody> participants) {
    static AttendanceBody of(AttendanceView view) {
      return new AttendanceBody(
          view.certificate().action().text(),
          view.certificate().courseName(),
          ParticipantBody.of(view.sheet().lines()));
    }
  }

  /** An issued version, for whoever may have its paper, on which its code stands. */
  record VersionBody(
      String folio,
      int version,
      DocumentStatus status,
      String code,
      LocalDate issuedOn,
      @Nullable LocalDate annulledOn,
      @Nullable String replacedBy) {
    static VersionBody of(Certificate version) {
      return new VersionBody(
          version.folio().text(),
          version.version(),
          version.status(),
          version.code().grouped(),
          version.issuedOn(),
          version.annulledOn().orElse(null),
          version.replacedBy().map(Folio::text).orElse(null));
    }
  }

  /** A certificate as it stands. */
  record CertificateBody(
      String action,
      String course,
      CertificateState state,
      boolean liquidated,
      List<VersionBody> versions,
      List<CertificateAction> actions,
      LocalDate ordinaryLastDay,
      LocalDate issueLastDay,
      LocalDate annulmentLastDay,
      @Nullable LocalDate dueDate) {
    static CertificateBody of(CertificateView view) {
      return new CertificateBody(
          view.action().text(),
          view.courseName(),
          view.state(),
          view.liquidated(),
          view.certificates().stream().map(VersionBody::of).toList(),
          open(view.actions()),
          view.deadlines().ordinaryLastDay(),
          view.deadlines().issueLastDay(),
          view.deadlines().annulmentLastDay(),
          view.deadlines().dueDate().orElse(null));
    }
  }

  /** One act of the history. */
  record HistoryBody(
      int revision,
      String what,
      Instant at,
      CertificateState from,
      CertificateState to,
      String hash) {
    static HistoryBody of(HistoryEntry entry) {
      return new HistoryBody(
          entry.revision(),
          entry.code(),
          entry.event().stamp().at(),
          entry.from(),
          entry.to(),
          entry.digest().hex());
    }
  }

  /** What somebody fills in to issue; with a token it accepts the summary of that token. */
  record IssueBody(
      @Nullable String invoice,
      @Nullable String purchaseOrder,
      @Nullable LocalDate realDate,
      @Nullable String justification,
      @Nullable String token) {
    IssueForm about(String action) {
      return IssueForm.of(action)
          .withInvoice(invoice)
          .withPurchaseOrder(purchaseOrder)
          .withRealDate(realDate)
          .withJustification(justification)
          .accepting(token);
    }
  }

  /** What would be certified, and the token to accept it with. */
  record SummaryBody(
      String folio,
      String course,
      PaymentBody document,
      List<ParticipantBody> participants,
      List<IssueWarning> warnings,
      @Nullable Long daysLeft,
      String token) {
    static SummaryBody of(IssueSummary summary) {
      return new SummaryBody(
          summary.content().folio().text(),
          summary.content().courseName(),
          PaymentBody.of(summary.content().paymentDocument()),
          ParticipantBody.of(summary.attendance().lines()),
          summary.warnings(),
          boxed(summary.daysLeft()),
          summary.token());
    }
  }

  /** Invoice or purchase order. */
  record PaymentBody(String kind, String number) {
    static PaymentBody of(PaymentDocument document) {
      return new PaymentBody(
          document instanceof PaymentDocument.Invoice ? "INVOICE" : "PURCHASE_ORDER",
          document.number());
    }
  }

  /** Why an annulment is asked for. */
  record AnnulmentBody(@Nullable AnnulmentCategory category, @Nullable String motive) {
    AnnulmentForm about(String action) {
      return new AnnulmentForm(action, category, motive);
    }
  }

  /**
   * Why a request is decided so.
   *
   * @param requestedAt of the request that was read, so that no other one is decided on
   */
  record DecisionBody(@Nullable String reason, @Nullable Instant requestedAt) {
    DecisionForm about(String action) {
      return new DecisionForm(action, reason, requestedAt);
    }
  }

  /** A request that was sent or decided; the receipt is asked for by its revision. */
  record AskedBody(String folio, LocalDate dueDate, int revision, @Nullable String decision) {
    static AskedBody of(AnnulmentAsked asked) {
      return new AskedBody(
          asked.request().folio().text(), asked.request().dueDate(), asked.revision(), null);
    }

    static AskedBody of(AnnulmentDecided decided) {
      return new AskedBody(
          decided.request().folio().text(),
          decided.request().dueDate(),
          decided.revision(),
          decided.code());
    }
  }

  /** A request in the inbox of a directorate. */
  record PendingBody(
      String action,
      String course,
      String folio,
      AnnulmentCategory category,
      String motive,
      Instant requestedAt,
      LocalDate requestedOn,
      LocalDate dueDate,
      boolean overdue) {
    static PendingBody of(PendingRequest pending) {
      return new PendingBody(
          pending.action().text(),
          pending.courseName(),
          pending.request().folio().text(),
          pending.request().category(),
          pending.request().motive(),
          pending.request().requestedAt(),
          pending.request().requestedOn(),
          pending.request().dueDate(),
          pending.overdue());
    }
  }

  /** What was not done and why (RFC 9457), as it is described; a refusal tells its faults. */
  @Schema(requiredProperties = {"type", "title", "status", "code"})
  record ProblemBody(
      URI type,
      String title,
      int status,
      String code,
      String detail,
      URI instance,
      List<Problems.Fault> faults) {}

  private static List<CertificateAction> open(List<AvailableAction> actions) {
    return actions.stream().filter(AvailableAction::isOpen).map(AvailableAction::action).toList();
  }

  private static @Nullable Long boxed(OptionalLong days) {
    return days.isPresent() ? Long.valueOf(days.getAsLong()) : null;
  }
}
