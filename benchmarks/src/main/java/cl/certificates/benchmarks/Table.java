package cl.certificates.benchmarks;

import static java.util.Comparator.comparing;

import cl.certificates.benchmarks.Measurement.Operation;
import cl.certificates.benchmarks.Measurement.Subject;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** All measurements of one run, ours beside each peer; printed as Markdown. */
record Table(List<Measurement> rows) {
  Table {
    rows =
        rows.stream()
            .sorted(comparing(Measurement::operation).thenComparing(Measurement::subject))
            .toList();
  }

  Measurement of(Operation operation, Subject subject) {
    return rows.stream()
        .filter(row -> row.operation() == operation && row.subject() == subject)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(operation + " by " + subject));
  }

  /** How many times our median time a subject takes. */
  double ratio(Operation operation, Subject subject) {
    return of(operation, subject).median() / of(operation, Subject.CERTIFICATES).median();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(line("operation", "subject", "mean", "median", "B/op", "times ours"));
    text.append("| --- | --- | ---: | ---: | ---: | ---: |\n");
    for (Measurement row : rows) {
      text.append(
          line(
              row.operation().label,
              row.subject().label,
              number(row.mean()) + " ± " + number(row.error()) + " " + row.unit(),
              number(row.median()) + " " + row.unit(),
              String.format(Locale.ROOT, "%,.0f", row.bytes()),
              number(ratio(row.operation(), row.subject()))));
    }
    return text.toString();
  }

  private static String line(String... cells) {
    return String.format(
        Locale.ROOT, "| %-20s | %-13s | %24s | %12s | %11s | %10s |%n", (Object[]) cells);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
  }
}
