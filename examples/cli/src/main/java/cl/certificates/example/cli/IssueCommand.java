package cl.certificates.example.cli;

import cl.certificates.access.Actor;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.issuing.Issued;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Accepts a summary: the only act that issues (R20). */
@Command(
    name = "emitir",
    description = "Acepta emitir el certificado, por primera vez o después de una anulación.")
final class IssueCommand extends IssueStep {
  @Option(
      names = "--resumen",
      paramLabel = "CÓDIGO",
      description = "El código que dio «resumen» para estos mismos datos.")
  @Nullable String token;

  @Option(
      names = "--acepto",
      description = "Muestra el resumen y lo acepta de inmediato: «Acepto emitir el Certificado».")
  boolean accepted;

  @Mixin VerificationAddress address = new VerificationAddress();

  @Override
  Optional<String> verificationAddress() {
    return address.given();
  }

  @Override
  Object act(Workplace workplace, Screen screen) {
    if (accepted == (token != null)) {
      throw Stopped.misused("ACCEPTANCE_UNCLEAR");
    }
    Actor actor = actor(workplace);
    String summarised = token == null ? summary(workplace, actor, screen) : token;
    Issued issued = orRefuse(workplace.office().accept(actor, form(summarised)));
    if (!json) {
      screen.say(screen.write(issued));
      issued
          .certificate()
          .warnings()
          .forEach(warning -> screen.say("Aviso: " + screen.write(warning)));
      screen.say("Código de verificación: " + issued.certificate().code().grouped());
    }
    return with(screen.write(issued), issued);
  }

  private String summary(Workplace workplace, Actor actor, Screen screen) {
    IssueSummary summary = orRefuse(workplace.office().summary(actor, form(null)));
    if (!json) {
      tell(summary, screen);
    }
    return summary.token();
  }
}
