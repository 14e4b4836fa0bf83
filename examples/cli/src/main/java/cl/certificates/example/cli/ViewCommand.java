package cl.certificates.example.cli;

import cl.certificates.dossier.Certificate;
import cl.certificates.identity.Folio;
import cl.certificates.refusal.Refusal;
import cl.certificates.viewing.CertificateView;
import java.util.List;
import picocli.CommandLine.Command;

/** The state of a certificate, and what can be done about it now (R14). */
@Command(
    name = "ver",
    description = "Muestra el estado del certificado, sus versiones y qué se puede hacer ahora.")
final class ViewCommand extends ActionStep {
  @Override
  Object act(Workplace workplace, Screen screen) {
    CertificateView view =
        orRefuse(workplace.office().certificate(actor(workplace), action(action)));
    if (!json) {
      tell(view, screen);
    }
    return view;
  }

  static void tell(CertificateView view, Screen screen) {
    screen.say(
        "%s «%s»: %s"
            .formatted(view.action().text(), view.courseName(), screen.write(view.state())));
    screen.say(screen.write(view.deadlines()));
    if (!view.certificates().isEmpty()) {
      screen.table(
          List.of("Folio", "Versión", "Emitido", "Situación", "Reemplazado por"),
          view.certificates().stream().map(version -> cells(version, screen)).toList());
    }
    screen.table(
        List.of("Acción", "¿Se puede ahora?"),
        view.actions().stream()
            .map(
                action ->
                    List.of(
                        screen.write(action.action()),
                        action.refusal().map(why -> "No: " + reason(why, screen)).orElse("Sí")))
            .toList());
  }

  private static String reason(Refusal why, Screen screen) {
    return screen.write(why) + " [" + why.code() + "]";
  }

  private static List<String> cells(Certificate version, Screen screen) {
    return List.of(
        version.folio().text(),
        Integer.toString(version.version()),
        screen.write(version.issuedOn()),
        screen.write(version.status()),
        version.replacedBy().map(Folio::text).orElse(""));
  }
}
