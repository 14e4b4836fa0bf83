package cl.certificates.example.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The help of the program, or of one of its commands. */
@Command(name = "ayuda", aliases = "help", description = "Muestra la ayuda de un comando.")
final class HelpCommand implements Runnable {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "COMANDO", arity = "0..1", description = "El comando.")
  @Nullable String command;

  @Option(
      names = {"-h", "--help", "--ayuda"},
      usageHelp = true,
      description = "Muestra esta ayuda.")
  boolean help;

  @Override
  public void run() {
    CommandLine program = spec.commandLine().getParent();
    CommandLine asked = command == null ? program : program.getSubcommands().get(command);
    if (asked == null) {
      throw new UnmatchedArgumentException(program, List.of(command)); // as if it were typed alone
    }
    asked.usage(spec.commandLine().getOut());
  }
}
