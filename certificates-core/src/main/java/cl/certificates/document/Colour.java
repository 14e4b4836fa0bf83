package cl.certificates.document;

import io.vavr.control.Either;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A colour of the sRGB space.
 *
 * <p>{@code Colour.of("#12355B")} is the blue of the standard template.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {
  /** The paper. */
  public static final Colour WHITE = new Colour(255, 255, 255);

  private static final Pattern WRITTEN = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final double FLARE = 0.05;

  /**
   * Holds each part against its range.
   *
   * @throws IllegalArgumentException if a part is not from 0 to 255
   */
  public Colour {
    if ((red | green | blue) >>> 8 != 0) {
      throw new IllegalArgumentException(
          "red, green and blue go from 0 to 255: " + red + ", " + green + ", " + blue);
    }
  }

  /**
   * Reads a number sign and six hexadecimal digits, as in "#12355B".
   *
   * @return the colour, or what is wrong with it
   */
  public static Either<TemplateFault, Colour> parse(String written) {
    if (!WRITTEN.matcher(written).matches()) {
      return Either.left(
          TemplateFault.of(
              TemplateFault.Rule.COLOUR_MALFORMED,
              "accent",
              TemplateText.lengthOf(written),
              "#RRGGBB"));
    }
    int all = HexFormat.fromHexDigits(written, 1, written.length());
    return Either.right(new Colour(all >> 16, all >> 8 & 0xFF, all & 0xFF));
  }

  /**
   * The colour of a text that the programmer vouches for.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static Colour of(String written) {
    return parse(written).getOrElseThrow(TemplateFault::asException);
  }

  /** The colour as {@link #parse} reads it, with capital letters. */
  public String text() {
    return "#" + HexFormat.of().withUpperCase().toHexDigits(red << 16 | green << 8 | blue, 6);
  }

  /**
   * The contrast with another colour as WCAG 2.1 has it: 1 for the same one, 21 for black on white.
   */
  public double contrastWith(Colour other) {
    double one = luminance() + FLARE;
    double two = other.luminance() + FLARE;
    return Math.max(one, two) / Math.min(one, two);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
