package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Texts;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a cell of Moodle's attendance.
 *
 * @param kind what it is
 * @param acronym of a status, in upper case; else empty
 */
record Status(Kind kind, String acronym) {
  enum Kind {
    /** Empty: the session of another group. */
    NONE,
    /** {@code ?}: nobody has noted it. */
    NOT_RECORDED,
    /** {@code P (2/2)}. */
    TAKEN,
    /** {@code -P}: taken, with a status that was hidden or deleted since. */
    HIDDEN,
    /** A sentence, or the arrow that repeats it. */
    NOT_ENROLLED
  }

  private static final Pattern TAKEN =
      Pattern.compile(
          "(-?)([^ ()]{1,20})(?: ?\\([0-9]{1,6}(?:[.,][0-9]{1,6})? ?/ ?[0-9]{1,6}(?:[.,][0-9]{1,6})?\\))?");

  static Status of(String cell) {
    String plain = Texts.spaced(cell);
    if (plain.isEmpty()) {
      return new Status(Kind.NONE, "");
    }
    if (plain.equals("?")) {
      return new Status(Kind.NOT_RECORDED, "");
    }
    Matcher taken = TAKEN.matcher(plain);
    if (plain.contains("\u2190") || !taken.matches()) {
      return new Status(Kind.NOT_ENROLLED, "");
    }
    return new Status(
        taken.group(1).isEmpty() ? Kind.TAKEN : Kind.HIDDEN,
        taken.group(2).toUpperCase(Locale.ROOT));
  }

  boolean isTaken() {
    return kind == Kind.TAKEN || kind == Kind.HIDDEN;
  }
}
