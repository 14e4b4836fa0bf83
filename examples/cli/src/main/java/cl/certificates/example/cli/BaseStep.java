package cl.certificates.example.cli;

import cl.certificates.AdapterException;
import cl.certificates.wording.Language;
import cl.certificates.wording.Wording;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command on a base has in common: which base, and how it is shown. */
abstract class BaseStep implements Callable<Integer> {
  /** What a process ends with that looked at a base and found it otherwise than it should be. */
  static final int NOT_AS_IT_SHOULD_BE = 6;

  @Spec CommandSpec spec;

  @Mixin BaseOptions store = new BaseOptions();

  @Option(names = "--json", description = "Un documento JSON en vez de tablas.")
  boolean json;

  @Option(
      names = {"-h", "--help", "--ayuda"},
      usageHelp = true,
      description = "Muestra esta ayuda.")
  boolean help;

  @Override
  public Integer call() {
    checkOptions();
    Screen screen = new Screen(spec.commandLine().getOut(), words());
    Base base = store.base();
    try (Workplace workplace =
        new Workplace(
            base, makes(base), store.names(), store.patience(), clock(), verificationAddress())) {
      Object answer = answer(workplace, screen);
      if (json) {
        screen.say(Json.write(answer));
      }
      return exit(answer);
    }
  }

  private Object answer(Workplace workplace, Screen screen) {
    try {
      return act(workplace, screen);
    } catch (AdapterException broken) {
      throw workplace.stopped(broken);
    }
  }

  /**
   * Does the step.
   *
   * @return what {@code --json} shows; tables and sentences are shown only without it
   */
  abstract Object act(Workplace workplace, Screen screen);

  /** Stops where more is missing than the parser knows, before the base is opened. */
  void checkOptions() {}

  /** Whether a base is made if it is not there. */
  boolean makes(Base base) {
    return false;
  }

  /** What time it is. */
  Clock clock() {
    return Clock.systemUTC();
  }

  /** What stands before the code in the QR of a paper. */
  Optional<String> verificationAddress() {
    return Optional.empty();
  }

  /** What the process ends with once the step is done. */
  int exit(Object answer) {
    return CommandLine.ExitCode.OK;
  }

  final Attendant attendant() {
    return ((Certificados) spec.root().userObject()).attendant();
  }

  final ProgressLine progress(String task, long total) {
    return ProgressLine.of(task, total, attendant(), spec.commandLine().getErr());
  }

  static Wording words() {
    return Wording.in(Language.SPANISH);
  }
}
