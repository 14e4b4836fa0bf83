package cl.certificates.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opentest4j.TestAbortedException;

/** Runs steps at once, one thread each, all let go at the same moment. */
final class Race {
  private static final int MOST_SECONDS = 60;

  private Race() {}

  /**
   * What each runner came back with, in the order of the runners.
   *
   * @throws TestAbortedException if one cannot be tried here
   * @throws AssertionError if one failed, or has not come back after a minute
   */
  static <T> List<T> of(List<? extends Callable<T>> runners) {
    ExecutorService threads = Executors.newFixedThreadPool(runners.size());
    try {
      CountDownLatch ready = new CountDownLatch(runners.size());
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> runner : runners) {
        running.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return runner.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : running) {
        results.add(future.get(MOST_SECONDS, TimeUnit.SECONDS));
      }
      return results;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof TestAbortedException aborted) {
        throw aborted;
      }
      throw new AssertionError("a racing thread failed: " + failed.getCause(), failed.getCause());
    } catch (TimeoutException stuck) {
      throw new AssertionError("a racing thread has not come back", stuck);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("the race was interrupted", stopped);
    } finally {
      threads.shutdownNow();
    }
  }
}
