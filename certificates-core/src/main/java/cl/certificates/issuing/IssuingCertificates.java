package cl.certificates.issuing;

import static cl.certificates.access.Operation.ISSUE;

import cl.certificates.AdapterException;
import cl.certificates.access.Actor;
import cl.certificates.attendance.AttendanceSheet;
import cl.certificates.casework.Case;
import cl.certificates.casework.Cases;
import cl.certificates.casework.Standing;
import cl.certificates.course.Course;
import cl.certificates.course.IdentifierMismatch;
import cl.certificates.document.CertificateDocuments;
import cl.certificates.document.CertificateRenderer;
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
import cl.certificates.identity.ActionId;
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
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Summarises a certificate, and issues it when the summary is accepted, first or again. */
public final class IssuingCertificates {
  private static final int SALT_BYTES = 16;

  /** A code of more than 128 bits that is taken again and again means a stuck random source. */
  private static final int MOST_CODES_TAKEN = 10;

  private final Cases cases;
  private final Dossiers dossiers;
  private final CertificateRenderer renderer;
  private final CertificateDocuments documents;
  private final RandomSource random;
  private final FormValidator validator;
  private final CertificatePolicy policy;
  private final IssuingRules rules;
  private final PrintedTexts texts;

  /** Issues with these ports. */
  public IssuingCertificates(
      Cases cases,
      Dossiers dossiers,
      CertificateRenderer renderer,
      CertificateDocuments documents,
      RandomSource random,
      FormValidator validator,
      CertificatePolicy policy) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.renderer = renderer;
    this.documents = documents;
    this.random = random;
    this.validator = validator;
    this.policy = policy;
    this.rules = new IssuingRules(policy);
    this.texts = new PrintedTexts(renderer::firstUnprintable);
  }

  /** What somebody attempts, with the case it is about; the form may still have faults. */
  private record Attempt(Case file, IssueForm form, List<Violation> violations) {}

  /** What would be issued: everything is judged but the token. */
  private record Draft(Case file, AttendanceSheet sheet, IssuedContent content, String token) {}

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
    for (int codesTaken = 0; codesTaken < MOST_CODES_TAKEN; ) {
      Either<IssueRefusal, Attempt> attempt = gather(actor, form);
      Optional<Certificate> replayed = attempt.toJavaOptional().flatMap(this::replayed);
      if (replayed.isPresent()) {
        return Either.right(new Issued(replayed.get(), true));
      }
      Either<IssueRefusal, Draft> draft =
          attempt
              .flatMap(this::permitted)
              .flatMap(this::drafted)
              .flatMap(drafted -> fresh(drafted, form))
              .flatMap(this::onItsDay);
      if (draft.isLeft()) {
        return Either.left(draft.getLeft());
      }
      Either<NotAppended, Certificate> issued = issue(draft.get());
      if (issued.isRight()) {
        return Either.right(new Issued(issued.get(), false));
      }
      if (issued.getLeft() instanceof NotAppended.CodeTaken) {
        codesTaken++;
      } // overtaken: judged from the start on the dossier that now stands
    }
    throw new AdapterException("the random source gave codes that were all taken");
  }

  private Either<IssueRefusal, Attempt> gather(Actor actor, IssueForm form) {
    List<Violation> violations = validator.violations(form);
    List<Violation> ofTheAction =
        violations.stream().filter(violation -> violation.field().equals("action")).toList();
    if (!ofTheAction.isEmpty()) {
      return Either.left(new InvalidForm(ofTheAction));
    }
    return cases
        .open(actor, ActionId.of(form.action()), ISSUE)
        .<IssueRefusal>mapLeft(refusal -> refusal)
        .map(file -> new Attempt(file, form, violations));
  }

  private Optional<Certificate> replayed(Attempt attempt) {
    if (!attempt.violations().isEmpty()) {
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
        .filter(version -> version.content().justification().equals(command.justification()));
  }

  private Either<IssueRefusal, Attempt> permitted(Attempt attempt) {
    return unless(rules.againstActing(attempt.file().standing()), attempt);
  }

  private Either<IssueRefusal, Draft> drafted(Attempt attempt) {
    if (!attempt.violations().isEmpty()) {
      return Either.left(new InvalidForm(attempt.violations()));
    }
    Case file = attempt.file();
    Course course = file.course();
    return fitting(course, attempt.form())
        .flatMap(fits -> measured(course, file.standing().today()))
        .flatMap(sheet -> composed(file, sheet, IssueCommand.of(attempt.form())));
  }

  private Either<IssueRefusal, Course> fitting(Course course, IssueForm form) {
    Optional<TrainingLine> line = Optional.empty();
    if (form.line() != null) {
      var parsed = policy.lines().parse(form.line());
      if (parsed.isLeft()) {
        return Either.left(new TrainingLineUnknown(parsed.getLeft().known()));
      }
      line = Optional.of(parsed.get());
    }
    Optional<SenceCode> code = Optional.ofNullable(form.senceCode()).map(SenceCode::of);
    return unless(IdentifierMismatch.between(course, line, code).map(EntityMismatch::new), course);
  }

  private Either<IssueRefusal, AttendanceSheet> measured(Course course, LocalDate today) {
    return AttendanceSheet.of(
            course.classes(),
            course.participants(),
            course.hours(),
            today,
            policy.attendanceBase(),
            policy.minimumPercent())
        .<IssueRefusal>mapLeft(AttendanceInvalid::new)
        .flatMap(sheet -> unless(rules.againstNobody(sheet.lines().size()), sheet))
        .flatMap(sheet -> unless(againstImplausible(sheet), sheet));
  }

  private Optional<IssueRefusal> againstImplausible(AttendanceSheet sheet) {
    for (int line = 0; policy.requirePlausibleRuts() && line < sheet.lines().size(); line++) {
      if (!sheet.lines().get(line).participant().rut().isPlausible()) {
        return Optional.of(new RutInvalid(line + 1));
      }
    }
    return Optional.empty();
  }

  private Either<IssueRefusal, Draft> composed(
      Case file, AttendanceSheet sheet, IssueCommand command) {
    IssuedContent content = content(file, sheet, command);
    return unless(texts.against(content, file.mandate()), content)
        .map(printable -> new Draft(file, sheet, printable, token(file.dossier(), printable)));
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
    return Digest.of(
            "summary 1\n%d\n%s\n%s"
                .formatted(dossier.revision().number(), policy.version(), content.digest().hex()))
        .hex();
  }

  private static Either<IssueRefusal, Draft> fresh(Draft draft, IssueForm form) {
    return draft.token().equals(form.token())
        ? Either.right(draft)
        : Either.left(new StaleSummary());
  }

  private Either<IssueRefusal, Draft> onItsDay(Draft draft) {
    Standing standing = draft.file().standing();
    return unless(
        rules
            .againstDay(standing, draft.content().justification().isPresent())
            .or(() -> rules.againstRealDate(draft.file().course(), draft.content().realDate())),
        draft);
  }

  private IssueSummary summarised(Draft draft) {
    Standing standing = draft.file().standing();
    return new IssueSummary(
        draft.content(),
        draft.sheet(),
        rules.warnings(standing, draft.sheet()),
        standing.terms().issue().dayNumber(standing.today()),
        rules.daysLeft(standing),
        draft.token());
  }

  private Either<NotAppended, Certificate> issue(Draft draft) {
    Dossier dossier = draft.file().dossier();
    CertificateIssued unprinted = event(draft, Digest.NONE);
    Certificate certificate = dossier.after(unprinted).latest().orElseThrow();
    Paper paper = Paper.of(renderer.render(documents.of(certificate)));
    CertificateIssued event =
        new CertificateIssued(
            unprinted.stamp(),
            unprinted.content(),
            unprinted.salt(),
            unprinted.code(),
            unprinted.token(),
            unprinted.warnings(),
            unprinted.templateVersion(),
            paper.digest());
    return dossiers
        .append(event, dossier.revision(), Optional.of(paper))
        .map(now -> now.version(event.content().folio()).orElseThrow());
  }

  private CertificateIssued event(Draft draft, Digest paper) {
    byte[] salt = new byte[SALT_BYTES];
    random.fill(salt);
    return new CertificateIssued(
        draft.file().stamp(policy),
        draft.content(),
        HexFormat.of().formatHex(salt),
        VerificationCode.draw(random),
        draft.token(),
        rules.warnings(draft.file().standing(), draft.sheet()),
        renderer.templateVersion(),
        paper);
  }

  private static <T> Either<IssueRefusal, T> unless(
      Optional<? extends IssueRefusal> refusal, T otherwise) {
    return refusal.isPresent() ? Either.left(refusal.get()) : Either.right(otherwise);
  }
}
