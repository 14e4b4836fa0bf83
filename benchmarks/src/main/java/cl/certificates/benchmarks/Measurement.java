package cl.certificates.benchmarks;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one subject took for one operation.
 *
 * @param mean of all iterations, in {@code unit}
 * @param error half of the 99.9 % interval of the mean
 * @param median of all iterations: ratios are taken of it, as one interrupted iteration can double
 *     a mean
 * @param bytes allocated for one operation
 */
record Measurement(
    Operation operation,
    Subject subject,
    double mean,
    double error,
    double median,
    String unit,
    double bytes) {

  /** What is asked, in the order of the table. */
  enum Operation {
    ADD_20("add 20", "AddDays/20"),
    ADD_250("add 250", "AddDays/250"),
    COUNT("count over a year", "CountDays"),
    IS_BUSINESS_DAY("is a business day", "IsBusinessDay"),
    BUILD("build 41 years", "BuildCalendar"),
    BUILD_COLD("build 41 years, cold", "BuildCalendarCold");

    final String label;
    private final String benchmark;

    Operation(String label, String benchmark) {
      this.label = label;
      this.benchmark = benchmark;
    }

    private static Operation of(String benchmark) {
      for (Operation operation : values()) {
        if (operation.benchmark.equals(benchmark)) {
          return operation;
        }
      }
      throw new IllegalArgumentException("a benchmark without a row: " + benchmark);
    }
  }

  /** Who is asked, in the order of the table. */
  enum Subject {
    CERTIFICATES("certificates", "certificates"),
    STRATA("Strata", "strata"),
    HASH_SET("HashSet loop", "hashSet"),
    JOLLYDAY("jollyday loop", "jollyday");

    final String label;
    private final String method;

    Subject(String label, String method) {
      this.label = label;
      this.method = method;
    }

    private static Subject of(String method) {
      for (Subject subject : values()) {
        if (subject.method.equals(method)) {
          return subject;
        }
      }
      throw new IllegalArgumentException("a benchmark without a subject: " + method);
    }
  }

  static Measurement of(RunResult result) {
    String[] name = result.getParams().getBenchmark().split("\\.");
    Result<?> time = result.getPrimaryResult();
    return new Measurement(
        Operation.of(name[name.length - 2] + days(result.getParams())),
        Subject.of(name[name.length - 1]),
        time.getScore(),
        time.getScoreError(),
        time.getStatistics().getPercentile(50),
        time.getScoreUnit().replace("/op", "").replace("us", "µs"),
        bytes(result));
  }

  private static String days(BenchmarkParams params) {
    return params.getParamsKeys().contains("days") ? "/" + params.getParam("days") : "";
  }

  private static double bytes(RunResult result) {
    return result.getSecondaryResults().keySet().stream()
        .filter(name -> name.endsWith("gc.alloc.rate.norm"))
        .map(name -> result.getSecondaryResults().get(name).getScore())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the allocation profiler did not run"));
  }
}
