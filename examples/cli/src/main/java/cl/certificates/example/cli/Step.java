package cl.certificates.example.cli;

import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.InvalidIdentifier;
import cl.certificates.identity.Rut;
import cl.certificates.refusal.Refusal;
import io.vavr.control.Either;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every step of a certificate has in common: it is taken at some moment. */
abstract class Step extends BaseStep {
  @Option(
      names = "--ahora",
      paramLabel = "MOMENTO",
      converter = Moment.class,
      description =
          "Momento en que se actúa: 2026-04-10T10:00 en Santiago, o con desfase; un día solo vale"
              + " a mediodía. Por omisión, ahora.")
  @Nullable Clock now;

  @Override
  final Clock clock() {
    return now == null ? Clock.systemUTC() : now;
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
    return parsed.getOrElseThrow(fault -> Stopped.because(List.of(fault), words()));
  }

  static Map<String, Object> with(String message, Object result) {
    return Map.of("message", message, "result", result);
  }
}
