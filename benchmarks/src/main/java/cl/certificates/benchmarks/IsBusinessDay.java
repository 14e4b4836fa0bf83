package cl.certificates.benchmarks;

import java.time.LocalDate;
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
 * Whether a date is a business day.
 *
 * <p>Our answer is unboxed, as its reader would: consumed as an object, the box itself would be
 * timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Dates.COUNT)
public class IsBusinessDay {

  @Benchmark
  public void certificates(Dates dates, Subjects.Certificates subject, Blackhole hole) {
    for (LocalDate from : dates.from) {
      boolean businessDay = subject.calendar.isBusinessDay(from).get();
      hole.consume(businessDay);
    }
  }

  @Benchmark
  public void strata(Dates dates, Subjects.Strata subject, Blackhole hole) {
    for (LocalDate from : dates.from) {
      hole.consume(subject.calendar.isBusinessDay(from));
    }
  }

  @Benchmark
  public void hashSet(Dates dates, Subjects.HashSetLoop subject, Blackhole hole) {
    for (LocalDate from : dates.from) {
      hole.consume(subject.calendar.isBusinessDay(from));
    }
  }

  @Benchmark
  public void jollyday(Dates dates, Subjects.JollydayLoop subject, Blackhole hole) {
    for (LocalDate from : dates.from) {
      hole.consume(subject.calendar.isBusinessDay(from));
    }
  }
}
