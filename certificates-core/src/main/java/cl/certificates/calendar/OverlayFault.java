package cl.certificates.calendar;

/**
 * What is wrong with a line of an overlay, for the person who wrote it.
 *
 * @param line the line, counted from 1, with all lines of the text
 * @param reason what is wrong
 * @param text the line, the cell or the year it is about; of a line of more than 2,000 characters
 *     the first 100
 */
public record OverlayFault(int line, Reason reason, String text) {
  /** What can be wrong with a line. */
  public enum Reason {
    /** The first line is not the heading. */
    HEADING,
    /**
     * There are not five cells, or a quote is left open or stands within a cell, or there are more
     * than 2,000 characters.
     */
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
    CONTRADICTION,
    /** Another line adds or removes the same holiday, by date, name and scope, by another law. */
    OTHER_LAW,
    /**
     * The known-through reaches a year for which no national holiday is given: the text is the
     * first such year. Without its holidays each of its weekdays would be a business day.
     */
    YEAR_WITHOUT_HOLIDAYS
  }
}
