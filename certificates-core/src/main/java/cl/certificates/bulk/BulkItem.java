package cl.certificates.bulk;

/**
 * One item of a batch with what became of it.
 *
 * @param number its place in the batch, from 1
 * @param asked what was asked for, as it was given
 * @param outcome what became of it
 * @param <F> what one item is
 * @param <T> what it is answered with
 */
public record BulkItem<F, T>(long number, F asked, BulkOutcome<T> outcome) {}
