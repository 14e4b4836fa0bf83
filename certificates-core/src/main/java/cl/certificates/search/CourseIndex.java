package cl.certificates.search;

import java.util.List;

/**
 * Port: finds courses. Adapters are safe for concurrent use.
 *
 * <p>C1: a row is found if and only if its line is the one asked for, every criterion given holds,
 * and the query's visibility covers it.
 *
 * <p>C2: texts match where {@link SearchWords} says so: every word stands in the text, in any
 * order; case and accents do not count, ñ is n only if the query says so, and no symbol is a
 * wildcard. What has no words asks for nothing.
 *
 * <p>C3: a RUT among the criteria matches whole and in any spelling; a participant who was not
 * communicated is not found. Names are not looked through for a RUT that a participant may have
 * ({@link CourseQuery#attendee}), and whoever is listed twice is found once.
 *
 * <p>C4: rows come in the order asked for, at most as many as asked for, beginning after the place
 * given; so pages neither repeat nor skip a row.
 *
 * <p>C5: a row carries the state that the dossier has when the query is answered.
 *
 * <p>C6: what is overseen or addressed is visible only once a certificate was issued for it.
 *
 * <p>C7: a state asked for is compared with the one that C5 tells; of a course without a dossier it
 * is {@code TO_ISSUE}.
 *
 * <p>C8: both ends of a range of days are in it.
 *
 * <p>C9: where acts are asked for, a row is found if its course waits for one of them, by every
 * word of {@link Awaited}, and once.
 */
public interface CourseIndex {
  /**
   * The rows of one page.
   *
   * @throws cl.certificates.AdapterException if the index cannot be read
   */
  List<IndexedCourse> find(CourseQuery query);
}
