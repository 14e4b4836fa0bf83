package cl.certificates.bulk;

import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What one run works through: items drawn one at a time, the next only after the result of the last
 * was taken. Good for one run.
 *
 * <pre>{@code
 * office.acceptances(
 *     actor, Batch.of(signed).reporting(progress -> bar.stepTo(progress.done())), results::add);
 * }</pre>
 *
 * @param items the items, in the order in which they are done and answered
 * @param total how many there are, where that is known
 * @param listener hears after each item how far the run has come, on the thread of the caller
 * @param <F> what one item is
 */
public record Batch<F>(
    Iterator<? extends F> items, OptionalLong total, Consumer<? super BulkProgress> listener) {
  private static final Consumer<BulkProgress> NOBODY = progress -> {};

  /**
   * Takes its parts as they are.
   *
   * @throws IllegalArgumentException if the total is negative
   */
  public Batch {
    Objects.requireNonNull(items, "items");
    Objects.requireNonNull(listener, "listener");
    if (total.orElse(0) < 0) {
      throw new IllegalArgumentException("a batch has no item or more, not " + total.getAsLong());
    }
  }

  /** All of a collection, in its order. */
  public static <F> Batch<F> of(Collection<? extends F> items) {
    return new Batch<>(items.iterator(), OptionalLong.of(items.size()), NOBODY);
  }

  /** What an iterator gives, however much that is. */
  public static <F> Batch<F> of(Iterator<? extends F> items) {
    return new Batch<>(items, OptionalLong.empty(), NOBODY);
  }

  /** What a stream gives, in its order, however much that is; whoever opened it closes it. */
  public static <F> Batch<F> of(Stream<? extends F> items) {
    return of(items.sequential().iterator());
  }

  /**
   * This batch, for whoever knows how many items it has.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Batch<F> ofAll(long items) {
    return new Batch<>(this.items, OptionalLong.of(items), listener);
  }

  /** This batch, telling a listener after each item how far it has come. */
  public Batch<F> reporting(Consumer<? super BulkProgress> other) {
    return new Batch<>(items, total, other);
  }

  /** How many items it has: what they are is nobody's business. */
  @Override
  public String toString() {
    return "Batch[" + (total.isPresent() ? total.getAsLong() : "unknown") + "]";
  }
}
