package cl.certificates.example.cli;

import io.vavr.control.Either;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A course in a file: JSON under the published schema, with participants and attendance in it or in
 * tables beside it.
 *
 * <p>Where the JSON has no participants they are read from {@code participants.csv} in its folder
 * (rut; name; and, if wanted, communicated, enrolledFrom, enrolledUntil). Where no participant in
 * the JSON has attendance, it is read from {@code attendance.csv}, if there is one (rut; class;
 * minutes). All files are UTF-8, with or without byte order mark, and up to 10 MB each.
 *
 * <p>{@code CourseFile.of(Path.of("curso.json")).read()} is the course, or everything that is
 * wrong.
 *
 * @param json the course
 * @param participants the table of participants, where it is not the one beside the course
 * @param attendance the table of minutes, where it is not the one beside the course
 */
public record CourseFile(Path json, Optional<Path> participants, Optional<Path> attendance) {

  /** A course file with whatever tables lie beside it. */
  public static CourseFile of(Path json) {
    return new CourseFile(json, Optional.empty(), Optional.empty());
  }

  /** The same course with its participants in a table of another name. */
  public CourseFile withParticipants(Path table) {
    return new CourseFile(json, Optional.of(table), attendance);
  }

  /** The same course with its minutes in a table of another name. */
  public CourseFile withAttendance(Path table) {
    return new CourseFile(json, participants, Optional.of(table));
  }

  /**
   * Reads the course, whole or not at all; nothing is stored.
   *
   * @return the course, or every fault found, file by file in the order of the lines
   */
  public Either<List<FileFault>, ImportedCourse> read() {
    return SourceText.of(json).mapLeft(List::of).flatMap(this::read);
  }

  /** Reads a text as if it were the JSON of this file. */
  Either<List<FileFault>, ImportedCourse> read(String text) {
    return JsonDocument.of(json, text).mapLeft(List::of).flatMap(this::read);
  }

  private Either<List<FileFault>, ImportedCourse> read(JsonDocument document) {
    Faults faults = new Faults();
    Optional<CourseReader.Draft> course = new CourseReader(this, document, faults).read();
    List<FileFault> all = together(faults.found(), CourseSchema.check(document));
    if (!all.isEmpty()) {
      return Either.left(inOrder(document.located(all)));
    }
    return Either.right(
        course
            .orElseThrow(() -> new IllegalStateException("the schema let pass what cannot be read"))
            .finished());
  }

  /** Of two faults in one place the reader's says more than the schema's. */
  private static List<FileFault> together(List<FileFault> reader, List<FileFault> schema) {
    Set<Place> known = reader.stream().map(FileFault::place).collect(Collectors.toSet());
    return Stream.concat(
            reader.stream(), schema.stream().filter(fault -> !known.contains(fault.place())))
        .distinct()
        .toList();
  }

  /** The course first, then its tables; within a file by line. */
  private List<FileFault> inOrder(List<FileFault> faults) {
    List<Path> files =
        Stream.concat(Stream.of(json), faults.stream().map(FileFault::file)).distinct().toList();
    return faults.stream()
        .sorted(
            Comparator.comparing((FileFault fault) -> files.indexOf(fault.file()))
                .thenComparing(fault -> fault.place().line().orElse(0)))
        .toList();
  }

  /** The table named, or else the one beside the course, if it exists. */
  Optional<Path> table(Optional<Path> named, String beside) {
    return named.or(() -> Optional.of(json.resolveSibling(beside)).filter(Files::exists));
  }
}
