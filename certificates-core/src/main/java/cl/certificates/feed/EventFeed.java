package cl.certificates.feed;

import java.util.List;

/**
 * Port: the events of all dossiers, one after another. Adapters are safe for concurrent use.
 *
 * <p>Whoever follows it keeps the position of the last entry that was dealt with, in the same
 * transaction as its effect if the effect must happen once, and asks for what comes after it.
 *
 * <p>C1: every appended event has one position, and every position one event, the same whenever and
 * by whomever it is read.
 *
 * <p>C2: what is answered are the next entries after a position, in order and without a gap.
 *
 * <p>C3: an event that was long in being appended comes after all that was read meanwhile: whoever
 * reads on misses none.
 *
 * <p>C4: the events of one action come in the order of their revisions.
 *
 * <p>C5: what was refused is not in it.
 *
 * <p>C6: a position that was never given is told of: a store that was restored to an earlier state
 * gives it to another event, which whoever asks would miss.
 */
public interface EventFeed {
  /** The position before the first entry. */
  long START = 0;

  /** The most entries that are answered at once. */
  int MOST_ENTRIES = 1_000;

  /**
   * The entries after a position.
   *
   * <p>Fewer are answered than there are where the next cannot be read; asked for what comes after
   * those, an adapter says so.
   *
   * @param position that of the last entry known, {@link #START} for none
   * @param most how many at the most, 1 to {@link #MOST_ENTRIES}
   * @return none if nothing more has happened
   * @throws IllegalArgumentException if the position is negative, or another number of entries is
   *     asked for
   * @throws cl.certificates.AdapterException if the store cannot be read, or the first event to be
   *     answered is not the one that was appended, or the position was never given (C6)
   */
  List<FeedEntry> after(long position, int most);

  /**
   * For adapters: looks at what was asked for.
   *
   * @throws IllegalArgumentException if the position is negative, or another number of entries is
   *     asked for than may be
   */
  static void requireAskable(long position, int most) {
    if (position < START || most < 1 || most > MOST_ENTRIES) {
      throw new IllegalArgumentException(
          "a feed is read after a position of 0 or more, 1 to %s entries at once, not %s entries after %s"
              .formatted(MOST_ENTRIES, most, position));
    }
  }
}
