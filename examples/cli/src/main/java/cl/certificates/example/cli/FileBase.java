package cl.certificates.example.cli;

import cl.certificates.jdbc.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/** An H2 file, made and kept by the program. */
final class FileBase extends Base {
  private static final String ENDING = ".mv.db";

  private final Path file;

  private FileBase(Path file) {
    this.file = file;
  }

  /**
   * Reads what was typed, with or without the ending of the file.
   *
   * @throws Stopped if it names no file, or would say more to the database than a file
   */
  static FileBase of(String typed) {
    String name = typed.endsWith(ENDING) ? typed.substring(0, typed.length() - 6) : typed;
    try {
      Path file = Path.of(name + ENDING).toAbsolutePath();
      boolean named = !name.isBlank() && !name.endsWith("/") && !name.endsWith("\\");
      if (named && !file.toString().contains(";")) { // behind it the driver reads settings
        return new FileBase(file);
      }
    } catch (InvalidPathException impossible) {
      // told as the others
    }
    throw Stopped.misused("BASE_INVALID");
  }

  @Override
  Dialect dialect() {
    return Dialect.H2;
  }

  @Override
  void prepare(boolean made) {
    if (made && !isThere()) {
      makeFolder();
    } else {
      mustBeThere();
    }
  }

  @Override
  boolean isThere() {
    return Files.exists(file);
  }

  private void mustBeThere() {
    if (Files.isDirectory(file)) {
      throw stopped("BASE_IS_FOLDER");
    }
    if (!isThere()) {
      throw stopped("BASE_MISSING");
    }
    if (!Files.isReadable(file) || !Files.isWritable(file)) {
      throw stopped("BASE_NOT_ALLOWED");
    }
    if (isEmpty()) {
      throw stopped("BASE_BROKEN");
    }
  }

  private void makeFolder() {
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

  /**
   * Where the driver finds it; it writes no log beside it, and the file at a commit alone, not amid
   * a transaction that a killed process would leave half written.
   */
  @Override
  String url(boolean made) {
    String path = file.toString();
    return "jdbc:h2:file:"
        + path.substring(0, path.length() - ENDING.length())
        + ";TRACE_LEVEL_FILE=0;WRITE_DELAY=0"
        + (made ? "" : ";IFEXISTS=TRUE");
  }

  @Override
  Properties properties(Duration patience) {
    Properties properties = new Properties();
    properties.setProperty("user", "sa");
    properties.setProperty("password", "");
    return properties;
  }

  @Override
  boolean isOurs() {
    return true;
  }

  @Override
  String shown() {
    return file.toString();
  }

  @Override
  Stopped notOpened(DriverFault fault, boolean made) {
    return stopped(
        switch (fault) {
          case IN_USE -> "BASE_LOCKED";
          case DATABASE_MISSING -> "BASE_MISSING";
          case FILE_NOT_MADE -> "BASE_NOT_MADE";
          case LOGIN_REFUSED -> "BASE_OF_ANOTHER_USER";
          default -> isThere() ? "BASE_BROKEN" : "BASE_NOT_MADE";
        });
  }

  private boolean isEmpty() {
    try {
      return Files.size(file) == 0;
    } catch (IOException unreadable) {
      throw stopped("BASE_NOT_ALLOWED");
    }
  }
}
