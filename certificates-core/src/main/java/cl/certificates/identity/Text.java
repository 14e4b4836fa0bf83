package cl.certificates.identity;

import io.vavr.control.Either;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Free text as the library keeps it: composed (NFC), with plain spaces only, without outer white
 * space and without characters that leave no mark on paper.
 *
 * <p>What is stored, printed, hashed and compared is this form, so that {@code Nuñez} typed with a
 * combining tilde equals the one typed with an ñ. A tab, a no-break space, a zero width space and
 * every other kind of space become U+0020, one for one. A blank text is the empty text; whether one
 * may be empty is for the caller to say. Whether the letters have glyphs is for the printer to say.
 *
 * <p>Letters and marks that are made to be invisible, such as the Hangul filler or a variation
 * selector, are refused like controls: two texts that look alike would be two. So is a letter with
 * more than 30 marks on it, which no language writes.
 *
 * <p>{@code Text.line(" José\u00a0Soto ", Text.NAME)} is {@code José Soto}.
 *
 * @param value the text; empty or printable at both ends; lines end in U+000A
 */
public record Text(String value) {
  /** Longest name of a person or an entity, in code points. */
  public static final int NAME = 200;

  /** Longest name of a course, in code points. */
  public static final int COURSE_NAME = 300;

  /** Longest motive, justification or reason, in code points. */
  public static final int REASON = 2_000;

  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int ZERO_WIDTH_NO_BREAK_SPACE = 0xFEFF;
  private static final char NO_BREAK_SPACE = 0x00A0;
  private static final char SOFT_HYPHEN = 0x00AD;
  private static final char FIRST_COMBINING = 0x0300;
  private static final int LINE_SEPARATOR = 0x2028;
  private static final int PARAGRAPH_SEPARATOR = 0x2029;

  /** No composed character is equivalent to more than four code points (Unicode Annex 15). */
  private static final int MOST_COMPOSED = 4;

  /** The longest run of marks that the stream-safe format of Unicode Annex 15 allows. */
  private static final int MOST_MARKS = 30;

  /**
   * @throws IllegalArgumentException if {@code value} is not in the form that {@link #paragraphs}
   *     gives
   */
  public Text {
    String kept = value;
    if (!read(value, Integer.MAX_VALUE, true).exists(text -> text.equals(kept))) {
      throw new IllegalArgumentException("the text is not in its canonical form");
    }
  }

  /**
   * Reads a text of one line, such as a name; a line break inside it is refused.
   *
   * @param raw what was typed
   * @param maxCodePoints the limit after normalisation, 1 or more
   * @return the text, or what is wrong with it
   */
  public static Either<InvalidText, Text> line(String raw, int maxCodePoints) {
    return read(raw, maxCodePoints, false).map(Text::new);
  }

  /**
   * Reads a text that may have several lines, such as a motive; however lines end, they end in
   * U+000A afterwards.
   *
   * @param raw what was typed
   * @param maxCodePoints the limit after normalisation, 1 or more; a line end counts as one
   * @return the text, or what is wrong with it
   */
  public static Either<InvalidText, Text> paragraphs(String raw, int maxCodePoints) {
    return read(raw, maxCodePoints, true).map(Text::new);
  }

  /**
   * Whether nothing was written.
   *
   * @return true for a text of white space only
   */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  /**
   * The length that limits are about.
   *
   * @return code points, not characters of UTF-16
   */
  public int length() {
    return value.codePointCount(0, value.length());
  }

  /** The length alone: a text may be a person's name. */
  @Override
  public String toString() {
    return "Text of " + length() + " code points";
  }

  /** Whether a box was left empty: there is no text, or nothing but white space of any kind. */
  static boolean isBlank(@Nullable String raw) {
    return raw == null || stripped(raw).isEmpty();
  }

  /** The text without outer white space of any kind; what is inside stays as it is. */
  static String stripped(String raw) {
    int from = 0;
    int to = raw.length();
    while (from < to && isWhiteSpace(raw.charAt(from))) {
      from++;
    }
    while (from < to && isWhiteSpace(raw.charAt(to - 1))) {
      to--;
    }
    return raw.substring(from, to);
  }

  private static Either<InvalidText, String> read(String raw, int max, boolean severalLines) {
    String stripped = stripped(raw);
    if (isPlain(stripped)) {
      return withinLimit(stripped, max);
    }
    int asTyped = stripped.codePointCount(0, stripped.length());
    // spares the composition of megabytes of combining marks, which takes quadratic time
    if (asTyped > (long) max * MOST_COMPOSED) {
      return Either.left(new InvalidText.TooLong(max, asTyped));
    }
    return printable(stripped, severalLines)
        .flatMap(Text::withoutPiles) // they take quadratic time to compose
        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
        .flatMap(Text::withoutPiles) // one mark may be composed of two
        .flatMap(text -> withinLimit(text, max));
  }

  /** Whether reading would change nothing: below U+0300 no character composes with another. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char symbol = text.charAt(i);
      boolean ascii = symbol >= ' ' && symbol <= '~';
      boolean latin = symbol > NO_BREAK_SPACE && symbol < FIRST_COMBINING && symbol != SOFT_HYPHEN;
      if (!ascii && !latin) {
        return false;
      }
    }
    return true;
  }

  private static Either<InvalidText, String> printable(String text, boolean severalLines) {
    String breaks = severalLines ? text.replace("\r\n", "\n") : text;
    StringBuilder plain = new StringBuilder(breaks.length());
    for (int i = 0, symbol; i < breaks.length(); i += Character.charCount(symbol)) {
      symbol = breaks.codePointAt(i);
      if (severalLines && isLineBreak(symbol)) {
        plain.append('\n');
      } else if (isSpace(symbol)) {
        plain.append(' ');
      } else if (isLineBreak(symbol) || isUnprintable(symbol)) {
        return Either.left(new InvalidText.NotPrintable(symbol));
      } else {
        plain.appendCodePoint(symbol);
      }
    }
    return Either.right(plain.toString());
  }

  private static Either<InvalidText, String> withoutPiles(String text) {
    int marks = 0;
    for (int i = 0, symbol; i < text.length(); i += Character.charCount(symbol)) {
      symbol = text.codePointAt(i);
      marks = isMark(symbol) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        return Either.left(new InvalidText.NotPrintable(symbol));
      }
    }
    return Either.right(text);
  }

  private static boolean isMark(int symbol) {
    return switch (Character.getType(symbol)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private static Either<InvalidText, String> withinLimit(String text, int max) {
    int length = text.codePointCount(0, text.length());
    return length <= max ? Either.right(text) : Either.left(new InvalidText.TooLong(max, length));
  }

  /** All white space lies in the basic plane, so a char will do. */
  static boolean isWhiteSpace(char symbol) {
    return isSpace(symbol) || isLineBreak(symbol);
  }

  private static boolean isSpace(int symbol) {
    return symbol == '\t'
        || symbol == ZERO_WIDTH_SPACE
        || symbol == ZERO_WIDTH_NO_BREAK_SPACE
        || (Character.isSpaceChar(symbol) && !isLineBreak(symbol));
  }

  private static boolean isLineBreak(int symbol) {
    return symbol == '\n'
        || symbol == '\r'
        || symbol == LINE_SEPARATOR
        || symbol == PARAGRAPH_SEPARATOR;
  }

  /** Unassigned code points pass: which they are changes with the age of the JDK. */
  private static boolean isUnprintable(int symbol) {
    return switch (Character.getType(symbol)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
      default -> isInvisible(symbol) || isNoCharacter(symbol);
    };
  }

  /** What is to be ignored by default though it is a letter or a mark, and the blank of Braille. */
  private static boolean isInvisible(int symbol) {
    return switch (symbol) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
      default ->
          isWithin(symbol, 0x180B, 0x180F) // Mongolian variation selectors
              || isWithin(symbol, 0xFE00, 0xFE0F) // variation selectors
              || isWithin(symbol, 0xE0100, 0xE01EF); // their supplement
    };
  }

  /** The 66 code points that never will be characters; XML takes no U+FFFE. */
  private static boolean isNoCharacter(int symbol) {
    return (symbol & 0xFFFE) == 0xFFFE || isWithin(symbol, 0xFDD0, 0xFDEF);
  }

  private static boolean isWithin(int symbol, int first, int last) {
    return symbol >= first && symbol <= last;
  }
}
