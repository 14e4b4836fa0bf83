package cl.certificates.calendar;

/**
 * What is wrong with a line of an overlay, for the person who wrote it.
 *
 * @param line the line, counted from 1, with all lines of the text
 * @param reason what is wrong
 * @param text the line or the cell it is about
 */
public record OverlayFault(int line, Reason reason, String text) {
  /** What can be wrong with a line. */
  public enum Reason {
    /** The first line is not the heading. */
    HEADING,
    /** There are not five cells, or a quote is left open or stands within a cell. */
    CELLS,
    /** The action is not one of the three. */
    ACTION,
    /** The date is no date, or not written as 2027-06-07. */
    DATE,
    /** The name is missing. */
    NAME,
    /** The law is missing. */
    LAW,
    /** No place of Chile is written so. */
    SCOPE,
    /** The last three cells of known-through are not empty. */
    NOT_EMPTY,
    /** A second known-through. */
    KNOWN_THROUGH_TWICE,
    /** Another line removes what this one adds, or adds what it removes. */
    CONTRADICTION
  }
}
