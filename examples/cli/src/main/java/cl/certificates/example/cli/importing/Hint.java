package cl.certificates.example.cli.importing;

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
  NAMES_TABLE
}
