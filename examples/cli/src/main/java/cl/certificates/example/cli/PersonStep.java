package cl.certificates.example.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A step that somebody is named for. */
abstract class PersonStep extends Step {
  @Option(names = "--actor", paramLabel = "RUT", description = "RUT de la persona que actúa.")
  @Nullable String person;

  @Override
  void checkOptions() {
    person();
  }

  final String person() {
    if (person == null) {
      throw Stopped.misused("ACTOR_MISSING");
    }
    return person;
  }
}
