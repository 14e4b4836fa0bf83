package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Texts;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column that a file may have, found by its title whatever its case and accents.
 *
 * @param title as it is documented
 * @param others titles understood as well; one that ends in {@code *} is the beginning of a title
 */
record Column(String title, List<String> others) {
  Column {
    others = List.copyOf(others);
  }

  static Column of(String title, String... others) {
    return new Column(title, List.of(others));
  }

  boolean isTitled(String found) {
    String folded = Texts.folded(found);
    return Stream.concat(Stream.of(title), others.stream()).anyMatch(known -> is(known, folded));
  }

  private static boolean is(String known, String folded) {
    return known.endsWith("*")
        ? folded.startsWith(Texts.folded(known.substring(0, known.length() - 1)))
        : folded.equals(Texts.folded(known));
  }
}
