package cl.certificates.benchmarks;

import java.util.Locale;

/**
 * A promise about a ratio within one run, and what the run made of it.
 *
 * @param promise what is promised
 * @param ratio what was measured
 * @param met whether the promise is kept
 */
public record Promise(String promise, double ratio, boolean met) {
  /** A share of the throughput of something else, at least. */
  public static Promise atLeast(double share, String work, double ratio) {
    return new Promise(text("%s: at least %.2f of it", work, share), ratio, ratio >= share);
  }

  /** How many times as long something may take as something else. */
  public static Promise atMost(double times, String work, double ratio) {
    return new Promise(text("%s: at most %.1f×", work, times), ratio, ratio <= times);
  }

  /** How many times as fast something is at least as something else. */
  public static Promise timesAsFast(double times, String work, double ratio) {
    return new Promise(text("%s: at least %.1f× as fast", work, times), ratio, ratio >= times);
  }

  @Override
  public String toString() {
    return text("%-6s %s (%.2f)", met ? "met" : "MISSED", promise, ratio);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
