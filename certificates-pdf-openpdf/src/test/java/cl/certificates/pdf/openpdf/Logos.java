package cl.certificates.pdf.openpdf;

import cl.certificates.document.Logo;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Logos of every kind that is allowed, with a round mark and a bar. */
final class Logos {
  private Logos() {}

  /** A kept file, as {@link #jpeg}: each platform draws and packs a little in its own way. */
  static Logo alpha() {
    return kept("/logo.png");
  }

  static Logo grey() {
    return drawn(BufferedImage.TYPE_BYTE_GRAY, 200, 200, "png");
  }

  static Logo palette() {
    return drawn(BufferedImage.TYPE_BYTE_INDEXED, 90, 30, "png");
  }

  static Logo blackAndWhite() {
    return drawn(BufferedImage.TYPE_BYTE_BINARY, 120, 60, "png");
  }

  static Logo jpeg() {
    return kept("/logo.jpeg");
  }

  static Logo greyJpeg() {
    return drawn(BufferedImage.TYPE_BYTE_GRAY, 400, 60, "jpeg");
  }

  private static Logo drawn(int type, int width, int height, String format) {
    BufferedImage picture = new BufferedImage(width, height, type);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setPaint(new GradientPaint(0, 0, new Color(0x6B1F2A), width, 0, new Color(0x12355B)));
    pen.fillOval(0, 0, Math.min(width, height), Math.min(width, height));
    pen.fillRect(width / 2, height / 3, width / 2, height / 3);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return named(bytes.toByteArray());
  }

  private static Logo kept(String file) {
    try (InputStream in = Logos.class.getResourceAsStream(file)) {
      return named(in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Logo named(byte[] file) {
    return Logo.of(file, "Logotipo de Capacita Sur");
  }
}
