package cl.certificates.benchmarks.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import cl.certificates.benchmarks.Machine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Runs large proofs one after the other, and keeps what they print on {@code docs/proof.md}; the
 * page is written after each, so that whatever ends a run loses no more than one part. Asked for
 * nothing, it writes the page as it stands and names the parts.
 *
 * <p>Exits 0 if every part passed, 1 if not, 2 if the arguments are wrong.
 */
public final class ProofProfile {
  private static final Path PAGE = Path.of("docs", "proof.md");

  private ProofProfile() {}

  /**
   * Runs parts.
   *
   * @param args their names, {@code all}, or nothing; {@code year=20000} is a part at another size
   * @throws Exception if a command cannot be started, or the page not be written
   */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    Optional<List<Asked>> asked = Asked.parse(List.of(args));
    if (args.length == 0 || asked.isEmpty()) {
      System.err.println("usage: run proof all, or some of");
      Arrays.stream(Part.values())
          .forEach(part -> System.err.printf("  %-10s %s%n", part.id(), part.title));
      System.err.println("NAME='OPTIONS' adds to the command of a part, for another size");
      if (asked.isEmpty()) {
        System.exit(2);
      }
      Files.writeString(PAGE, page().text());
      return;
    }
    boolean passed = true;
    for (Asked one : asked.get()) {
      out.printf("== %s: %s%n", one.part().title, one.command());
      Outcome outcome = run(one, out);
      Files.writeString(PAGE, page().with(one.part(), outcome).text());
      out.printf("== %s: %s%n", one.part().title, outcome.passed() ? "passed" : "FAILED");
      passed &= outcome.passed();
    }
    System.exit(passed ? 0 : 1);
  }

  private static ProofPage page() throws IOException {
    return Files.exists(PAGE) ? ProofPage.read(Files.readString(PAGE)) : ProofPage.empty();
  }

  private static Outcome run(Asked asked, PrintStream out)
      throws IOException, InterruptedException {
    String circumstances = Machine.description() + "; commit " + commit();
    ProcessBuilder command = new ProcessBuilder("sh", "-c", asked.command());
    command.environment().put("CERTIFICATES_BENCHMARKS", "built");
    long from = System.nanoTime();
    Process process = command.redirectErrorStream(true).start();
    List<String> printed = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.println(line);
        printed.add(line);
      }
    }
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - from) / 1e9;
    return Outcome.of(
        asked.size(),
        circumstances + String.format(Locale.ROOT, "; load at the end %.1f", Machine.load()),
        exit,
        seconds,
        printed);
  }

  /** What is checked out, and whether it was changed since. */
  private static String commit() throws IOException, InterruptedException {
    String changed = asked("git", "status", "--porcelain", "--", ".", ":!" + PAGE);
    return asked("git", "rev-parse", "--short=12", "HEAD")
        + (changed.isEmpty() ? "" : " with changes");
  }

  private static String asked(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).start();
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
    return answer;
  }
}
