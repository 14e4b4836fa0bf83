package cl.certificates.example.cli;

import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.InvalidIdentifier;
import cl.certificates.identity.Rut;
import cl.certificates.refusal.Refusal;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command has in common: whom one acts as, when, on which base, and how it is shown. */
abstract class Step implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--base",
      paramLabel = "RUTA",
      defaultValue = "certificados",
      description = "Archivo de la base H2, sin extensión (por omisión: ${DEFAULT-VALUE}).")
  Path base;

  @Option(names = "--actor", paramLabel = "RUT", description = "RUT de la persona que actúa.")
  @Nullable String person;

  @Option(
      names = "--entidad",
      paramLabel = "RUT",
      description = "RUT de la entidad por la que actúa; si tiene una sola, no hace falta.")
  @Nullable String entity;

  @Option(
      names = "--perfil",
      paramLabel = "PERFIL",
      description = "Perfil con que actúa: ${COMPLETION-CANDIDATES}.")
  @Nullable Profile profile;

  @Option(
      names = "--ahora",
      paramLabel = "MOMENTO",
      converter = Moment.class,
      description =
          "Momento en que se actúa: 2026-04-10T10:00 en Santiago, o con desfase."
              + " Por omisión, ahora.")
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
    Screen screen = new Screen(spec.commandLine().getOut(), words());
    try (Workplace workplace = Workplace.open(base, clock())) {
      Object answer = act(workplace, screen);
      if (json) {
        screen.say(Json.write(answer));
      }
    }
    return CommandLine.ExitCode.OK;
  }

  /**
   * Does the step.
   *
   * @return what {@code --json} shows; tables and sentences are shown only without it
   */
  abstract Object act(Workplace workplace, Screen screen);

  final Clock clock() {
    return now == null ? Clock.systemUTC() : now;
  }

  static Wording words() {
    return Wording.in(Language.SPANISH);
  }

  /** The value, or the end of the program with the refusal. */
  final <T> T orRefuse(Either<? extends Refusal, T> outcome) {
    return outcome.getOrElseThrow(refusal -> Refused.because(refusal, words(), json));
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
    return parsed.getOrElseThrow(fault -> Refused.because(List.of(fault::code), words(), json));
  }

  final ParameterException misused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  /** The one mandate that the options name (R9). */
  final Actor actor(Workplace workplace) {
    if (person == null) {
      throw misused("Falta --actor: el RUT de la persona que actúa. Vea: certificados perfiles");
    }
    Rut who = rut(person);
    Rut whom = entity == null ? null : rut(entity);
    List<Actor> actors =
        workplace.office().mandatesOf(who).stream()
            .filter(mandate -> whom == null || mandate.entity().equals(whom))
            .filter(mandate -> profile == null || mandate.profile() == profile)
            .map(Mandate::actor)
            .distinct()
            .toList();
    if (actors.size() > 1) {
      throw misused(
          "Esa persona tiene varios perfiles; elija uno con --entidad y --perfil:\n"
              + actors.stream()
                  .map(
                      one ->
                          "  --entidad %s --perfil %s"
                              .formatted(one.entity().canonical(), one.profile()))
                  .collect(Collectors.joining("\n")));
    }
    if (!actors.isEmpty()) {
      return actors.get(0);
    }
    if (whom == null || profile == null) {
      throw misused(
          "Esa persona no tiene ese perfil en esta base. Vea: certificados perfiles --actor RUT");
    }
    return new Actor(who, whom, profile); // nobody's mandate: the office says so by the rule's code
  }

  static Map<String, Object> with(String message, Object result) {
    return Map.of("message", message, "result", result);
  }
}
