package cl.certificates.example.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.example.cli.importing.Grid.Style;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

@Label("what a file means does not depend on how it is written")
class SameMeaningPropertyTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("importar");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /**
   * A sample in one of its ways of being written.
   *
   * @param titlesAt the line of its titles
   * @param dividers what may divide its cells
   */
  private record Sample(String file, String action, int titlesAt, String dividers) {}

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample("block-sence-good.xlsx", "6600123", 1, ";,"),
          new Sample("mod-attendance-good.txt", "6600124", 4, "\t"),
          new Sample("mod-attendance-good.xlsx", "6600124", 4, "\t"),
          new Sample("sence-xblock-good.csv", "6600125", 1, ";,"),
          new Sample("zoom-good.csv", "6600126", 4, ";,"),
          new Sample("zoom-good-es.csv", "6600126", 1, ";,"),
          new Sample("teams-good.csv", "6600127", 17, "\t;"),
          new Sample("excel-cl-good.csv", "6600128", 1, ";,"),
          new Sample("excel-cl-split-run.csv", "6600129", 2, ";"));

  private record Variant(Sample sample, long seed, Style style, boolean sheet) {}

  @Provide
  Arbitrary<Variant> variants() {
    return Arbitraries.of(SAMPLES)
        .flatMap(
            sample ->
                Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.of(
                            sample.dividers().chars().mapToObj(one -> (char) one).toList()),
                        Arbitraries.of("\n", "\r\n"),
                        Arbitraries.of(
                            StandardCharsets.UTF_8,
                            StandardCharsets.UTF_16LE,
                            StandardCharsets.UTF_16BE,
                            WINDOWS_1252),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false))
                    .as(
                        (seed, divider, end, encoding, mark, sheet) ->
                            new Variant(
                                sample,
                                seed,
                                new Style(divider, end, encoding, isMarked(encoding, mark)),
                                sheet)));
  }

  private static boolean isMarked(Charset encoding, boolean mark) {
    boolean wide =
        encoding.equals(StandardCharsets.UTF_16LE) || encoding.equals(StandardCharsets.UTF_16BE);
    return wide || mark && encoding.equals(StandardCharsets.UTF_8);
  }

  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
  @Label(
      "order of rows and columns, unknown columns, mark, encoding, line ends, dividers, sheet or text")
  void isIndependentOfTheWriting(@ForAll("variants") Variant variant) {
    Sample sample = variant.sample();
    Path original = Imports.file(sample.file());
    Random random = new Random(variant.seed());
    Grid grid = Grid.of(original, sample.titlesAt()).shuffled(random);
    grid = grid.reordered(random);
    grid = random.nextBoolean() ? grid.widened(random) : grid;
    Path other =
        variant.sheet()
            ? grid.writeSheet(folder.resolve("otro.xlsx"))
            : grid.write(folder.resolve("otro.txt"), variant.style());

    Review review = review(other, sample.action());

    assertThat(review.errors()).as(variant.toString()).isEmpty();
    assertThat(told(review)).isEqualTo(told(review(original, sample.action())));
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  @Label("the supplied tables may be written in any of these ways, too")
  void tablesAreIndependentOfTheWriting(@ForAll("variants") Variant variant) {
    Random random = new Random(variant.seed());
    List<Path> files = new ArrayList<>();
    char divider = random.nextBoolean() ? ';' : ',';
    Style style =
        new Style(
            divider, variant.style().lineEnd(), variant.style().encoding(), variant.style().mark());
    for (String table : List.of(Imports.FACTS, Imports.CLASSES, Imports.PARTICIPANTS)) {
      Grid grid =
          Grid.of(Imports.file(table), 1).shuffled(random).reordered(random).widened(random);
      files.add(
          variant.sheet()
              ? grid.writeSheet(folder.resolve(table + ".xlsx"))
              : grid.write(folder.resolve(table), style));
    }
    files.add(Imports.file(variant.sample().file()));

    Review review = Imports.review(files, variant.sample().action());

    assertThat(review.errors()).isEmpty();
    assertThat(told(review))
        .isEqualTo(told(review(Imports.file(variant.sample().file()), variant.sample().action())));
  }

  private static Review review(Path file, String action) {
    return Imports.review(
        Stream.concat(
                Stream.of(Imports.FACTS, Imports.CLASSES, Imports.PARTICIPANTS).map(Imports::file),
                Stream.of(file))
            .toList(),
        action);
  }

  /** Classes and minutes, in an order of their own. */
  private static List<String> told(Review review) {
    Understood course = review.understood().orElseThrow();
    List<String> told = new ArrayList<>();
    course.sessions().forEach(session -> told.add(session.toString()));
    course.participants().stream()
        .map(person -> person.rut().canonical() + " " + person.attendance())
        .sorted()
        .forEach(told::add);
    return told;
  }
}
