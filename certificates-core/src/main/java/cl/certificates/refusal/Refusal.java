package cl.certificates.refusal;

import cl.certificates.access.Operation;
import cl.certificates.access.Profile;
import cl.certificates.attendance.AttendanceFault;
import cl.certificates.course.ActionType;
import cl.certificates.course.CourseState;
import cl.certificates.course.IdentifierMismatch;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.dossier.AnnulmentDecision;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificateAction;
import cl.certificates.dossier.CertificateState;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.validation.Violation;
import cl.certificates.wording.Worded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A no of the library: typed, with its data, part of the API.
 *
 * <p>{@link #code()} is the refusal code of the rules ({@code COURSE_LIQUIDATED} for {@link
 * CourseLiquidated}); the text that says what was wrong and what to do is found by it.
 *
 * <p>A refusal is for the program that called. Its parts may hold people ({@link AlreadyIssued},
 * {@link RequestAlreadyOpen}, {@link IllegalTransition}), so what is sent on to a browser or
 * another system is made of the code, the text and {@link #details}, never of the record as a
 * whole.
 */
public sealed interface Refusal extends Worded
    permits IssueRefusal,
        AnnulmentRefusal,
        DecisionRefusal,
        LiquidationRefusal,
        ViewingRefusal,
        SearchRefusal {

  /** The refusal code, in the spelling of the rules. */
  @Override
  default String code() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }

  /**
   * Whether it keeps something from this actor because of who he is, or because the course is
   * settled (A12, A23, R39), so that the access log hears of it.
   */
  default boolean isAboutAccess() {
    return false;
  }

  /** What is to be told, one thing after the other; a form may have several faults at once. */
  default List<Worded> faults() {
    return List.of(this);
  }

  /** Unknown and foreign alike (A12); it tells neither from the other. */
  record NotFound() implements CaseRefusal {
    @Override
    public boolean isAboutAccess() {
      return true;
    }
  }

  /**
   * The profile may not do this, or is not held (any more) by the person (R9, A12).
   *
   * @param profile the profile acted under
   * @param operation what was tried
   */
  record ProfileNotAllowed(Profile profile, Operation operation)
      implements CaseRefusal, SearchRefusal {
    @Override
    public boolean isAboutAccess() {
      return true;
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("profile", profile, "operation", operation);
    }
  }

  /**
   * An official tried to decide in a region that is not his (R33).
   *
   * @param own the official's own region
   */
  record WrongRegion(Region own) implements CaseRefusal {
    @Override
    public boolean isAboutAccess() {
      return true;
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("own", own.officialName());
    }
  }

  /**
   * A deadline would need a day that no holiday table covers; a guess could forfeit a right.
   *
   * @param asked the day that is needed
   * @param firstKnownDay first day that is known
   * @param lastKnownDay last day that is known
   */
  record OutsideCalendar(LocalDate asked, LocalDate firstKnownDay, LocalDate lastKnownDay)
      implements CaseRefusal, SearchRefusal {
    /** The refusal for a day that a calendar does not know. */
    public static OutsideCalendar of(cl.certificates.calendar.OutsideCalendar day) {
      return new OutsideCalendar(day.asked(), day.firstKnownDay(), day.lastKnownDay());
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("asked", asked, "first", firstKnownDay, "last", lastKnownDay);
    }
  }

  /**
   * The clock stands so far behind the last event that it could give or take days.
   *
   * @param lastRecorded when the last event was recorded
   * @param now what the clock says
   */
  record ClockBehind(Instant lastRecorded, Instant now) implements CaseRefusal {
    @Override
    public Map<String, Object> details() {
      return Map.of("lastRecorded", lastRecorded, "now", now);
    }
  }

  /** The course was liquidated before SENCE: its certificate is settled (R39, A6, A11). */
  record CourseLiquidated() implements IssueRefusal, AnnulmentRefusal, DecisionRefusal {}

  /**
   * The course is in a state in which no certificate is issued (R3).
   *
   * @param state its state
   * @param allowed the states in which one is
   */
  record CourseStateNotAllowed(CourseState state, List<CourseState> allowed)
      implements IssueRefusal {
    /** Keeps its own copy of the list. */
    public CourseStateNotAllowed {
      allowed = List.copyOf(allowed);
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("state", state, "allowed", allowed);
    }
  }

  /**
   * The policy waits for the communicated end, and it has not come (A3).
   *
   * @param end the communicated end
   * @param today the legal day
   */
  record EndDateNotReached(LocalDate end, LocalDate today) implements IssueRefusal {
    @Override
    public Map<String, Object> details() {
      return Map.of("end", end, "today", today);
    }
  }

  /**
   * The last day for issuing is behind (R4, R24).
   *
   * @param lastDay the last day on which it was possible
   * @param today the legal day
   */
  record IssueDeadlineExpired(LocalDate lastDay, LocalDate today) implements IssueRefusal {
    @Override
    public Map<String, Object> details() {
      return Map.of("lastDay", lastDay, "today", today);
    }
  }

  /**
   * The ordinary period is over; until the last day a justification is needed (R24).
   *
   * @param ordinaryLastDay the last day without one
   * @param lastDay the last day with one
   * @param today the legal day
   */
  record JustificationRequired(LocalDate ordinaryLastDay, LocalDate lastDay, LocalDate today)
      implements IssueRefusal {
    @Override
    public Map<String, Object> details() {
      return Map.of("ordinaryLastDay", ordinaryLastDay, "lastDay", lastDay, "today", today);
    }
  }

  /**
   * A partial action needs its real end, a complementary one its real start (R26, R27).
   *
   * @param type which of the two
   */
  record RealDateRequired(ActionType type) implements IssueRefusal {
    @Override
    public String textKey() {
      return code() + "." + type;
    }
  }

  /**
   * A regular action has no real date besides the communicated ones (A4).
   *
   * @param given the date given
   */
  record RealDateNotApplicable(LocalDate given) implements IssueRefusal {
    @Override
    public Map<String, Object> details() {
      return Map.of("given", given);
    }
  }

  /**
   * The real date is not the last or first class held or, where classes are unknown, outside the
   * communicated dates (A4).
   *
   * @param given the date given
   * @param earliest the first date that would do
   * @param latest the last date that would do; equal to the first where the classes are known
   */
  record RealDateMismatch(LocalDate given, LocalDate earliest, LocalDate latest)
      implements IssueRefusal {
    @Override
    public String textKey() {
      return earliest.equals(latest) ? code() + ".exact" : code();
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("given", given, "earliest", earliest, "latest", latest);
    }
  }

  /** Nobody was communicated, so there is nothing to certify (A21). */
  record NoParticipants() implements IssueRefusal {}

  /**
   * What was summarised has changed since, or the token was spent on a version that is no longer in
   * force, or there is none: nobody looked at a summary (A22).
   *
   * @param given whether the acceptance brought a token
   */
  record StaleSummary(boolean given) implements IssueRefusal {
    @Override
    public String textKey() {
      return given ? code() : code() + ".missing";
    }
  }

  /**
   * A version is in force; it is here for whoever came second (FC-01).
   *
   * @param inForce the version in force
   */
  record AlreadyIssued(Certificate inForce) implements IssueRefusal {
    @Override
    public Map<String, Object> details() {
      return Map.of("folio", inForce.folio().text());
    }
  }

  /**
   * The annulment was rejected: the version stays in force and no other follows (R44).
   *
   * @param inForce the version that stays
   */
  record NotReissuable(Folio inForce) implements IssueRefusal {
    @Override
    public Map<String, Object> details() {
      return Map.of("folio", inForce.text());
    }
  }

  /**
   * The policy asks for plausible RUTs, and a participant has none (FC-13).
   *
   * @param position place of the participant in the list, from 1
   */
  record RutInvalid(int position) implements IssueRefusal {
    @Override
    public Map<String, Object> details() {
      return Map.of("position", position);
    }

    @Override
    public String textKey() {
      return code() + ".implausible";
    }
  }

  /**
   * A name to be printed is blank: a row without a name, a certificate of nothing (section 4.9).
   *
   * @param field where it should stand
   */
  record TextMissing(String field) implements IssueRefusal {
    @Override
    public Map<String, Object> details() {
      return Map.of("field", FieldName.of(field));
    }
  }

  /**
   * A text to be printed is too long.
   *
   * @param field where it stands
   * @param max code points allowed
   * @param length code points found
   */
  record TextTooLong(String field, int max, int length) implements IssueRefusal {
    @Override
    public Map<String, Object> details() {
      return Map.of("field", FieldName.of(field), "max", max, "actual", length);
    }
  }

  /**
   * A text holds a symbol that cannot be printed; nothing is left out in silence (FC-10).
   *
   * @param field where it stands
   * @param codePoint the symbol, as U+0000
   */
  record TextNotPrintable(String field, String codePoint)
      implements IssueRefusal, AnnulmentRefusal, DecisionRefusal, ViewingRefusal {
    /** The refusal for a symbol found in a field. */
    public static TextNotPrintable of(String field, int codePoint) {
      return new TextNotPrintable(field, String.format(Locale.ROOT, "U+%04X", codePoint));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("field", FieldName.of(field), "codePoint", codePoint);
    }
  }

  /**
   * Classes or marks cannot be measured as they were delivered (FC-20).
   *
   * @param classes each fault with its class
   */
  record AttendanceInvalid(List<AttendanceFault> classes) implements IssueRefusal, ViewingRefusal {
    /** Keeps its own copy of the list. */
    public AttendanceInvalid {
      classes = List.copyOf(classes);
    }

    @Override
    public List<Worded> faults() {
      return classes.stream().<Worded>map(fault -> new Told(code(), fault)).toList();
    }

    private record Told(String code, AttendanceFault fault) implements Worded {
      @Override
      public String textKey() {
        return code + "." + fault.kind();
      }

      @Override
      public Map<String, Object> details() {
        return Map.of("class", fault.classNumber(), "minutes", fault.minutes());
      }
    }
  }

  /**
   * The last day for asking is behind (R6, R28).
   *
   * @param lastDay the last day on which it was possible
   * @param today the legal day
   */
  record AnnulmentDeadlineExpired(LocalDate lastDay, LocalDate today) implements AnnulmentRefusal {
    @Override
    public Map<String, Object> details() {
      return Map.of("lastDay", lastDay, "today", today);
    }
  }

  /**
   * The policy allows other reasons only (R5, A5).
   *
   * @param category the reason given
   * @param allowed the reasons allowed
   */
  record AnnulmentReasonNotAllowed(AnnulmentCategory category, List<AnnulmentCategory> allowed)
      implements AnnulmentRefusal {
    /** Keeps its own copy of the list. */
    public AnnulmentReasonNotAllowed {
      allowed = List.copyOf(allowed);
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("category", category, "allowed", allowed);
    }
  }

  /**
   * A request already waits for its decision (FC-27).
   *
   * @param open that request
   */
  record RequestAlreadyOpen(AnnulmentRequest open) implements AnnulmentRefusal {
    @Override
    public Map<String, Object> details() {
      return Map.of("requestedOn", open.requestedOn(), "dueDate", open.dueDate());
    }
  }

  /** Nobody decides a request he made himself (A23). */
  record OwnRequest() implements DecisionRefusal {
    @Override
    public boolean isAboutAccess() {
      return true;
    }
  }

  /** After the liquidation the paper remains, the attendance detail does not (R39). */
  record DetailNotVisible() implements ViewingRefusal {
    @Override
    public boolean isAboutAccess() {
      return true;
    }
  }

  /**
   * Only asking for an annulment and deciding on it leave a receipt.
   *
   * @param revision the place of the other event in the history, from 1
   */
  record NoReceipt(int revision) implements ViewingRefusal {
    @Override
    public Map<String, Object> details() {
      return Map.of("revision", revision);
    }
  }

  /**
   * A copy can only be drawn as the paper was at its issue, and the host no longer has what that
   * takes; another look would be another paper.
   *
   * @param recorded layout and template of the paper, for instance "openpdf-1/capacita-sur-2"
   * @param missing which of the two is not there
   */
  record TemplateUnavailable(String recorded, Missing missing) implements ViewingRefusal {
    /** What a copy lacks. */
    public enum Missing {
      /** The renderer no longer draws this layout. */
      LAYOUT,
      /** The host no longer gives this template. */
      TEMPLATE
    }

    @Override
    public String textKey() {
      return code() + "." + missing;
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("recorded", recorded);
    }
  }

  /**
   * A credential is of a version in force; this one was annulled (R35).
   *
   * @param folio the version
   * @param annulledOn the legal day on which it was annulled
   * @param replacedBy the version that took its place, if one did
   */
  record NotInForce(Folio folio, LocalDate annulledOn, Optional<Folio> replacedBy)
      implements ViewingRefusal {
    @Override
    public String textKey() {
      return replacedBy.isPresent() ? code() + ".replaced" : code();
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new TreeMap<>();
      details.put("folio", folio.text());
      details.put("annulledOn", annulledOn);
      replacedBy.ifPresent(successor -> details.put("successor", successor.text()));
      return details;
    }
  }

  /** The training line comes before any search (R11). */
  record TrainingLineRequired() implements SearchRefusal {}

  /**
   * No such training line (FC-28).
   *
   * @param known the codes of those known
   */
  record TrainingLineUnknown(List<String> known) implements IssueRefusal, SearchRefusal {
    /** Keeps its own copy of the list. */
    public TrainingLineUnknown {
      known = List.copyOf(known);
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("known", known);
    }
  }

  /**
   * The page asked for is too large or too small, or its cursor belongs to another search; of an
   * inbox, which has no cursor, its size.
   *
   * @param maxSize the most rows a page may have
   */
  record PageInvalid(int maxSize) implements SearchRefusal, DecisionRefusal {
    @Override
    public Map<String, Object> details() {
      return Map.of("maxSize", maxSize);
    }
  }

  /**
   * A form with faults; all of them are reported, and the first one names the refusal.
   *
   * @param violations the faults, in the order of the form's fields; at least one
   */
  record InvalidForm(List<Violation> violations)
      implements IssueRefusal, AnnulmentRefusal, DecisionRefusal, SearchRefusal {
    /**
     * @throws IllegalArgumentException if there is no fault
     */
    public InvalidForm {
      violations = List.copyOf(violations);
      if (violations.isEmpty()) {
        throw new IllegalArgumentException("a form without faults is not refused");
      }
    }

    /** The code of the first fault, for instance {@code DOCUMENT_NUMBER_REQUIRED}. */
    @Override
    public String code() {
      return violations.get(0).code();
    }

    @Override
    public List<Worded> faults() {
      return violations.stream().<Worded>map(Told::new).toList();
    }

    @Override
    public Map<String, Object> details() {
      return faults().get(0).details();
    }

    /** The refusal for the faults of a form, if there are any. */
    public static Optional<InvalidForm> among(List<Violation> faults) {
      return faults.isEmpty() ? Optional.empty() : Optional.of(new InvalidForm(faults));
    }

    /** The refusal for the faults of one field, if it has any. */
    public static Optional<InvalidForm> among(List<Violation> faults, String field) {
      return among(faults.stream().filter(fault -> fault.field().equals(field)).toList());
    }

    private record Told(Violation violation) implements Worded {
      @Override
      public String code() {
        return violation.code();
      }

      @Override
      public Map<String, Object> details() {
        Map<String, Object> details = new TreeMap<>(violation.details());
        details.put("field", FieldName.of(violation.field()));
        return details;
      }
    }
  }

  /**
   * Identifiers that are each well formed, but do not belong together; never about access (FC-28).
   *
   * @param mismatch which two disagree
   */
  record EntityMismatch(IdentifierMismatch mismatch) implements IssueRefusal {
    @Override
    public Map<String, Object> details() {
      return Map.of("pair", mismatch.pair());
    }
  }

  /**
   * An act that has no place in this state; a second decision learns who decided what and when
   * (FC-27).
   *
   * @param state the state of the certificate
   * @param allowed the acts that have their place in it
   * @param decision the decision that came first, if one did
   */
  record IllegalTransition(
      CertificateState state, List<CertificateAction> allowed, Optional<AnnulmentDecision> decision)
      implements IssueRefusal, AnnulmentRefusal, DecisionRefusal {
    /** Keeps its own copy of the list. */
    public IllegalTransition {
      allowed = List.copyOf(allowed);
    }

    /** The refusal in a state, without a decision to tell of. */
    public static IllegalTransition in(CertificateState state) {
      return new IllegalTransition(state, List.copyOf(state.allowedActions()), Optional.empty());
    }

    @Override
    public String textKey() {
      return decision.isPresent() ? code() + ".decided" : code();
    }

    @Override
    public Map<String, Object> details() {
      return decision
          .<Map<String, Object>>map(
              first ->
                  Map.of(
                      "state",
                      state,
                      "allowed",
                      allowed,
                      "decision",
                      (Worded) first::code, // neither who decided nor why
                      "on",
                      first.on()))
          .orElse(Map.of("state", state, "allowed", allowed));
    }
  }
}
