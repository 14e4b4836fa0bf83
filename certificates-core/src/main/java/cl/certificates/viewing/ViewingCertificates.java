package cl.certificates.viewing;

import static cl.certificates.access.Operation.DOWNLOAD;
import static cl.certificates.access.Operation.VIEW_ATTENDANCE;
import static cl.certificates.access.Operation.VIEW_CERTIFICATE;
import static cl.certificates.access.Operation.VIEW_HISTORY;

import cl.certificates.AdapterException;
import cl.certificates.access.Actor;
import cl.certificates.access.Operation;
import cl.certificates.annulment.ReceiptTexts;
import cl.certificates.attendance.AttendanceSheet;
import cl.certificates.casework.Case;
import cl.certificates.casework.Cases;
import cl.certificates.course.Course;
import cl.certificates.document.CertificateDocuments;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.Look;
import cl.certificates.document.ReceiptDocuments;
import cl.certificates.document.ReceiptDocuments.Act;
import cl.certificates.document.Template;
import cl.certificates.document.Templates;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.refusal.Refusal.AttendanceInvalid;
import cl.certificates.refusal.Refusal.DetailNotVisible;
import cl.certificates.refusal.Refusal.NoReceipt;
import cl.certificates.refusal.Refusal.NotFound;
import cl.certificates.refusal.Refusal.NotInForce;
import cl.certificates.refusal.Refusal.TemplateUnavailable;
import cl.certificates.refusal.Refusal.TemplateUnavailable.Missing;
import cl.certificates.refusal.ViewingRefusal;
import cl.certificates.verification.Credential;
import cl.certificates.verification.CredentialWriter;
import cl.certificates.verification.WrittenCredential;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows one certificate to whoever may see it; changes nothing. */
public final class ViewingCertificates {
  private final Cases cases;
  private final Dossiers dossiers;
  private final CertificateRenderer renderer;
  private final CertificateDocuments documents;
  private final ReceiptDocuments receipts;
  private final ReceiptTexts texts;
  private final Templates templates;
  private final CredentialWriter credentials;
  private final CertificatePolicy policy;
  private final DeadlineReading deadlines;
  private final AvailableActions actions;

  /** Shows from these ports. */
  public ViewingCertificates(
      Cases cases,
      Dossiers dossiers,
      CertificateRenderer renderer,
      CertificateDocuments documents,
      ReceiptDocuments receipts,
      Templates templates,
      CredentialWriter credentials,
      CertificatePolicy policy) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.renderer = renderer;
    this.documents = documents;
    this.receipts = receipts;
    this.texts = new ReceiptTexts(renderer::firstUnprintable);
    this.templates = templates;
    this.credentials = credentials;
    this.policy = policy;
    this.deadlines = new DeadlineReading(policy);
    this.actions = new AvailableActions(cases, policy);
  }

  /**
   * The percentages of the communicated participants, while the course runs and until it is
   * liquidated (R2, R38).
   *
   * @return the sheet with the certificate's state, or why it may not be seen
   */
  public Either<ViewingRefusal, AttendanceView> attendance(Actor actor, ActionId action) {
    return open(actor, action, VIEW_ATTENDANCE)
        .flatMap(
            file ->
                file.standing().liquidated()
                    ? Either.left(new DetailNotVisible())
                    : sheet(file.course(), file.standing().today())
                        .flatMap(sheet -> view(file).map(view -> new AttendanceView(view, sheet))));
  }

  private Either<ViewingRefusal, Case> open(Actor actor, ActionId action, Operation operation) {
    return Either.narrow(cases.open(actor, action, operation));
  }

  private Either<ViewingRefusal, AttendanceSheet> sheet(Course course, LocalDate today) {
    return AttendanceSheet.ofMinutes(
            course.classes(),
            course.participants(),
            course.communicatedMinutes(),
            today,
            policy.attendanceBase(),
            policy.minimumPercent())
        .mapLeft(AttendanceInvalid::new);
  }

  /**
   * The state, versions, deadlines and open acts of a certificate; also for those it is addressed
   * to, who learn that an annulment is asked for and until when, but not why (A12).
   *
   * @return the view, or why it may not be seen
   */
  public Either<ViewingRefusal, CertificateView> certificate(Actor actor, ActionId action) {
    return open(actor, action, VIEW_CERTIFICATE).flatMap(this::view);
  }

  private Either<ViewingRefusal, CertificateView> view(Case file) {
    Dossier dossier = file.dossier();
    return Either.<ViewingRefusal, Deadlines>narrow(deadlines.of(file.standing()))
        .map(
            running ->
                new CertificateView.Builder()
                    .action(dossier.action())
                    .courseName(file.course().name())
                    .state(dossier.state())
                    .liquidated(file.standing().liquidated())
                    .certificates(
                        dossier.certificates().stream()
                            .filter(version -> Cases.isShownTo(file.mandate(), version))
                            .toList())
                    .lastRequest(
                        dossier
                            .lastRequest()
                            .filter(request -> cases.permits(file.mandate(), VIEW_HISTORY)))
                    .deadlines(running)
                    .actions(actions.of(file.standing(), file.mandate()))
                    .build());
  }

  /**
   * The deadlines of an action, explained for today, for whoever may see the certificate.
   *
   * @return the deadlines, or why they may not be seen
   */
  public Either<ViewingRefusal, Deadlines> deadlines(Actor actor, ActionId action) {
    return open(actor, action, VIEW_CERTIFICATE)
        .flatMap(file -> Either.narrow(deadlines.of(file.standing())));
  }

  /**
   * All that happened, oldest first, each with the state before and after it.
   *
   * @return the audit trail, or why it may not be seen
   */
  public Either<ViewingRefusal, List<HistoryEntry>> history(Actor actor, ActionId action) {
    return open(actor, action, VIEW_HISTORY).map(file -> history(file.dossier()));
  }

  private static List<HistoryEntry> history(Dossier dossier) {
    List<HistoryEntry> entries = new ArrayList<>();
    Dossier before = Dossier.empty(dossier.action());
    for (DossierEvent event : dossier.events()) {
      Dossier after = before.after(event);
      entries.add(
          new HistoryEntry(
              after.revision().number(), event, before.state(), after.state(), after.head()));
      before = after;
    }
    return entries;
  }

  /**
   * The paper of a version: of one in force the bytes archived at its issue, of any other a copy
   * that says across every page that it was annulled (R21, R37, R39, A15), drawn with the layout
   * and the template that were recorded at its issue.
   *
   * @return the paper, or why it may not be had
   * @throws AdapterException if the store lost the archived paper, or the renderer broke
   */
  public Either<ViewingRefusal, CertificateCopy> download(Actor actor, Folio folio) {
    return open(actor, folio.action(), DOWNLOAD)
        .flatMap(file -> version(file, folio))
        .flatMap(this::copy);
  }

  private static Either<ViewingRefusal, Certificate> version(Case file, Folio folio) {
    return file.dossier()
        .version(folio)
        .filter(version -> Cases.isShownTo(file.mandate(), version))
        .<Either<ViewingRefusal, Certificate>>map(Either::right)
        .orElseGet(() -> Either.left(new NotFound()));
  }

  private Either<ViewingRefusal, CertificateCopy> copy(Certificate version) {
    boolean inForce = version.status().isInForce();
    String name = "certificado-" + version.folio().text() + (inForce ? "" : "-anulado") + ".pdf";
    return (inForce ? Either.<ViewingRefusal, Paper>right(archived(version)) : redrawn(version))
        .map(paper -> new CertificateCopy(version.folio(), version.status(), name, paper));
  }

  private Either<ViewingRefusal, Paper> redrawn(Certificate version) {
    return template(version)
        .map(template -> Paper.of(renderer.render(documents.of(version, template))));
  }

  /** The template of a version, to draw with it as at its issue or not at all. */
  private Either<ViewingRefusal, Template> template(Certificate version) {
    Look look = Look.parse(version.look());
    if (!renderer.layouts().contains(look.layout())) {
      return Either.left(new TemplateUnavailable(look.recorded(), Missing.LAYOUT));
    }
    return templates
        .of(look.template())
        .<Either<ViewingRefusal, Template>>map(Either::right)
        .orElseGet(() -> Either.left(new TemplateUnavailable(look.recorded(), Missing.TEMPLATE)));
  }

  /**
   * The credential of a version in force, or under an annulment that is not decided, for whoever
   * may have its paper (A19). Of a version that no longer counts there is none: its paper bears a
   * mark across every page, and a credential has no place for one.
   *
   * @return the credential, or why it may not be had
   * @throws AdapterException if the writer broke
   */
  public Either<ViewingRefusal, CredentialCopy> credential(Actor actor, Folio folio) {
    return open(actor, folio.action(), DOWNLOAD)
        .flatMap(file -> version(file, folio))
        .flatMap(ViewingCertificates::inForce)
        .map(this::credential);
  }

  private static Either<ViewingRefusal, Certificate> inForce(Certificate version) {
    return version.status().isInForce()
        ? Either.right(version)
        : Either.left(
            new NotInForce(
                version.folio(), version.annulledOn().orElseThrow(), version.replacedBy()));
  }

  private CredentialCopy credential(Certificate version) {
    WrittenCredential written = credentials.write(Credential.of(version));
    String name = "credencial-" + version.folio().text() + "." + written.extension();
    return new CredentialCopy(version.folio(), version.status(), name, written);
  }

  /**
   * The receipt of an annulment that was asked for or decided (R32, R34), drawn with the look of
   * the version it is about; for those who may see the history, since it tells the motive (A12).
   * The same bytes at any time, but for a signature, while the office keeps its zone.
   *
   * @param revision the place of the act in the history, from 1: {@link HistoryEntry#revision}
   * @return the receipt, or why it may not be had; an act that did not happen is not found
   * @throws AdapterException if the renderer broke
   */
  public Either<ViewingRefusal, ReceiptCopy> receipt(Actor actor, ActionId action, int revision) {
    return open(actor, action, VIEW_HISTORY)
        .flatMap(file -> at(file.dossier(), revision))
        .flatMap(this::receipt);
  }

  private static Either<ViewingRefusal, Dossier> at(Dossier dossier, int revision) {
    return revision < 1 || revision > dossier.revision().number()
        ? Either.left(new NotFound())
        : Either.right(dossier.at(new Revision(revision)));
  }

  private Either<ViewingRefusal, ReceiptCopy> receipt(Dossier after) {
    int revision = after.revision().number();
    Optional<Act> act = after.lastEvent().flatMap(Act::of);
    if (act.isEmpty()) {
      return Either.left(new NoReceipt(revision));
    }
    AnnulmentRequest request = after.lastRequest().orElseThrow();
    Folio folio = request.folio();
    String name = "comprobante-%s-%s-%s.pdf".formatted(kind(act.get()), folio.text(), revision);
    return texts
        .against(request)
        .<Either<ViewingRefusal, AnnulmentRequest>>map(Either::left)
        .orElseGet(() -> Either.right(request))
        .flatMap(printable -> template(after.version(folio).orElseThrow()))
        .map(template -> Paper.of(renderer.renderReceipt(receipts.of(after, template))))
        .map(paper -> new ReceiptCopy(folio, revision, name, paper));
  }

  private static String kind(Act act) {
    return switch (act) {
      case ANNULMENT_REQUESTED -> "solicitud";
      case ANNULMENT_APPROVED -> "aprobacion";
      case ANNULMENT_REJECTED -> "rechazo";
    };
  }

  private Paper archived(Certificate version) {
    Paper paper = dossiers.paper(version.folio()).orElseThrow(() -> unlike(version, "is missing"));
    if (!paper.digest().equals(version.paperDigest())) {
      throw unlike(version, "is not the one that was issued");
    }
    return paper;
  }

  private static AdapterException unlike(Certificate version, String what) {
    return new AdapterException(
        "the archived paper of %s %s: audit its dossier in the store"
            .formatted(version.folio().text(), what));
  }
}
