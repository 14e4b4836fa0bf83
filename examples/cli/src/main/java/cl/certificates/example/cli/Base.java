package cl.certificates.example.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** The file that {@code --base} names, and whether it may be made. */
final class Base {
  private static final String ENDING = ".mv.db";

  private final Path file;

  private Base(Path file) {
    this.file = file;
  }

  /**
   * Reads what was typed, with or without the ending of the file.
   *
   * @throws Stopped if it names no file, or would say more to the database than a file
   */
  static Base of(String typed) {
    String name = typed.endsWith(ENDING) ? typed.substring(0, typed.length() - 6) : typed;
    try {
      Path file = Path.of(name + ENDING).toAbsolutePath();
      boolean named = !name.isBlank() && !name.endsWith("/") && !name.endsWith("\\");
      if (named && !file.toString().contains(";")) { // behind it the driver reads settings
        return new Base(file);
      }
    } catch (InvalidPathException impossible) {
      // told as the others
    }
    throw Stopped.misused("BASE_INVALID");
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Checks what can be known before the database is asked. */
  void mustBeThere() {
    if (Files.isDirectory(file)) {
      throw stopped("BASE_IS_FOLDER");
    }
    if (!exists()) {
      throw stopped("BASE_MISSING");
    }
    if (!Files.isReadable(file) || !Files.isWritable(file)) {
      throw stopped("BASE_NOT_ALLOWED");
    }
    if (isEmpty()) {
      throw stopped("BASE_BROKEN");
    }
  }

  /** Makes its folder, if it is not there yet. */
  void mayBeMade() {
    if (exists()) {
      mustBeThere();
      return;
    }
    Path folder = file.getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException failed) {
      throw stopped("BASE_NOT_MADE");
    }
    if (folder != null && !Files.isWritable(folder)) {
      throw stopped("BASE_NOT_MADE");
    }
  }

  /** Where the driver finds it; it writes no log beside it. */
  String url(boolean made) {
    String path = file.toString();
    return "jdbc:h2:file:"
        + path.substring(0, path.length() - ENDING.length())
        + ";TRACE_LEVEL_FILE=0"
        + (made ? "" : ";IFEXISTS=TRUE");
  }

  Stopped stopped(String code) {
    return Stopped.broken(code, Map.of("file", file));
  }

  private boolean isEmpty() {
    try {
      return Files.size(file) == 0;
    } catch (IOException unreadable) {
      throw stopped("BASE_NOT_ALLOWED");
    }
  }
}
