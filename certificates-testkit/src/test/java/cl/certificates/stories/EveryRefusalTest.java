package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aFacilitator;
import static cl.certificates.testkit.fixture.Fixtures.aParticipant;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.attendance.ClassSession;
import cl.certificates.calendar.Holidays;
import cl.certificates.course.ActionType;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.CertificatePolicy.AnnulmentReasons;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.issuing.IssueForm;
import cl.certificates.refusal.Refusal;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.testkit.memory.FixedHolidays;
import cl.certificates.wording.Language;
import cl.certificates.wording.Worded;
import cl.certificates.wording.Wording;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The refusal codes of the rules, each reached through the office and told in both languages. */
class EveryRefusalTest extends Story {
  /** Section 3 of the rules, word for word. */
  private static final List<String> OF_THE_RULES =
      List.of(
          ("COURSE_STATE_NOT_ALLOWED, COURSE_LIQUIDATED, ISSUE_DEADLINE_EXPIRED,"
                  + " JUSTIFICATION_REQUIRED, DOCUMENT_NUMBER_REQUIRED, DOCUMENT_NUMBER_INVALID,"
                  + " REAL_DATE_REQUIRED, REAL_DATE_NOT_APPLICABLE, REAL_DATE_MISMATCH,"
                  + " NO_PARTICIPANTS, STALE_SUMMARY, ALREADY_ISSUED, ANNULMENT_DEADLINE_EXPIRED,"
                  + " ANNULMENT_REASON_REQUIRED, ANNULMENT_REASON_NOT_ALLOWED,"
                  + " REQUEST_ALREADY_OPEN, NOT_REISSUABLE, WRONG_REGION, PROFILE_NOT_ALLOWED,"
                  + " ENTITY_MISMATCH, TRAINING_LINE_REQUIRED, DETAIL_NOT_VISIBLE,"
                  + " ILLEGAL_TRANSITION, RUT_INVALID, SENCE_CODE_INVALID, ACTION_ID_INVALID,"
                  + " TRAINING_LINE_UNKNOWN, REGION_UNKNOWN, DECISION_REASON_REQUIRED, OWN_REQUEST,"
                  + " NOT_FOUND, TEXT_TOO_LONG, TEXT_NOT_PRINTABLE, ATTENDANCE_INVALID,"
                  + " PAGE_INVALID, OUTSIDE_CALENDAR, CLOCK_BEHIND")
              .split(", "));

  private final Map<String, Supplier<Either<? extends Refusal, ?>>> ways =
      Map.ofEntries(
          entry("COURSE_STATE_NOT_ALLOWED", () -> summaryOf(inState(CourseState.CANCELLED))),
          entry("COURSE_LIQUIDATED", () -> summaryOf(inState(CourseState.LIQUIDATED))),
          entry("ISSUE_DEADLINE_EXPIRED", () -> accept("2026-05-12T00:00", form())),
          entry("JUSTIFICATION_REQUIRED", () -> accept("2026-04-23T00:00", form())),
          entry("END_DATE_NOT_REACHED", this::beforeTheEnd),
          entry("DOCUMENT_NUMBER_REQUIRED", () -> summary(IssueForm.of("6543210"))),
          entry("DOCUMENT_NUMBER_INVALID", () -> summary(form().withInvoice("0"))),
          entry("REAL_DATE_REQUIRED", () -> summaryOf(ofType(ActionType.PARTIAL))),
          entry(
              "REAL_DATE_NOT_APPLICABLE",
              () -> summary(form().withRealDate(LocalDate.of(2026, 3, 13)))),
          entry("REAL_DATE_MISMATCH", this::anotherRealDate),
          entry("NO_PARTICIPANTS", () -> summaryOf(aCourse().attendedBy().build())),
          entry("STALE_SUMMARY", () -> office.accept(administrator, form())),
          entry("ALREADY_ISSUED", () -> after(this::issue, () -> summary(form()))),
          entry("ANNULMENT_DEADLINE_EXPIRED", () -> after(this::issue, this::requestOnDay61)),
          entry("ANNULMENT_REASON_REQUIRED", () -> plea(" ")),
          entry("ANNULMENT_REASON_NOT_ALLOWED", this::anotherReason),
          entry(
              "REQUEST_ALREADY_OPEN",
              () -> after(this::issuedAndRequested, () -> request("2026-04-21T10:00"))),
          entry("NOT_REISSUABLE", () -> after(this::rejected, () -> summary(form()))),
          entry("WRONG_REGION", this::decideElsewhere),
          entry("PROFILE_NOT_ALLOWED", () -> office.summary(aFacilitator().actor(), form())),
          entry("ENTITY_MISMATCH", () -> summary(under("1", null))),
          entry("TRAINING_LINE_REQUIRED", () -> search(null, null, null)),
          entry("TRAINING_LINE_UNKNOWN", () -> search("9", null, null)),
          entry("DETAIL_NOT_VISIBLE", this::detailAfterLiquidation),
          entry("ILLEGAL_TRANSITION", () -> request("2026-04-20T10:00")),
          entry("RUT_INVALID", this::implausible),
          entry("SENCE_CODE_INVALID", () -> summary(under("3", "123700000"))),
          entry("ACTION_ID_INVALID", () -> summary(IssueForm.of("123"))),
          entry("REGION_UNKNOWN", () -> search("3", "99", null)),
          entry("DECISION_REASON_REQUIRED", this::rejectWithoutReason),
          entry("OWN_REQUEST", this::decideOwn),
          entry("NOT_FOUND", () -> office.certificate(administrator, ActionId.of("9999999"))),
          entry("TEXT_TOO_LONG", () -> plea("x".repeat(2_001))),
          entry(
              "NO_RECEIPT",
              () -> after(this::issue, () -> office.receipt(administrator, ACTION, 1))),
          entry("NOT_IN_FORCE", this::credentialOfAnAnnulled),
          entry("TEXT_NOT_PRINTABLE", () -> plea("motivo \u0000")),
          entry("ATTENDANCE_INVALID", this::withoutLength),
          entry("PAGE_INVALID", () -> search("3", null, 0)),
          entry("OUTSIDE_CALENDAR", this::beyondTheCalendar),
          entry("CLOCK_BEHIND", () -> after(this::issue, () -> request("2026-04-10T09:00"))));

  static Stream<String> ofTheRules() {
    return Stream.concat(
        OF_THE_RULES.stream(),
        // option of A3; the receipts of R32; the credentials of A19
        Stream.of("END_DATE_NOT_REACHED", "NO_RECEIPT", "NOT_IN_FORCE"));
  }

  @Test
  @DisplayName("Section 3: there are 37 codes")
  void codes() {
    assertThat(OF_THE_RULES).hasSize(37).doesNotHaveDuplicates();
    assertThat(ways.keySet()).containsExactlyInAnyOrderElementsOf(ofTheRules().toList());
  }

  @ParameterizedTest
  @MethodSource("ofTheRules")
  @DisplayName("Section 3: each code is reached, and told in both languages without any data of it")
  void reached(String code) {
    Refusal refusal = refused(ways.get(code).get());

    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.faults()).isNotEmpty().allMatch(fault -> fault.code().equals(code));
    for (Language language : Language.values()) {
      for (Worded fault : refusal.faults()) {
        assertThat(Wording.in(language).say(fault))
            .isNotBlank()
            .doesNotContain("{", "}", "12345678", "12.345.678", "Participante");
      }
    }
  }

  private Either<? extends Refusal, ?> after(
      Runnable before, Supplier<Either<? extends Refusal, ?>> then) {
    before.run();
    return then.get();
  }

  private void issue() {
    issued("2026-04-10T10:00");
  }

  private Either<? extends Refusal, ?> credentialOfAnAnnulled() {
    issuedAndRequested();
    granted(approve("2026-05-05T10:00"));
    return office.credential(administrator, new Folio(ACTION, 1));
  }

  private void rejected() {
    issuedAndRequested();
    granted(reject("2026-05-05T10:00"));
  }

  private Either<? extends Refusal, ?> summary(IssueForm form) {
    return office.summary(administrator, form);
  }

  private Either<? extends Refusal, ?> summaryOf(Course course) {
    memory.register(course);
    return summary(form());
  }

  private static Course inState(CourseState state) {
    return aCourse().inState(state).build();
  }

  private static Course ofType(ActionType type) {
    return new Course.Builder().from(aCourse().build()).type(type).build();
  }

  private static IssueForm under(String line, String senceCode) {
    return new IssueForm("6543210", line, senceCode, "4521", null, null, null, null);
  }

  private Either<? extends Refusal, ?> beforeTheEnd() {
    under(policy().requireEndDateReached(true));
    clock.setTo("2026-03-12T10:00");
    return summary(form());
  }

  private Either<? extends Refusal, ?> anotherRealDate() {
    memory.register(ofType(ActionType.COMPLEMENTARY));
    return summary(form().withRealDate(LocalDate.of(2026, 3, 3)));
  }

  private Either<? extends Refusal, ?> requestOnDay61() {
    return request("2026-05-13T00:00");
  }

  private Either<? extends Refusal, ?> plea(String motive) {
    issue();
    return office.requestAnnulment(
        administrator, new AnnulmentForm("6543210", AnnulmentCategory.OTHER, motive));
  }

  private Either<? extends Refusal, ?> anotherReason() {
    under(policy().annulmentReasons(AnnulmentReasons.INVOICE_ERROR_ONLY));
    return plea("Un nombre errado");
  }

  private Either<? extends Refusal, ?> decideElsewhere() {
    issuedAndRequested();
    return office.approve(
        anOfficialOf(Region.METROPOLITANA).actor(), new DecisionForm("6543210", null));
  }

  private Either<? extends Refusal, ?> search(String line, String region, Integer size) {
    return office.search(
        administrator, new CourseSearchBuilder().line(line).region(region).size(size).build());
  }

  private Either<? extends Refusal, ?> detailAfterLiquidation() {
    granted(office.recordLiquidation(theHostSystem().actor(), ACTION));
    return office.attendance(administrator, ACTION);
  }

  private Either<? extends Refusal, ?> implausible() {
    under(policy().requirePlausibleRuts(true));
    return summaryOf(aCourse().with(aParticipant().withRut("1-9")).build());
  }

  private Either<? extends Refusal, ?> rejectWithoutReason() {
    issuedAndRequested();
    return office.reject(official, new DecisionForm("6543210", null));
  }

  private Either<? extends Refusal, ?> decideOwn() {
    Mandate himself =
        new Mandate(
            Rut.of("12345678-5"),
            "Persona de Prueba",
            official.entity(),
            "Dirección Regional",
            Profile.REGIONAL_OFFICIAL,
            Optional.of(Region.VALPARAISO));
    memory.grant(himself);
    issuedAndRequested();
    return office.approve(himself.actor(), new DecisionForm("6543210", null));
  }

  private Either<? extends Refusal, ?> withoutLength() {
    return summaryOf(
        new Course.Builder()
            .from(aCourse().build())
            .classes(
                aCourse().build().classes().stream()
                    .map(session -> new ClassSession.Builder().from(session).minutes(0).build())
                    .toList())
            .build());
  }

  private Either<? extends Refusal, ?> beyondTheCalendar() {
    office =
        memory
            .builder()
            .holidays(
                new FixedHolidays(
                    new Holidays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 10), List.of())))
            .build();
    issue();
    return request("2026-04-20T10:00");
  }
}
