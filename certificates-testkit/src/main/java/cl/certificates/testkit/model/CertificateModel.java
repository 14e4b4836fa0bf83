package cl.certificates.testkit.model;

import cl.certificates.course.ActionType;
import cl.certificates.course.CourseState;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.CertificatePolicy.AnnulmentReasons;
import cl.certificates.dossier.CertificatePolicy.Justification;
import cl.certificates.identity.Region;
import cl.certificates.testkit.model.Step.Document;
import cl.certificates.testkit.model.Step.Form;
import cl.certificates.testkit.model.Step.RealDate;
import cl.certificates.testkit.model.Step.Who;
import cl.certificates.testkit.model.Step.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules a second time, written from the norm alone and as plainly as possible: fields that
 * change, one condition after the other, a day counted at a time. It shares no rule with the
 * library, only the names of its choices.
 *
 * <p>Every act answers with the codes that are right: one where the norm orders the reasons, all
 * that apply where it does not (among the faults of a form and its dates).
 */
final class CertificateModel {
  private static final Set<LocalDate> NATIONAL = new HashSet<>();
  private static final Set<LocalDate> OF_ARICA = new HashSet<>();

  static {
    for (String row : table().lines().skip(1).toList()) {
      String[] cells = row.split(",");
      (cells[1].equals("national") ? NATIONAL : OF_ARICA).add(LocalDate.parse(cells[0]));
    }
  }

  /** One issued version. */
  static final class Version {
    String status = "IN_FORCE";
    String token = "";
    String form = "";
  }

  final CertificatePolicy policy;
  final Setting setting;
  final List<Integer> minutes;
  Instant clock;
  CourseState courseState;
  String state = "TO_ISSUE";
  final List<Version> versions = new ArrayList<>();
  int events = 0;
  Instant lastEvent = Instant.MIN;
  @Nullable Who requester = null;
  @Nullable LocalDate due = null;
  boolean pending = false;
  boolean decidedLate = false;
  @Nullable LocalDate liquidatedOn = null;
  Set<String> warnings = Set.of();

  CertificateModel(CertificatePolicy policy, Setting setting, Instant clock) {
    this.policy = policy;
    this.setting = setting;
    this.clock = clock;
    this.courseState = setting.state();
    this.minutes = new ArrayList<>(setting.minutes());
    if (!setting.classesKnown()) { // no class, no mark
      minutes.replaceAll(known -> 0);
    }
  }

  private static String table() {
    try (InputStream table =
        Objects.requireNonNull(CertificateModel.class.getResourceAsStream("holidays.csv"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  // ---- days

  Instant now() {
    return clock.isBefore(lastEvent) ? lastEvent : clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), policy.zone().id());
  }

  private boolean isBusinessDay(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return false;
    }
    if (NATIONAL.contains(day)) {
      return false;
    }
    return setting.region() != Region.ARICA_Y_PARINACOTA || !OF_ARICA.contains(day);
  }

  private LocalDate dayOfTheCount(int n) {
    LocalDate day = setting.end();
    for (int counted = 0; counted < n; counted++) {
      day = day.plusDays(1);
    }
    while (policy.rollToNextBusinessDay() && !isBusinessDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  LocalDate ordinaryLastDay() {
    return dayOfTheCount(policy.ordinaryIssueDays());
  }

  LocalDate issueLastDay() {
    if (policy.lastIssueDayInclusive()) {
      return dayOfTheCount(policy.lastIssueDays());
    }
    return dayOfTheCount(policy.lastIssueDays() - 1);
  }

  LocalDate annulmentLastDay() {
    return dayOfTheCount(policy.annulmentDays());
  }

  private LocalDate dueAfter(LocalDate sent) {
    LocalDate day = sent;
    int counted = 0;
    while (counted < policy.evaluationDays()) {
      day = day.plusDays(1);
      if (isBusinessDay(day)) {
        counted++;
      }
    }
    return day;
  }

  // ---- what stands

  boolean liquidated() {
    return liquidatedOn != null || courseState == CourseState.LIQUIDATED;
  }

  boolean overdue() {
    return pending && today().isAfter(due);
  }

  private boolean first() {
    return versions.isEmpty();
  }

  private boolean mayBeIssued() {
    return state.equals("TO_ISSUE") || state.equals("APPROVED_FOR_REISSUE");
  }

  boolean issuable() {
    if (liquidated()
        || minutes.isEmpty()
        || !mayBeIssued()
        || !policy.courseStates().contains(courseState)) {
      return false;
    }
    return againstDay(true).isEmpty();
  }

  boolean annulmentOpen() {
    if (liquidated() || today().isAfter(annulmentLastDay())) {
      return false;
    }
    return state.equals("ISSUED")
        || (state.equals("REJECTED") && policy.allowNewRequestAfterRejection());
  }

  private @Nullable Version current() {
    return versions.isEmpty() ? null : versions.get(versions.size() - 1);
  }

  /** What was communicated, in minutes, or the class of the own span (A9). */
  private long base(int participant) {
    if (policy.attendanceBase().name().equals("ENROLLED_SPAN")
        && setting.ownSpan()
        && participant == 0) {
      return setting.classesKnown() ? 240 : 0;
    }
    return 60L * setting.hours() + setting.minutesBeyondHours();
  }

  /** Minutes of minutes, never more than there are. */
  String attendance(int participant) {
    long base = base(participant);
    return Math.min(minutes.get(participant), base) + " of " + base;
  }

  boolean meets(int participant) {
    long base = base(participant);
    if (base == 0) {
      return false;
    }
    return minutes.get(participant) * 100L >= policy.minimumPercent() * base;
  }

  // ---- access (A12)

  private Set<String> againstActingForTheEntity(Who who) {
    return switch (who) {
      case ADMINISTRATOR, OTHER_ADMINISTRATOR -> Set.of();
      case FACILITATOR, OFFICIAL, ADMINISTRATOR_AS_OFFICIAL, HOST -> Set.of("PROFILE_NOT_ALLOWED");
      case STRANGER, OFFICIAL_ELSEWHERE -> Set.of("NOT_FOUND");
    };
  }

  private Set<String> againstDeciding(Who who) {
    return switch (who) {
      case OFFICIAL, ADMINISTRATOR_AS_OFFICIAL -> Set.of();
      case OFFICIAL_ELSEWHERE -> Set.of("WRONG_REGION");
      case STRANGER -> Set.of("NOT_FOUND");
      case ADMINISTRATOR, OTHER_ADMINISTRATOR, FACILITATOR, HOST -> Set.of("PROFILE_NOT_ALLOWED");
    };
  }

  private Set<String> againstLiquidating(Who who) {
    return switch (who) {
      case HOST -> Set.of();
      case STRANGER, OFFICIAL_ELSEWHERE -> Set.of("NOT_FOUND");
      default -> Set.of("PROFILE_NOT_ALLOWED");
    };
  }

  private boolean clockIsBehind() {
    return !lastEvent.equals(Instant.MIN)
        && clock.isBefore(lastEvent.minus(policy.clockTolerance()));
  }

  /** Judged last: only what would be recorded needs a clock that can be trusted. */
  private Set<String> againstClock() {
    return clockIsBehind() ? Set.of("CLOCK_BEHIND") : Set.of();
  }

  private void happened() {
    lastEvent = now();
    events++;
  }

  // ---- issuing

  private @Nullable LocalDate realDate(Form form) {
    RealDate typed = form.realDate();
    if (typed == RealDate.AS_DUE) {
      typed =
          switch (setting.type()) {
            case REGULAR -> RealDate.NONE;
            case PARTIAL -> RealDate.LAST_CLASS;
            case COMPLEMENTARY -> RealDate.FIRST_CLASS;
          };
    }
    return switch (typed) {
      case NONE, AS_DUE -> null;
      case FIRST_CLASS -> setting.firstClass();
      case LAST_CLASS -> setting.lastClass();
      case BEFORE_START -> setting.start().minusDays(1);
    };
  }

  private String typed(Form form) {
    String why = form.justification().saySomething() ? form.justification().name() : "";
    return form.document() + "," + realDate(form) + "," + why;
  }

  /** All that a summary covers; two summaries of one key have one token, and only they (A22). */
  String keyOf(Form form) {
    List<String> certified = new ArrayList<>();
    for (int participant = 0; participant < minutes.size(); participant++) {
      certified.add(attendance(participant));
    }
    return versions.size() + "|" + typed(form) + "|" + certified;
  }

  private Set<String> faultsOf(Form form) {
    Set<String> faults = new HashSet<>();
    if (form.document() == Document.NONE) {
      faults.add("DOCUMENT_NUMBER_REQUIRED");
    }
    if (form.document() == Document.BOTH || form.document() == Document.MALFORMED) {
      faults.add("DOCUMENT_NUMBER_INVALID");
    }
    if (form.justification() == Words.TOO_LONG) {
      faults.add("TEXT_TOO_LONG");
    }
    if (policy.lines().lines().stream().noneMatch(line -> line.code().equals("3"))) {
      faults.add("TRAINING_LINE_UNKNOWN");
    }
    if (minutes.isEmpty()) {
      faults.add("NO_PARTICIPANTS");
    }
    if (policy.requirePlausibleRuts() && setting.implausible() && !minutes.isEmpty()) {
      faults.add("RUT_INVALID");
    }
    return faults;
  }

  private Set<String> againstDay(boolean justified) {
    Set<String> against = new HashSet<>();
    if (policy.requireEndDateReached() && today().isBefore(setting.end())) {
      against.add("END_DATE_NOT_REACHED");
    }
    if (first() || policy.reissueWithinIssueLimit()) {
      if (today().isAfter(issueLastDay())) {
        against.add("ISSUE_DEADLINE_EXPIRED");
      }
    }
    if (first()
        && !today().isAfter(issueLastDay())
        && today().isAfter(ordinaryLastDay())
        && policy.justification() == Justification.MANDATORY
        && !justified) {
      against.add("JUSTIFICATION_REQUIRED");
    }
    return against;
  }

  private Set<String> againstRealDate(Form form) {
    LocalDate given = realDate(form);
    if (setting.type() == ActionType.REGULAR) {
      return given == null ? Set.of() : Set.of("REAL_DATE_NOT_APPLICABLE");
    }
    if (given == null) {
      return Set.of("REAL_DATE_REQUIRED");
    }
    boolean firstHeld = !setting.firstClass().isAfter(today());
    if (setting.classesKnown() && firstHeld) {
      boolean lastHeld = !setting.lastClass().isAfter(today());
      LocalDate right =
          setting.type() == ActionType.PARTIAL && lastHeld
              ? setting.lastClass()
              : setting.firstClass();
      return given.equals(right) ? Set.of() : Set.of("REAL_DATE_MISMATCH");
    }
    boolean outside = given.isBefore(setting.start()) || given.isAfter(setting.end());
    return outside ? Set.of("REAL_DATE_MISMATCH") : Set.of();
  }

  private Set<String> againstIssuing(Who who, Form form, boolean accepting, @Nullable String key) {
    Set<String> access = againstActingForTheEntity(who);
    if (!access.isEmpty()) {
      return access;
    }
    if (accepting && isReplay(form, key)) {
      return Set.of("CERTIFICATE_REPLAYED");
    }
    if (liquidated()) {
      return Set.of("COURSE_LIQUIDATED");
    }
    switch (state) {
      case "ISSUED" -> {
        return Set.of("ALREADY_ISSUED");
      }
      case "REJECTED" -> {
        return Set.of("NOT_REISSUABLE");
      }
      case "ANNULMENT_PENDING" -> {
        return Set.of("ILLEGAL_TRANSITION");
      }
      default -> {}
    }
    if (!policy.courseStates().contains(courseState)) {
      return Set.of("COURSE_STATE_NOT_ALLOWED");
    }
    Set<String> faults = faultsOf(form); // no summary was ever given for such a form, so no token
    if (!faults.isEmpty()) {
      return faults;
    }
    if (accepting && !keyOf(form).equals(key)) {
      return Set.of("STALE_SUMMARY");
    }
    Set<String> dates = new HashSet<>(againstDay(form.justification().saySomething()));
    dates.addAll(againstRealDate(form));
    return dates.isEmpty() && accepting ? againstClock() : dates;
  }

  private boolean isReplay(Form form, @Nullable String key) {
    Version current = current();
    if (current == null || !faultsOf(form).isEmpty()) {
      return false;
    }
    boolean inForce = current.status.equals("IN_FORCE") || current.status.equals("UNDER_ANNULMENT");
    return inForce && current.token.equals(key) && current.form.equals(typed(form));
  }

  private Set<String> warningsNow() {
    Set<String> told = new HashSet<>();
    if (today().isBefore(setting.end())) {
      told.add("ISSUED_BEFORE_END");
    }
    if (first() && today().isAfter(ordinaryLastDay())) {
      told.add("ISSUED_LATE");
    }
    if (today().isAfter(annulmentLastDay())) {
      told.add("OUTSIDE_LIQUIDATION_PERIOD");
    }
    if (setting.listedTwice()) {
      told.add("PARTICIPANT_LISTED_TWICE");
    }
    return told;
  }

  Set<String> summary(Who who, Form form) {
    Set<String> against = againstIssuing(who, form, false, null);
    if (!against.isEmpty()) {
      return against;
    }
    warnings = warningsNow();
    return Set.of("SUMMARY");
  }

  Set<String> accept(Who who, Form form, @Nullable String key) {
    Set<String> against = againstIssuing(who, form, true, key);
    if (!against.isEmpty()) {
      return against;
    }
    warnings = warningsNow();
    Version old = current();
    if (old != null) {
      old.status = "REPLACED";
    }
    Version version = new Version();
    version.token = Objects.requireNonNull(key);
    version.form = typed(form);
    versions.add(version);
    state = "ISSUED";
    happened();
    return Set.of(versions.size() == 1 ? "CERTIFICATE_ISSUED" : "CERTIFICATE_REISSUED");
  }

  // ---- annulment

  Set<String> request(Who who, @Nullable AnnulmentCategory category, Words motive) {
    Set<String> access = againstActingForTheEntity(who);
    if (!access.isEmpty()) {
      return access;
    }
    if (liquidated()) {
      return Set.of("COURSE_LIQUIDATED");
    }
    if (state.equals("ANNULMENT_PENDING")) {
      return Set.of("REQUEST_ALREADY_OPEN");
    }
    if (!state.equals("ISSUED")) {
      if (!state.equals("REJECTED") || !policy.allowNewRequestAfterRejection()) {
        return Set.of("ILLEGAL_TRANSITION");
      }
    }
    Set<String> against = new HashSet<>();
    if (motive == Words.NONE || motive == Words.BLANK) {
      against.add("ANNULMENT_REASON_REQUIRED");
    }
    if (motive == Words.TOO_LONG) {
      against.add("TEXT_TOO_LONG");
    }
    if (policy.annulmentReasons() == AnnulmentReasons.INVOICE_ERROR_ONLY
        && category != AnnulmentCategory.DOCUMENT_NUMBER) {
      against.add("ANNULMENT_REASON_NOT_ALLOWED");
    }
    if (today().isAfter(annulmentLastDay())) {
      against.add("ANNULMENT_DEADLINE_EXPIRED");
    }
    against.addAll(against.isEmpty() ? againstClock() : Set.of());
    if (!against.isEmpty()) {
      return against;
    }
    requester = who;
    due = dueAfter(today());
    pending = true;
    state = "ANNULMENT_PENDING";
    Objects.requireNonNull(current()).status = "UNDER_ANNULMENT";
    happened();
    return Set.of("ANNULMENT_REQUESTED");
  }

  Set<String> decide(Who who, boolean approve, Words reason) {
    Set<String> access = againstDeciding(who);
    if (!access.isEmpty()) {
      return access;
    }
    if (approve && liquidated()) {
      return Set.of("COURSE_LIQUIDATED");
    }
    if (!pending) {
      return Set.of("ILLEGAL_TRANSITION");
    }
    Set<String> against = new HashSet<>();
    if (who == Who.ADMINISTRATOR_AS_OFFICIAL && requester == Who.ADMINISTRATOR) {
      against.add("OWN_REQUEST");
    }
    if (reason == Words.TOO_LONG) {
      against.add("TEXT_TOO_LONG");
    } else if (!approve && !reason.saySomething()) {
      against.add("DECISION_REASON_REQUIRED");
    }
    against.addAll(against.isEmpty() ? againstClock() : Set.of());
    if (!against.isEmpty()) {
      return against;
    }
    decidedLate = overdue();
    pending = false;
    Version current = Objects.requireNonNull(current());
    if (approve) {
      state = "APPROVED_FOR_REISSUE";
      current.status = "ANNULLED";
    } else {
      state = "REJECTED";
      current.status = "IN_FORCE";
    }
    happened();
    return Set.of(approve ? "ANNULMENT_APPROVED" : "ANNULMENT_REJECTED");
  }

  // ---- liquidation

  Set<String> liquidate(Who who) {
    Set<String> access = againstLiquidating(who);
    if (!access.isEmpty()) {
      return access;
    }
    if (liquidatedOn == null) {
      if (clockIsBehind()) {
        return againstClock();
      }
      liquidatedOn = today();
      happened();
    }
    return Set.of("LIQUIDATION_RECORDED");
  }

  /** The form's real date, for the form that is really filled in. */
  @Nullable LocalDate typedRealDate(Form form) {
    return realDate(form);
  }
}
