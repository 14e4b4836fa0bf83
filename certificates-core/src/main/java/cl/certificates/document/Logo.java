package cl.certificates.document;

import static cl.certificates.document.TemplateFault.Rule.LOGO_TOO_LARGE;

import io.vavr.control.Either;
import java.util.Arrays;
import java.util.Objects;

/**
 * The picture of who issues, with what it says to those who do not see it.
 *
 * <p>A PNG of 1 to 8 bits a channel without interlacing, or a grey or RGB JPEG of 8 bits; at most
 * 512 KiB and 2,000 pixels on a side. What kind it is, is read off its bytes. Colour profiles,
 * comments and other baggage are left behind, since the paper declares its own colours.
 *
 * <pre>{@code
 * Either<TemplateFault, Logo> logo = Logo.parse(bytes, "Logotipo de Capacita Sur");
 * }</pre>
 */
public final class Logo {
  /** Most bytes of a file. */
  public static final int MOST_BYTES = 512 * 1024;

  /** Most pixels on a side. */
  public static final int MOST_PIXELS = 2_000;

  /** Longest alternative text, in code points. */
  public static final int ALTERNATIVE = 200;

  private final byte[] bytes;
  private final int width;
  private final int height;
  private final String alternative;

  private Logo(PictureFile picture, String alternative) {
    this.bytes = picture.bytes();
    this.width = picture.width();
    this.height = picture.height();
    this.alternative = alternative;
  }

  /**
   * Reads a picture that somebody gave.
   *
   * @param file the bytes of a PNG or JPEG file
   * @param alternative what the picture says, for instance "Logotipo de Capacita Sur"
   * @return the logo, or the first thing that is wrong with it
   */
  public static Either<TemplateFault, Logo> parse(byte[] file, String alternative) {
    if (file.length > MOST_BYTES) {
      return Either.left(
          TemplateFault.of(LOGO_TOO_LARGE, "logo", file.length + " B", MOST_BYTES + " B"));
    }
    return TemplateText.read("logo.alternative", alternative, ALTERNATIVE)
        .flatMap(
            text ->
                PictureFile.read(file, MOST_PIXELS)
                    .mapLeft(rule -> TemplateFault.of(rule, "logo", "", ""))
                    .flatMap(Logo::fitting)
                    .map(picture -> new Logo(picture, text)));
  }

  private static Either<TemplateFault, PictureFile> fitting(PictureFile picture) {
    return picture.width() > MOST_PIXELS || picture.height() > MOST_PIXELS
        ? Either.left(
            TemplateFault.of(
                LOGO_TOO_LARGE,
                "logo",
                picture.width() + " x " + picture.height(),
                MOST_PIXELS + " x " + MOST_PIXELS))
        : Either.right(picture);
  }

  /**
   * A logo that the programmer vouches for.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  public static Logo of(byte[] file, String alternative) {
    return parse(file, alternative).getOrElseThrow(TemplateFault::asException);
  }

  /** The picture as a PNG or JPEG file without baggage; a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Pixels from left to right. */
  public int width() {
    return width;
  }

  /** Pixels from top to bottom. */
  public int height() {
    return height;
  }

  /** What it says, for those who do not see it. */
  public String alternative() {
    return alternative;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Logo logo
        && Arrays.equals(bytes, logo.bytes)
        && alternative.equals(logo.alternative);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(bytes), alternative);
  }

  @Override
  public String toString() {
    return "Logo[" + alternative + ", " + width + " x " + height + "]";
  }
}
