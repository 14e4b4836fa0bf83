package cl.certificates.jdbc;

/**
 * What keeps lines from being heads.
 *
 * @param line where, from 1
 * @param kind what
 */
public record HeadFault(int line, Kind kind) {
  /** What can be wrong with a line. */
  public enum Kind {
    /** The first line is not {@link DossierHeads#TITLES}. */
    TITLES_EXPECTED,
    /** It is not an action id in upper case, a revision from 1 and a hash, divided by commas. */
    MALFORMED,
    /** A line before it is of the same action. */
    REPEATED
  }
}
