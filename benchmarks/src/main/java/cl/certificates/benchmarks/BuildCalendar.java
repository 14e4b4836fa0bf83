package cl.certificates.benchmarks;

import cl.certificates.calendar.BusinessCalendar;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A calendar of 41 years, 2000 to 2040. Ours and jollyday work from their rules; Strata and the
 * hash set have none and are handed the days, which is less work.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BuildCalendar {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2040;

  /** The days handed to those that have no rules. */
  @State(Scope.Benchmark)
  public static class Days {
    final Set<LocalDate> national = Calendars.nationalDays();
  }

  @Benchmark
  public BusinessCalendar certificates() {
    return Calendars.certificates();
  }

  @Benchmark
  public ImmutableHolidayCalendar strata(Days days) {
    return Calendars.strata(days.national);
  }

  @Benchmark
  public DayByDay hashSet(Days days) {
    return Calendars.hashSet(days.national);
  }

  @Benchmark
  public void jollyday(Blackhole hole) {
    HolidayManager.clearManagerCache();
    HolidayManager rules = Calendars.jollydayRules();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      hole.consume(rules.getHolidays(Year.of(year)));
    }
  }
}
