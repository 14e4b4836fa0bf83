package cl.certificates.example.cli;

import cl.certificates.example.cli.importing.Finding;
import cl.certificates.example.cli.importing.FindingReport;
import cl.certificates.wording.Worded;
import cl.certificates.wording.Wording;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that was wrong, as it is told on stderr.
 *
 * @param code stable, for scripts
 * @param text what was wrong and what to do, Spanish
 * @param where file, line and path or column, for a fault of a file; else empty
 */
record Complaint(String code, String text, Map<String, Object> where) {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("cl.certificates.example.cli.program-faults", Locale.ROOT);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

  /** A complaint of the program itself, with the values its text asks for. */
  static Complaint of(String code, Map<String, ?> values) {
    return new Complaint(code, text(code, values), Map.of());
  }

  static Complaint of(String code) {
    return of(code, Map.of());
  }

  /** A refusal of the library, in its own words. */
  static Complaint of(Worded fault, Wording words) {
    return new Complaint(fault.code(), words.say(fault), Map.of());
  }

  /** A fault of a course file; without repeating its code, which stands beside it. */
  static Complaint of(FileFault fault) {
    Map<String, Object> where = new LinkedHashMap<>();
    where.put("file", fault.file().toString());
    fault.place().line().ifPresent(line -> where.put("line", line));
    if (fault.place() instanceof Place.Value value) {
      where.put("path", value.path());
    } else if (fault.place() instanceof Place.Cell cell) {
      where.put("column", cell.column());
    } else if (fault.place() instanceof Place.Position position) {
      where.put("column", position.column());
    }
    return new Complaint(fault.code(), fault.problem() + " " + fault.remedy(), where);
  }

  /** Something found in a file of the provider; its value and place stand beside it. */
  static Complaint of(Finding finding, Finding.Language language) {
    Map<String, Object> where = new LinkedHashMap<>(FindingReport.row(finding));
    where.remove("code");
    return new Complaint(
        finding.fault().name(), finding.problem(language) + " " + finding.remedy(language), where);
  }

  /** What a script reads of it. */
  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("code", code);
    told.put("text", text);
    told.putAll(where);
    return told;
  }

  /**
   * A text of the program, its {@code {names}} replaced by the values given.
   *
   * @throws MissingResourceException if there is none under that key
   */
  static String text(String key, Map<String, ?> values) {
    return PLACEHOLDER
        .matcher(TEXTS.getString(key))
        .replaceAll(
            found -> {
              Object value =
                  found.group(1).equals("program")
                      ? Certificados.called()
                      : values.get(found.group(1));
              if (value == null) {
                throw new IllegalStateException("the text of " + key + " asks for " + found);
              }
              return Matcher.quoteReplacement(value.toString());
            });
  }
}
