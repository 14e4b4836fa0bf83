package cl.certificates.example.host.pages;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.example.host.office.HostSettings;
import cl.certificates.identity.Rut;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming in: the first page, the login, and the choice of entity and profile (Q126). */
@Controller
class EntryPages {
  private final CertificateOffice office;
  private final HostSettings settings;

  EntryPages(CertificateOffice office, HostSettings settings) {
    this.office = office;
    this.settings = settings;
  }

  /** A mandate as it is offered. */
  record Choice(String entity, String entityRut, String profile, String label) {
    static Choice of(Mandate mandate) {
      return new Choice(
          mandate.entityName(),
          mandate.entity().canonical(),
          mandate.profile().name(),
          Acting.under(mandate).profile());
    }
  }

  @GetMapping("/")
  String first() {
    return "inicio";
  }

  @GetMapping("/entrar")
  String login(Model model) {
    model.addAttribute("demo", settings.demo());
    return "entrar";
  }

  @GetMapping("/perfil")
  String choose(Principal person, Model model) {
    model.addAttribute("choices", mandates(person).stream().map(Choice::of).toList());
    return "perfil";
  }

  @PostMapping("/perfil")
  String chosen(
      Principal person,
      @RequestParam String entity,
      @RequestParam Profile profile,
      HttpSession session) {
    return mandates(person).stream()
        .filter(mandate -> mandate.entity().canonical().equals(entity))
        .filter(mandate -> mandate.profile() == profile)
        .map(Acting::under)
        .findFirst()
        .map(
            acting -> {
              session.setAttribute(Acting.NAME, acting);
              session.removeAttribute(SearchBoxes.NAME);
              return acting.official() ? "redirect:/solicitudes" : "redirect:/cursos";
            })
        .orElse("redirect:/perfil");
  }

  private List<Mandate> mandates(Principal person) {
    return office.mandatesOf(Rut.of(person.getName()));
  }
}
