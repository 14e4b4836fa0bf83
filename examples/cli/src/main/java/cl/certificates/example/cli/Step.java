package cl.certificates.example.cli;

import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.InvalidIdentifier;
import cl.certificates.identity.Rut;
import cl.certificates.refusal.Refusal;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import io.vavr.control.Either;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command on a base has in common: which base, when, and how it is shown. */
abstract class Step implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--base",
      paramLabel = "RUTA",
      defaultValue = "certificados",
      description =
          "Archivo de la base H2, con o sin .mv.db (por omisión: ${DEFAULT-VALUE})."
              + " Sólo «importar» la crea.")
  String base = "certificados";

  @Option(
      names = "--espera",
      paramLabel = "SEGUNDOS",
      defaultValue = "10",
      description =
          "Cuánto se espera si otro programa usa la base (por omisión: ${DEFAULT-VALUE}).")
  int patience;

  @Option(
      names = "--ahora",
      paramLabel = "MOMENTO",
      converter = Moment.class,
      description =
          "Momento en que se actúa: 2026-04-10T10:00 en Santiago, o con desfase; un día solo vale"
              + " a mediodía. Por omisión, ahora.")
  @Nullable Clock now;

  @Option(names = "--json", description = "Un documento JSON en vez de tablas.")
  boolean json;

  @Option(
      names = {"-h", "--help", "--ayuda"},
      usageHelp = true,
      description = "Muestra esta ayuda.")
  boolean help;

  @Override
  public Integer call() {
    checkOptions();
    if (patience < 0) {
      throw Stopped.misused("WAIT_NEGATIVE");
    }
    Screen screen = new Screen(spec.commandLine().getOut(), words());
    try (Workplace workplace =
        new Workplace(
            Base.of(base),
            makesBase(),
            Duration.ofSeconds(patience),
            clock(),
            verificationAddress())) {
      Object answer = act(workplace, screen);
      if (json) {
        screen.say(Json.write(answer));
      }
      return exit(answer);
    }
  }

  /**
   * Does the step.
   *
   * @return what {@code --json} shows; tables and sentences are shown only without it
   */
  abstract Object act(Workplace workplace, Screen screen);

  /** Stops where more is missing than the parser knows, before the base is opened. */
  void checkOptions() {}

  /** Whether the base is made if it is not there. */
  boolean makesBase() {
    return false;
  }

  /** What stands before the code in the QR of a paper. */
  Optional<String> verificationAddress() {
    return Optional.empty();
  }

  /** What the process ends with once the step is done. */
  int exit(Object answer) {
    return CommandLine.ExitCode.OK;
  }

  final Clock clock() {
    return now == null ? Clock.systemUTC() : now;
  }

  static Wording words() {
    return Wording.in(Language.SPANISH);
  }

  /** The value, or the end of the program with the refusal. */
  final <T> T orRefuse(Either<? extends Refusal, T> outcome) {
    return outcome.getOrElseThrow(refusal -> Stopped.because(refusal, words()));
  }

  final ActionId action(String typed) {
    return identified(ActionId.parse(typed));
  }

  final Folio folio(String typed) {
    return identified(Folio.parse(typed));
  }

  final Rut rut(String typed) {
    return identified(Rut.parse(typed));
  }

  private <T> T identified(Either<InvalidIdentifier, T> parsed) {
    return parsed.getOrElseThrow(fault -> Stopped.because(List.of(fault::code), words()));
  }

  static Map<String, Object> with(String message, Object result) {
    return Map.of("message", message, "result", result);
  }
}
