package cl.certificates.pdf.openpdf;

import cl.certificates.document.Logo;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Logos of every kind that is allowed, with a round mark and a bar. */
final class Logos {
  private Logos() {}

  static Logo alpha() {
    return drawn(BufferedImage.TYPE_INT_ARGB, 600, 180, "png");
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
    return drawn(BufferedImage.TYPE_INT_RGB, 60, 400, "jpeg");
  }

  static Logo greyJpeg() {
    return drawn(BufferedImage.TYPE_BYTE_GRAY, 400, 60, "jpeg");
  }

  private static Logo drawn(int type, int width, int height, String format) {
    BufferedImage picture = new BufferedImage(width, height, type);
    Graphics2D pen = picture.createGraphics();
    if (type != BufferedImage.TYPE_INT_ARGB) {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, width, height);
    }
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
    return Logo.of(bytes.toByteArray(), "Logotipo de Capacita Sur");
  }
}
