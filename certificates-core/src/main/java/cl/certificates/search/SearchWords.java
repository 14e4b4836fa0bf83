package cl.certificates.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is looked for in a text: words that all stand in it somewhere, letter by letter as {@link
 * FoldedText} reduces them, in any order.
 *
 * <p>"arco sold" finds "Soldadura al arco": a word finds longer ones that begin with it, end in it
 * or have it within. No symbol is a wildcard.
 *
 * @param words reduced, each once; none has white space in it
 * @param enyeAsN whether ñ counts as n, in the words and in the text
 */
public record SearchWords(List<String> words, boolean enyeAsN) {
  /** White space of every kind that {@code Text} takes for a space or a line end. */
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\x{200B}\\x{FEFF}]+");

  /** Keeps its own copy of the words. */
  public SearchWords {
    words = List.copyOf(words);
  }

  /** The words of what was typed; none if it has no symbol that counts. */
  public static SearchWords of(String typed, boolean enyeAsN) {
    return new SearchWords(
        Arrays.stream(WHITE_SPACE.split(typed))
            .map(word -> reduced(word, enyeAsN))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList(),
        enyeAsN);
  }

  /** Whether every word stands in a text. */
  public boolean areIn(String text) {
    String whole = reduced(text, enyeAsN);
    return words.stream().allMatch(whole::contains);
  }

  /** How many words: they may be a person's name. */
  @Override
  public String toString() {
    return "SearchWords[" + words.size() + " words]";
  }

  private static String reduced(String text, boolean enyeAsN) {
    FoldedText folded = FoldedText.of(text);
    return (enyeAsN ? folded.withoutEnye() : folded).value();
  }
}
