package cl.certificates.benchmarks.proof;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page: a section for each part, in their order, then the sections that are no part of ours.
 * What was not run this time stays as it stands.
 *
 * @param sections by their headings, each without it
 */
record ProofPage(Map<String, String> sections) {
  private static final String HEAD =
      """
      # Figures of the large runs

      Made by `benchmarks/run proof`, which runs what it is asked for and leaves the rest of the page as it stands:

      ```sh
      benchmarks/run proof all          # everything; hours
      benchmarks/run proof year kills   # these alone; without a name it only says which there are
      benchmarks/run proof year=20000   # at another size, which the page then says
      ```

      Each part has its command, which can be run by itself. The sizes are those of the profile `release` in `pom.xml`. A time says as
      much about the machine, and about what else it did, as about the library; each run says how busy the machine was when it
      began and ended.
      """;
  private static final String HEADING = "\n## ";
  private static final String NOT_RUN = "Not run.\n";

  ProofPage {
    sections = new LinkedHashMap<>(sections);
  }

  static ProofPage empty() {
    return new ProofPage(Map.of());
  }

  /** Reads a page written before. */
  static ProofPage read(String text) {
    Map<String, String> sections = new LinkedHashMap<>();
    Arrays.stream(text.split(HEADING))
        .skip(1)
        .map(section -> section.split("\n", 2))
        .filter(section -> !section[1].endsWith(NOT_RUN))
        .forEach(section -> sections.put(section[0], "\n" + section[1].strip() + "\n"));
    return new ProofPage(sections);
  }

  /** This page with what came of a part now. */
  ProofPage with(Part part, Outcome outcome) {
    Map<String, String> more = new LinkedHashMap<>(sections);
    more.put(part.title, described(part, outcome.text()));
    return new ProofPage(more);
  }

  private static String described(Part part, String outcome) {
    return "\n%s\n\n```sh\n%s\n```\n\n%s"
        .formatted(part.what, part.command, outcome.replace(System.lineSeparator(), "\n"));
  }

  String text() {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      ordered.put(part.title, sections.getOrDefault(part.title, described(part, NOT_RUN)));
    }
    sections.forEach(ordered::putIfAbsent);
    return ordered.entrySet().stream()
        .map(section -> HEADING + section.getKey() + "\n" + section.getValue())
        .collect(Collectors.joining("", HEAD, ""));
  }
}
