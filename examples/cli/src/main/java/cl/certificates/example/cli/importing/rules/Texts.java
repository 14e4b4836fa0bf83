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
    String apart = Normalizer.normalize(bounded, Normalizer.Form.NFD);
    return BLANKS
        .matcher(MARKS.matcher(apart).replaceAll(""))
        .replaceAll(" ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** With plain blanks in place of no-break and narrow ones, the outer ones gone. */
  public static String spaced(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /** Whether UTF-8 was once read as another encoding (rule 12). */
  public static boolean isDamaged(String text) {
    return DAMAGED.matcher(text).find();
  }

  /** Whether nothing is written: blanks of any kind count as nothing. */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(Texts::isBlank);
  }

  static boolean isBlank(int symbol) {
    return Character.isWhitespace(symbol) || Character.isSpaceChar(symbol);
  }
}
