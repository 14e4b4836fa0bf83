package cl.certificates.example.cli;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** What a person should know though nothing stopped: a line on stderr, whatever the answer. */
final class Notice {
  private Notice() {}

  static void tell(CommandSpec command, String key, Map<String, ?> values) {
    command.commandLine().getErr().println("Aviso: " + Complaint.text(key, values));
  }
}
