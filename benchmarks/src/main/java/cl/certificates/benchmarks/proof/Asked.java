package cl.certificates.benchmarks.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A part that somebody asked for, as in {@code year}, or {@code year=20000} for another size.
 *
 * @param size what its command is given in addition; empty for nothing
 */
record Asked(Part part, String size) {
  private static final String ALL = "all";

  /**
   * Reads what was typed, in its order; {@code all} is every part.
   *
   * @return empty if a name is none
   */
  static Optional<List<Asked>> parse(List<String> typed) {
    List<Asked> asked = new ArrayList<>();
    for (String word : typed) {
      String[] nameAndSize = word.split("=", 2);
      Optional<Part> part = Part.named(nameAndSize[0]);
      if (word.equals(ALL)) {
        Arrays.stream(Part.values()).map(each -> new Asked(each, "")).forEach(asked::add);
      } else if (part.isPresent()) {
        asked.add(new Asked(part.get(), nameAndSize.length == 2 ? nameAndSize[1] : ""));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(asked);
  }

  /** What a shell is given. */
  String command() {
    return size.isEmpty() ? part.command : part.command + " " + size;
  }
}
