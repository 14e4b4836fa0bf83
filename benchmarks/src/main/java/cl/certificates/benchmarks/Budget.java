package cl.certificates.benchmarks;

import static cl.certificates.benchmarks.Measurement.Operation.ADD_20;
import static cl.certificates.benchmarks.Measurement.Operation.ADD_250;
import static cl.certificates.benchmarks.Measurement.Operation.COUNT;
import static cl.certificates.benchmarks.Measurement.Operation.IS_BUSINESS_DAY;
import static cl.certificates.benchmarks.Measurement.Subject.CERTIFICATES;
import static cl.certificates.benchmarks.Measurement.Subject.STRATA;

import cl.certificates.benchmarks.Measurement.Operation;
import java.util.List;
import java.util.Locale;

/**
 * A promise about speed, as a ratio within one run, and what the run made of it.
 *
 * @param promise what is promised
 * @param found what was measured
 * @param met whether the promise is kept
 */
record Budget(String promise, String found, boolean met) {
  /** The profiler charges its own few bytes to an iteration; one object is 16 at least. */
  private static final double NO_BYTES = 0.5;

  static List<Budget> judge(Table table) {
    return List.of(
        faster(table, ADD_20, 5.0),
        withoutAllocation(table, ADD_20),
        independentOfLength(table, 1.25),
        faster(table, COUNT, 2.0),
        withoutAllocation(table, COUNT),
        faster(table, IS_BUSINESS_DAY, 1.0));
  }

  private static Budget faster(Table table, Operation operation, double times) {
    double ratio = table.ratio(operation, STRATA);
    return new Budget(
        text("%s: at least %.0f× as fast as Strata", operation.label, times),
        text("%.2f×", ratio),
        ratio >= times);
  }

  private static Budget withoutAllocation(Table table, Operation operation) {
    double bytes = table.of(operation, CERTIFICATES).bytes();
    return new Budget(text("%s: 0 B", operation.label), text("%.1f B", bytes), bytes < NO_BYTES);
  }

  private static Budget independentOfLength(Table table, double atMost) {
    double ratio =
        table.of(ADD_250, CERTIFICATES).median() / table.of(ADD_20, CERTIFICATES).median();
    return new Budget(
        text("add 250: at most %.2f× the time of add 20", atMost),
        text("%.2f×", ratio),
        ratio <= atMost);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
