package cl.certificates.pdf.openpdf;

import cl.certificates.AdapterException;
import com.lowagie.text.pdf.BaseFont;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The family the paper is set in: what it can print, how wide it is, where its lines break.
 *
 * <p>Noto Sans, since it has a glyph for every letter of Latin-1, Latin Extended-A, -B and Latin
 * Extended Additional, in both cuts and no two letters sharing one; Liberation Sans and DejaVu Sans
 * lack some of the last, and DejaVu runs wide. Its figures are of one width, so columns align.
 */
final class Typeface {
  private static final float UNIT = 1000f;
  private static final float SHRINK_STEP = 0.25f;
  // U+FFFD has a glyph, but it is the scar of a text that was lost before it came here
  private static final int SPECIALS = 0xFFF0;
  private static final char FIRST_COMBINING = 0x0300;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ \n]+");

  private final Map<Weight, BaseFont> fonts;

  /** By code point, in thousandths of the size. */
  private final Map<Weight, int[]> widths = new EnumMap<>(Weight.class);

  private final BitSet printable;

  /** Asks the fonts once for every code point: each width and each check is a look-up then. */
  private Typeface(Map<Weight, BaseFont> fonts) {
    this.fonts = fonts;
    fonts.forEach((weight, font) -> widths.put(weight, widths(font)));
    this.printable = new BitSet(SPECIALS);
    IntStream.range(0, SPECIALS).filter(this::prints).forEach(printable::set);
  }

  private static int[] widths(BaseFont font) {
    int[] widths = IntStream.rangeClosed(0, Character.MAX_VALUE).map(font::getWidth).toArray();
    widths['\u00A0'] = widths[' '];
    widths['\u202F'] = widths[' '];
    return widths;
  }

  /**
   * Reads the fonts of the jar.
   *
   * @throws AdapterException if a font is missing or damaged
   */
  static Typeface load() {
    Map<Weight, BaseFont> fonts = new EnumMap<>(Weight.class);
    for (Weight weight : Weight.values()) {
      fonts.put(weight, read(weight.resource()));
    }
    return new Typeface(fonts);
  }

  static BaseFont read(String resource) {
    try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      // not cached: the library's registry of fonts is shared by the whole host and not thread-safe
      BaseFont font =
          BaseFont.createFont(
              resource, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
      font.setSubset(true);
      font.setIncludeCidSet(false); // optional, and wrong more often than right: archives refuse it
      font.setSecureRandom(new SamePrefix());
      return font;
    } catch (IOException | RuntimeException broken) {
      throw new AdapterException("the font " + resource + " cannot be read", broken);
    }
  }

  BaseFont font(Weight weight) {
    return fonts.get(weight);
  }

  /**
   * The first code point that would not be printed as it is.
   *
   * <p>Judged on the composed form (NFC), which is what is printed: a mark that finds no composed
   * letter is named, since the fonts would be asked to place it by themselves. So is what has a
   * glyph but needs more than glyphs in a row: right-to-left scripts, controls, invisible formats.
   */
  OptionalInt firstUnprintable(String text) {
    String composed = composed(text);
    for (int at = 0; at < composed.length(); at++) {
      char symbol = composed.charAt(at);
      if (symbol != '\n' && !printable.get(symbol)) {
        return OptionalInt.of(composed.codePointAt(at)); // the second of a pair is never reached
      }
    }
    return OptionalInt.empty();
  }

  /** Of the basic plane: beyond it the library maps some pairs to nothing at all. */
  private boolean prints(int codePoint) {
    if (isSpace(codePoint)) {
      return true;
    }
    return fonts.values().stream().allMatch(font -> font.charExists(codePoint))
        && isSetLeftToRight(codePoint)
        && isVisible(codePoint);
  }

  private static boolean isSetLeftToRight(int codePoint) {
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          false;
      default ->
          script == Character.UnicodeScript.LATIN
              || script == Character.UnicodeScript.GREEK
              || script == Character.UnicodeScript.CYRILLIC
              || script == Character.UnicodeScript.COMMON;
    };
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** The plain space and the two that keep words together; all are printed as a plain one. */
  static boolean isSpace(int codePoint) {
    return codePoint == ' ' || codePoint == '\u00A0' || codePoint == '\u202F';
  }

  /** The text as it is printed; below U+0300 no character composes with another. */
  static String composed(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= FIRST_COMBINING) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /** How wide a single line is, in points. */
  float width(String text, Style style) {
    int[] each = widths.get(style.weight());
    int units = 0;
    for (int at = 0; at < text.length(); at++) {
      units += each[text.charAt(at)];
    }
    return units * style.size() / UNIT;
  }

  private static String plain(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ');
  }

  /**
   * A text in lines no wider than {@code width}: as it stands if shrinking allows, at most to the
   * smallest size; else broken like {@link #wrapped}, at a size that is better read.
   */
  Lines squeezed(String text, Style style, float width) {
    String composed = composed(text);
    float widest = 0;
    for (String line : paragraphs(composed)) {
      widest = Math.max(widest, width(line, style));
    }
    Style fitted = fitting(widest, style, width);
    boolean stands = widest * fitted.size() / style.size() <= width;
    return stands ? broken(composed, fitted, width) : wrapped(composed, style, width);
  }

  /**
   * A text in lines no wider than {@code width}: broken between words at its own size; shrunk, at
   * most to the smallest size, only for the sake of a word that is too long.
   */
  Lines wrapped(String text, Style style, float width) {
    String composed = composed(text);
    float widest = 0;
    for (String word : words(composed)) {
      widest = Math.max(widest, width(word, style));
    }
    return broken(composed, fitting(widest, style, width), width);
  }

  /** A text in lines filled up to {@code width}, inside words too: the fewest lines it takes. */
  Lines filled(String text, Style style, float width) {
    Style smallest = style.sized(style.smallest());
    int room = room(width, smallest);
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs(composed(text))) {
      int start = 0;
      do {
        int end = fill(paragraph, start, room, style.weight());
        lines.add(plain(paragraph.substring(start, end)));
        start = end;
      } while (start < paragraph.length());
    }
    return new Lines(List.copyOf(lines), smallest);
  }

  private static String[] paragraphs(String text) {
    return text.split("\n", -1);
  }

  /** What stands between spaces and line ends; a space that keeps words together is neither. */
  static String[] words(String text) {
    return BETWEEN_WORDS.split(text);
  }

  private static int room(float width, Style style) {
    return (int) Math.floor(width * UNIT / style.size());
  }

  private static Style fitting(float widest, Style style, float width) {
    float size = style.size();
    while (size > style.smallest() && widest * size / style.size() > width) {
      size = Math.max(style.smallest(), size - SHRINK_STEP);
    }
    return style.sized(size);
  }

  private Lines broken(String text, Style style, float width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs(text)) {
      breakParagraph(paragraph, style, width, lines);
    }
    return new Lines(List.copyOf(lines), style);
  }

  private void breakParagraph(String text, Style style, float width, List<String> lines) {
    int room = room(width, style);
    int start = 0;
    while (start < text.length()) {
      int end = fill(text, start, room, style.weight());
      int cut = end;
      if (end < text.length() && text.charAt(end) != ' ') {
        int space = text.lastIndexOf(' ', end - 1);
        cut = space > start ? space + 1 : end; // no space on the line: the word itself is broken
      }
      lines.add(plain(text.substring(start, cut).stripTrailing()));
      start = cut;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
    }
    if (text.isEmpty()) {
      lines.add("");
    }
  }

  /** The end of what fits in the room, at least one character. */
  private int fill(String text, int start, int room, Weight weight) {
    int[] each = widths.get(weight);
    int end = start;
    int used = 0;
    while (end < text.length()) {
      char symbol = text.charAt(end);
      used += each[symbol];
      if (used > room && end > start) {
        return end;
      }
      end++;
    }
    return end;
  }

  /**
   * The library draws the tag before a subset's name by lot, and the same document would never give
   * the same bytes. It only asks for {@code nextDouble}.
   */
  private static final class SamePrefix extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public double nextDouble() {
      return 0.5;
    }
  }
}
