package cl.certificates.pdf.openpdf;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.pdf.openpdf.Samples.Sample;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures under {@code docs/samples} show what is printed today. Where a change is meant,
 * {@code -Dcertificates.samples=write} draws them anew, and somebody looks at each.
 */
class SamplesTest {
  private static final Path FOLDER = Path.of("..", "docs", "samples");
  private static final boolean WRITE = "write".equals(System.getProperty("certificates.samples"));
  private static final int DPI = 100;

  /** Every platform smooths edges a little in its own way. */
  private static final int SAME_GREY = 48;

  private static final double MOST_DIFFERENT = 0.005;

  private static final Map<String, Sample> SAMPLES = Samples.all();

  static Iterable<String> names() {
    return SAMPLES.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSampleLooksAsItIsPrinted(String name) throws IOException {
    BufferedImage printed = image(SAMPLES.get(name));
    Path file = FOLDER.resolve(name + ".png");
    if (WRITE) {
      Files.createDirectories(FOLDER);
      ImageIO.write(printed, "png", file.toFile());
    }

    BufferedImage kept = ImageIO.read(file.toFile());
    assertThat(kept.getWidth()).isEqualTo(printed.getWidth());
    assertThat(kept.getHeight()).isEqualTo(printed.getHeight());
    assertThat(shareOfDifferentPixels(kept, printed)).isLessThanOrEqualTo(MOST_DIFFERENT);
  }

  private static BufferedImage image(Sample sample) {
    try (Reading paper = Reading.of(sample.paper())) {
      return paper.image(sample.page(), DPI);
    }
  }

  private static double shareOfDifferentPixels(BufferedImage one, BufferedImage other) {
    int different = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (differ(one.getRGB(x, y), other.getRGB(x, y))) {
          different++;
        }
      }
    }
    return (double) different / (one.getWidth() * one.getHeight());
  }

  private static boolean differ(int one, int other) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > SAME_GREY) {
        return true;
      }
    }
    return false;
  }

  @Test
  void oneMoreLineWouldBeSeen() {
    Sample regular = SAMPLES.get("regular");
    Sample late = SAMPLES.get("fuera-de-plazo");

    assertThat(shareOfDifferentPixels(image(regular), image(late))).isGreaterThan(MOST_DIFFERENT);
  }

  @Test
  void theQrOfEveryCertificateIsItsAddress() throws Exception {
    Map<String, Sample> certificates = new LinkedHashMap<>(SAMPLES);
    certificates.remove("comprobante");
    for (Map.Entry<String, Sample> sample : certificates.entrySet()) {
      try (Reading paper = Reading.of(sample.getValue().paper())) {
        assertThat(paper.qr(paper.pages()))
            .as(sample.getKey())
            .matches("https://certificados\\.example\\.cl/verificar\\?codigo=[0-9A-Z]{26,34}");
      }
    }
  }
}
