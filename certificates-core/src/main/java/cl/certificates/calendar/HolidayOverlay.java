package cl.certificates.calendar;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holidays that a host adds to those of a {@link HolidaySource} and takes away from them: a law
 * published tomorrow needs no release of this library.
 *
 * <p>A holiday is known by its date, scope and name, so that of two on one date the other one stays
 * when one is removed, and none is added or removed by two laws. What is there already or is
 * missing already changes nothing: the same overlay fits a later release that knows the law; see
 * {@link #idle}. The order of the days does not matter.
 *
 * <p><b>A later last known day</b> is a promise of the host: every weekday up to it that is not
 * listed counts as a business day. Whoever moves it on adds all the holidays of the new years, not
 * only the new ones. A year without a single national holiday is refused, since Chile has none
 * such; that nothing else is missing, no test can show.
 *
 * <p>Example: {@code HolidayOverlay.parse(textOfTheFile).map(overlay -> overlay.over(new
 * ChileanHolidays()))}.
 *
 * @param additions holidays to add, in any order
 * @param removals holidays to take away, each with the law that does so
 * @param lastKnownDay until when the days are complete with these, if not until where the source
 *     says: later, if the host vouches for the years between; earlier, if it no longer trusts them
 */
public record HolidayOverlay(
    List<Holiday> additions, List<Holiday> removals, Optional<LocalDate> lastKnownDay) {
  /** Changes nothing. */
  public static final HolidayOverlay NONE =
      new HolidayOverlay(List.of(), List.of(), Optional.empty());

  /**
   * @throws IllegalArgumentException if one holiday, by date, scope and name, is both added and
   *     removed, or stands twice with different laws or kinds
   */
  public HolidayOverlay {
    additions = Holidays.inOrder(additions);
    removals = Holidays.inOrder(removals);
    for (Holiday removal : removals) {
      if (isIn(additions, removal)) {
        throw new IllegalArgumentException("both added and removed: " + removal);
      }
    }
    requireOneLawEach(additions);
    requireOneLawEach(removals);
  }

  private static void requireOneLawEach(List<Holiday> days) {
    for (int i = 0; i < days.size(); i++) {
      if (isIn(days.subList(0, i), days.get(i))) {
        throw new IllegalArgumentException(
            "one holiday by two laws, of which one is to go: " + days.get(i));
      }
    }
  }

  /**
   * Reads an overlay from the text of a file; reading the file is the host's.
   *
   * <p>The text has one line for each change, in CSV, with this heading first:
   *
   * <pre>
   * action,date,name_es,law,scope
   * add,2027-06-07,Feriado del Bicentenario,Ley 99.999,national
   * remove,2027-10-11,Encuentro de Dos Mundos,Ley 99.998,national
   * add,2027-08-20,Aniversario,Ley 99.997,16101
   * known-through,2030-12-31,,,
   * </pre>
   *
   * The last line takes days away from the source: from 2031 on the host waits for newer holidays.
   * With a later day than the source has, the lines of all holidays in between belong to it: {@code
   * known-through,2041-01-31,,,} goes with {@code add,2041-01-01,Año Nuevo,Ley 2.977,national}.
   *
   * <ul>
   *   <li>{@code action}: {@code add}, {@code remove}, or at most once {@code known-through}, whose
   *       three last cells are empty
   *   <li>{@code date}: the day, as in 2027-06-07
   *   <li>{@code name_es}: its name; to be removed, exactly the name the source has for it
   *   <li>{@code law}: the law that adds or removes it
   *   <li>{@code scope}: as {@link Scope#notation()} writes it
   * </ul>
   *
   * Cells with a comma or a quote stand in quotes, a quote within them is doubled; blanks around a
   * cell do not count; empty lines and lines that begin with {@code #} are passed over.
   *
   * @param csv the text, with any line ends, and with or without a byte order mark
   * @return the overlay, fit to be laid over {@link ChileanHolidays}; or every fault found, in the
   *     order of the lines, and never a part of the changes
   */
  public static Either<List<OverlayFault>, HolidayOverlay> parse(String csv) {
    return parse(csv, new ChileanHolidays());
  }

  /**
   * Reads an overlay for another source than the one of the library; see {@link #parse(String)}.
   *
   * @param csv the text, as described there
   * @param source what the overlay will be laid over: it says from which year on the text has to
   *     name all holidays, if it moves the last known day on
   * @return the overlay, fit to be laid over that source; or every fault found
   * @throws cl.certificates.AdapterException if the source cannot be reached or read
   */
  public static Either<List<OverlayFault>, HolidayOverlay> parse(String csv, HolidaySource source) {
    return new OverlayReader(source).read(csv);
  }

  /**
   * This overlay and another one as one; which comes first does not matter.
   *
   * @param other days from another file or another author
   * @return an overlay with the days of both
   * @throws IllegalArgumentException if one adds what the other removes, if both name one holiday
   *     by different laws, or if both say differently until when the days are known
   */
  public HolidayOverlay and(HolidayOverlay other) {
    if (lastKnownDay.isPresent()
        && other.lastKnownDay.isPresent()
        && !lastKnownDay.equals(other.lastKnownDay)) {
      throw new IllegalArgumentException(
          "known through " + lastKnownDay.get() + " or " + other.lastKnownDay.get());
    }
    return new HolidayOverlay(
        Stream.concat(additions.stream(), other.additions.stream()).toList(),
        Stream.concat(removals.stream(), other.removals.stream()).toList(),
        lastKnownDay.or(() -> other.lastKnownDay));
  }

  /**
   * The source with these changes; its versions differ from those of the source wherever the days
   * or the range do.
   *
   * <p>Several overlays may be joined with {@link #and} or laid over one another, {@code
   * one.over(other.over(source))}: what comes of it is the same, and the same in any order, unless
   * they contradict each other: if one adds what another removes, or if they name different last
   * known days, the outer one holds. If they add one holiday by different laws, it stands under the
   * law that comes first in the order of its letters, whichever is the outer one. An overlay goes
   * below {@link LocalScopes#over}: above it, it finds no days of overlays below that lay beyond
   * their range.
   *
   * @param source where the other holidays come from, asked anew each time
   * @return a source that throws {@link IllegalArgumentException} if the last known day comes
   *     before the days of the source begin, or if {@link #yearWithoutHolidays} names a year
   */
  public HolidaySource over(HolidaySource source) {
    return OverlaidHolidays.of(this, source);
  }

  /**
   * The first year that this overlay declares known and that would have no national holiday at all:
   * a sign that its days are missing, and every weekday of it would be taken for a business day.
   *
   * @param source the source without this overlay
   * @return a year after the last known day of the source, or none if each has a holiday
   * @throws cl.certificates.AdapterException if the source cannot be reached or read
   */
  public Optional<Year> yearWithoutHolidays(HolidaySource source) {
    return OverlaidHolidays.of(this, source).yearWithoutHolidays();
  }

  /**
   * The changes that change nothing, for a host to look at when it starts: removals of what is not
   * there, perhaps for a misspelt name; additions that are there already or lie outside the range.
   *
   * @param source the source without this overlay
   * @return those changes, in the order of their dates
   */
  public List<Holiday> idle(HolidaySource source) {
    List<Holiday> idle = new ArrayList<>();
    for (Holiday removal : removals) {
      if (!isIn(source.holidays(removal.scope()).days(), removal)) {
        idle.add(removal);
      }
    }
    for (Holiday addition : additions) {
      Holidays there = source.holidays(addition.scope());
      if (isIn(there.days(), addition) || !isWithin(there, addition.date())) {
        idle.add(addition);
      }
    }
    return Holidays.inOrder(idle);
  }

  private boolean isWithin(Holidays source, LocalDate date) {
    return !date.isBefore(source.firstKnownDay())
        && !date.isAfter(lastKnownDay.orElse(source.lastKnownDay()));
  }

  static boolean isIn(List<Holiday> days, Holiday wanted) {
    return days.stream()
        .anyMatch(
            day ->
                day.date().equals(wanted.date())
                    && day.scope().equals(wanted.scope())
                    && day.name().equals(wanted.name()));
  }
}
