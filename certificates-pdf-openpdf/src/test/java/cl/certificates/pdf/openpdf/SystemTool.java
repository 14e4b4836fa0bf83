package cl.certificates.pdf.openpdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assumptions;

/** A program of the system that judges papers, independent of ours. */
final class SystemTool {
  /**
   * What it says.
   *
   * @param exit its exit code
   * @param output what it printed, errors included
   */
  record Answer(int exit, String output) {}

  private SystemTool() {}

  /**
   * Runs a program in English. Where it is not installed the test is skipped, or fails if every
   * engine is required.
   *
   * @param ofPackage what brings the program
   */
  static Answer run(String ofPackage, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    try {
      Process tool = builder.start();
      String output =
          new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Answer(tool.waitFor(), output);
    } catch (IOException absent) {
      if (Boolean.getBoolean("certificates.engines.required")) {
        throw absent;
      }
      Assumptions.assumeThat(absent).as("%s of %s is installed", command[0], ofPackage).isNull();
      throw absent;
    }
  }
}
