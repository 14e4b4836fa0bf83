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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The holidays of 2000 to 2040 as collected from the laws, independently of our rules. */
final class AcceptanceTable {
  static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  static final LocalDate LAST = LocalDate.of(2040, 12, 31);

  /** How the table writes a place, and its territorial code. */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("national", ""),
          Map.entry("CL-TA", "01"),
          Map.entry("CL-AN", "02"),
          Map.entry("CL-CO", "04"),
          Map.entry("CL-AR", "09"),
          Map.entry("CL-MA", "12"),
          Map.entry("CL-RM", "13"),
          Map.entry("CL-AP", "15"),
          Map.entry("province:Chiloé", "102"),
          Map.entry("commune:Natales", "12401"),
          Map.entry("commune:Chillán", "16101"),
          Map.entry("commune:Chillán Viejo", "16103"));

  private static final List<Holiday> HOLIDAYS = read();
  private static final Set<LocalDate> NATIONAL_DATES =
      HOLIDAYS.stream()
          .filter(holiday -> holiday.scope().equals(Scope.NATIONAL))
          .map(Holiday::date)
          .collect(Collectors.toUnmodifiableSet());

  private AcceptanceTable() {}

  /** The rows of the place and of whatever contains it; the code is cut by hand, digit by digit. */
  static List<Holiday> holidaysIn(Scope place) {
    String code = place.code();
    Set<String> containing =
        IntStream.rangeClosed(0, code.length())
            .mapToObj(length -> code.substring(0, length))
            .collect(Collectors.toSet());
    return HOLIDAYS.stream().filter(row -> containing.contains(row.scope().code())).toList();
  }

  static List<Holiday> everyRow() {
    return HOLIDAYS;
  }

  /** The places that have a day of their own, and the country. */
  static List<Scope> places() {
    return PLACES.values().stream().sorted().map(Scope::new).toList();
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
          .map(AcceptanceTable::holiday)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Holiday holiday(String[] cells) {
    return new Holiday(
        LocalDate.parse(cells[0]),
        cells[1],
        cells[2],
        new Scope(Objects.requireNonNull(PLACES.get(cells[3]), cells[3])),
        HolidayKind.valueOf(cells[4].toUpperCase(Locale.ROOT).replace('-', '_')));
  }
}
