package cl.certificates.example.host.pages;

import cl.certificates.AdapterException;
import cl.certificates.StoreBusyException;
import cl.certificates.example.host.office.RefusalStatus;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What every page shows, and where every page ends that cannot be shown. */
@ControllerAdvice(basePackageClasses = EveryPage.class)
class EveryPage {
  private static final Logger LOG = LoggerFactory.getLogger(EveryPage.class);
  private static final String RETRY_SECONDS = "2";

  @ModelAttribute(Acting.NAME)
  @Nullable Acting acting(
      @SessionAttribute(name = Acting.NAME, required = false) @Nullable Acting acting) {
    return acting;
  }

  @ExceptionHandler
  String turned(Turned turned, Model model, HttpServletResponse response, HttpSession session) {
    response.setStatus(RefusalStatus.of(turned.refusal()).value());
    return notice(
        model, session, "No se puede mostrar", List.of(Shown.WORDS.say(turned.refusal())));
  }

  /** Whoever has chosen no profile yet is asked to. */
  @ExceptionHandler(ServletRequestBindingException.class)
  String notChosen() {
    return "redirect:/perfil";
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  String unreadable(Model model, HttpServletResponse response, HttpSession session) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return notice(
        model,
        session,
        "No existe esa página",
        List.of("La dirección no corresponde a ninguna. Vuelva a buscar el curso."));
  }

  @ExceptionHandler
  String busy(
      StoreBusyException busy, Model model, HttpServletResponse response, HttpSession session) {
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    return notice(
        model,
        session,
        "El sistema está ocupado",
        List.of("Está ocupado y no se hizo nada. Espere unos segundos y repita lo que hacía."));
  }

  /** Whether it was done or not, a person does the same about it. */
  @ExceptionHandler
  String broken(
      AdapterException broken, Model model, HttpServletResponse response, HttpSession session) {
    LOG.error("a page could not be answered", broken);
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    return notice(
        model,
        session,
        "El sistema no responde",
        List.of(
            "Espere unos segundos y repita lo que hacía: repetir la aceptación de un mismo resumen no emite dos veces."));
  }

  private static String notice(
      Model model, HttpSession session, String title, List<String> sentences) {
    model.addAttribute(Acting.NAME, session.getAttribute(Acting.NAME));
    model.addAttribute("title", title);
    model.addAttribute("sentences", sentences);
    return "aviso";
  }
}
