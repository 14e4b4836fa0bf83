package cl.certificates.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vavr.control.Either;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The legal holidays of one place, and the range of days within which the list is complete.
 *
 * <p>A day within the range that is not listed is no holiday; of a day outside the range nothing is
 * known. Example: {@code new ChileanHolidays().holidays(Scope.NATIONAL)} is known from 1 January
 * 2000 to 31 December 2040. To add or remove a day see {@link HolidayOverlay}.
 *
 * @param firstKnownDay first day of the range, inclusive
 * @param lastKnownDay last day of the range, inclusive; not before the first
 * @param days the holidays in date order; those of one date in the order of their names. Given in
 *     any order; one given twice counts once
 */
public record Holidays(LocalDate firstKnownDay, LocalDate lastKnownDay, List<Holiday> days) {
  private static final int VERSION_LENGTH = 16;

  /**
   * @throws IllegalArgumentException if the range is empty or a holiday lies outside it
   */
  public Holidays {
    if (lastKnownDay.isBefore(firstKnownDay)) {
      throw new IllegalArgumentException("empty range: " + firstKnownDay + " to " + lastKnownDay);
    }
    days = inOrder(days);
    if (!days.isEmpty()) {
      requireKnown(days.get(0), firstKnownDay, lastKnownDay);
      requireKnown(days.get(days.size() - 1), firstKnownDay, lastKnownDay);
    }
  }

  private static void requireKnown(Holiday day, LocalDate first, LocalDate last) {
    if (day.date().isBefore(first) || day.date().isAfter(last)) {
      throw new IllegalArgumentException("a holiday outside the known range: " + day);
    }
  }

  /** Sorted, and each one once. */
  static List<Holiday> inOrder(List<Holiday> days) {
    Holiday[] sorted = days.toArray(new Holiday[0]);
    Arrays.sort(sorted, Order.BY_DATE);
    List<Holiday> once = new ArrayList<>(sorted.length);
    for (Holiday day : sorted) {
      if (once.isEmpty() || Order.BY_DATE.compare(once.get(once.size() - 1), day) != 0) {
        once.add(day);
      }
    }
    return List.copyOf(once);
  }

  /** By every field, written out: a chain of comparators takes a fresh JVM ten times as long. */
  private enum Order implements Comparator<Holiday> {
    BY_DATE;

    @Override
    public int compare(Holiday one, Holiday other) {
      int order = one.date().compareTo(other.date());
      if (order == 0) {
        order = one.name().compareTo(other.name());
      }
      if (order == 0) {
        order = one.law().compareTo(other.law());
      }
      if (order == 0) {
        order = one.scope().code().compareTo(other.scope().code());
      }
      return order == 0 ? one.kind().compareTo(other.kind()) : order;
    }
  }

  /**
   * The holidays of one day. Example: San Pedro y San Pablo and a primary, of 29 June 2025.
   *
   * @param date the day asked about
   * @return none if it is no holiday, or outside the range; two if two laws name it
   */
  public List<Holiday> on(LocalDate date) {
    return between(date, date);
  }

  /**
   * The holidays of a year, to print or to export.
   *
   * @param year the year asked about
   * @return its holidays in date order, or {@link OutsideCalendar} with its first day that is not
   *     known
   */
  public Either<OutsideCalendar, List<Holiday>> in(Year year) {
    LocalDate first = year.atDay(1);
    LocalDate last = year.atMonth(Month.DECEMBER).atEndOfMonth();
    if (first.isBefore(firstKnownDay) || first.isAfter(lastKnownDay)) {
      return Either.left(new OutsideCalendar(first, firstKnownDay, lastKnownDay));
    }
    return last.isAfter(lastKnownDay)
        ? Either.left(new OutsideCalendar(lastKnownDay.plusDays(1), firstKnownDay, lastKnownDay))
        : Either.right(between(first, last));
  }

  private List<Holiday> between(LocalDate first, LocalDate last) {
    return days.stream()
        .filter(day -> !day.date().isBefore(first) && !day.date().isAfter(last))
        .toList();
  }

  /**
   * A short name for exactly this value, to be stored with every date worked out from it.
   *
   * <p>Equal values have equal versions on every machine; a changed date, name, law, scope, kind or
   * range changes it. It is the start of the SHA-256 of the range and the days, field by field (for
   * a day: date, name, law, scope code, kind), each field written as the number of its UTF-8 bytes,
   * a colon and the bytes, so that no two values are written alike.
   *
   * @return 16 lower-case hexadecimal digits
   */
  public String version() {
    MessageDigest digest = sha256();
    write(digest, firstKnownDay.toString());
    write(digest, lastKnownDay.toString());
    for (Holiday day : days) {
      write(digest, day.date().toString());
      write(digest, day.name());
      write(digest, day.law());
      write(digest, day.scope().code());
      write(digest, day.kind().name());
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
  }

  private static void write(MessageDigest digest, String field) {
    byte[] bytes = field.getBytes(UTF_8);
    digest.update((bytes.length + ":").getBytes(UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
