package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Fault;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with a file, or worth knowing.
 *
 * @param fault its name
 * @param where its place
 * @param value what stands there, shortened and without control characters; empty where nothing
 *     does. Never the token of a SIC file
 * @param hint what else helps
 */
public record Finding(Fault fault, Where where, String value, Optional<Hint> hint) {
  private static final int LONGEST_VALUE = 60;
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

  /** Languages a finding is told in. */
  public enum Language {
    /** Español. */
    ES,
    /** English. */
    EN;

    private ResourceBundle texts() {
      return ResourceBundle.getBundle(
          "cl.certificates.example.cli.importing.findings",
          Locale.forLanguageTag(name().toLowerCase(Locale.ROOT)),
          NO_FALLBACK);
    }
  }

  /** Bounds the value, so that a file cannot fill or steer the terminal. */
  public Finding {
    value = shown(value);
  }

  static Finding of(Fault fault, Where where, String value) {
    return new Finding(fault, where, value, Optional.empty());
  }

  /** Whether it keeps a course from being stored. */
  public boolean isError() {
    return fault.severity() == Fault.Severity.ERROR;
  }

  /** What is wrong: a sentence. */
  public String problem(Language language) {
    return text(fault.name(), language);
  }

  /** What to do about it: a sentence or two. */
  public String remedy(Language language) {
    String remedy = text(fault.name() + ".do", language);
    return hint.map(more -> remedy + " " + text("Hint." + more.name(), language)).orElse(remedy);
  }

  /** The place in words. */
  public String place(Language language) {
    ResourceBundle texts = language.texts();
    StringBuilder place = new StringBuilder(where.file());
    where
        .sheet()
        .ifPresent(
            sheet ->
                place.append(", ").append(texts.getString("at.sheet")).append(' ').append(sheet));
    where
        .row()
        .ifPresent(
            row ->
                place
                    .append(", ")
                    .append(texts.getString(where.sheet().isPresent() ? "at.row" : "at.line"))
                    .append(' ')
                    .append(row));
    where
        .column()
        .ifPresent(
            column ->
                place
                    .append(", ")
                    .append(texts.getString("at.column"))
                    .append(' ')
                    .append(column)
                    .append(where.title().isEmpty() ? "" : " (" + shown(where.title()) + ")"));
    where.path().ifPresent(path -> place.append(", ").append(path));
    return place.toString();
  }

  /** The line a person reads: place, what is wrong, what stands there, what to do. */
  public String sentence(Language language) {
    String quoted = value.isEmpty() ? "" : " «" + value + "»:";
    return place(language) + ":" + quoted + " " + problem(language) + " " + remedy(language);
  }

  private String text(String key, Language language) {
    return PLACEHOLDER
        .matcher(language.texts().getString(key))
        .replaceAll(found -> Matcher.quoteReplacement(title()));
  }

  private String title() {
    return where.title().isEmpty() ? "—" : shown(where.title());
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_VALUE)
        .map(symbol -> isPrintable(symbol) ? symbol : '\uFFFD')
        .forEach(shown::appendCodePoint);
    return text.codePointCount(0, text.length()) > LONGEST_VALUE ? shown + "…" : shown.toString();
  }

  private static boolean isPrintable(int symbol) {
    int type = Character.getType(symbol);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
