package cl.certificates.example.cli;

import picocli.CommandLine.Parameters;

/** A step that somebody takes on one action. */
abstract class ActionStep extends ActorStep {
  @Parameters(paramLabel = "ACCIÓN", description = "ID de acción.")
  String action = "";
}
