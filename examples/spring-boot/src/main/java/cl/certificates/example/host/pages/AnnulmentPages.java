package cl.certificates.example.host.pages;

import cl.certificates.CertificateOffice;
import cl.certificates.annulment.AnnulmentAsked;
import cl.certificates.annulment.AnnulmentDecided;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.annulment.PendingRequest;
import cl.certificates.dossier.AnnulmentCategory;
import cl.certificates.example.host.office.CertificateDesk;
import cl.certificates.example.host.office.RefusalStatus;
import cl.certificates.identity.ActionId;
import cl.certificates.refusal.AnnulmentRefusal;
import cl.certificates.refusal.DecisionRefusal;
import cl.certificates.viewing.CertificateView;
import io.vavr.control.Either;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for an annulment (Q130), and deciding on it as a regional directorate (Q131). */
@Controller
class AnnulmentPages {
  private static final int MOST_SHOWN = 200;

  private final CertificateOffice office;
  private final CertificateDesk desk;
  private final CoursePages pages;

  AnnulmentPages(CertificateOffice office, CertificateDesk desk, CoursePages pages) {
    this.office = office;
    this.desk = desk;
    this.pages = pages;
  }

  /** A request in the inbox. */
  record Pending(
      String action,
      String course,
      String folio,
      String category,
      String asker,
      String sent,
      String due,
      boolean overdue) {
    static Pending of(PendingRequest pending) {
      return new Pending(
          pending.action().text(),
          pending.courseName(),
          pending.request().folio().text(),
          Shown.WORDS.say(pending.request().category()),
          pending.request().requestedBy().entityName(),
          Shown.day(pending.request().requestedOn()),
          Shown.day(pending.request().dueDate()),
          pending.overdue());
    }
  }

  @GetMapping("/cursos/{action}/anular")
  String form(
      @SessionAttribute(Acting.NAME) Acting acting, @PathVariable ActionId action, Model model) {
    return form(acting, action, AnnulmentCategory.DOCUMENT_NUMBER, "", Faults.NONE, model);
  }

  private String form(
      Acting acting,
      ActionId action,
      @Nullable AnnulmentCategory category,
      @Nullable String motive,
      Faults faults,
      Model model) {
    CertificateView view = office.certificate(acting.actor(), action).getOrElseThrow(Turned::new);
    pages.describe(acting, view, model);
    model.addAttribute(
        "categories",
        Arrays.stream(AnnulmentCategory.values())
            .map(each -> new SearchPages.Option(each.name(), Shown.WORDS.say(each)))
            .toList());
    model.addAttribute("category", category == null ? "" : category.name());
    model.addAttribute("motive", motive);
    model.addAttribute("faults", faults);
    return "anular";
  }

  @PostMapping("/cursos/{action}/anular")
  String ask(
      @SessionAttribute(Acting.NAME) Acting acting,
      @PathVariable ActionId action,
      @RequestParam(required = false) @Nullable AnnulmentCategory category,
      @RequestParam(required = false) @Nullable String motive,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    Either<AnnulmentRefusal, AnnulmentAsked> asked =
        desk.requestAnnulment(acting.actor(), new AnnulmentForm(action.text(), category, motive));
    return asked
        .map(
            done -> {
              after.addFlashAttribute("done", Shown.WORDS.say(done));
              after.addFlashAttribute("receipt", done.revision());
              return "redirect:/cursos/" + action.text();
            })
        .getOrElseGet(
            refusal -> {
              response.setStatus(RefusalStatus.of(refusal).value());
              Faults faults = Faults.of(refusal, List.of("category", "motive"));
              return form(acting, action, category, motive, faults, model);
            });
  }

  @GetMapping("/solicitudes")
  String inbox(@SessionAttribute(Acting.NAME) Acting acting, Model model) {
    model.addAttribute(
        "pending",
        office.pending(acting.actor(), null, MOST_SHOWN).getOrElseThrow(Turned::new).stream()
            .map(Pending::of)
            .toList());
    return "solicitudes";
  }

  @GetMapping("/solicitudes/{action}")
  String decision(
      @SessionAttribute(Acting.NAME) Acting acting, @PathVariable ActionId action, Model model) {
    return decision(acting, action, "", Faults.NONE, model);
  }

  private String decision(
      Acting acting, ActionId action, @Nullable String reason, Faults faults, Model model) {
    CertificateView view = office.certificate(acting.actor(), action).getOrElseThrow(Turned::new);
    pages.describe(acting, view, model);
    model.addAttribute(
        "versions", view.certificates().stream().map(CoursePages.Version::of).toList());
    model.addAttribute("request", view.lastRequest().map(CoursePages.Request::of).orElse(null));
    model.addAttribute("overdue", view.deadlines().overdue());
    model.addAttribute("reason", reason);
    model.addAttribute("faults", faults);
    return "decidir";
  }

  @PostMapping("/solicitudes/{action}/aprobar")
  String approve(
      @SessionAttribute(Acting.NAME) Acting acting,
      @PathVariable ActionId action,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable Instant requestedAt,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    DecisionForm form = new DecisionForm(action.text(), reason, requestedAt);
    return decided(
        acting, action, reason, desk.approve(acting.actor(), form), model, response, after);
  }

  @PostMapping("/solicitudes/{action}/rechazar")
  String reject(
      @SessionAttribute(Acting.NAME) Acting acting,
      @PathVariable ActionId action,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable Instant requestedAt,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    DecisionForm form = new DecisionForm(action.text(), reason, requestedAt);
    return decided(
        acting, action, reason, desk.reject(acting.actor(), form), model, response, after);
  }

  private String decided(
      Acting acting,
      ActionId action,
      @Nullable String reason,
      Either<DecisionRefusal, AnnulmentDecided> decided,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    return decided
        .map(
            done -> {
              after.addFlashAttribute("done", Shown.WORDS.say(done));
              return "redirect:/solicitudes";
            })
        .getOrElseGet(
            refusal -> {
              response.setStatus(RefusalStatus.of(refusal).value());
              return decision(acting, action, reason, Faults.of(refusal, List.of("reason")), model);
            });
  }
}
