package cl.certificates.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What was promised once, written by hand and never again. */
final class Golden {
  private Golden() {}

  /** The one line of a file. */
  static String line(String name) {
    try (InputStream in =
        Objects.requireNonNull(Golden.class.getResourceAsStream(name + ".json"), name)) {
      return new String(in.readAllBytes(), UTF_8).stripTrailing();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
