package cl.certificates.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Path SOURCE =
      Path.of("src", "test", "java", "cl", "certificates", "readme", "FirstCertificate.java");

  @Test
  void theExampleOfTheReadmeIsTheOneThatIsCompiled() throws IOException {
    String compiled = Files.readString(SOURCE).split("    // readme\n")[1];

    String shown = compiled.lines().map(ReadmeTest::outdented).collect(Collectors.joining("\n"));

    assertThat(Files.readString(README)).contains("```java\n" + shown + "\n```");
  }

  private static String outdented(String line) {
    return line.isBlank() ? line : line.substring(4);
  }

  @Test
  void theExampleOfTheReadmeIssuesAnnulsAndReissues() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      FirstCertificate.run();
    } finally {
      System.setOut(before);
    }

    String story = printed.toString(StandardCharsets.UTF_8);
    assertThat(story.lines()).hasSize(4);
    assertThat(story).contains("a más tardar el 19-05-2026").contains("versión 2");
    assertThat(Files.readString(README)).contains("```text\n" + story + "```");
  }
}
