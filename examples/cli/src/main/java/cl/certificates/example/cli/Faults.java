package cl.certificates.example.cli;

import cl.certificates.attendance.AttendanceFault;
import cl.certificates.identity.InvalidIdentifier;
import cl.certificates.identity.InvalidText;
import cl.certificates.identity.Text;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects everything that is wrong, so that a file is refused with all its faults at once. */
final class Faults {
  /** A place in one of the files that make up a course. */
  record Spot(Path file, Place place) {}

  private final List<FileFault> found = new ArrayList<>();

  List<FileFault> found() {
    return List.copyOf(found);
  }

  void add(Spot spot, String code, Map<String, Object> details) {
    found.add(new FileFault(spot.file(), spot.place(), code, details));
  }

  void add(Spot spot, String code) {
    add(spot, code, Map.of());
  }

  void addAll(List<FileFault> more) {
    found.addAll(more);
  }

  void attendance(Spot spot, AttendanceFault.Kind kind, int classNumber) {
    add(spot, "ATTENDANCE_INVALID", Map.of("kind", kind, "class", classNumber));
  }

  /** The identifier, or a fault under the code the core gives it. */
  <T> Optional<T> identifier(Spot spot, Either<InvalidIdentifier, T> parsed) {
    parsed.peekLeft(
        invalid ->
            add(
                spot,
                invalid.code(),
                Map.of("reason", invalid.reason(), "known", invalid.known())));
    return parsed.toJavaOptional();
  }

  /** A text of one line that says something, in the form in which it is kept. */
  Optional<String> line(Spot spot, String raw, int max) {
    Either<InvalidText, Text> read = Text.line(raw, max);
    read.peekLeft(invalid -> add(spot, invalid.code(), Map.copyOf(invalid.details())));
    if (read.exists(Text::isEmpty)) {
      add(spot, "TEXT_BLANK");
      return Optional.empty();
    }
    return read.map(Text::value).toJavaOptional();
  }
}
