package cl.certificates.benchmarks;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The same random dates of 2005 to 2033 for every subject, so that all go through the same months.
 */
@State(Scope.Benchmark)
public class Dates {
  /** How many there are; one call of a benchmark goes through all of them. */
  public static final int COUNT = 1024;

  private static final long SEED = 19880L;
  private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
  private static final LocalDate END = LocalDate.of(2034, 1, 1);

  /** Where counts start, itself not counted. */
  final LocalDate[] from =
      new Random(SEED)
          .longs(COUNT, FIRST.toEpochDay(), END.toEpochDay())
          .mapToObj(LocalDate::ofEpochDay)
          .toArray(LocalDate[]::new);

  /** A year later: the last day of a count. */
  final LocalDate[] to = each(from, date -> date.plusYears(1));

  /** The same span as Strata writes it, its start included and its end not. */
  final LocalDate[] fromInclusive = each(from, date -> date.plusDays(1));

  /** The end of that span. */
  final LocalDate[] toExclusive = each(to, date -> date.plusDays(1));

  private static LocalDate[] each(LocalDate[] dates, UnaryOperator<LocalDate> step) {
    return Stream.of(dates).map(step).toArray(LocalDate[]::new);
  }
}
