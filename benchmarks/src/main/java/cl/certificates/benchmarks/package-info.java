/**
 * The legal calendar beside the ones a team would reach for, all in one run on one machine.
 *
 * <p>{@link Agreement} first shows that the subjects answer alike; then the benchmarks, one class
 * an operation and one method a subject, are timed by {@link CalendarComparison}, which prints a
 * table and holds its ratios to the {@link Budget}s. Times are never judged, only ratios within the
 * run.
 */
package cl.certificates.benchmarks;
