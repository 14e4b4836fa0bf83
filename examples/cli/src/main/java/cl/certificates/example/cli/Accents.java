package cl.certificates.example.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Notices arguments whose accents the platform has lost before the program began. */
final class Accents {
  private static final Set<String> WITHOUT_ACCENTS = Set.of("ANSI_X3.4-1968", "US-ASCII", "646");

  private Accents() {}

  /** What to tell; a question mark may be meant, so it is no more than a warning. */
  static Optional<String> warning(String... arguments) {
    boolean lost =
        WITHOUT_ACCENTS.contains(System.getProperty("sun.jnu.encoding", ""))
            && Arrays.stream(arguments)
                .anyMatch(text -> text.indexOf('\uFFFD') >= 0 || text.indexOf('?') >= 0);
    return lost
        ? Optional.of(
            "Aviso: este terminal no entrega tildes ni eñes al programa, y puede haber llegado un"
                + " signo en su lugar. Use una localización UTF-8, por ejemplo LC_ALL=C.UTF-8.")
        : Optional.empty();
  }
}
