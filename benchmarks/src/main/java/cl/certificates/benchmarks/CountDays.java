package cl.certificates.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How many business days lie in the year after a date.
 *
 * <p>Our answer is unboxed, as its reader would: consumed as an object, the box itself would be
 * timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Dates.COUNT)
public class CountDays {

  @Benchmark
  public void certificates(Dates dates, Subjects.Certificates subject, Blackhole hole) {
    for (int i = 0; i < Dates.COUNT; i++) {
      int days = subject.calendar.businessDaysBetween(dates.from[i], dates.to[i]).get();
      hole.consume(days);
    }
  }

  @Benchmark
  public void strata(Dates dates, Subjects.Strata subject, Blackhole hole) {
    for (int i = 0; i < Dates.COUNT; i++) {
      hole.consume(subject.calendar.daysBetween(dates.fromInclusive[i], dates.toExclusive[i]));
    }
  }

  @Benchmark
  public void hashSet(Dates dates, Subjects.HashSetLoop subject, Blackhole hole) {
    for (int i = 0; i < Dates.COUNT; i++) {
      hole.consume(subject.calendar.businessDaysBetween(dates.from[i], dates.to[i]));
    }
  }

  @Benchmark
  public void jollyday(Dates dates, Subjects.JollydayLoop subject, Blackhole hole) {
    for (int i = 0; i < Dates.COUNT; i++) {
      hole.consume(subject.calendar.businessDaysBetween(dates.from[i], dates.to[i]));
    }
  }
}
