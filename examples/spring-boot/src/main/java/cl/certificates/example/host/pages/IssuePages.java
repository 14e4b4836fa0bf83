package cl.certificates.example.host.pages;

import cl.certificates.CertificateOffice;
import cl.certificates.course.ActionType;
import cl.certificates.course.Courses;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.example.host.office.CertificateDesk;
import cl.certificates.example.host.office.RefusalStatus;
import cl.certificates.identity.ActionId;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.issuing.Issued;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal.CourseLiquidated;
import cl.certificates.refusal.Refusal.StaleSummary;
import cl.certificates.viewing.AttendanceView;
import cl.certificates.viewing.DeadlineSituation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Issuing, step by step as the FAQ tells it (Q128, Q129): look at the data, type the number, read
 * the summary, accept it.
 */
@Controller
class IssuePages {
  private final CertificateOffice office;
  private final CertificateDesk desk;
  private final Courses courses;
  private final CoursePages pages;

  IssuePages(CertificateOffice office, CertificateDesk desk, Courses courses, CoursePages pages) {
    this.office = office;
    this.desk = desk;
    this.courses = courses;
    this.pages = pages;
  }

  @GetMapping("/cursos/{action}/emitir")
  String form(
      @SessionAttribute(Acting.NAME) Acting acting, @PathVariable ActionId action, Model model) {
    return form(acting, action, IssueBoxes.EMPTY, Faults.NONE, model);
  }

  /** Back from the summary, to mend what was typed. */
  @PostMapping("/cursos/{action}/datos")
  String mend(
      @SessionAttribute(Acting.NAME) Acting acting,
      @PathVariable ActionId action,
      @ModelAttribute IssueBoxes boxes,
      Model model) {
    return form(acting, action, boxes, Faults.NONE, model);
  }

  @PostMapping("/cursos/{action}/resumen")
  String summary(
      @SessionAttribute(Acting.NAME) Acting acting,
      @PathVariable ActionId action,
      @ModelAttribute IssueBoxes boxes,
      Model model,
      HttpServletResponse response) {
    return boxes
        .about(action.text())
        .fold(
            faults -> unreadable(acting, action, boxes, faults, model, response),
            form ->
                office
                    .summary(acting.actor(), form)
                    .fold(
                        refusal -> refused(acting, action, boxes, refusal, model, response),
                        shown -> summary(acting, action, boxes, shown, model)));
  }

  @PostMapping("/cursos/{action}/emision")
  String accept(
      @SessionAttribute(Acting.NAME) Acting acting,
      @PathVariable ActionId action,
      @ModelAttribute IssueBoxes boxes,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    return boxes
        .about(action.text())
        .fold(
            faults -> unreadable(acting, action, boxes, faults, model, response),
            form ->
                desk.accept(acting.actor(), form)
                    .fold(
                        refusal -> refused(acting, action, boxes, refusal, model, response),
                        done -> issued(action, done, after)));
  }

  private static String issued(ActionId action, Issued done, RedirectAttributes after) {
    after.addFlashAttribute("done", Shown.WORDS.say(done));
    after.addFlashAttribute("paper", done.certificate().folio().text());
    return "redirect:/cursos/" + action.text();
  }

  private String unreadable(
      Acting acting,
      ActionId action,
      IssueBoxes boxes,
      Faults faults,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(acting, action, boxes, faults, model);
  }

  private String refused(
      Acting acting,
      ActionId action,
      IssueBoxes boxes,
      IssueRefusal refusal,
      Model model,
      HttpServletResponse response) {
    response.setStatus(RefusalStatus.of(refusal).value());
    Faults faults = Faults.of(refusal, IssueBoxes.BOXES);
    model.addAttribute("again", refusal instanceof StaleSummary);
    return form(acting, action, boxes, faults, model);
  }

  private String form(
      Acting acting, ActionId action, IssueBoxes boxes, Faults faults, Model model) {
    if (isLiquidated(acting, action)) {
      throw new Turned(new CourseLiquidated()); // for which the detail would be refused
    }
    AttendanceView seen = office.attendance(acting.actor(), action).getOrElseThrow(Turned::new);
    pages.describe(acting, seen.certificate(), model);
    model.addAttribute("attendance", AttendanceRows.of(seen.sheet()));
    model.addAttribute("boxes", boxes);
    model.addAttribute("faults", faults);
    model.addAttribute("documents", IssueBoxes.Document.values());
    model.addAttribute(
        "late",
        seen.certificate().deadlines().situation() == DeadlineSituation.JUSTIFICATION_NEEDED);
    model.addAttribute("realDateLabel", realDateLabel(action));
    return "emitir";
  }

  private boolean isLiquidated(Acting acting, ActionId action) {
    return office.certificate(acting.actor(), action).getOrElseThrow(Turned::new).liquidated();
  }

  /** Empty where the action has no real date. */
  private String realDateLabel(ActionId action) {
    return courses
        .of(action)
        .map(
            course ->
                course.type() == ActionType.PARTIAL
                    ? "Fecha de término real (última clase realizada)"
                    : course.type() == ActionType.COMPLEMENTARY
                        ? "Fecha de inicio real (primera clase realizada)"
                        : "")
        .orElse("");
  }

  private String summary(
      Acting acting, ActionId action, IssueBoxes boxes, IssueSummary summary, Model model) {
    pages.describe(
        acting, office.certificate(acting.actor(), action).getOrElseThrow(Turned::new), model);
    model.addAttribute("typed", typed(acting, summary.content()));
    model.addAttribute("facts", CourseFacts.of(summary.content()));
    model.addAttribute("attendance", AttendanceRows.of(summary.attendance()));
    model.addAttribute("warnings", summary.warnings().stream().map(Shown.WORDS::say).toList());
    model.addAttribute("boxes", boxes);
    model.addAttribute("token", summary.token());
    return "resumen";
  }

  private static List<CourseFacts.Fact> typed(Acting acting, IssuedContent content) {
    List<CourseFacts.Fact> facts = new ArrayList<>();
    facts.add(new CourseFacts.Fact("Folio que tendrá", content.folio().text()));
    facts.add(new CourseFacts.Fact("Documento de pago", Shown.payment(content.paymentDocument())));
    content
        .realDate()
        .map(Shown::day)
        .ifPresent(day -> facts.add(new CourseFacts.Fact("Fecha real", day)));
    content
        .justification()
        .ifPresent(text -> facts.add(new CourseFacts.Fact("Justificación", text)));
    content
        .replaces()
        .ifPresent(
            folio -> facts.add(new CourseFacts.Fact("Reemplaza al folio anulado", folio.text())));
    facts.add(
        new CourseFacts.Fact(
            "Participantes",
            content.participants().size()
                + "; cumplen el mínimo de "
                + content.minimumPercent()
                + " %: "
                + content.meetingMinimum()));
    facts.add(
        new CourseFacts.Fact("Horas asistidas en total", Shown.hours(content.minutesAttended())));
    facts.add(new CourseFacts.Fact("Acepta", acting.person(), acting.actor().person()));
    facts.add(new CourseFacts.Fact("En representación de", acting.entity()));
    return facts;
  }
}
