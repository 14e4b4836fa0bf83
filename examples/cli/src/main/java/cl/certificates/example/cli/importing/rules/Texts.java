package cl.certificates.example.cli.importing.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How titles and names are compared, and how one sees that a text was broken before. */
public final class Texts {
  private static final int LONGEST_COMPARED = 300;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DAMAGED = Pattern.compile("[\u00C3\u00C2][\u0080-\u00BF]|\uFFFD");

  private Texts() {}

  /** Without accents, case, outer blanks and doubled ones; ñ is n. */
  public static String folded(String text) {
    // decomposing takes quadratic time; what is longer is nobody's name and no title
    String bounded = text.length() > LONGEST_COMPARED ? text.substring(0, LONGEST_COMPARED) : text;
    String apart =
        Normalizer.isNormalized(bounded, Normalizer.Form.NFD)
            ? bounded
            : Normalizer.normalize(bounded, Normalizer.Form.NFD);
    return spaced(MARKS.matcher(apart).replaceAll("")).toLowerCase(Locale.ROOT);
  }

  /** With plain blanks in place of no-break and narrow ones, the outer ones gone. */
  public static String spaced(String text) {
    return isSpaced(text) ? text : BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /** Whether its only blanks are single spaces inside of it: nearly every text is. */
  private static boolean isSpaced(String text) {
    boolean afterBlank = true;
    for (int at = 0; at < text.length(); at++) {
      boolean blank = isBlank(text.charAt(at));
      if (blank && (afterBlank || text.charAt(at) != ' ')) {
        return false;
      }
      afterBlank = blank;
    }
    return text.isEmpty() || !afterBlank;
  }

  /** Whether UTF-8 was once read as another encoding (rule 12). */
  public static boolean isDamaged(String text) {
    return DAMAGED.matcher(text).find();
  }

  /** Whether nothing is written: blanks of any kind count as nothing. */
  public static boolean isBlank(String text) {
    for (int at = 0; at < text.length(); at++) { // no blank lies beyond the basic plane
      if (!isBlank(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  static boolean isBlank(int symbol) {
    return Character.isWhitespace(symbol) || Character.isSpaceChar(symbol);
  }
}
