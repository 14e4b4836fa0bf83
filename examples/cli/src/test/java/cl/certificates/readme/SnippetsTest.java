package cl.certificates.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Java that a page shows stands, line by line, in a source that the build compiles. */
final class SnippetsTest {
  private static final Pattern FENCED = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  /** What may hold braces that are none: texts, and comments to the end of a line. */
  private static final Pattern STRING = Pattern.compile("\"[^\"\n]*\"|//.*");

  private static List<List<String>> sources;

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Stream<Arguments> snippets() throws IOException {
    List<Arguments> snippets = new ArrayList<>();
    for (Path page : Checkout.files(".md")) {
      String text = Files.readString(page, UTF_8);
      FENCED
          .matcher(text)
          .results()
          .forEach(
              fenced ->
                  snippets.add(
                      Arguments.of(
                          Checkout.ROOT.relativize(page)
                              + ":"
                              + (text.substring(0, fenced.start()).lines().count() + 1),
                          fenced.group(1))));
    }
    return snippets.stream();
  }

  @BeforeAll
  static void readsTheSources() throws IOException {
    sources = new ArrayList<>();
    for (Path source : Checkout.files(".java")) {
      sources.add(lines(Files.readString(source, UTF_8)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("snippets")
  void whatAPageShowsIsCompiled(String place, String snippet) {
    List<String> shown = lines(snippet);

    assertThat(sources.stream().anyMatch(source -> Collections.indexOfSubList(source, shown) >= 0))
        .as("no source holds, line by line, what %s shows:%n%s", place, snippet)
        .isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("snippets")
  void whatAPageShowsIsWhole(String place, String snippet) {
    String code = STRING.matcher(snippet).replaceAll("");

    assertThat(code.chars().filter(symbol -> symbol == '{').count())
        .as("blocks that %s opens and closes", place)
        .isEqualTo(code.chars().filter(symbol -> symbol == '}').count());
  }

  @Test
  void theFirstWalkOfTheGuideLeavesNothingOut() throws IOException {
    String guide = Files.readString(Checkout.ROOT.resolve("docs/guide.md"), UTF_8);
    String walk = guide.split("\n## ")[1];
    List<String> shown =
        FENCED
            .matcher(walk)
            .results()
            .flatMap(code -> code.group(1).lines())
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();

    assertThat(walk).startsWith("A first certificate\n");
    assertThat(shown).hasSizeGreaterThan(10);
    assertThat(sources)
        .as("its lines, one after another")
        .anyMatch(source -> Collections.indexOfSubList(source, shown) >= 0);
  }

  @Test
  void thePagesOfTheReadmeAreAmongThem() throws IOException {
    assertThat(snippets().map(snippet -> snippet.get()[0].toString()))
        .anyMatch(place -> place.startsWith("README.md"))
        .anyMatch(place -> place.startsWith(Path.of("docs", "verification.md").toString()))
        .hasSizeGreaterThan(18);
  }
}
