package cl.certificates.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of scenarios and field cases name the test classes that name the id, and no other. */
final class RulesPageTest {
  private static final Path PAGE = Checkout.ROOT.resolve(Path.of("docs", "rules.md"));
  private static final Path TESTS = Path.of("src", "test", "java");

  /** First cell and last; a scenario or a field case is told in between. */
  private static final Pattern ROW =
      Pattern.compile("^\\| (S\\d\\d|FC-\\d\\d) \\| .* \\| (.*) \\|$", Pattern.MULTILINE);

  private static final Pattern ID = Pattern.compile("\\b(?:S\\d\\d|FC-\\d\\d)\\b");

  /** A fixture may name an id, too, and tests nothing. */
  private static final Pattern TESTING =
      Pattern.compile("@(?:Test|ParameterizedTest|TestFactory|Property)\\b");

  /** By id and module, the classes. */
  private static final Map<String, SortedMap<String, TreeSet<String>>> NAMED = new TreeMap<>();

  private static Map<String, String> rows;

  @BeforeAll
  static void readsPageAndTests() throws IOException {
    rows =
        ROW.matcher(Files.readString(PAGE, UTF_8))
            .results()
            .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    for (Path file : Checkout.files(".java")) {
      String path = Checkout.ROOT.relativize(file).toString();
      int tests = path.indexOf(TESTS.toString());
      String name = file.getFileName().toString().replace(".java", "");
      String source = Files.readString(file, UTF_8);
      if (tests > 0 && (name.endsWith("Test") || TESTING.matcher(source).find())) {
        String module =
            path.substring(0, tests - 1).replace('\\', '/').replaceFirst("^certificates-", "");
        ID.matcher(source)
            .results()
            .map(MatchResult::group)
            .forEach(
                id ->
                    NAMED
                        .computeIfAbsent(id, any -> new TreeMap<>())
                        .computeIfAbsent(module, any -> new TreeSet<>())
                        .add(name));
      }
    }
  }

  private static Stream<String> ids() {
    return Stream.concat(
        IntStream.rangeClosed(1, 53).mapToObj("S%02d"::formatted),
        IntStream.rangeClosed(1, 28).mapToObj("FC-%02d"::formatted));
  }

  private static String classesNaming(String id) {
    return NAMED.getOrDefault(id, new TreeMap<>()).entrySet().stream()
        .map(module -> module.getKey() + ": " + String.join(", ", module.getValue()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ids")
  @DisplayName("a row names, module by module, the test classes that name its id, and no other")
  void namesItsTests(String id) {
    assertThat(rows).as("rows of docs/rules.md").containsKey(id);
    assertThat(rows.get(id)).as("test classes of %s", id).isEqualTo(classesNaming(id)).isNotEmpty();
  }

  @Test
  @DisplayName("no row and no test has an id beyond those of the page")
  void knowsEveryId() {
    assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(ids().toList());
    assertThat(NAMED.keySet()).containsExactlyInAnyOrderElementsOf(ids().toList());
  }
}
