/**
 * What holds for every file that a provider already has, whichever program wrote it: how a RUN, a
 * name, a day, an hour and a number are read, which encoding a text has, to which class an opening
 * or a stay belongs, and what may be wrong.
 *
 * <p>The numbers that Javadoc names:
 *
 * <ol>
 *   <li>All or nothing: one error, and nothing is imported; all are told at once.
 *   <li>Columns are found by name; one that is missing is one error, one that is unknown is named.
 *   <li>A file has one format of dates; its user, a part above 12 or the calendar tells the order.
 *   <li>Days and hours are those of Chile, unless the source says otherwise.
 *   <li>A RUN is checked, and a missing check digit is never worked out.
 *   <li>One RUN has one name; the same row twice counts once.
 *   <li>Who was not communicated brings no minutes; who has no row has none.
 *   <li>An opening within a class, or the tolerance before it, earns the whole of it, once.
 *   <li>Stays of a meeting are united, cut to the class, and then cut to whole minutes.
 *   <li>No percentage of a source is taken over.
 *   <li>Seconds and fractions are cut, never rounded up.
 *   <li>A byte order mark tells the encoding, else UTF-8, else Windows-1252.
 *   <li>Files are untrusted: bounded, without external entities, no formula evaluated.
 * </ol>
 *
 * <p>No file is opened here but to learn its encoding; each rule is tested by itself.
 */
@NullMarked
package cl.certificates.example.cli.importing.rules;

import org.jspecify.annotations.NullMarked;
