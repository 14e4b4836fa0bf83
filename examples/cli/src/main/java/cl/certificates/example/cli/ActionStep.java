package cl.certificates.example.cli;

import picocli.CommandLine.Parameters;

/** A step that is about one action. */
abstract class ActionStep extends Step {
  @Parameters(paramLabel = "ACCIÓN", description = "ID de acción.")
  String action = "";
}
