/**
 * A whole year at national scale: every action registered, summarised, accepted and its paper
 * archived, through the front door.
 *
 * <p>{@link cl.certificates.benchmarks.year.WholeYear} starts a PostgreSQL, lets the year happen
 * and prints a {@link cl.certificates.benchmarks.year.YearReport}. Nothing is compared with a peer:
 * what is asked is how long it takes, whether the end is as fast as the beginning, and whether what
 * is kept is whole.
 */
package cl.certificates.benchmarks.year;
