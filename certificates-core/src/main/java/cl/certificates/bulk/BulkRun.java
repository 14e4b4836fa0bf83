package cl.certificates.bulk;

import cl.certificates.TransactionLostException;
import cl.certificates.bulk.BulkOutcome.Broken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works through batches, one item after the other, on the thread of the caller. */
public final class BulkRun {
  private final Clock clock;

  /**
   * @param clock what progress is measured by
   */
  public BulkRun(Clock clock) {
    this.clock = clock;
  }

  /**
   * Does every item of a batch and tells what became of it before the next one is drawn, so that
   * memory is that of one item.
   *
   * <p>An exception of the job is the outcome of its item. One of the iterator, of whoever takes
   * the results or of the listener ends the run, and is the way to stop it; an {@link Error} does
   * so too. What was done by then stays done.
   *
   * <p>So does a {@link TransactionLostException} of the job, which only a run within a transaction
   * of the host comes to: what was told as done before is lost with that transaction.
   *
   * @param job the single act
   * @param results takes each item, in the order of the batch
   * @return how many came to what
   */
  public <F, T> BulkTally through(
      Batch<F> batch,
      Function<? super F, BulkOutcome<T>> job,
      Consumer<? super BulkItem<F, T>> results) {
    Objects.requireNonNull(results, "results");
    Instant begin = clock.instant();
    BulkTally tally = BulkTally.NONE;
    while (batch.items().hasNext()) {
      F asked = batch.items().next();
      BulkOutcome<T> outcome = outcome(job, asked);
      tally = tally.with(outcome);
      results.accept(new BulkItem<>(tally.all(), asked, outcome));
      batch
          .listener()
          .accept(
              new BulkProgress(
                  tally.all(), batch.total(), Duration.between(begin, clock.instant())));
    }
    return tally;
  }

  private static <F, T> BulkOutcome<T> outcome(Function<? super F, BulkOutcome<T>> job, F asked) {
    try {
      return job.apply(asked);
    } catch (TransactionLostException lost) {
      throw lost; // what was told of other items holds no more
    } catch (RuntimeException broken) { // of whatever kind: one item must not lose the rest
      return new Broken<>(broken);
    }
  }
}
