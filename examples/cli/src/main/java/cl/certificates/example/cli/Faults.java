package cl.certificates.example.cli;

import cl.certificates.attendance.AttendanceFault;
import cl.certificates.identity.ActionId;
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

  /** What the core does not tell apart, and whoever corrects a file wants to know. */
  enum Reason {
    /** Fewer characters than the identifier has. */
    TOO_SHORT
  }

  private static final int SHORTEST_ACTION = 7;

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

  /** The action id; one that is right but for its length is told so. */
  Optional<ActionId> action(Spot spot, String raw) {
    Either<InvalidIdentifier, ActionId> parsed = ActionId.parse(raw);
    boolean tooShort =
        parsed.isLeft()
            && !raw.isBlank()
            && ActionId.parse(raw.strip() + "0".repeat(SHORTEST_ACTION)).isRight();
    if (tooShort) {
      add(
          spot,
          parsed.getLeft().code(),
          Map.of("reason", Reason.TOO_SHORT, "known", parsed.getLeft().known()));
      return Optional.empty();
    }
    return identifier(spot, parsed);
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
