package cl.certificates.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("words that are looked for (FC-22)")
final class SearchWordsPropertyTest {
  private static final List<String> SYMBOLS =
      List.of(
          "a",
          "A",
          "á",
          "Á",
          "n",
          "N",
          "ñ",
          "Ñ",
          "i",
          "I",
          "İ",
          "ı",
          "ß",
          "ẞ",
          "Σ",
          "σ",
          "ς",
          "ü",
          "%",
          "_",
          "\\",
          "'",
          "\"",
          "[",
          "*",
          "1",
          "-",
          "\uD83D\uDE00",
          "\uD801\uDC00");

  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.of(SYMBOLS).list().ofMinSize(1).ofMaxSize(12);
  }

  @Property
  @Label("a part of a name is found in it, whatever stands beside it and in any case")
  void findsEveryPart(
      @ForAll("names") List<String> name,
      @ForAll @IntRange(max = 11) int one,
      @ForAll @IntRange(max = 11) int other,
      @ForAll boolean enyeAsN) {
    int from = Math.min(one, other) % name.size();
    int to = from + 1 + Math.abs(one - other) % (name.size() - from);
    String part = String.join("", name.subList(from, to));

    assertThat(SearchWords.of(part, enyeAsN).areIn(String.join("", name))).isTrue();
  }

  @Property
  @Label("words are found in any order, and a word more finds no more")
  void findsInAnyOrder(
      @ForAll("names") List<String> first,
      @ForAll("names") List<String> second,
      @ForAll("names") List<String> name,
      @ForAll boolean enyeAsN) {
    String one = String.join("", first);
    String other = String.join("", second);
    String text = String.join("", name);

    boolean both =
        SearchWords.of(one, enyeAsN).areIn(text) && SearchWords.of(other, enyeAsN).areIn(text);

    assertThat(SearchWords.of(one + " " + other, enyeAsN).areIn(text)).isEqualTo(both);
    assertThat(SearchWords.of(" " + other + "\u00a0\t" + one, enyeAsN).areIn(text)).isEqualTo(both);
  }

  @Example
  @Label("ñ is another letter than n, unless they are to be one; a tilde elsewhere is an accent")
  void keepsEnye() {
    assertThat(SearchWords.of("cuna", false).areIn("Cuña")).isFalse();
    assertThat(SearchWords.of("cuna", true).areIn("CUÑA")).isTrue();
    assertThat(SearchWords.of("cun\u0303a", false).areIn("CUÑA")).isTrue();
    assertThat(SearchWords.of("n\u0323\u0303", false).words()).containsExactly("ñ");
    assertThat(SearchWords.of("ã", false).words()).containsExactly("a");
    assertThat(SearchWords.of("ñ\u0301 ñ \u0301", false).words()).containsExactly("ñ");
  }
}
