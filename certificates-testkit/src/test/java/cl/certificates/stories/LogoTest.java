package cl.certificates.stories;

import static cl.certificates.document.TemplateFault.Rule.LOGO_DAMAGED;
import static cl.certificates.document.TemplateFault.Rule.LOGO_NO_PICTURE;
import static cl.certificates.document.TemplateFault.Rule.LOGO_TOO_LARGE;
import static cl.certificates.document.TemplateFault.Rule.LOGO_UNSUPPORTED;
import static cl.certificates.document.TemplateFault.Rule.TEXT_EMPTY;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.document.Logo;
import cl.certificates.document.TemplateFault.Rule;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogoTest {
  private static final int IHDR_END = 33;
  private static final int PNG_SIGNATURE = 8;
  private static final int JPEG_SIGNATURE = 3;

  private static byte[] picture(int type, int width, int height, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(new BufferedImage(width, height, type), format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static byte[] png() throws IOException {
    return picture(BufferedImage.TYPE_INT_ARGB, 30, 20, "png");
  }

  private static byte[] jpeg() throws IOException {
    return picture(BufferedImage.TYPE_INT_RGB, 30, 20, "jpeg");
  }

  private static void breaks(Rule rule, byte[] file) {
    assertThat(Logo.parse(file, "Logotipo").getLeft().rule()).isEqualTo(rule);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_BINARY
      })
  void readsEveryCommonPng(int type) throws IOException {
    Logo logo = Logo.of(picture(type, 30, 20, "png"), " Logotipo ");

    assertThat(logo.width()).isEqualTo(30);
    assertThat(logo.height()).isEqualTo(20);
    assertThat(logo.alternative()).isEqualTo("Logotipo");
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY})
  void readsAJpeg(int type) throws IOException {
    Logo logo = Logo.of(picture(type, 30, 20, "jpeg"), "Logotipo");

    assertThat(logo.width()).isEqualTo(30);
    assertThat(logo.height()).isEqualTo(20);
  }

  @Test
  void leavesBaggageBehind() throws IOException {
    byte[] plain = png();
    byte[] laden = with(plain, "iCCP", "profile");

    assertThat(Logo.of(laden, "Logotipo")).isEqualTo(Logo.of(plain, "Logotipo"));
    assertThat(new String(Logo.of(jpeg(), "Logotipo").bytes(), ISO_8859_1)).doesNotContain("JFIF");
  }

  /** The same PNG with one more part after its header. */
  private static byte[] with(byte[] png, String part, String text) {
    byte[] body = (part + text).getBytes(ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(body);
    return ByteBuffer.allocate(png.length + body.length + 8)
        .put(png, 0, IHDR_END)
        .putInt(text.length())
        .put(body)
        .putInt((int) sum.getValue())
        .put(png, IHDR_END, png.length - IHDR_END)
        .array();
  }

  @Test
  void refusesAPartThatItDoesNotUnderstand() throws IOException {
    breaks(LOGO_UNSUPPORTED, with(png(), "ABCD", "x"));
  }

  @Test
  void refusesEveryPngWithAByteChangedOrItsEndCut() throws IOException {
    byte[] whole = png();
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Rule rule = at < PNG_SIGNATURE ? LOGO_NO_PICTURE : LOGO_DAMAGED;
      breaks(rule, damaged);
      breaks(rule, Arrays.copyOf(whole, at));
    }
  }

  @Test
  void refusesAJpegWithItsEndCutAndNeverBreaksOnADamagedOne() throws IOException {
    byte[] whole = jpeg();
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) 0xFF;
      Logo.parse(damaged, "Logotipo");
      breaks(at < JPEG_SIGNATURE ? LOGO_NO_PICTURE : LOGO_DAMAGED, Arrays.copyOf(whole, at));
    }
  }

  @Test
  void refusesFourColoursAndTwelveBits() throws IOException {
    byte[] whole = jpeg();
    int frame = new String(whole, ISO_8859_1).indexOf("\u00ff\u00c0");
    byte[] cmyk = whole.clone();
    cmyk[frame + 9] = 4;
    byte[] deep = whole.clone();
    deep[frame + 4] = 12;

    breaks(LOGO_UNSUPPORTED, cmyk);
    breaks(LOGO_UNSUPPORTED, deep);
  }

  @Test
  void refusesSixteenBitsAndOtherKindsOfFiles() throws IOException {
    breaks(LOGO_UNSUPPORTED, picture(BufferedImage.TYPE_USHORT_GRAY, 3, 2, "png"));
    breaks(LOGO_NO_PICTURE, picture(BufferedImage.TYPE_INT_RGB, 3, 2, "gif"));
    breaks(LOGO_NO_PICTURE, "<svg/>".getBytes(ISO_8859_1));
    breaks(LOGO_NO_PICTURE, new byte[0]);
  }

  @Test
  void takesSoManyPixelsAndBytesAndNoMore() throws IOException {
    byte[] widest = picture(BufferedImage.TYPE_BYTE_GRAY, 2_000, 1, "png");
    byte[] wider = picture(BufferedImage.TYPE_BYTE_GRAY, 2_001, 1, "png");

    assertThat(Logo.of(widest, "Logotipo").width()).isEqualTo(2_000);
    assertThat(Logo.parse(wider, "Logotipo").getLeft().rule()).isEqualTo(LOGO_TOO_LARGE);
    assertThat(Logo.parse(new byte[Logo.MOST_BYTES + 1], "Logotipo").getLeft().rule())
        .isEqualTo(LOGO_TOO_LARGE);
  }

  private static byte[] withHeader(byte[] png, int at, int... values) {
    byte[] changed = png.clone();
    for (int i = 0; i < values.length; i++) {
      changed[at + i] = (byte) values[i];
    }
    CRC32 sum = new CRC32();
    sum.update(changed, 12, 17);
    ByteBuffer.wrap(changed).putInt(29, (int) sum.getValue());
    return changed;
  }

  @Test
  void doesNotUnpackWhatIsTooLarge() throws IOException {
    byte[] lacksPixels = withHeader(png(), 16, 0, 0, 0xFF, 0xFF);

    breaks(LOGO_TOO_LARGE, lacksPixels);
    breaks(LOGO_DAMAGED, withHeader(png(), 16, 0, 0, 0, 31));
  }

  @Test
  void looksAtEachMethodOfAPng() throws IOException {
    breaks(LOGO_UNSUPPORTED, withHeader(png(), 27, 0xFF, 1)); // add up to none
    assertThat(Logo.of(withHeader(png(), 27, 0, 0), "Logotipo").width()).isEqualTo(30);
  }

  @Test
  void asksForAnAlternativeText() throws IOException {
    assertThat(Logo.parse(png(), " ").getLeft().rule()).isEqualTo(TEXT_EMPTY);
  }
}
