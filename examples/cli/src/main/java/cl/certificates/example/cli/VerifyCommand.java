package cl.certificates.example.cli;

import cl.certificates.identity.SenceCode;
import cl.certificates.verification.Verification;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What a stranger learns from the code on a paper. */
@Command(
    name = "verificar",
    description = "Comprueba un código de verificación; no necesita actuar como nadie.")
final class VerifyCommand extends Step {
  @Parameters(paramLabel = "CÓDIGO", description = "El código impreso en el certificado.")
  String code = "";

  @Override
  Object act(Workplace workplace, Screen screen) {
    Verification answer = workplace.office().verify(code);
    if (!json) {
      screen.say(screen.write(answer));
      if (answer instanceof Verification.Found found) {
        tell(found, screen);
      }
    }
    return answer;
  }

  private static void tell(Verification.Found found, Screen screen) {
    screen.facts(
        List.of(
            List.of("Curso", found.courseName()),
            List.of("Código SENCE", found.senceCode().map(SenceCode::digits).orElse("—")),
            List.of("Región", found.region().officialName()),
            List.of("Fechas", screen.write(found.start()) + " a " + screen.write(found.end())),
            List.of("Horas", Integer.toString(found.hours())),
            List.of("Entidad capacitadora", found.trainingEntity()),
            List.of("Participantes", Integer.toString(found.participants())),
            List.of("Huella del contenido", found.contentDigest().hex())));
  }
}
