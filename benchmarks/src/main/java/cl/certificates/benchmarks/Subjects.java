package cl.certificates.benchmarks;

import cl.certificates.calendar.BusinessCalendar;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One state a subject: a forked machine builds only the one it times, and learns nothing else. */
public final class Subjects {
  private Subjects() {}

  /** Ours, through its public methods, range checks and typed answers included. */
  @State(Scope.Benchmark)
  public static class Certificates {
    final BusinessCalendar calendar = Calendars.certificates();
  }

  /** OpenGamma Strata, built from our national days. */
  @State(Scope.Benchmark)
  public static class Strata {
    final ImmutableHolidayCalendar calendar = Calendars.strata(Calendars.nationalDays());
  }

  /** A loop over a hash set of our national days. */
  @State(Scope.Benchmark)
  public static class HashSetLoop {
    final DayByDay calendar = Calendars.hashSet(Calendars.nationalDays());
  }

  /** A loop over jollyday, with its own holidays of Chile. */
  @State(Scope.Benchmark)
  public static class JollydayLoop {
    final DayByDay calendar = Calendars.jollyday();
  }
}
