package cl.certificates.pdf.openpdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** What pdfsig says of the signatures of a file; of its certificates it knows nothing. */
  static String pdfsig(byte[] pdf) throws Exception {
    return run(pdf, "poppler-utils", "pdfsig", "-nocert").output();
  }

  /** What qpdf says of the syntax of a file and its streams. */
  static Answer qpdf(byte[] pdf) throws Exception {
    return run(pdf, "qpdf", "qpdf", "--check");
  }

  /**
   * Runs a program in English over a file. Where it is not installed the test is skipped, or fails
   * if every engine is required.
   *
   * @param ofPackage what brings the program
   */
  private static Answer run(byte[] pdf, String ofPackage, String program, String option)
      throws Exception {
    Path file = Files.write(Files.createTempFile("paper", ".pdf"), pdf);
    ProcessBuilder builder =
        new ProcessBuilder(program, option, file.toString()).redirectErrorStream(true);
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
      Assumptions.assumeThat(absent).as("%s of %s is installed", program, ofPackage).isNull();
      throw absent;
    } finally {
      Files.delete(file);
    }
  }
}
