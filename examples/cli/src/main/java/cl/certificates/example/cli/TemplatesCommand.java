package cl.certificates.example.cli;

import cl.certificates.example.cli.importing.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Leaves the tables that a provider fills in, and an example that explains them. */
@Command(
    name = "plantillas",
    description =
        "Deja las tres tablas que acompañan a los informes, vacías, y un ejemplo explicado.")
final class TemplatesCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin PaperFolder folder = new PaperFolder();

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
    List<Object> told = new ArrayList<>();
    folder.make();
    for (Template template : Template.values()) {
      Path file = folder.file(template.fileName());
      PaperFolder.Kept kept = folder.keep(template.bytes(), file);
      told.add(Map.of("file", file.toString(), "kept", kept));
      if (!json) {
        screen.say(file + kept.words() + ": " + template.purpose());
      }
    }
    if (json) {
      screen.say(Json.write(told));
    }
    return ExitCode.OK;
  }
}
