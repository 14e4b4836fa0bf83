package example.libro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
import cl.certificates.testkit.fixture.Events;
import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
  private static final int KILLS = 4;
  private static final int ANSWERED = 40;

  @Test
  void whatWasAnsweredIsThereAfterEachKill(@TempDir Path folder) throws Exception {
    String file = folder.resolve("expedientes").toString();
    List<String> answered = new ArrayList<>();

    for (int kill = 1; kill <= KILLS; kill++) {
      answered.addAll(answeredUntilKilled(file));
      MVStore store = MvStoreDossiers.open(file);
      Dossiers dossiers = new MvStoreDossiers(store);
      for (String action : answered) {
        assertWhole(dossiers, ActionId.of(action));
      }
      store.close();
    }

    assertTrue(answered.size() >= KILLS * ANSWERED, "it was killed at work");
  }

  private static List<String> answeredUntilKilled(String file) throws Exception {
    Process writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                everything(),
                KilledWriter.class.getName(),
                file)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> answered = new ArrayList<>();
    try (BufferedReader told = writer.inputReader()) {
      for (String line = told.readLine(); line != null; line = told.readLine()) {
        answered.add(line);
        if (answered.size() == ANSWERED) {
          writer.toHandle().destroyForcibly(); // what it had said can still be read
        }
      }
    }
    writer.waitFor(); // until then the file is still locked
    return answered;
  }

  /** What this test runs with, on the module path or beside it. */
  private static String everything() {
    return Stream.of(
            Path.of("target", "test-classes").toString(),
            Path.of("target", "classes").toString(),
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path", ""))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void assertWhole(Dossiers dossiers, ActionId action) {
    Dossier standing = dossiers.of(action);
    assertEquals(1, standing.events().size(), "the issue of " + action);
    Certificate issued = standing.latest().orElseThrow();
    assertEquals(Optional.of(standing), dossiers.ofCode(issued.code()), "found by its code");
    assertEquals(
        Events.paperOf(standing.events().get(0)), dossiers.paper(issued.folio()), "its paper");
  }
}
