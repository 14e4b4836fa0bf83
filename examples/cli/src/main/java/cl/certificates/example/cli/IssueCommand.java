package cl.certificates.example.cli;

import cl.certificates.access.Actor;
import cl.certificates.example.cli.BatchReport.Result;
import cl.certificates.example.cli.IssueTable.Wanted;
import cl.certificates.issuing.IssueSummary;
import cl.certificates.issuing.Issued;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accepts a summary, or many: the only act that issues (R20). */
@Command(
    name = "emitir",
    description = "Acepta emitir el certificado, por primera vez o después de una anulación.")
final class IssueCommand extends IssueStep {
  private static final String YES = "acepto";

  private static final Set<String> OF_ONE =
      Set.of(
          "--factura",
          "--orden-de-compra",
          "--fecha-real",
          "--justificacion",
          "--linea",
          "--codigo",
          "--resumen",
          "--acepto");

  private static final Set<String> OF_MANY = Set.of("--resultado", "--si", "--pese-a-rechazos");

  @Parameters(
      arity = "0..1",
      paramLabel = "ACCIÓN",
      description = "ID de acción; con --lote no va.")
  @Nullable String action;

  @Option(
      names = "--resumen",
      paramLabel = "CÓDIGO",
      description = "El código que dio «resumen» para estos mismos datos.")
  @Nullable String token;

  @Option(
      names = "--acepto",
      description = "Muestra el resumen y lo acepta de inmediato: «Acepto emitir el Certificado».")
  boolean accepted;

  @Mixin BatchOptions batch = new BatchOptions();

  @Option(
      names = "--si",
      description = "Con --lote: «Acepto emitir los certificados», sin preguntar.")
  boolean agreed;

  @Option(
      names = "--pese-a-rechazos",
      description = "Con --lote: emite los que se puede, aunque otros se rechacen.")
  boolean inSpiteOfRefusals;

  @Mixin VerificationAddress address = new VerificationAddress();

  @Override
  Optional<String> verificationAddress() {
    return address.given();
  }

  @Override
  String action() {
    return String.valueOf(action);
  }

  @Override
  void checkOptions() {
    super.checkOptions();
    if ((action == null) == (batch.table == null)) {
      throw Stopped.misused("ACTION_OR_BATCH");
    }
    String surplus =
        spec.commandLine().getParseResult().matchedOptions().stream()
            .map(OptionSpec::longestName)
            .filter((action == null ? OF_ONE : OF_MANY)::contains)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!surplus.isEmpty()) {
      throw Stopped.misused(
          action == null ? "OPTIONS_OF_ONE" : "OPTIONS_OF_MANY", Map.of("options", surplus));
    }
    if (action == null) {
      batch.check();
      if (!agreed && (json || !attendant().isThere())) {
        throw Stopped.misused("AGREEMENT_MISSING");
      }
    } else if (accepted == (token != null)) {
      throw Stopped.misused("ACCEPTANCE_UNCLEAR");
    }
  }

  @Override
  Object act(Workplace workplace, Screen screen) {
    return batch.table == null
        ? one(workplace, screen)
        : many(IssueTable.read(batch.table), workplace, screen);
  }

  @Override
  int exit(Object answer) {
    return answer instanceof BatchReport report ? report.exit() : super.exit(answer);
  }

  private Object one(Workplace workplace, Screen screen) {
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

  /** A check of all, the agreement, then each for itself; done again it completes the rest. */
  private BatchReport many(List<Wanted> wanted, Workplace workplace, Screen screen) {
    BatchIssuing run =
        new BatchIssuing(workplace.office(), actor(workplace), wanted, screen.words());
    try (ProgressLine line = progress("Revisando", wanted.size())) {
      run.check(line);
    }
    boolean goesOn = goesOn(run, screen);
    if (goesOn && run.left() > 0) {
      try (ProgressLine line = progress("Emitiendo", run.left())) {
        run.accept(line);
      }
    }
    BatchReport report = run.report();
    if (!json && (goesOn || agreed)) {
      report.tell(screen);
    }
    if (!goesOn && run.left() > 0) {
      Notice.tell(
          spec, isStoppedBy(run.report()) ? "NONE_IN_SPITE_OF_REFUSALS" : "NONE_AGREED", Map.of());
    }
    batch.keep(report);
    return report;
  }

  private boolean goesOn(BatchIssuing run, Screen screen) {
    BatchReport checked = run.report();
    boolean asked = !agreed && run.left() > 0;
    if (asked && !json) {
      checked.tell(screen);
    }
    if (run.left() == 0 || isStoppedBy(checked)) {
      return run.left() == 0;
    }
    return agreed
        || attendant()
            .answer("Para emitir %s certificados escriba «%s»: ".formatted(run.left(), YES))
            .strip()
            .equalsIgnoreCase(YES);
  }

  private boolean isStoppedBy(BatchReport checked) {
    return !inSpiteOfRefusals && checked.count(Result.REFUSED) + checked.count(Result.BROKEN) > 0;
  }
}
