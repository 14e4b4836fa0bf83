package cl.certificates.json;

import cl.certificates.AdapterException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The schemas that are packed with the library. */
final class Schema {
  private Schema() {}

  static String read(String name) {
    try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new AdapterException("the schema " + name + " cannot be read", broken);
    }
  }
}
