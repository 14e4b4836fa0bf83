package cl.certificates.benchmarks.paper;

import cl.certificates.pdf.openpdf.OpenPdfRenderer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The fonts and the colour profile of our jar, which all subjects embed. */
final class Resources {
  static final byte[] REGULAR = read("NotoSans-Regular.ttf");
  static final byte[] BOLD = read("NotoSans-Bold.ttf");

  private Resources() {}

  static byte[] read(String name) {
    try (InputStream in = OpenPdfRenderer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
