package cl.certificates.document;

import cl.certificates.identity.Rut;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Templates that a host names when it starts. */
record KnownTemplates(Template current, Map<String, Template> byVersion) implements Templates {
  static KnownTemplates of(Template current, Template... older) {
    Map<String, Template> byVersion = new HashMap<>();
    Stream.concat(Stream.of(Template.standard(), current), Stream.of(older))
        .forEach(
            template -> {
              Template known = byVersion.putIfAbsent(template.version(), template);
              if (known != null && !known.equals(template)) {
                throw new IllegalArgumentException(
                    "two templates that differ bear the version "
                        + template.version()
                        + ": give the changed one a version of its own");
              }
            });
    return new KnownTemplates(current, Map.copyOf(byVersion));
  }

  @Override
  public Template forIssueBy(Rut executor) {
    return current;
  }

  @Override
  public Optional<Template> of(String version) {
    return Optional.ofNullable(byVersion.get(version));
  }
}
