package cl.certificates.calendar;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Objects;

/**
 * The time zone in which the law counts days: the one place where an instant becomes a day.
 *
 * <p>Days are subtracted as dates, never as instants: in Chile a day lasts 23, 24 or 25 hours, and
 * on the Sunday in spring on which the clocks go forward there is no midnight. Example: in {@link
 * #SANTIAGO} Sunday 6 September 2026 begins at 01:00, which is 04:00 UTC.
 *
 * @param id the zone; never one of a fixed offset, which would be wrong for half of the year
 */
public record LegalZone(ZoneId id) {
  /**
   * Continental Chile, {@code America/Santiago}, the zone of every decision unless a host chooses
   * otherwise. In winter it is an hour behind Aysén and Magallanes, and all year two hours ahead of
   * Easter Island.
   */
  public static final LegalZone SANTIAGO = new LegalZone(ZoneId.of("America/Santiago"));

  /**
   * Any zone with a history of its own will do; which, is the caller's policy.
   *
   * @throws IllegalArgumentException if the zone is a fixed offset, whatever its name
   */
  public LegalZone {
    Objects.requireNonNull(id, "id");
    if (hasFixedOffset(id)) {
      throw new IllegalArgumentException(
          "a legal zone is a place such as America/Santiago, no fixed offset: " + id);
    }
  }

  private static boolean hasFixedOffset(ZoneId id) {
    return id.getRules().isFixedOffset();
  }

  /**
   * A zone by its name in the zone data, to be asked for when a host is configured.
   *
   * <p>Fixed offsets are refused: continental Chile changes its clocks, and Magallanes and Aysén,
   * which no longer do, have zones of their own that remember when they did. Offsets such as {@code
   * -04:00} are no names; {@code UTC}, {@code GMT0} and {@code Etc/GMT+4} are names of offsets.
   *
   * @param id such as {@code America/Punta_Arenas}
   * @return the zone, {@link UnknownZone} if the platform's zone data have no such name, or {@link
   *     FixedOffset} if it is the name of a fixed offset
   */
  public static Either<ZoneRefusal, LegalZone> of(String id) {
    Objects.requireNonNull(id, "id");
    if (!ZoneId.getAvailableZoneIds().contains(id)) {
      return Either.left(new UnknownZone(id, tzdbVersion()));
    }
    ZoneId zone = ZoneId.of(id);
    return hasFixedOffset(zone)
        ? Either.left(new FixedOffset(id, zone.getRules().getOffset(Instant.EPOCH)))
        : Either.right(new LegalZone(zone));
  }

  /**
   * The version of the zone data of the running platform, to be stored with what was decided by
   * them. Example: {@code 2025a}.
   *
   * @return the newest version installed
   */
  public static String tzdbVersion() {
    return ZoneRulesProvider.getVersions(SANTIAGO.id().getId()).lastEntry().getKey();
  }

  /**
   * The legal day of an instant. Example: 03:30 UTC on 2 July 2026 is still 1 July in Santiago.
   *
   * @param instant when something happened, by the clock of the server
   * @return the day it happened on, in this zone
   */
  public LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, id);
  }

  /**
   * The first instant of a day: midnight, or what comes instead where midnight does not exist.
   *
   * @param date a legal day
   * @return its first instant, inclusive
   */
  public Instant startOf(LocalDate date) {
    return date.atStartOfDay(id).toInstant();
  }

  /**
   * The instant at which a day is over. An act is in time if it comes <i>before</i> it: 23:59:59
   * would end the 25-hour day in autumn an hour early. Example: Saturday 4 April 2026 in Santiago
   * ends at 04:00 UTC on the 5th.
   *
   * @param date a legal day
   * @return the first instant of the next day, exclusive
   */
  public Instant endOf(LocalDate date) {
    return startOf(date.plusDays(1));
  }
}
