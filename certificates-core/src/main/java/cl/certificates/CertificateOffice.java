package cl.certificates;

import cl.certificates.access.AccessLog;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Operation;
import cl.certificates.access.Permissions;
import cl.certificates.annulment.AnnulmentAsked;
import cl.certificates.annulment.AnnulmentDecided;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.AskingAnnulment;
import cl.certificates.annulment.DecidingAnnulment;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.annulment.OpenRequests;
import cl.certificates.annulment.PendingRequest;
import cl.certificates.annulment.ReceiptTexts;
import cl.certificates.bulk.Batch;
import cl.certificates.bulk.BulkItem;
import cl.certificates.bulk.BulkOutcome;
import cl.certificates.bulk.BulkRun;
import cl.certificates.bulk.BulkTally;
import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.casework.Cases;
import cl.certificates.course.Courses;
import cl.certificates.document.CertificateDocuments;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.ReceiptDocuments;
import cl.certificates.document.Templates;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.RandomSource;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.issuing.Issued;
import cl.certificates.issuing.IssuingCertificates;
import cl.certificates.liquidation.LiquidationRecorded;
import cl.certificates.liquidation.RecordingLiquidation;
import cl.certificates.refusal.AnnulmentRefusal;
import cl.certificates.refusal.DecisionRefusal;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.LiquidationRefusal;
import cl.certificates.refusal.SearchRefusal;
import cl.certificates.refusal.ViewingRefusal;
import cl.certificates.search.CourseIndex;
import cl.certificates.search.CoursePage;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CursorKey;
import cl.certificates.search.SearchingCourses;
import cl.certificates.validation.FormValidator;
import cl.certificates.verification.Caller;
import cl.certificates.verification.CredentialWriter;
import cl.certificates.verification.Verification;
import cl.certificates.verification.VerificationLimit;
import cl.certificates.verification.VerifyingCertificates;
import cl.certificates.viewing.AttendanceView;
import cl.certificates.viewing.CertificateCopy;
import cl.certificates.viewing.CertificateView;
import cl.certificates.viewing.CredentialCopy;
import cl.certificates.viewing.Deadlines;
import cl.certificates.viewing.HistoryEntry;
import cl.certificates.viewing.ReceiptCopy;
import cl.certificates.viewing.ViewingCertificates;
import io.vavr.control.Either;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The front door: takes the ports, gives every job of the certificate subsystem.
 *
 * <p>Each job answers with a value or a typed refusal; an exception means a bug or a broken world.
 * An office holds no state of its own and is safe for concurrent use.
 *
 * <pre>{@code
 * CertificateOffice office = CertificateOffice.builder()
 *     .courses(courses).dossiers(dossiers).index(index).openRequests(requests)
 *     .permissions(permissions).renderer(renderer).clock(Clock.systemUTC())
 *     .build();
 * IssueForm form = IssueForm.of("6543210").withInvoice("4521");
 * office.summary(actor, form)
 *     .flatMap(summary -> office.accept(actor, form.accepting(summary)));
 * }</pre>
 */
public final class CertificateOffice {
  private final Permissions permissions;
  private final IssuingCertificates issuing;
  private final AskingAnnulment asking;
  private final DecidingAnnulment deciding;
  private final RecordingLiquidation liquidation;
  private final ViewingCertificates viewing;
  private final SearchingCourses searching;
  private final VerifyingCertificates verifying;
  private final BulkRun bulk;
  private final Doorkeeper door;

  private CertificateOffice(Builder ports) {
    Courses courses = new AnsweringCourses(Objects.requireNonNull(ports.courses));
    Dossiers dossiers = Answering.dossiers(Objects.requireNonNull(ports.dossiers));
    CertificateRenderer renderer = Answering.renderer(Objects.requireNonNull(ports.renderer));
    CertificatePolicy policy = ports.policy;
    this.permissions = Answering.permissions(Objects.requireNonNull(ports.permissions));
    Clock clock = Objects.requireNonNull(ports.clock);
    this.door = new Doorkeeper(ports.accessLog, clock);
    this.bulk = new BulkRun(clock);
    FormValidator validator = FormValidator.create();
    CertificateDocuments documents =
        new CertificateDocuments(policy.zone(), ports.verificationAddress);
    Cases cases =
        new Cases(
            courses, dossiers, permissions, Answering.holidays(ports.holidays), clock, policy);
    Templates templates = Answering.templates(ports.templates);
    this.issuing =
        new IssuingCertificates(
            cases, dossiers, renderer, documents, templates, ports.random, validator, policy);
    ReceiptTexts texts = new ReceiptTexts(renderer::firstUnprintable);
    this.asking = new AskingAnnulment(cases, dossiers, validator, policy, texts);
    this.deciding =
        new DecidingAnnulment(
            cases,
            courses,
            dossiers,
            Answering.openRequests(Objects.requireNonNull(ports.openRequests)),
            validator,
            policy,
            texts);
    this.liquidation = new RecordingLiquidation(cases, dossiers, policy);
    this.viewing =
        new ViewingCertificates(
            cases,
            dossiers,
            renderer,
            documents,
            new ReceiptDocuments(policy.zone()),
            templates,
            Answering.credentialWriter(ports.credentialWriter),
            policy);
    this.searching =
        new SearchingCourses(
            cases,
            Answering.index(Objects.requireNonNull(ports.index)),
            dossiers,
            validator,
            policy,
            ports.cursorKey);
    this.verifying =
        new VerifyingCertificates(dossiers, Answering.verificationLimit(ports.verificationLimit));
  }

  private static <T> T given(T argument, String name) {
    return Objects.requireNonNull(argument, name);
  }

  private static Optional<String> asked(ActionId action) {
    return Optional.of(Doorkeeper.noted(given(action, "action")));
  }

  private static Optional<String> asked(Folio folio) {
    return Optional.of(Doorkeeper.noted(given(folio, "folio")));
  }

  /** What a form asks for; nothing that is no action id gets into a log. */
  private static Optional<String> typed(@Nullable String action) {
    return Optional.ofNullable(action)
        .flatMap(text -> ActionId.parse(text).toJavaOptional())
        .map(Doorkeeper::noted);
  }

  /** An office to be furnished. */
  public static Builder builder() {
    return new Builder();
  }

  /** The (entity, profile) pairs from which a person chooses the one to act under (R9). */
  public List<Mandate> mandatesOf(Rut person) {
    return permissions.mandatesOf(given(person, "person"));
  }

  /**
   * One page of the courses an actor may see in a training line (R11 to R13).
   *
   * @return the page, or why nothing was looked for
   */
  public Either<SearchRefusal, CoursePage> search(Actor actor, CourseSearch form) {
    return door.watch(
        given(actor, "actor"),
        Operation.SEARCH,
        Optional.empty(),
        searching.search(actor, given(form, "form")));
  }

  /**
   * The attendance of the communicated participants (R2, R14); hidden after liquidation (R39).
   *
   * @return the sheet with the state of the certificate, or why it may not be seen
   */
  public Either<ViewingRefusal, AttendanceView> attendance(Actor actor, ActionId action) {
    return door.watch(
        given(actor, "actor"),
        Operation.VIEW_ATTENDANCE,
        asked(action),
        viewing.attendance(actor, action));
  }

  /**
   * The state, versions, deadlines and open acts of a certificate; nothing class by class.
   *
   * @return the view, or why it may not be seen
   */
  public Either<ViewingRefusal, CertificateView> certificate(Actor actor, ActionId action) {
    return door.watch(
        given(actor, "actor"),
        Operation.VIEW_CERTIFICATE,
        asked(action),
        viewing.certificate(actor, action));
  }

  /**
   * The deadlines of an action, explained for today; the same that {@link #certificate} shows, to
   * the same people.
   *
   * @return the deadlines, or why they may not be seen
   */
  public Either<ViewingRefusal, Deadlines> deadlines(Actor actor, ActionId action) {
    return door.watch(
        given(actor, "actor"),
        Operation.VIEW_CERTIFICATE,
        asked(action),
        viewing.deadlines(actor, action));
  }

  /**
   * All that happened to a certificate, oldest first.
   *
   * @return the audit trail, or why it may not be seen
   */
  public Either<ViewingRefusal, List<HistoryEntry>> history(Actor actor, ActionId action) {
    return door.watch(
        given(actor, "actor"),
        Operation.VIEW_HISTORY,
        asked(action),
        viewing.history(actor, action));
  }

  /**
   * What would be certified, and the token under which it can be accepted (R16 to R19).
   *
   * @return the summary, or the first thing an acceptance now would be refused for
   */
  public Either<IssueRefusal, IssueSummary> summary(Actor actor, IssueForm form) {
    return door.watch(
        given(actor, "actor"),
        Operation.ISSUE,
        typed(given(form, "form").action()),
        issuing.summary(actor, form));
  }

  /**
   * Accepts a summary: issues the first version, or the next one after an approved annulment (R20,
   * R35). Repeating it with the same form and token is safe (A22).
   *
   * @return the certificate in force, or why nothing was issued
   */
  public Either<IssueRefusal, Issued> accept(Actor actor, IssueForm form) {
    return door.watch(
        given(actor, "actor"),
        Operation.ISSUE,
        typed(given(form, "form").action()),
        issuing.accept(actor, form));
  }

  /**
   * The summaries of many, as {@link #summary} gives each: a check of all before the first is
   * accepted. Nothing is stored by it; what only printing or storing can show, it does not show.
   *
   * <pre>{@code
   * List<IssueForm> signed = new ArrayList<>();
   * BulkTally check = office.summaries(actor, Batch.of(forms),
   *     item -> item.outcome().answer().map(item.asked()::accepting).ifPresent(signed::add));
   * if (check.isComplete()) {
   *   office.acceptances(actor, Batch.of(signed), results);
   * }
   * }</pre>
   *
   * @param results takes each item in the order of the batch, before the next is drawn
   * @return how many came to what
   */
  public BulkTally summaries(
      Actor actor,
      Batch<IssueForm> forms,
      Consumer<? super BulkItem<IssueForm, IssueSummary>> results) {
    given(actor, "actor");
    return bulk.through(
        given(forms, "forms"), form -> BulkOutcome.of(summary(actor, form)), results);
  }

  /**
   * Accepts many summaries, as {@link #accept} does each: every form bears the token of its own
   * (R20), and is a transaction, a refusal or a failure of its own (FC-08).
   *
   * <p>To be repeated with the same forms after whatever ended it: what was issued is answered as
   * {@link BulkOutcome.InForce}, what was not is issued now.
   *
   * <p>Within a transaction of the host an item that was told as done is done once the host
   * commits. Where the store gives up the whole of that transaction, the run ends.
   *
   * @param results takes each item in the order of the batch, before the next is drawn
   * @return how many came to what
   * @throws TransactionLostException if the transaction of the host in which this runs is lost,
   *     with what was told as done: roll it back, and begin anew
   */
  public BulkTally acceptances(
      Actor actor, Batch<IssueForm> forms, Consumer<? super BulkItem<IssueForm, Issued>> results) {
    given(actor, "actor");
    return bulk.through(
        given(forms, "forms"), form -> BulkOutcome.ofAcceptance(accept(actor, form)), results);
  }

  /**
   * Asks for the annulment of the version in force (R28 to R32).
   *
   * @return what was sent, with its due date, or why nothing was sent
   */
  public Either<AnnulmentRefusal, AnnulmentAsked> requestAnnulment(
      Actor actor, AnnulmentForm form) {
    return door.watch(
        given(actor, "actor"),
        Operation.REQUEST_ANNULMENT,
        typed(given(form, "form").action()),
        asking.ask(actor, form));
  }

  /**
   * Approves the open request of an action (R33, R35).
   *
   * @return what was decided, or why nothing was decided
   */
  public Either<DecisionRefusal, AnnulmentDecided> approve(Actor actor, DecisionForm form) {
    return door.watch(
        given(actor, "actor"),
        Operation.DECIDE_ANNULMENT,
        typed(given(form, "form").action()),
        deciding.approve(actor, form));
  }

  /**
   * Rejects the open request of an action (R33, R44).
   *
   * @return what was decided, or why nothing was decided
   */
  public Either<DecisionRefusal, AnnulmentDecided> reject(Actor actor, DecisionForm form) {
    return door.watch(
        given(actor, "actor"),
        Operation.DECIDE_ANNULMENT,
        typed(given(form, "form").action()),
        deciding.reject(actor, form));
  }

  /**
   * The open requests of an official's region, the earliest due date first.
   *
   * @param region the region asked for; every region the official holds where none is given
   * @param size how many at the most, 1 to 1,000
   * @return the inbox, or why it may not be seen; PAGE_INVALID for a size out of its range
   */
  public Either<DecisionRefusal, List<PendingRequest>> pending(
      Actor actor, @Nullable Region region, int size) {
    return door.watch(
        given(actor, "actor"),
        Operation.DECIDE_ANNULMENT,
        Optional.ofNullable(region).map(Region::code),
        deciding.pending(actor, region, size));
  }

  /**
   * Records that a course was liquidated before SENCE (R38); repeating it changes nothing.
   *
   * @return the receipt, or why nothing was recorded
   */
  public Either<LiquidationRefusal, LiquidationRecorded> recordLiquidation(
      Actor actor, ActionId action) {
    return door.watch(
        given(actor, "actor"),
        Operation.RECORD_LIQUIDATION,
        asked(action),
        liquidation.record(actor, action));
  }

  /**
   * The paper of a version (R21, R37, R39).
   *
   * @return the archived bytes of a version in force, a marked copy of any other, or why it may not
   *     be had
   */
  public Either<ViewingRefusal, CertificateCopy> download(Actor actor, Folio folio) {
    return door.watch(
        given(actor, "actor"), Operation.DOWNLOAD, asked(folio), viewing.download(actor, folio));
  }

  /**
   * The papers of many versions, as {@link #download} gives each, one of them in memory.
   *
   * @param results takes each item in the order of the batch, before the next is drawn
   * @return how many came to what
   */
  public BulkTally downloads(
      Actor actor,
      Batch<Folio> folios,
      Consumer<? super BulkItem<Folio, CertificateCopy>> results) {
    given(actor, "actor");
    return bulk.through(
        given(folios, "folios"), folio -> BulkOutcome.of(download(actor, folio)), results);
  }

  /**
   * The credential of a version in force: what its paper must say to anybody, for machines, signed
   * if the writer signs; nothing of any participant (A19). For whoever may download the paper.
   *
   * @return the credential, or why it may not be had
   * @throws IllegalStateException if the office was given no writer of credentials
   */
  public Either<ViewingRefusal, CredentialCopy> credential(Actor actor, Folio folio) {
    return door.watch(
        given(actor, "actor"), Operation.DOWNLOAD, asked(folio), viewing.credential(actor, folio));
  }

  /**
   * The receipt of an annulment that was asked for or decided, one page with motive, due date and
   * decision (R32, R34); the same at any time.
   *
   * @param revision the place of the act in the history, from 1: that of {@link AnnulmentAsked},
   *     {@link AnnulmentDecided} or a {@link HistoryEntry}
   * @return the receipt, or why it may not be had
   */
  public Either<ViewingRefusal, ReceiptCopy> receipt(Actor actor, ActionId action, int revision) {
    return door.watch(
        given(actor, "actor"),
        Operation.VIEW_HISTORY,
        asked(action),
        viewing.receipt(actor, action, revision));
  }

  /**
   * What a stranger learns from a code on paper; needs no actor (FC-04). Where the office has a
   * limit, all who ask here count as one caller: a host that forgets to name callers then meets the
   * limit, and not none.
   */
  public Verification verify(String code) {
    return verifying.verify(Caller.UNNAMED, given(code, "code"));
  }

  /**
   * What a stranger learns from a code on paper, unless he has asked too often.
   *
   * @param caller who asks, as the host tells callers apart; the limit is told, nobody else
   */
  public Verification verifyFor(Caller caller, String code) {
    return verifying.verify(given(caller, "caller"), given(code, "code"));
  }

  /** Furnishes an office with its ports; none of them may be null. */
  public static final class Builder {
    private static final Pattern ADDRESS = Pattern.compile("[!-~]{1,200}");

    private @Nullable Courses courses;
    private @Nullable Dossiers dossiers;
    private @Nullable CourseIndex index;
    private @Nullable OpenRequests openRequests;
    private @Nullable Permissions permissions;
    private @Nullable CertificateRenderer renderer;
    private @Nullable Clock clock;
    private HolidaySource holidays = new ChileanHolidays();
    private RandomSource random = RandomSource.secure();
    private Templates templates = Templates.standard();
    private AccessLog accessLog = AccessLog.none();
    private VerificationLimit verificationLimit = VerificationLimit.none();
    private CredentialWriter credentialWriter =
        credential -> {
          throw new IllegalStateException("an office needs credentialWriter to give credentials");
        };
    private CertificatePolicy policy = CertificatePolicy.standard();
    private Optional<String> verificationAddress = Optional.empty();
    private Optional<CursorKey> cursorKey = Optional.empty();

    private Builder() {}

    /** The host's class book. */
    public Builder courses(Courses port) {
      this.courses = given(port, "courses");
      return this;
    }

    /** Where dossiers are kept. */
    public Builder dossiers(Dossiers port) {
      this.dossiers = given(port, "dossiers");
      return this;
    }

    /** What finds courses. */
    public Builder index(CourseIndex port) {
      this.index = given(port, "index");
      return this;
    }

    /** What finds the open requests of a region. */
    public Builder openRequests(OpenRequests port) {
      this.openRequests = given(port, "openRequests");
      return this;
    }

    /** Who may act for whom. */
    public Builder permissions(Permissions port) {
      this.permissions = given(port, "permissions");
      return this;
    }

    /** What typesets the paper. */
    public Builder renderer(CertificateRenderer port) {
      this.renderer = given(port, "renderer");
      return this;
    }

    /** Where the time comes from; its zone does not count, the policy's does. */
    public Builder clock(Clock source) {
      this.clock = given(source, "clock");
      return this;
    }

    /** The legal holidays; those of the statutes where none are given. */
    public Builder holidays(HolidaySource port) {
      this.holidays = given(port, "holidays");
      return this;
    }

    /** Where codes come from; the platform's secure source where none is given. */
    public Builder random(RandomSource port) {
      this.random = given(port, "random");
      return this;
    }

    /** The looks of papers; the standard one for everybody where none are given. */
    public Builder templates(Templates port) {
      this.templates = given(port, "templates");
      return this;
    }

    /** Where refused attempts are noted; nowhere where none is given. */
    public Builder accessLog(AccessLog port) {
      this.accessLog = given(port, "accessLog");
      return this;
    }

    /** What writes credentials; without one none can be had. */
    public Builder credentialWriter(CredentialWriter port) {
      this.credentialWriter = given(port, "credentialWriter");
      return this;
    }

    /** How often a caller may have a code looked up; as often as he likes where none is given. */
    public Builder verificationLimit(VerificationLimit port) {
      this.verificationLimit = given(port, "verificationLimit");
      return this;
    }

    /** The readings of the rules the host has chosen; the defaults where none are given. */
    public Builder policy(CertificatePolicy chosen) {
      this.policy = given(chosen, "policy");
      return this;
    }

    /**
     * The secret with which the cursors of searches are sealed (HMAC-SHA-256). Nobody without it
     * makes a cursor or alters one; with another one a cursor is refused, PAGE_INVALID, and the
     * search is begun anew. All instances that serve the same people need the same.
     *
     * <p>Without one a cursor bears a digest. That, too, tells a cursor of another search, order or
     * viewer, and one that was mistyped; but whoever knows this library can work one out. He gains
     * a page that begins where he likes: what may be seen is decided by the mandate at every call,
     * never by a cursor.
     *
     * @param secret random bytes, 32 or more, such as {@code openssl rand 32} writes
     * @throws IllegalArgumentException if there are fewer
     */
    public Builder cursorKey(byte[] secret) {
      this.cursorKey = Optional.of(CursorKey.of(given(secret, "cursorKey")));
      return this;
    }

    /**
     * What stands before the code in the QR, for instance {@code
     * https://host.example/verificar?codigo=}; without one the QR holds the code alone.
     *
     * @throws IllegalArgumentException if it is not an address that every printer and phone can
     *     read: 1 to 200 characters of ASCII, no space among them
     */
    public Builder verificationAddress(String address) {
      if (!ADDRESS.matcher(given(address, "verificationAddress")).matches()) {
        throw new IllegalArgumentException(
            "an address is 1 to 200 characters of ASCII without spaces, not '" + address + "'");
      }
      this.verificationAddress = Optional.of(address);
      return this;
    }

    /**
     * The office.
     *
     * @throws IllegalStateException if ports without default were not given; the message names all
     */
    public CertificateOffice build() {
      String missing =
          Stream.of(
                  unlessGiven(courses, "courses"),
                  unlessGiven(dossiers, "dossiers"),
                  unlessGiven(index, "index"),
                  unlessGiven(openRequests, "openRequests"),
                  unlessGiven(permissions, "permissions"),
                  unlessGiven(renderer, "renderer"),
                  unlessGiven(clock, "clock"))
              .flatMap(Optional::stream)
              .collect(Collectors.joining(", "));
      if (!missing.isEmpty()) {
        throw new IllegalStateException(
            "an office needs " + missing + "; give each to the builder before build()");
      }
      return new CertificateOffice(this);
    }

    private static Optional<String> unlessGiven(@Nullable Object port, String name) {
      return port == null ? Optional.of(name) : Optional.empty();
    }
  }
}
