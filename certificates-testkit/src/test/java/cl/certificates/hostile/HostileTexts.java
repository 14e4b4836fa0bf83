package cl.certificates.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of {@code texts.txt}. */
public final class HostileTexts {
  private static final Pattern REPEATED = Pattern.compile("\\{([0-9]+)}x(.*)", Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9A-F]{4})|.)");

  private HostileTexts() {}

  /**
   * One text.
   *
   * @param category what makes it hard
   * @param value the text itself
   */
  public record Hostile(String category, String value) {
    /** Category and length: a megabyte is no name of a test. */
    @Override
    public String toString() {
      return category + " of " + value.length() + ", " + Integer.toHexString(value.hashCode());
    }
  }

  /** All of them, in the order of the file. */
  public static List<Hostile> all() {
    try (InputStream file = HostileTexts.class.getResourceAsStream("texts.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("# ")).map(HostileTexts::read).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Hostile read(String line) {
    int tab = line.indexOf('\t');
    String written = line.substring(tab + 1);
    Matcher repeated = REPEATED.matcher(written);
    String value =
        repeated.matches()
            ? unescaped(repeated.group(2)).repeat(Integer.parseInt(repeated.group(1)))
            : unescaped(written);
    return new Hostile(line.substring(0, tab), value);
  }

  private static String unescaped(String written) {
    return ESCAPE.matcher(written).replaceAll(found -> Matcher.quoteReplacement(symbol(found)));
  }

  private static String symbol(MatchResult found) {
    if (found.group(2) != null) {
      return String.valueOf((char) Integer.parseInt(found.group(2), 16));
    }
    return found.group(1);
  }
}
