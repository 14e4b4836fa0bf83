package cl.certificates.example.cli;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The course files that come with the program; every person and entity in them is invented. */
public enum Sample {
  /** A regular course: 30 participants, 12 classes. */
  REGULAR("regular-30.json"),
  /** The part of a course that ends with the year. */
  PARTIAL("parcial.json"),
  /** The part that begins with the next one; the same people. */
  COMPLEMENTARY("complementaria.json"),
  /** 120 participants whose names are hard to print. */
  HARD_NAMES("hard-names-120.json");

  private final String fileName;

  Sample(String fileName) {
    this.fileName = fileName;
  }

  /** The name of its file. */
  public String fileName() {
    return fileName;
  }

  /** The file as it is, for whoever wants to start from it. */
  public String text() {
    try (InputStream in = Sample.class.getResourceAsStream("/samples/" + fileName)) {
      if (in == null) {
        throw new IllegalStateException("a sample is missing from the program: " + fileName);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Reads it, as {@link CourseFile#read} would. */
  public Either<List<FileFault>, ImportedCourse> read() {
    return CourseFile.of(Path.of(fileName)).read(text());
  }
}
