package cl.certificates.search;

import java.text.Normalizer;

/**
 * A text reduced to what search compares: case and accents are gone, ñ is still another letter than
 * n.
 *
 * <p>"GESTIÓN" and "gestion" are one; "Cuña" and "Cuna" are two. Nothing in it is a wildcard.
 *
 * @param value the reduced text
 */
public record FoldedText(String value) {
  private static final int TILDE = 0x0303;
  private static final char ENYE = '\u00f1';

  /** Reduces a text; the outer white space goes too. */
  public static FoldedText of(String text) {
    String apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(apart.length());
    for (int i = 0, symbol; i < apart.length(); i += Character.charCount(symbol)) {
      symbol = apart.codePointAt(i);
      if (symbol == TILDE && endsInN(kept)
          || Character.getType(symbol) != Character.NON_SPACING_MARK) {
        kept.appendCodePoint(withoutCase(symbol));
      }
    }
    // a space that bore a mark may stand outside now
    return new FoldedText(Normalizer.normalize(kept, Normalizer.Form.NFC).strip());
  }

  private static boolean endsInN(StringBuilder kept) {
    return kept.length() > 0 && kept.charAt(kept.length() - 1) == 'n';
  }

  /**
   * Each symbol for itself, whatever stands beside it: a part is reduced as it is in the whole, the
   * sigma at the end of a Greek word too.
   */
  private static int withoutCase(int symbol) {
    return Character.toLowerCase(Character.toUpperCase(symbol));
  }

  /** The same text with every ñ as n, for whoever has no ñ to type. */
  public FoldedText withoutEnye() {
    return new FoldedText(value.replace(ENYE, 'n'));
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
