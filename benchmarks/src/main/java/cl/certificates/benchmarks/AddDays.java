package cl.certificates.benchmarks;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The n-th business day after a date: a due date. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Dates.COUNT)
public class AddDays {
  @Param({"20", "250"})
  int days;

  @Benchmark
  public void certificates(Dates dates, Subjects.Certificates subject, Blackhole hole) {
    for (LocalDate from : dates.from) {
      hole.consume(subject.calendar.plusBusinessDays(from, days).get());
    }
  }

  @Benchmark
  public void strata(Dates dates, Subjects.Strata subject, Blackhole hole) {
    for (LocalDate from : dates.from) {
      hole.consume(subject.calendar.shift(from, days));
    }
  }

  @Benchmark
  public void hashSet(Dates dates, Subjects.HashSetLoop subject, Blackhole hole) {
    for (LocalDate from : dates.from) {
      hole.consume(subject.calendar.plusBusinessDays(from, days));
    }
  }

  @Benchmark
  public void jollyday(Dates dates, Subjects.JollydayLoop subject, Blackhole hole) {
    for (LocalDate from : dates.from) {
      hole.consume(subject.calendar.plusBusinessDays(from, days));
    }
  }
}
