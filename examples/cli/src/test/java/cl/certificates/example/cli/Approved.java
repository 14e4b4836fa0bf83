package cl.certificates.example.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Answers of the program that a person has read against the law, kept as text. */
final class Approved {
  private Approved() {}

  /** The text of {@code approved/<name>.txt}. */
  static String text(String name) {
    try (InputStream in = Approved.class.getResourceAsStream("/approved/" + name + ".txt")) {
      if (in == null) {
        throw new AssertionError("nobody has approved " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
