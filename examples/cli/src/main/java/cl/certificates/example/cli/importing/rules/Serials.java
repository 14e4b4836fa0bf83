package cl.certificates.example.cli.importing.rules;

import java.time.LocalDateTime;
import java.util.Optional;

/** How a workbook counts days: from 30 December 1899, in binary fractions (rule 3). */
public final class Serials {
  private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final int DAYS_TO_1904 = 1462;
  private static final double LAST = 2_958_466; // the first day of the year 10000
  private static final int SECONDS_OF_A_DAY = 86_400;

  private Serials() {}

  /**
   * The moment of a serial number, rounded to the whole second.
   *
   * @param from1904 whether the workbook counts from 1904, as those of old Macs do
   * @return empty if it is no date
   */
  public static Optional<LocalDateTime> moment(double serial, boolean from1904) {
    double days = from1904 ? serial + DAYS_TO_1904 : serial;
    return days >= 0 && days < LAST
        ? Optional.of(EPOCH.plusSeconds(Math.round(days * SECONDS_OF_A_DAY)))
        : Optional.empty();
  }
}
