package cl.certificates.pdf.openpdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A paper as a stranger's software reads it. */
final class Reading implements AutoCloseable {
  private static final Pattern ROW = Pattern.compile("\\d+ \\d+\\.\\d{3}\\.\\d{3}-[\\dK] .*");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final PDDocument pdf;

  private Reading(PDDocument pdf) {
    this.pdf = pdf;
  }

  static Reading of(byte[] paper) {
    try {
      return new Reading(Loader.loadPDF(paper));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  PDDocument pdf() {
    return pdf;
  }

  int pages() {
    return pdf.getNumberOfPages();
  }

  /** The text of a page, from 1, in the order in which it was drawn. */
  String page(int number) {
    try {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(number);
      stripper.setEndPage(number);
      stripper.setLineSeparator("\n");
      return stripper.getText(pdf);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  List<String> everyPage() {
    List<String> texts = new ArrayList<>();
    for (int page = 1; page <= pages(); page++) {
      texts.add(page(page));
    }
    return texts;
  }

  String text() {
    return String.join("\n", everyPage());
  }

  /** All text without white space: where lines break does not matter then. */
  String solid() {
    return solid(text());
  }

  static String solid(String text) {
    return SPACE.matcher(text).replaceAll("");
  }

  /** The lines that are rows of the table. */
  List<String> rows() {
    return text().lines().map(String::strip).filter(line -> ROW.matcher(line).matches()).toList();
  }

  BufferedImage image(int page, int dpi) {
    try {
      return new PDFRenderer(pdf).renderImageWithDPI(page - 1, dpi);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** What a telephone held over the page finds. */
  String qr(int page) throws NotFoundException {
    BufferedImage image = image(page, 150);
    int width = image.getWidth();
    int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    LuminanceSource source = new RGBLuminanceSource(width, image.getHeight(), pixels);
    return new MultiFormatReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(source)),
            Map.of(
                DecodeHintType.TRY_HARDER,
                true,
                DecodeHintType.POSSIBLE_FORMATS,
                List.of(BarcodeFormat.QR_CODE)))
        .getText();
  }

  /** Every glyph of a page with its place. */
  List<TextPosition> glyphs(int page) {
    List<TextPosition> found = new ArrayList<>();
    try {
      PDFTextStripper collector =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
              if (!glyph.getUnicode().isBlank()) {
                found.add(glyph);
              }
            }
          };
      collector.setStartPage(page);
      collector.setEndPage(page);
      collector.writeText(pdf, Writer.nullWriter());
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    return found;
  }

  @Override
  public void close() {
    try {
      pdf.close();
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
