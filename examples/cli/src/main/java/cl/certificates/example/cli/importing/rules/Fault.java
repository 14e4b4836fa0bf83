package cl.certificates.example.cli.importing.rules;

/**
 * Everything that may be wrong with a file, by the name under which it is told; what it means and
 * what to do stands in the bundle {@code findings}, in Spanish and in English.
 */
public enum Fault {
  /** The file is not there. */
  FILE_MISSING,
  /** The file cannot be read. */
  FILE_UNREADABLE,
  /** The file, or what it unpacks to, is larger than any report. */
  FILE_TOO_LARGE,
  /** There is nothing in the file. */
  FILE_EMPTY,
  /** The file is cut off or damaged: it is no whole CSV, workbook or JSON. */
  FILE_BROKEN,
  /** No source known writes such a file. */
  FORMAT_UNKNOWN,
  /** A table is missing that the files do not make up for. */
  TABLE_MISSING,
  /** Which action the files belong to cannot be told. */
  ACTION_UNCLEAR,
  /** An action stands twice among the facts, with other facts. */
  ACTION_REPEATED,
  /** Connected time becomes attendance only if somebody says so. */
  CONSENT_MISSING,
  /** A line has more cells than the titles: something divides it that should not. */
  ROW_UNEVEN,
  /** A column is missing. */
  COLUMN_MISSING,
  /** A section of the report is missing. */
  SECTION_MISSING,
  /** A value is missing. */
  VALUE_MISSING,
  /** A value is none of those it can be. */
  VALUE_UNKNOWN,
  /** No RUN with its check digit. */
  RUN_INVALID,
  /** The check digit does not belong to the number. */
  RUN_CHECK_DIGIT,
  /** One RUN with two names, or twice where once is expected. */
  DUPLICATE_PERSON,
  /** One mail address for two participants. */
  DUPLICATE_MAIL,
  /** Two classes at the same start, or one of two lengths. */
  DUPLICATE_CLASS,
  /** A name that several participants bear. */
  PERSON_AMBIGUOUS,
  /** Another action, SENCE code or issuer than the one asked for. */
  ACTION_MISMATCH,
  /** A class that the calendar does not have. */
  CLASS_UNKNOWN,
  /** A status nobody has given a credit. */
  STATUS_UNKNOWN,
  /** A date in another format than the rest of the file. */
  DATE_FORMAT,
  /** A day that no calendar has. */
  DATE_INVALID,
  /** Day first or month first: nothing tells. */
  DATE_ORDER_AMBIGUOUS,
  /** No hour of a day. */
  TIME_INVALID,
  /** It ends before it starts. */
  END_BEFORE_START,
  /** No number as it is written in Chile. */
  NUMBER_FORMAT,
  /** A number that is too small or too large. */
  NUMBER_OUT_OF_RANGE,
  /** A code that a spreadsheet has cut. */
  CODE_DAMAGED,
  /** A text that was broken before it was exported. */
  ENCODING_DAMAGED,

  /** The same line again; counted once. */
  DUPLICATE_ROW(Severity.WARNING),
  /** An opening or a stay that belongs to no class. */
  OUTSIDE_CLASS(Severity.WARNING),
  /** Somebody in a meeting who is no participant: the teacher, a guest. */
  PERSON_UNMATCHED(Severity.WARNING),
  /** A RUN that was not communicated; it brings no minutes. */
  PERSON_NOT_COMMUNICATED(Severity.WARNING),
  /** A class was held and nobody noted whether this person came. */
  STATUS_NOT_RECORDED(Severity.WARNING),
  /** A status that was hidden or deleted since. */
  HIDDEN_STATUS(Severity.WARNING),
  /** The person was not enrolled at the time. */
  ENROLMENT_GAP(Severity.WARNING),
  /** No file tells who attended: nobody has a minute. */
  ATTENDANCE_MISSING(Severity.WARNING),
  /** A class of the calendar that no file tells of; it counts as not held. */
  CLASS_NOT_IN_FILE(Severity.WARNING),
  /** Day first or month first was told from the calendar of classes. */
  DATE_ORDER_INFERRED(Severity.WARNING),
  /** A RUN with another dash than the hyphen. */
  RUN_NORMALISED(Severity.WARNING),
  /** Hours that are no whole minutes; the rest is cut. */
  MINUTES_CUT(Severity.WARNING),
  /** The modules do not add up to what the person has. */
  MODULES_DIFFER(Severity.WARNING),
  /** A column nobody asks for. */
  COLUMN_IGNORED(Severity.WARNING);

  /** Whether it keeps a course from being stored. */
  public enum Severity {
    /** Nothing is stored. */
    ERROR,
    /** It is shown, and blocks nothing. */
    WARNING
  }

  private final Severity severity;

  Fault() {
    this(Severity.ERROR);
  }

  Fault(Severity severity) {
    this.severity = severity;
  }

  /** Whether it keeps a course from being stored. */
  public Severity severity() {
    return severity;
  }
}
