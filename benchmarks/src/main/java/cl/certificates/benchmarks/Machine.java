package cl.certificates.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/** What a run ran on. */
public final class Machine {
  private Machine() {}

  /**
   * Day, processor, cores, memory, load and Java.
   *
   * @throws IOException if the machine cannot be described
   */
  public static String description() throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, %s, %d cores, %d GiB, load %.1f; %s %s",
        LocalDate.now(Clock.systemDefaultZone()),
        processor(),
        Runtime.getRuntime().availableProcessors(),
        memory() >> 30,
        load(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"));
  }

  /** Of the last minute, as the system tells it; negative where it does not. */
  public static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  private static String processor() throws IOException {
    Path linux = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(linux)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(linux)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }
}
