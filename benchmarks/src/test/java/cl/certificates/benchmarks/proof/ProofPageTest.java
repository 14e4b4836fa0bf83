package cl.certificates.benchmarks.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** That the page says what was printed, and nothing of what was not run. */
class ProofPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve(Path.of("docs", "proof.md"));
  private static final String WHEN = "2026-11-27, a processor, 2 cores; commit 0123456789ab";

  private static String section(ProofPage page, Part part) {
    String text = page.text();
    int from = text.indexOf("\n## " + part.title + "\n");
    int until = text.indexOf("\n## ", from + 1);
    return text.substring(from, until < 0 ? text.length() : until);
  }

  private static Outcome outcome(int exit, String... printed) {
    return Outcome.of("", WHEN, exit, 61.4, List.of(printed));
  }

  @Test
  void whatWasNotRunSaysSoWithItsCommandAndNoFigure() {
    for (Part part : Part.values()) {
      assertThat(section(ProofPage.empty(), part))
          .contains(part.what, "```sh\n" + part.command + "\n```", "\nNot run.\n")
          .doesNotContain("Passed", "Failed", "| where |");
    }
  }

  @Test
  void ofFaultsPutInItSaysHowManyWereNoticedInEachModule() {
    ProofPage page =
        ProofPage.empty()
            .with(
                Part.MUTATIONS,
                outcome(
                    0,
                    "[INFO] --- pitest:1.30.2:mutationCoverage (mutations) @ certificates-core ---",
                    ">> Generated 14 Killed 1 (7%)",
                    ">> Generated 1291 mutations Killed 1256 (97%)",
                    "[INFO] --- pitest:1.30.2:mutationCoverage (mutations) @ certificates-json ---",
                    ">> Generated 51 mutations Killed 50 (98%)"));

    assertThat(section(page, Part.MUTATIONS))
        .endsWith(
            """
            | --- | --- | --- |
            | certificates-core | faults | put in 1291, noticed 1256, 97 % |
            | certificates-json | faults | put in 51, noticed 50, 98 % |
            """);
  }

  @Test
  void whatWasRunSaysWhenAndWhereAndWhatItPrinted() {
    ProofPage page =
        ProofPage.empty()
            .with(
                Part.KILLS,
                outcome(
                    0,
                    "[INFO] Running cl.certificates.jdbc.KilledTest",
                    "FIGURES PostgreSQL 18.6: issuers killed with signal 9: kills 200, seconds 97.1",
                    "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 97 s",
                    "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0"));

    assertThat(section(page, Part.KILLS))
        .endsWith(
            """
            Passed in 61 s: 2026-11-27, a processor, 2 cores; commit 0123456789ab.

            | where | what | figures |
            | --- | --- | --- |
            | PostgreSQL 18.6 | issuers killed with signal 9 | kills 200, seconds 97.1 |
            | Surefire | tests | run 3, failed 0, skipped 0 |
            """)
        .doesNotContain("Not run");
    assertThat(section(page, Part.CUTS)).contains("Not run.");
  }

  @Test
  void whatFailedSaysSoAndKeepsWhatItPrintedBefore() {
    ProofPage page =
        ProofPage.empty()
            .with(
                Part.KILLS,
                outcome(
                    1,
                    "FIGURES H2 2.5.252: issuers killed with signal 9: kills 200, seconds 97.1",
                    "[ERROR] Tests run: 3, Failures: 1, Errors: 1, Skipped: 0"));

    assertThat(section(page, Part.KILLS))
        .contains("**Failed** in 61 s", "| H2 2.5.252 |", "run 3, failed 2, skipped 0")
        .doesNotContain("Passed");
  }

  @Test
  void whatWasRunAtAnotherSizeSaysWhich() {
    Outcome few = Outcome.of("20000", WHEN, 0, 61.4, List.of());

    assertThat(section(ProofPage.empty().with(Part.YEAR, few), Part.YEAR))
        .contains("Passed **at another size**, with `20000`, in 61 s: " + WHEN);
  }

  @Test
  void partsAreAskedForByNameAllOrAtAnotherSize() {
    assertThat(Asked.parse(List.of("year=20000", "kills")))
        .contains(List.of(new Asked(Part.YEAR, "20000"), new Asked(Part.KILLS, "")));
    assertThat(Asked.parse(List.of("kills=-Dcertificates.kills=9")).orElseThrow().get(0).command())
        .isEqualTo(Part.KILLS.command + " -Dcertificates.kills=9");
    assertThat(Asked.parse(List.of("all")).orElseThrow())
        .extracting(Asked::part)
        .containsExactly(Part.values());
    assertThat(Asked.parse(List.of("kills", "nothing"))).isEmpty();
  }

  @Test
  void aModuleWithoutTheTestAddsNothing() {
    assertThat(outcome(0, "[INFO] Tests run: 0, Failures: 0, Errors: 0, Skipped: 0").figures())
        .isEmpty();
  }

  @Test
  void isReadAsItWasWrittenAndKeepsWhatWasNotRunThisTime() {
    ProofPage before =
        ProofPage.empty().with(Part.YEAR, outcome(0, "FIGURES PostgreSQL: a year: actions 10"));

    ProofPage after = ProofPage.read(before.text()).with(Part.KILLS, outcome(0));

    assertThat(ProofPage.read(before.text()).text()).isEqualTo(before.text());
    assertThat(section(after, Part.YEAR)).isEqualTo(section(before, Part.YEAR));
  }

  @Test
  void theSameRunAgainTakesThePlaceOfTheFormer() {
    ProofPage once = ProofPage.empty().with(Part.CUTS, outcome(1, "FIGURES H2: cuts: cuts 1"));

    assertThat(section(once.with(Part.CUTS, outcome(0)), Part.CUTS))
        .contains("Passed")
        .doesNotContain("Failed", "cuts 1");
  }

  @Test
  void aSectionOfSomebodyElseStaysAtTheEnd() {
    String text = ProofPage.empty().text() + "\n## Something else\n\nWritten by hand.\n";

    assertThat(ProofPage.read(text).with(Part.CUTS, outcome(0)).text())
        .endsWith("\n## Something else\n\nWritten by hand.\n");
  }

  @Test
  void thePageOfTheProjectIsOneThatTheProgramWrites() throws IOException {
    String text = Files.readString(PAGE);

    assertThat(ProofPage.read(text).text()).isEqualTo(text);
    for (Part part : Part.values()) {
      assertThat(section(ProofPage.read(text), part)).contains(part.what, part.command);
    }
  }

  @Test
  void everyTestThatAPartNamesIsThere() throws IOException {
    Set<String> sources = new TreeSet<>();
    for (String module : List.of("core", "testkit", "jdbc", "pdf-openpdf", "json")) {
      try (var files = Files.walk(ROOT.resolve("certificates-" + module + "/src/test"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith("Test.java"))
            .forEach(name -> sources.add(name.replace(".java", "")));
      }
    }
    Pattern named = Pattern.compile("-Dtest=([A-Za-z,]+)");
    for (Part part : Part.values()) {
      Matcher tests = named.matcher(part.command);
      if (tests.find()) {
        assertThat(sources).contains(tests.group(1).split(","));
      }
    }
    assertThat(Arrays.stream(Part.values()).filter(part -> named.matcher(part.command).find()))
        .hasSize(10);
  }
}
