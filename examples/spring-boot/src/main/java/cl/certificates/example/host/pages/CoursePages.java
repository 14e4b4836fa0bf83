package cl.certificates.example.host.pages;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Operation;
import cl.certificates.access.Permissions;
import cl.certificates.access.Profile;
import cl.certificates.course.Course;
import cl.certificates.course.Courses;
import cl.certificates.course.Recipient;
import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificateAction;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Paper;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.DetailNotVisible;
import cl.certificates.refusal.ViewingRefusal;
import cl.certificates.viewing.AttendanceView;
import cl.certificates.viewing.AvailableAction;
import cl.certificates.viewing.CertificateCopy;
import cl.certificates.viewing.CertificateView;
import cl.certificates.viewing.HistoryEntry;
import cl.certificates.viewing.ReceiptCopy;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.SessionAttribute;

/** One course: its percentages, its certificate, and what can be done about it now (R14). */
@Controller
class CoursePages {
  private final CertificateOffice office;
  private final Courses courses;
  private final Permissions permissions;

  CoursePages(CertificateOffice office, Courses courses, Permissions permissions) {
    this.office = office;
    this.courses = courses;
    this.permissions = permissions;
  }

  /** An issued version. */
  record Version(
      String folio,
      int version,
      String status,
      String tone,
      String issued,
      String document,
      @Nullable String successor,
      String code) {
    static Version of(Certificate version) {
      return new Version(
          version.folio().text(),
          version.version(),
          Shown.WORDS.say(version.status()),
          Shown.tone(version.status()),
          Shown.day(version.issuedOn()),
          Shown.payment(version.content().paymentDocument()),
          version.replacedBy().map(Folio::text).orElse(null),
          version.code().grouped());
    }
  }

  /** Something that can be done, or why it cannot. */
  record Act(String label, String path, boolean first, boolean open, String why) {}

  /** A line of the history; with a receipt or without. */
  record Entry(int revision, String what, String when, String who, boolean receipt) {
    static Entry of(HistoryEntry entry) {
      return new Entry(
          entry.revision(),
          Shown.WORDS.say(entry),
          Shown.moment(entry.event().stamp().at()),
          entry.event().stamp().by().personName() + ", " + entry.event().stamp().by().entityName(),
          !(entry.event() instanceof DossierEvent.CertificateIssued
              || entry.event() instanceof DossierEvent.CourseLiquidated));
    }
  }

  /** The newest request for an annulment. */
  record Request(
      String sentAt, String category, String motive, String sent, String due, String decision) {
    static Request of(AnnulmentRequest request) {
      return new Request(
          request.requestedAt().toString(),
          Shown.WORDS.say(request.category()),
          request.motive(),
          Shown.day(request.requestedOn()),
          Shown.day(request.dueDate()),
          request
              .decision()
              .map(
                  decided ->
                      Shown.WORDS.say(decided)
                          + " el "
                          + Shown.day(decided.on())
                          + decided.explanation().map(reason -> ": " + reason).orElse(""))
              .orElse("Pendiente"));
    }
  }

  @GetMapping("/cursos/{action}")
  String course(
      @SessionAttribute(Acting.NAME) Acting acting, @PathVariable ActionId action, Model model) {
    CertificateView view = office.certificate(acting.actor(), action).getOrElseThrow(Turned::new);
    describe(acting, view, model);
    model.addAttribute("acts", acts(view));
    model.addAttribute("versions", view.certificates().stream().map(Version::of).toList());
    model.addAttribute("request", view.lastRequest().map(Request::of).orElse(null));
    if (may(acting, Operation.VIEW_ATTENDANCE)) {
      attendance(acting.actor(), view)
          .peek(seen -> model.addAttribute("attendance", AttendanceRows.of(seen.sheet())))
          .peekLeft(refusal -> model.addAttribute("hidden", Shown.WORDS.say(refusal)));
    }
    if (may(acting, Operation.VIEW_HISTORY)) {
      office
          .history(acting.actor(), action)
          .map(entries -> entries.stream().map(Entry::of).toList())
          .peek(history -> model.addAttribute("history", history));
    }
    return "curso";
  }

  /**
   * Asked before the office is: it tells the log of accesses of whoever is refused, and nobody
   * tries anything by looking at a page.
   */
  private boolean may(Acting acting, Operation operation) {
    return permissions.permit(acting.actor().profile(), operation);
  }

  private Either<ViewingRefusal, AttendanceView> attendance(Actor actor, CertificateView view) {
    return view.liquidated()
        ? Either.left(new DetailNotVisible())
        : office.attendance(actor, view.action());
  }

  /** Name, state, deadlines and facts, which every page about a course begins with. */
  void describe(Acting acting, CertificateView view, Model model) {
    model.addAttribute("action", view.action().text());
    model.addAttribute("name", view.courseName());
    model.addAttribute("state", Shown.WORDS.say(view.state()));
    model.addAttribute("tone", Shown.tone(view.state()));
    model.addAttribute("definition", Shown.WORDS.say(view.state().definition()));
    model.addAttribute("deadlines", Shown.WORDS.say(view.deadlines()));
    courses
        .of(view.action())
        .ifPresent(
            course ->
                model.addAttribute(
                    "facts", CourseFacts.of(course, recipient(acting, view, course))));
  }

  /**
   * An addressee sees the versions addressed to it and no other, so to whom the newest of them is;
   * the course may be addressed to somebody else by now.
   */
  private static Recipient recipient(Acting acting, CertificateView view, Course course) {
    List<Certificate> visible = view.certificates();
    return acting.actor().profile() == Profile.RECIPIENT
        ? visible.get(visible.size() - 1).content().recipient()
        : course.recipient();
  }

  private static List<Act> acts(CertificateView view) {
    return view.actions().stream()
        .filter(act -> act.action() != CertificateAction.DOWNLOAD)
        .filter(act -> view.state().allowedActions().contains(act.action()))
        .filter(act -> !isAboutTheProfile(act.refusal()))
        .map(act -> act(act, view.action()))
        .distinct()
        .toList();
  }

  private static boolean isAboutTheProfile(Optional<Refusal> refusal) {
    return refusal.filter(Refusal.ProfileNotAllowed.class::isInstance).isPresent();
  }

  private static Act act(AvailableAction act, ActionId action) {
    String course = "/cursos/" + action.text();
    return new Act(
        label(act.action()),
        switch (act.action()) {
          case ISSUE, REISSUE, DOWNLOAD -> course + "/emitir";
          case REQUEST_ANNULMENT -> course + "/anular";
          case APPROVE, REJECT -> "/solicitudes/" + action.text();
        },
        act.action() != CertificateAction.REQUEST_ANNULMENT,
        act.isOpen(),
        act.refusal().map(Shown.WORDS::say).orElse(""));
  }

  private static String label(CertificateAction action) {
    return switch (action) {
      case ISSUE -> "Generar certificado";
      case APPROVE, REJECT -> "Evaluar la solicitud";
      case REISSUE, REQUEST_ANNULMENT, DOWNLOAD -> Shown.WORDS.say(action);
    };
  }

  @GetMapping("/certificados/{folio}")
  ResponseEntity<byte[]> paper(
      @SessionAttribute(Acting.NAME) Acting acting, @PathVariable Folio folio) {
    CertificateCopy copy = office.download(acting.actor(), folio).getOrElseThrow(Turned::new);
    return pdf(copy.fileName(), copy.paper());
  }

  @GetMapping("/cursos/{action}/comprobantes/{revision}")
  ResponseEntity<byte[]> receipt(
      @SessionAttribute(Acting.NAME) Acting acting,
      @PathVariable ActionId action,
      @PathVariable int revision) {
    ReceiptCopy copy = office.receipt(acting.actor(), action, revision).getOrElseThrow(Turned::new);
    return pdf(copy.fileName(), copy.paper());
  }

  /** Opened by the browser, which may print it or keep it under its name (R21). */
  private static ResponseEntity<byte[]> pdf(String fileName, Paper paper) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(fileName).build().toString())
        .body(paper.bytes());
  }
}
