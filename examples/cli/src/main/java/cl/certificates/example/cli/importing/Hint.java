package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Fault;
import java.util.Optional;

/** What else helps with a fault, where the place it was found in says more than its name. */
public enum Hint {
  /** Moodle exports the RUN only if the box of an identity column is ticked. */
  TICK_IDENTITY,
  /** Zoom's report of unique users has no times. */
  UNIQUE_USERS,
  /** Most openings miss every class: the header may name the wrong zone. */
  TRY_UTC,
  /** A column of the facts, or an option in its place. */
  PARTY,
  /** A late or excused status has no obvious value. */
  GIVE_CREDIT,
  /** Whom a name belongs to can be said in a table. */
  NAMES_TABLE,
  /** Hours have a decimal comma. */
  DECIMAL_COMMA(Fault.NUMBER_FORMAT),
  /** Minutes are whole, and no percentage. */
  WHOLE_MINUTES(Fault.NUMBER_FORMAT),
  /** A number of JSON is whole, and no text. */
  WHOLE_NUMBER(Fault.NUMBER_FORMAT),
  /** The dates of a table have the day first. */
  DAY_FIRST(Fault.DATE_FORMAT),
  /** Neither a text nor a workbook. */
  NO_TEXT;

  private final Optional<Fault> helped;

  Hint() {
    this.helped = Optional.empty();
  }

  Hint(Fault helped) {
    this.helped = Optional.of(helped);
  }

  /** Whether it says anything about a fault that a value was found to have. */
  boolean helps(Fault fault) {
    return helped.isEmpty() || helped.get() == fault;
  }
}
