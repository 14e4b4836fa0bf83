package cl.certificates.example.host.pages;

import cl.certificates.example.host.office.Callers;
import cl.certificates.example.host.office.CertificateDesk;
import cl.certificates.identity.SenceCode;
import cl.certificates.verification.Verification;
import cl.certificates.verification.Verification.Found;
import cl.certificates.verification.Verification.TooMany;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a paper counts: for anybody who holds one, without a login. */
@Controller
class VerificationPage {
  private final CertificateDesk desk;

  VerificationPage(CertificateDesk desk) {
    this.desk = desk;
  }

  /** The parameter is the one that stands in the QR of every paper. */
  @GetMapping("/verificar")
  String verify(
      @RequestParam(required = false) @Nullable String codigo,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    model.addAttribute("code", codigo);
    if (codigo != null && !codigo.isBlank()) {
      Verification answer = desk.verify(Callers.at(request.getRemoteAddr()), codigo);
      model.addAttribute("answer", Shown.WORDS.say(answer));
      model.addAttribute("tone", tone(answer));
      if (answer instanceof Found found) {
        model.addAttribute("facts", facts(found));
      }
      if (answer instanceof TooMany wait) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.retryAfterSeconds()));
      }
    }
    return "verificar";
  }

  private static String tone(Verification answer) {
    return answer instanceof Found found
        ? Shown.tone(found.status())
        : answer instanceof TooMany ? "waits" : "bad";
  }

  /** What the paper must say, so that an edited one does not pass. */
  private static List<CourseFacts.Fact> facts(Found found) {
    List<CourseFacts.Fact> facts = new ArrayList<>();
    facts.add(new CourseFacts.Fact("Folio", found.folio().text()));
    facts.add(new CourseFacts.Fact("Curso", found.courseName()));
    found
        .senceCode()
        .map(SenceCode::digits)
        .ifPresent(code -> facts.add(new CourseFacts.Fact("Código SENCE", code)));
    facts.add(new CourseFacts.Fact("Región", found.region().officialName()));
    facts.add(new CourseFacts.Fact("Fechas comunicadas", Shown.days(found.start(), found.end())));
    facts.add(
        new CourseFacts.Fact(
            "Horas", CourseFacts.hours(found.hours(), found.minutesBeyondHours())));
    facts.add(new CourseFacts.Fact("Entidad capacitadora", found.trainingEntity()));
    facts.add(new CourseFacts.Fact("Participantes", Integer.toString(found.participants())));
    facts.add(new CourseFacts.Fact("Emitido", Shown.day(found.issuedOn())));
    facts.add(new CourseFacts.Fact("Huella del contenido (SHA-256)", found.contentDigest().hex()));
    return facts;
  }
}
