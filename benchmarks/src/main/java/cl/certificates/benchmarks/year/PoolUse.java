package cl.certificates.benchmarks.year;

import com.zaxxer.hikari.metrics.IMetricsTracker;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import com.zaxxer.hikari.metrics.PoolStats;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Counts what is taken out of a pool, and how long somebody waited for it. */
final class PoolUse implements MetricsTrackerFactory {
  private final LongAdder taken = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final AtomicInteger out = new AtomicInteger();
  private final LongAccumulator mostOut = new LongAccumulator(Long::max, 0);
  private final LongAccumulator longestWait = new LongAccumulator(Long::max, 0);

  @Override
  public IMetricsTracker create(String pool, PoolStats stats) {
    return new IMetricsTracker() {
      @Override
      public void recordConnectionAcquiredNanos(long nanos) {
        taken.increment();
        longestWait.accumulate(nanos);
        mostOut.accumulate(out.incrementAndGet());
      }

      @Override
      public void recordConnectionUsageMillis(long millis) {
        out.decrementAndGet();
      }

      @Override
      public void recordConnectionTimeout() {
        refused.increment();
      }
    };
  }

  /** Forgets what was counted so far. */
  void begin() {
    taken.reset();
    refused.reset();
    mostOut.reset();
    longestWait.reset();
  }

  /**
   * What was counted since the beginning.
   *
   * @param size of the pool
   */
  Counted counted(int size) {
    return new Counted(
        size, mostOut.intValue(), taken.sum(), longestWait.get() / 1_000_000.0, refused.sum());
  }

  /**
   * What came of it.
   *
   * @param size connections that the pool may have
   * @param mostOut that were out at once
   * @param taken times a connection was taken
   * @param longestWait for one, in milliseconds
   * @param refused times none came within the limit of the pool
   */
  record Counted(int size, int mostOut, long taken, double longestWait, long refused) {}
}
