package cl.certificates.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text reduced to what search compares: case and accents are gone, ñ is still another letter than
 * n.
 *
 * <p>"GESTIÓN" and "gestion" are one; "Cuña" and "Cuna" are two. Nothing in it is a wildcard.
 *
 * @param value the reduced text
 */
public record FoldedText(String value) {
  private static final char TILDE = '\u0303';

  /** The small sigma at the end of a word, which within one is another. */
  private static final char FINAL_SIGMA = '\u03C2';

  private static final char SIGMA = '\u03C3';

  /** Reduces a text; the outer white space goes too. */
  public static FoldedText of(String text) {
    String apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char symbol = apart.charAt(i);
      boolean tildeOfN = symbol == TILDE && i > 0 && apart.charAt(i - 1) == 'n';
      if (tildeOfN || Character.getType(symbol) != Character.NON_SPACING_MARK) {
        kept.append(symbol == FINAL_SIGMA ? SIGMA : symbol);
      }
    }
    // a space that bore a mark may stand outside now
    return new FoldedText(Normalizer.normalize(kept, Normalizer.Form.NFC).strip());
  }

  /** Whether the other text stands somewhere in this one, letter by letter. */
  public boolean contains(FoldedText other) {
    return value.contains(other.value);
  }

  /** The length alone: a text may be a person's name. */
  @Override
  public String toString() {
    return "FoldedText of " + value.codePointCount(0, value.length()) + " code points";
  }
}
