package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Texts;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What stands in one cell of a text or of a sheet.
 *
 * @param kind what it is
 * @param text what it shows; of a number its digits, without exponent
 * @param moment of a date of a workbook, to the whole second
 */
record Cell(Kind kind, String text, Optional<LocalDateTime> moment) {
  static final Cell EMPTY = new Cell(Kind.TEXT, "", Optional.empty());

  enum Kind {
    /** Text, the only kind outside of workbooks. */
    TEXT,
    /** A number. */
    NUMBER,
    /** A date, a time, or both. */
    MOMENT,
    /** A formula or the error it ended in; never evaluated, never believed. */
    FORMULA
  }

  static Cell text(String text) {
    return new Cell(Kind.TEXT, text, Optional.empty());
  }

  boolean isBlank() {
    return kind != Kind.FORMULA && Texts.isBlank(text);
  }
}
