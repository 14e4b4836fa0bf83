package cl.certificates.example.cli;

import cl.certificates.wording.Worded;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing that is wrong with a course file; never repeats a value of the file, which may be a
 * person's name or RUT.
 *
 * <p>A RUT with the wrong check digit is {@code RUT_INVALID} at {@code $.participants[3].rut}.
 *
 * @param file the file as it was named
 * @param place where in it
 * @param code stable; that of the core where the core refused the value
 * @param details what the texts name: limits, reasons, known codes
 */
public record FileFault(Path file, Place place, String code, Map<String, Object> details)
    implements Worded {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("cl.certificates.example.cli.file-faults", Locale.ROOT);

  /** What is read from no file at all, as commands name it. */
  static final Path STANDARD_INPUT = Path.of("-");

  private static final Set<String> UNSEEN = Set.of("FILE_MISSING", "FILE_UNREADABLE");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

  /** Keeps its own copy of the details. */
  public FileFault {
    details = Map.copyOf(details);
  }

  /** What is wrong, a Spanish sentence. */
  public String problem() {
    return text(code);
  }

  /** What to do about it, a Spanish sentence. */
  public String remedy() {
    return text(code + ".do");
  }

  /** The line a person reads: file, place, what is wrong, what to do, code. */
  public String report() {
    return sentence() + " [" + code + "]";
  }

  /** The same where the code stands elsewhere. */
  String sentence() {
    String whose = file.equals(STANDARD_INPUT) ? "entrada estándar" : file.toString();
    String where = place.equals(Place.WHOLE) ? "" : place.inWords() + ": ";
    return "%s: %s%s %s".formatted(whose, where, problem(), remedy());
  }

  /** Whether nothing of the file was seen at all. */
  boolean isOfTheWorld() {
    return UNSEEN.contains(code);
  }

  FileFault at(Place other) {
    return new FileFault(file, other, code, details);
  }

  private String text(String key) {
    return PLACEHOLDER
        .matcher(TEXTS.getString(key))
        .replaceAll(found -> Matcher.quoteReplacement(valueOf(found.group(1))));
  }

  private String valueOf(String name) {
    Object value = details.get(name);
    if (value == null) {
      throw new IllegalStateException("the text of " + code + " asks for {" + name + "}");
    }
    return write(value);
  }

  private static String write(Object value) {
    if (value instanceof Enum<?> constant) {
      return TEXTS.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(FileFault::write).collect(Collectors.joining(", "));
    }
    return value.toString();
  }
}
