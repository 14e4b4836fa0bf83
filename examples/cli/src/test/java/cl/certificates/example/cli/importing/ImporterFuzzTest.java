package cl.certificates.example.cli.importing;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whatever bytes are taken for a file of a provider give named faults, or a whole course. */
class ImporterFuzzTest {
  private static final String[] ACTIONS = {
    "6600123",
    "6600124",
    "6600125",
    "RLAB-26-02-05-0007-1",
    "6600126",
    "6600127",
    "6600128",
    "6600129"
  };

  @FuzzTest(maxDuration = "30s")
  void readsACourseOrSaysWhyNot(FuzzedDataProvider data) throws IOException {
    String action = data.pickValue(ACTIONS);
    byte[] bytes = data.consumeRemainingAsBytes();
    Path file = Files.createTempFile("informe", ".dat");
    try {
      Files.write(file, bytes);
      List<Path> files = new ArrayList<>();
      Stream.of(Imports.FACTS, Imports.CLASSES, Imports.PARTICIPANTS)
          .map(Imports::file)
          .forEach(files::add);
      files.add(file);

      Damaged.requireAnAnswer(Imports.review(files, action));
    } finally {
      Files.delete(file);
    }
  }
}
