package cl.certificates.testkit.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The holidays of the years in which histories happen, written down and not worked out. */
final class ModelHolidays {
  static final Set<LocalDate> NATIONAL =
      days(
          """
          2025-01-01 2025-04-18 2025-04-19 2025-05-01 2025-05-21 2025-06-20 2025-06-29
          2025-06-29 2025-07-16 2025-08-15 2025-09-18 2025-09-19 2025-10-12 2025-10-31
          2025-11-01 2025-11-16 2025-12-08 2025-12-14 2025-12-25 2026-01-01 2026-04-03
          2026-04-04 2026-05-01 2026-05-21 2026-06-21 2026-06-29 2026-07-16 2026-08-15
          2026-09-18 2026-09-19 2026-10-12 2026-10-31 2026-11-01 2026-12-08 2026-12-25
          2027-01-01 2027-03-26 2027-03-27 2027-05-01 2027-05-21 2027-06-21 2027-06-28
          2027-07-16 2027-08-15 2027-09-17 2027-09-18 2027-09-19 2027-10-11 2027-10-31
          2027-11-01 2027-12-08 2027-12-25 2028-01-01 2028-04-14 2028-04-15 2028-05-01
          2028-05-21 2028-06-20 2028-06-26 2028-07-16 2028-08-15 2028-09-18 2028-09-19
          2028-10-09 2028-10-27 2028-11-01 2028-12-08 2028-12-25
          """);

  /** Those of Arica y Parinacota alone. */
  static final Set<LocalDate> OF_ARICA = days("2025-06-07 2026-06-07 2027-06-07 2028-06-07");

  private ModelHolidays() {}

  private static Set<LocalDate> days(String written) {
    return Arrays.stream(written.split("\\s+"))
        .map(LocalDate::parse)
        .collect(Collectors.toUnmodifiableSet());
  }
}
