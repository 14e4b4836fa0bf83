package cl.certificates.jdbc;

import java.util.Locale;
import java.util.StringJoiner;

/** What a large test did, as one line on the console for whoever ran it. */
final class Figures {
  private final StringJoiner told;
  private final long begun = System.nanoTime();

  private Figures(String title) {
    this.told = new StringJoiner(", ", title, "");
  }

  /** Begins to measure the time; the engine is running. */
  static Figures of(Engine engine, String what) {
    return new Figures("FIGURES " + engine.nameAndVersion() + ": " + what + ": ");
  }

  Figures with(String name, long number) {
    told.add(name + " " + grouped(number));
    return this;
  }

  /** Tells the seconds since it began, and how many of something a second that makes. */
  void print(long done) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    told.add("seconds " + tenths(seconds));
    double rate = done / seconds;
    told.add("a second " + (rate < 10 ? tenths(rate) : grouped(Math.round(rate))));
    System.out.println(told);
  }

  private static String tenths(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
