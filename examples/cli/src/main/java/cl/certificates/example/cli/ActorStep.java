package cl.certificates.example.cli;

import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.access.Profile;
import cl.certificates.identity.Rut;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A step that somebody takes, for an entity and under a profile. */
abstract class ActorStep extends PersonStep {
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

  /** The one mandate that the options name (R9). */
  final Actor actor(Workplace workplace) {
    Rut who = rut(person());
    Rut whom = entity == null ? null : rut(entity);
    List<Actor> actors =
        workplace.office().mandatesOf(who).stream()
            .filter(mandate -> whom == null || mandate.entity().equals(whom))
            .filter(mandate -> profile == null || mandate.profile() == profile)
            .map(Mandate::actor)
            .distinct()
            .toList();
    if (actors.size() > 1) {
      String choices =
          actors.stream()
              .map(
                  one ->
                      "--entidad %s --perfil %s".formatted(one.entity().canonical(), one.profile()))
              .collect(Collectors.joining("; o "));
      throw Stopped.misused("PROFILES_SEVERAL", Map.of("choices", choices));
    }
    if (!actors.isEmpty()) {
      return actors.get(0);
    }
    if (whom == null && profile == null) {
      throw Stopped.misused("PROFILES_NONE");
    }
    if (whom == null || profile == null) {
      throw Stopped.misused("PROFILE_MISSING");
    }
    return new Actor(who, whom, profile); // nobody's mandate: the office says so by the rule's code
  }
}
