package cl.certificates.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The legal holidays of one place, and the range of days within which the list is complete.
 *
 * <p>A day within the range that is not listed is no holiday; of a day outside the range nothing is
 * known. Example: {@code new ChileanHolidays().holidays(Scope.NATIONAL)} is known from 1 January
 * 2000 to 31 December 2040. To add or remove a day, build a new value from the days of this one.
 *
 * @param firstKnownDay first day of the range, inclusive
 * @param lastKnownDay last day of the range, inclusive; not before the first
 * @param days the holidays in date order; those of one date in the order of their names. Given in
 *     any order; one given twice counts once
 */
public record Holidays(LocalDate firstKnownDay, LocalDate lastKnownDay, List<Holiday> days) {
  private static final Comparator<Holiday> BY_DATE =
      Comparator.comparing(Holiday::date)
          .thenComparing(Holiday::name)
          .thenComparing(Holiday::law)
          .thenComparing(holiday -> holiday.scope().code())
          .thenComparing(Holiday::kind);
  private static final int VERSION_LENGTH = 16;

  /**
   * @throws IllegalArgumentException if the range is empty or a holiday lies outside it
   */
  public Holidays {
    if (lastKnownDay.isBefore(firstKnownDay)) {
      throw new IllegalArgumentException("empty range: " + firstKnownDay + " to " + lastKnownDay);
    }
    days = days.stream().distinct().sorted(BY_DATE).toList();
    for (Holiday day : days) {
      if (day.date().isBefore(firstKnownDay) || day.date().isAfter(lastKnownDay)) {
        throw new IllegalArgumentException("a holiday outside the known range: " + day);
      }
    }
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
