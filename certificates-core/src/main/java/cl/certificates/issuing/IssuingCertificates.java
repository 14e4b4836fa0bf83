package cl.certificates.issuing;

import static cl.certificates.access.Operation.ISSUE;
import static java.time.temporal.ChronoUnit.DAYS;

import cl.certificates.AdapterException;
import cl.certificates.access.Actor;
import cl.certificates.attendance.AttendanceSheet;
import cl.certificates.casework.Appending;
import cl.certificates.casework.Case;
import cl.certificates.casework.Cases;
import cl.certificates.casework.Standing;
import cl.certificates.course.Course;
import cl.certificates.course.IdentifierMismatch;
import cl.certificates.document.CertificateDocuments;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.Look;
import cl.certificates.document.Template;
import cl.certificates.document.Templates;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.CertifiedParticipant;
import cl.certificates.dossier.Digest;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Stamp;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.InvalidIdentifier;
import cl.certificates.identity.RandomSource;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.TrainingLine;
import cl.certificates.identity.VerificationCode;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal.AttendanceInvalid;
import cl.certificates.refusal.Refusal.EntityMismatch;
import cl.certificates.refusal.Refusal.InvalidForm;
import cl.certificates.refusal.Refusal.RutInvalid;
import cl.certificates.refusal.Refusal.StaleSummary;
import cl.certificates.refusal.Refusal.TrainingLineUnknown;
import cl.certificates.validation.FormValidator;
import cl.certificates.validation.Violation;
import io.vavr.control.Either;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Summarises a certificate, and issues it when the summary is accepted, first or again. */
public final class IssuingCertificates {
  private static final int SALT_BYTES = 16;

  private final Cases cases;
  private final Dossiers dossiers;
  private final CertificateRenderer renderer;
  private final CertificateDocuments documents;
  private final Templates templates;
  private final RandomSource random;
  private final FormValidator validator;
  private final CertificatePolicy policy;
  private final IssuingRules rules;
  private final PrintedTexts texts;

  /**
   * Issues under one policy; the dossiers and the renderer must be those that viewing and annulling
   * use, or a certificate issued here is not found there.
   *
   * @param cases opens the case of an action, reads the clock and asks who may act
   * @param dossiers the port that stores what is issued
   * @param renderer the port that typesets the paper, asked too for what it cannot print
   * @param documents chooses the words of the paper
   * @param templates the looks of papers, each kept for its copies
   * @param random where verification codes and salts are drawn from
   * @param validator checks forms
   * @param policy the readings of the rules that the host has chosen
   */
  public IssuingCertificates(
      Cases cases,
      Dossiers dossiers,
      CertificateRenderer renderer,
      CertificateDocuments documents,
      Templates templates,
      RandomSource random,
      FormValidator validator,
      CertificatePolicy policy) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.renderer = renderer;
    this.documents = documents;
    this.templates = templates;
    this.random = random;
    this.validator = validator;
    this.policy = policy;
    this.rules = new IssuingRules(policy);
    this.texts = new PrintedTexts(renderer::firstUnprintable);
  }

  /** What somebody attempts, with the case it is about; the form may still have faults. */
  private record Attempt(Case file, IssueForm form, List<Violation> faults) {}

  /** What would be issued, with the token that a summary of it bears. */
  private record Draft(
      Case file, AttendanceSheet sheet, IssuedContent content, Template template, String token) {}

  /**
   * Shows what would be certified, and under which token; nothing is issued by it (R16 to R19).
   *
   * @return the summary, or the first thing that an acceptance now would be refused for
   */
  public Either<IssueRefusal, IssueSummary> summary(Actor actor, IssueForm form) {
    return gather(actor, form)
        .flatMap(this::permitted)
        .flatMap(this::drafted)
        .flatMap(this::onItsDay)
        .map(this::summarised);
  }

  /**
   * Accepts a summary; the only act that issues (R20).
   *
   * <p>It may be repeated with the same form and token: while that version is in force the answer
   * is the same certificate, and nothing new is issued (A22).
   *
   * @return the certificate in force with its archived paper stored, or why nothing was issued
   * @throws AdapterException if the store or the renderer broke; repeating with the same token is
   *     safe
   */
  public Either<IssueRefusal, Issued> accept(Actor actor, IssueForm form) {
    return Appending.untilAppended(
        () ->
            gather(actor, form)
                .flatMap(
                    attempt ->
                        replayed(attempt)
                            .<Either<IssueRefusal, Either<NotAppended, Issued>>>map(
                                version -> Either.right(Either.right(new Issued(version, true))))
                            .orElseGet(() -> accepted(attempt))));
  }

  private Either<IssueRefusal, Either<NotAppended, Issued>> accepted(Attempt attempt) {
    return permitted(attempt)
        .flatMap(this::drafted)
        .flatMap(draft -> fresh(draft, attempt.form()))
        .flatMap(this::onItsDay)
        .flatMap(
            draft ->
                Either.<IssueRefusal, Stamp>narrow(draft.file().stamp(policy))
                    .map(now -> issue(draft, now)));
  }

  private Either<IssueRefusal, Attempt> gather(Actor actor, IssueForm form) {
    List<Violation> faults = validator.violations(form);
    Optional<InvalidForm> noAction = InvalidForm.among(faults, "action");
    return noAction.isPresent()
        ? Either.left(noAction.get())
        : Either.<IssueRefusal, Case>narrow(cases.open(actor, ActionId.of(form.action()), ISSUE))
            .map(file -> new Attempt(file, form, faults));
  }

  private Optional<Certificate> replayed(Attempt attempt) {
    if (!attempt.faults().isEmpty()) {
      return Optional.empty();
    }
    IssueCommand command = IssueCommand.of(attempt.form());
    return attempt
        .file()
        .dossier()
        .inForce()
        .filter(version -> version.token().equals(attempt.form().token()))
        .filter(version -> version.content().paymentDocument().equals(command.document()))
        .filter(version -> version.content().realDate().equals(command.realDate()))
        .filter(version -> version.content().justification().equals(command.justification()))
        .filter(version -> isNamedIn(attempt.form(), version.content()));
  }

  private boolean isNamedIn(IssueForm form, IssuedContent content) {
    boolean line =
        form.line() == null
            || policy.lines().parse(form.line()).exists(typed -> isSame(typed, content.line()));
    boolean code =
        form.senceCode() == null
            || content.senceCode().equals(Optional.of(SenceCode.of(form.senceCode())));
    return line && code;
  }

  /** The name of a line may have changed since. */
  private static boolean isSame(TrainingLine typed, TrainingLine issued) {
    return typed.code().equals(issued.code());
  }

  private Either<IssueRefusal, Attempt> permitted(Attempt attempt) {
    return refusedOr(rules.againstActing(attempt.file().standing()), attempt);
  }

  /** What no summary could ever be given for has no token, so its faults come before the token. */
  private Either<IssueRefusal, Draft> drafted(Attempt attempt) {
    return refusedOr(InvalidForm.among(attempt.faults()), attempt)
        .flatMap(this::fitting)
        .flatMap(fits -> measured(attempt.file()))
        .flatMap(sheet -> refusedOr(rules.againstNobody(sheet.lines().size()), sheet))
        .flatMap(sheet -> refusedOr(againstImplausible(sheet), sheet))
        .flatMap(sheet -> composed(attempt, sheet));
  }

  private Either<IssueRefusal, AttendanceSheet> measured(Case file) {
    Course course = file.course();
    return AttendanceSheet.ofMinutes(
            course.classes(),
            course.participants(),
            course.communicatedMinutes(),
            file.standing().today(),
            policy.attendanceBase(),
            policy.minimumPercent())
        .mapLeft(AttendanceInvalid::new);
  }

  private Either<IssueRefusal, Attempt> fitting(Attempt attempt) {
    IssueForm form = attempt.form();
    Optional<TrainingLine> line = Optional.empty();
    if (form.line() != null) {
      Either<InvalidIdentifier, TrainingLine> parsed = policy.lines().parse(form.line());
      if (parsed.isLeft()) {
        return Either.left(new TrainingLineUnknown(parsed.getLeft().known()));
      }
      line = Optional.of(parsed.get());
    }
    Optional<SenceCode> code = Optional.ofNullable(form.senceCode()).map(SenceCode::of);
    return refusedOr(
        IdentifierMismatch.between(attempt.file().course(), line, code).map(EntityMismatch::new),
        attempt);
  }

  private Optional<IssueRefusal> againstImplausible(AttendanceSheet sheet) {
    if (!policy.requirePlausibleRuts()) {
      return Optional.empty();
    }
    for (int line = 0; line < sheet.lines().size(); line++) {
      if (!sheet.lines().get(line).participant().rut().isPlausible()) {
        return Optional.of(new RutInvalid(line + 1));
      }
    }
    return Optional.empty();
  }

  private Either<IssueRefusal, Draft> composed(Attempt attempt, AttendanceSheet sheet) {
    Case file = attempt.file();
    IssuedContent content = content(file, sheet, IssueCommand.of(attempt.form()));
    Template template = template(content);
    return refusedOr(texts.against(content, file.mandate(), template), content)
        .map(
            printable ->
                new Draft(file, sheet, printable, template, token(file.dossier(), printable)));
  }

  /** The look of the paper; one that its copies could not be drawn with is not begun with. */
  private Template template(IssuedContent content) {
    Template template = templates.forIssueBy(content.executor().rut());
    if (!templates.of(template.version()).equals(Optional.of(template))) {
      throw new AdapterException(
          "the template " + template.version() + " is not found by its version (C1 of Templates)");
    }
    return template;
  }

  private IssuedContent content(Case file, AttendanceSheet sheet, IssueCommand command) {
    Course course = file.course();
    Dossier dossier = file.dossier();
    return new IssuedContent.Builder()
        .folio(dossier.nextFolio())
        .replaces(dossier.latest().map(Certificate::folio))
        .line(course.line())
        .senceCode(course.senceCode())
        .courseName(course.name())
        .type(course.type())
        .region(course.region())
        .communicatedStart(course.communicatedStart())
        .communicatedEnd(course.communicatedEnd())
        .hours(course.hours())
        .minutesBeyondHours(course.minutesBeyondHours())
        .realDate(command.realDate())
        .executor(course.executor())
        .supervisor(course.supervisor())
        .recipient(course.recipient())
        .paymentDocument(command.document())
        .justification(command.justification())
        .minimumPercent(policy.minimumPercent())
        .participants(
            sheet.lines().stream()
                .map(
                    line ->
                        new CertifiedParticipant(
                            line.participant().rut(),
                            line.participant().name(),
                            line.total(),
                            line.meetsMinimum()))
                .toList())
        .build();
  }

  /** Covers every datum that will be issued, the dossier's revision and the policy; no clock. */
  private String token(Dossier dossier, IssuedContent content) {
    String revision = Integer.toString(dossier.revision().number());
    return Digest.of(
            String.join("\n", "summary 1", revision, policy.version(), content.digest().hex()))
        .hex();
  }

  private static Either<IssueRefusal, Draft> fresh(Draft draft, IssueForm form) {
    return draft.token().equals(form.token())
        ? Either.right(draft)
        : Either.left(new StaleSummary(form.token() != null && !form.token().isBlank()));
  }

  private Either<IssueRefusal, Draft> onItsDay(Draft draft) {
    Standing standing = draft.file().standing();
    return refusedOr(
        rules
            .againstDay(standing, draft.content().justification().isPresent())
            .or(
                () ->
                    rules.againstRealDate(
                        draft.file().course(), draft.content().realDate(), standing.today())),
        draft);
  }

  private IssueSummary summarised(Draft draft) {
    Standing standing = draft.file().standing();
    return new IssueSummary(
        draft.content(),
        draft.sheet(),
        rules.warnings(standing, draft.sheet()),
        DAYS.between(standing.end(), standing.today()),
        rules.daysLeft(standing),
        draft.token());
  }

  private Either<NotAppended, Issued> issue(Draft draft, Stamp now) {
    Dossier dossier = draft.file().dossier();
    CertificateIssued unprinted = event(draft, now);
    Certificate certificate = dossier.after(unprinted).latest().orElseThrow();
    Paper paper = Paper.of(renderer.render(documents.of(certificate, draft.template())));
    CertificateIssued event = unprinted.printedAs(paper.digest());
    return dossiers
        .append(event, dossier.revision(), Optional.of(paper))
        .map(stands -> stands.version(event.content().folio()).orElseThrow())
        .map(version -> new Issued(version, false));
  }

  private CertificateIssued event(Draft draft, Stamp now) {
    byte[] salt = new byte[SALT_BYTES];
    random.fill(salt);
    return new CertificateIssued(
        now,
        draft.content(),
        HexFormat.of().formatHex(salt),
        VerificationCode.draw(random),
        draft.token(),
        rules.warnings(draft.file().standing(), draft.sheet()),
        Look.of(renderer.layouts().get(0), draft.template()).recorded(),
        Digest.NONE);
  }

  private static <T> Either<IssueRefusal, T> refusedOr(
      Optional<? extends IssueRefusal> refusal, T permitted) {
    return refusal.isPresent() ? Either.left(refusal.get()) : Either.right(permitted);
  }
}
