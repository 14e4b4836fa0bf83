package cl.certificates.benchmarks.store;

import java.util.Locale;

/**
 * A promise about a ratio within one run, and what the run made of it.
 *
 * @param promise what is promised
 * @param ratio what was measured
 * @param met whether the promise is kept
 */
record Promise(String promise, double ratio, boolean met) {
  /** The store's share of the throughput of hand-written JDBC. */
  static Promise atLeast(double share, String work, double ratio) {
    return new Promise(text("%s: at least %.2f of it", work, share), ratio, ratio >= share);
  }

  /** How many times as long something may take as something else. */
  static Promise atMost(double times, String work, double ratio) {
    return new Promise(text("%s: at most %.1f×", work, times), ratio, ratio <= times);
  }

  @Override
  public String toString() {
    return text("%-6s %s (%.2f)", met ? "met" : "MISSED", promise, ratio);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
