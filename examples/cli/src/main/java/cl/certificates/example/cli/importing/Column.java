package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Texts;
import java.util.List;
import java.util.stream.Stream;

/** A column that a file may have, found by its title whatever its case and accents. */
final class Column {
  private final String title;
  private final List<String> whole;
  private final List<String> beginnings;

  private Column(String title, List<String> others) {
    this.title = title;
    this.whole =
        Stream.concat(Stream.of(title), others.stream().filter(other -> !other.endsWith("*")))
            .map(Texts::folded)
            .toList();
    this.beginnings =
        others.stream()
            .filter(other -> other.endsWith("*"))
            .map(other -> Texts.folded(other.substring(0, other.length() - 1)))
            .toList();
  }

  /**
   * A column by its titles.
   *
   * @param title as it is documented
   * @param others titles understood as well; one that ends in {@code *} is the beginning of a title
   */
  static Column of(String title, String... others) {
    return new Column(title, List.of(others));
  }

  String title() {
    return title;
  }

  /**
   * Whether it has this title.
   *
   * @param folded a title of a file, {@link Texts#folded}
   */
  boolean isTitled(String folded) {
    return whole.contains(folded) || beginnings.stream().anyMatch(folded::startsWith);
  }
}
