package cl.certificates.example.cli;

import cl.certificates.wording.Wording;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;

/** What a person reads in a terminal: sentences and tables, in Spanish. */
final class Screen {
  private final PrintWriter out;
  private final Wording words;

  Screen(PrintWriter out, Wording words) {
    this.out = out;
    this.words = words;
  }

  Wording words() {
    return words;
  }

  void say(String sentence) {
    out.println(sentence);
  }

  /** A table of texts; one header for each column. */
  void table(List<String> header, Collection<List<String>> rows) {
    out.println(TextTable.of(header, rows));
  }

  /** A table of two columns without header: what, and what it is. */
  void facts(Collection<List<String>> facts) {
    int widest = facts.stream().mapToInt(fact -> fact.get(0).length()).max().orElse(0);
    facts.forEach(
        fact ->
            out.println(
                "  " + fact.get(0) + " ".repeat(widest - fact.get(0).length() + 2) + fact.get(1)));
  }

  String write(Object value) {
    return words.write(value);
  }
}
