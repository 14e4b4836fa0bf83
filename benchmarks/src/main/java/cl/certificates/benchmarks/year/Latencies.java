package cl.certificates.benchmarks.year;

import java.util.Arrays;

/** How long each of many acts took, in microseconds, by the number of the act. */
record Latencies(int[] micros) {
  private static final double MICROS = 1_000.0;

  Latencies(int acts) {
    this(new int[acts]);
  }

  void took(int number, long nanos) {
    micros[number] = (int) Math.min(Integer.MAX_VALUE, nanos / 1_000);
  }

  /**
   * The milliseconds within which a share of the acts was done: 0.5 for the median.
   *
   * @param share above 0, at most 1
   */
  double within(double share) {
    int[] sorted = micros.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * sorted.length) - 1] / MICROS;
  }

  double mean() {
    return Arrays.stream(micros).average().orElseThrow() / MICROS;
  }
}
