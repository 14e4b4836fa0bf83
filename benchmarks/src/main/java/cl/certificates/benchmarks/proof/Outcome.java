package cl.certificates.benchmarks.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of a part.
 *
 * @param size what its command was given in addition, which made it smaller or larger; empty if
 *     nothing was
 * @param circumstances day, machine, load and commit, in one line
 * @param passed whether its command ended well
 * @param seconds it took, building included
 * @param figures in the order in which they were printed
 */
record Outcome(
    String size, String circumstances, boolean passed, double seconds, List<Figure> figures) {
  private static final Pattern FIGURES = Pattern.compile("FIGURES ([^:]+): ([^:]+): (.+)");
  private static final Pattern TESTS =
      Pattern.compile(".*Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)");
  private static final Pattern MUTATED_MODULE =
      Pattern.compile(".*:mutationCoverage \\(.*\\) @ (\\S+) ---");
  private static final Pattern MUTATIONS =
      Pattern.compile(">> Generated (\\d+) mutations Killed (\\d+) \\((\\d+)%\\)");

  /**
   * One line of them.
   *
   * @param where an engine, or in memory
   * @param what was done there
   * @param said the figures themselves
   */
  record Figure(String where, String what, String said) {}

  Outcome {
    figures = List.copyOf(figures);
  }

  /**
   * Reads what a command printed: its lines of figures, how many tests each run of Surefire had,
   * and of how many faults of a module PIT says that they were noticed.
   *
   * @param exit of the command
   */
  static Outcome of(
      String size, String circumstances, int exit, double seconds, List<String> printed) {
    List<Figure> figures = new ArrayList<>();
    String module = "";
    for (String line : printed) {
      module = group(MUTATED_MODULE, line).orElse(module);
      figure(line.strip(), module).ifPresent(figures::add);
    }
    return new Outcome(size, circumstances, exit == 0, seconds, figures);
  }

  private static Optional<String> group(Pattern pattern, String line) {
    return Optional.of(pattern.matcher(line)).filter(Matcher::matches).map(found -> found.group(1));
  }

  private static Optional<Figure> figure(String line, String module) {
    Matcher told = FIGURES.matcher(line);
    if (told.matches()) {
      return Optional.of(new Figure(told.group(1), told.group(2), told.group(3)));
    }
    Matcher tests = TESTS.matcher(line);
    if (tests.matches() && !tests.group(1).equals("0")) {
      int failed = Integer.parseInt(tests.group(2)) + Integer.parseInt(tests.group(3));
      String said = "run %s, failed %s, skipped %s";
      return Optional.of(
          new Figure("Surefire", "tests", said.formatted(tests.group(1), failed, tests.group(4))));
    }
    Matcher faults = MUTATIONS.matcher(line);
    if (faults.matches()) {
      String said = "put in %s, noticed %s, %s %%";
      return Optional.of(
          new Figure(
              module, "faults", said.formatted(faults.group(1), faults.group(2), faults.group(3))));
    }
    return Optional.empty();
  }

  /** As it stands on the page, without a heading. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s%s in %.0f s: %s.%n",
            passed ? "Passed" : "**Failed**",
            size.isEmpty() ? "" : " **at another size**, with `" + size + "`,",
            seconds,
            circumstances));
    if (!figures.isEmpty()) {
      text.append("\n| where | what | figures |\n| --- | --- | --- |\n");
      figures.forEach(
          figure ->
              text.append(
                  String.format(
                      "| %s | %s | %s |%n", figure.where(), figure.what(), figure.said())));
    }
    return text.toString();
  }
}
