package cl.certificates.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Subjects that take turns in one process, round by round and in changing order, so that a minute
 * in which the machine is busy falls on all alike.
 *
 * @param warmups rounds that are not counted
 * @param rounds rounds that are
 */
public record Turns(int warmups, int rounds) {
  private static final double NANOS = 1e9;

  /** What is done once a turn. */
  public interface Task {
    /**
     * Does it.
     *
     * @throws Exception if it fails, which ends the run
     */
    void run() throws Exception;
  }

  /** One of many alike that a turn is made of. */
  public interface Step {
    /**
     * Takes it.
     *
     * @param number from 0 on
     * @throws Exception if it fails, which ends the run
     */
    void take(int number) throws Exception;
  }

  /**
   * Who takes part.
   *
   * @param before what is done before each turn, and not timed
   */
  public record Subject(String name, Task before, Task timed) {}

  /**
   * Lets every subject take its turns.
   *
   * @return the median of the seconds a turn took, by the name of the subject
   * @throws Exception if a subject fails
   */
  public Map<String, Double> seconds(List<Subject> subjects) throws Exception {
    Map<String, List<Double>> taken = new LinkedHashMap<>();
    subjects.forEach(subject -> taken.put(subject.name(), new ArrayList<>()));
    for (int round = 0; round < warmups + rounds; round++) {
      List<Subject> order = new ArrayList<>(subjects);
      Collections.rotate(order, round);
      for (Subject subject : order) {
        subject.before().run();
        System.gc();
        long from = System.nanoTime();
        subject.timed().run();
        double seconds = (System.nanoTime() - from) / NANOS;
        if (round >= warmups) {
          taken.get(subject.name()).add(seconds);
        }
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    taken.forEach((name, seconds) -> medians.put(name, median(seconds)));
    return medians;
  }

  /** The middle of some figures; of an even number the mean of the two in the middle. */
  public static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /**
   * Takes the steps 0 to {@code count - 1}, each once, on so many threads at once.
   *
   * @throws Exception if a step fails
   */
  public static void onThreads(int threads, int count, Step step) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(threads);
    try {
      AtomicInteger next = new AtomicInteger();
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        running.add(
            callers.submit(
                () -> {
                  for (int number; (number = next.getAndIncrement()) < count; ) {
                    step.take(number);
                  }
                  return null;
                }));
      }
      for (Future<?> caller : running) {
        caller.get();
      }
    } catch (ExecutionException broken) {
      throw new IllegalStateException("a subject has failed", broken.getCause());
    } finally {
      callers.shutdownNow();
    }
  }
}
