package cl.certificates.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The holidays of 2000 to 2040 as collected from the laws, independently of our rules. */
final class AcceptanceTable {
  static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  static final LocalDate LAST = LocalDate.of(2040, 12, 31);

  private static final Map<String, String> REGIONS =
      Map.of(
          "CL-TA", "01", "CL-AN", "02", "CL-CO", "04", "CL-AR", "09", "CL-MA", "12", "CL-RM", "13",
          "CL-AP", "15");

  private static final List<Holiday> HOLIDAYS = read();
  private static final Set<LocalDate> NATIONAL_DATES =
      HOLIDAYS.stream()
          .filter(holiday -> holiday.scope().equals(Scope.NATIONAL))
          .map(Holiday::date)
          .collect(Collectors.toUnmodifiableSet());

  private AcceptanceTable() {}

  /** National rows and those of the region, if one is asked for. */
  static List<Holiday> holidaysIn(Scope scope) {
    return HOLIDAYS.stream()
        .filter(row -> row.scope().equals(Scope.NATIONAL) || row.scope().equals(scope))
        .toList();
  }

  static Set<LocalDate> nationalDates() {
    return NATIONAL_DATES;
  }

  static boolean isBusinessDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !NATIONAL_DATES.contains(day);
  }

  private static List<Holiday> read() {
    try (InputStream table =
        Objects.requireNonNull(
            AcceptanceTable.class.getResourceAsStream("/chile-holidays.csv"),
            "the acceptance table")) {
      return new String(table.readAllBytes(), UTF_8)
          .lines()
          .skip(1) // the heading
          .map(line -> line.split(","))
          .flatMap(cells -> holiday(cells).stream())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Empty for a province or a commune: we have no such scope yet. */
  private static Optional<Holiday> holiday(String[] cells) {
    return scope(cells[3])
        .map(
            scope ->
                new Holiday(
                    LocalDate.parse(cells[0]),
                    cells[1],
                    cells[2],
                    scope,
                    HolidayKind.valueOf(cells[4].toUpperCase(Locale.ROOT).replace('-', '_'))));
  }

  private static Optional<Scope> scope(String cell) {
    if (cell.equals("national")) {
      return Optional.of(Scope.NATIONAL);
    }
    if (cell.startsWith("province:") || cell.startsWith("commune:")) {
      return Optional.empty();
    }
    return Optional.of(Scope.region(Objects.requireNonNull(REGIONS.get(cell), cell)));
  }
}
