package cl.certificates.example.cli;

import cl.certificates.identity.SenceCode;
import cl.certificates.verification.Verification;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What a stranger learns from the code on a paper. */
@Command(
    name = "verificar",
    description =
        "Comprueba un código de verificación; no necesita actuar como nadie."
            + " Termina en 0 si está vigente, 4 si no, 5 si es desconocido o está mal digitado.")
final class VerifyCommand extends Step {
  private static final int NOT_IN_FORCE = 4;
  private static final int UNKNOWN = 5;

  @Parameters(
      paramLabel = "CÓDIGO",
      arity = "1..*",
      description = "El código impreso en el certificado, en una palabra o en varias.")
  List<String> code = new ArrayList<>();

  @Override
  Object act(Workplace workplace, Screen screen) {
    Verification answer = workplace.office().verify(String.join(" ", code));
    if (!json) {
      screen.say(screen.write(answer));
      if (answer instanceof Verification.Found found) {
        tell(found, screen);
      }
    }
    return answer;
  }

  /** So that a script need not read the answer. */
  @Override
  int exit(Object answer) {
    if (answer instanceof Verification.Found found) {
      return found.status().isInForce() ? CommandLine.ExitCode.OK : NOT_IN_FORCE;
    }
    return UNKNOWN;
  }

  private static void tell(Verification.Found found, Screen screen) {
    screen.facts(
        List.of(
            List.of("Curso", found.courseName()),
            List.of("Código SENCE", found.senceCode().map(SenceCode::digits).orElse("—")),
            List.of("Región", found.region().officialName()),
            List.of("Fechas", screen.write(found.start()) + " a " + screen.write(found.end())),
            List.of("Horas", IssueStep.hours(found.hours(), found.minutesBeyondHours())),
            List.of("Entidad capacitadora", found.trainingEntity()),
            List.of("Participantes", Integer.toString(found.participants())),
            List.of("Huella del contenido", found.contentDigest().hex())));
  }
}
