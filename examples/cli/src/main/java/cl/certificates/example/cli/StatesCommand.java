package cl.certificates.example.cli;

import cl.certificates.dossier.CertificateState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The five states with their definitions (R40 to R45). */
@Command(name = "estados", description = "Explica los cinco estados del certificado.")
final class StatesCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--json", description = "Un documento JSON en vez de textos.")
  boolean json;

  @Option(
      names = {"-h", "--help", "--ayuda"},
      usageHelp = true,
      description = "Muestra esta ayuda.")
  boolean help;

  @Override
  public Integer call() {
    Screen screen = new Screen(spec.commandLine().getOut(), Step.words());
    if (json) {
      screen.say(Json.write(told(screen)));
    } else {
      Arrays.stream(CertificateState.values())
          .forEach(
              state -> {
                screen.say(screen.write(state));
                screen.say("  " + screen.write(state.definition()));
              });
    }
    return ExitCode.OK;
  }

  private static List<Map<String, String>> told(Screen screen) {
    return Arrays.stream(CertificateState.values())
        .map(
            state ->
                Map.of(
                    "state", state.name(),
                    "label", screen.write(state),
                    "definition", screen.write(state.definition())))
        .toList();
  }
}
