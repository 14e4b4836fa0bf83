package cl.certificates.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * The same as the first thing a new Java process does, loading of classes included. Strata and the
 * hash set come off well: the days handed to them have already loaded and warmed our rules.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BuildCalendarCold extends BuildCalendar {}
