package cl.certificates.dossier;

/**
 * How many events a dossier holds; the order of events is this number, never the time.
 *
 * @param number 0 for a dossier in which nothing has happened
 */
public record Revision(int number) {
  /** The revision of a dossier in which nothing has happened. */
  public static final Revision NONE = new Revision(0);

  /**
   * @throws IllegalArgumentException if it is negative
   */
  public Revision {
    if (number < 0) {
      throw new IllegalArgumentException("a revision is never negative: " + number);
    }
  }

  /** The revision after one more event. */
  public Revision next() {
    return new Revision(number + 1);
  }
}
